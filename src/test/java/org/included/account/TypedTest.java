package org.included.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, paste and dictate, and what becomes of it. */
class TypedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456",
        " 123 456 ",
        "123-456",
        "123\u2013456",
        "12 34 56",
        "1.2.3.4.5.6",
        "123\u00a0456",
        "\u200b123\u200d456\ufeff",
        "１２３４５６",
        "123\n456"
      })
  void a_code_is_known_however_it_is_written(String typed) {
    assertThat(CodeMaker.parse(typed)).contains("123456");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "1234567", "12345a", "code 123456", "१२३४५६"})
  void anything_else_is_no_code(String typed) {
    assertThat(CodeMaker.parse(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dee@example.org",
        " DEE@Example.ORG ",
        "\u200bdee@example.org",
        "dee @example.org"
      })
  void an_address_is_kept_in_one_form(String typed) {
    assertThat(Email.of(typed)).contains(new Email("dee@example.org"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"o'brien@school.sch.uk", "dee+cpd@example.org", "zoë@exämple.org"})
  void unusual_addresses_are_addresses(String typed) {
    assertThat(Email.of(typed)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dee",
        "dee@",
        "@example.org",
        "dee@example",
        "a@b@example.org",
        "dee@example.org,eve@example.org",
        "Dee <dee@example.org>",
        "dee@example..org"
      })
  void what_cannot_be_written_to_is_no_address(String typed) {
    assertThat(Email.of(typed)).isEmpty();
  }

  @Test
  void an_address_is_not_longer_than_mail_can_carry() {
    assertThat(Email.of("a".repeat(243) + "@example.org")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/today", "/modules/a/b?x=1#y", "/"})
  void a_path_of_ours_is_where_they_go(String to) {
    assertThat(new Along.Fields(to, null, null, null).along().to()).isEqualTo(to);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "today",
        "//evil.example",
        "/\\evil.example",
        "/a\\b",
        "https://evil.example",
        "/a\r\nSet-Cookie: x",
        "/sign-in",
        "/sign-out",
        "/a b",
        "/\u2028"
      })
  void anything_else_leads_to_today(String to) {
    assertThat(new Along.Fields(to, null, null, null).along().to()).isEqualTo("/today");
  }

  @ParameterizedTest
  @CsvSource({
    "'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1', iPhone",
    "'Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/140.0', Android device",
    "'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) Chrome/140.0', Chromebook",
    "'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/140.0', Windows computer",
    "'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605', Mac",
    "'', My passkey"
  })
  void a_passkey_is_called_after_its_device_at_first(String userAgent, String name) {
    assertThat(DeviceName.of(userAgent)).isEqualTo(name);
  }

  @Test
  void waits_are_told_in_round_words() {
    assertThat(SignInWords.inWords(Duration.ofMillis(1))).isEqualTo("1 second");
    assertThat(SignInWords.inWords(Duration.ofMillis(1_001))).isEqualTo("2 seconds");
    assertThat(SignInWords.inWords(Duration.ofSeconds(90))).isEqualTo("90 seconds");
    assertThat(SignInWords.inWords(Duration.ofSeconds(91))).isEqualTo("2 minutes");
    assertThat(SignInWords.inWords(Duration.ofMinutes(15))).isEqualTo("15 minutes");
  }
}
