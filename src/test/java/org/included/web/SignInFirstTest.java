package org.included.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.included.IncludedTest;
import org.included.kernel.PersonId;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What somebody meets who is no longer signed in, or of whom that cannot be said. */
@IncludedTest
class SignInFirstTest {
  @Autowired Replies replies;
  @Autowired Parcels parcels;
  @Autowired BearerCookie cookie;
  @Autowired Clock clock;

  @Test
  void the_page_to_sign_in_says_that_the_words_are_kept_and_carries_them() throws Exception {
    var answer = new MockHttpServletResponse();
    var parcel =
        new Parcel(
            "/modules/a/b",
            Map.of("words", List.of("Hello")),
            new PersonId(UUID.randomUUID()),
            clock.instant());
    replies.send(new Reply.SignInFirst(parcel), new MockHttpServletRequest(), answer);
    assertThat(answer.getStatus()).isEqualTo(401);
    var page = Jsoup.parse(answer.getContentAsString());
    assertThat(page.text())
        .contains("You were away a while, so we closed this. Your words are kept");
    assertThat(page.select("input[name=to]").val()).isEqualTo("/modules/a/b");
    assertThat(parcels.open(page.select("form[action=/sign-in] input[name=parcel]").val()))
        .contains(parcel);
  }

  @Test
  void where_it_is_not_known_who_signed_out_nobody_is_shown_anything() throws Exception {
    SignOuts blind =
        _ -> {
          throw new IllegalStateException("not known");
        };
    var gate = new Gate(cookie, blind, clock);
    var answer = new MockHttpServletResponse();
    gate.doFilter(requestOfSomebody(), answer, new MockFilterChain());
    assertThat(answer.getStatus()).isEqualTo(503);
    var visitor = new MockHttpServletResponse();
    gate.doFilter(new MockHttpServletRequest(), visitor, new MockFilterChain());
    assertThat(visitor.getStatus()).isEqualTo(200);
  }

  private MockHttpServletRequest requestOfSomebody() {
    var signIn =
        Bearer.SignIn.begun(
            new PersonId(UUID.randomUUID()), UUID.randomUUID(), 1, clock.instant(), false);
    var written = new MockHttpServletResponse();
    cookie.write(Bearer.NOBODY.signedIn(signIn), new MockHttpServletRequest(), written);
    var request = new MockHttpServletRequest();
    request.setCookies(Objects.requireNonNull(written.getCookie(BearerCookie.NAME)));
    return request;
  }
}
