package org.included.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.included.web.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** For which sites browsers make passkeys. */
class RelyingPartyTest {
  @ParameterizedTest
  @CsvSource({
    "https://included.example.org, included.example.org",
    "https://included.example.org:8443, included.example.org",
    "https://1st.example.org, 1st.example.org",
    "http://localhost:8080, localhost"
  })
  void a_secured_site_with_a_name(String site, String id) {
    assertThat(of(site, true)).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://included.example.org",
        "http://127.0.0.1:8080",
        "https://10.1.2.3",
        "https://[::1]"
      })
  void no_site_without_a_name_or_not_secured(String site) {
    assertThat(of(site, true)).isEqualTo("none");
  }

  @Test
  void no_site_that_only_the_request_names() {
    assertThat(of("https://included.example.org", false)).isEqualTo("none");
  }

  private static String of(String site, boolean named) {
    return RelyingParty.of(new Caller("", site, named)).map(RelyingParty::id).orElse("none");
  }
}
