package org.included.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.included.IncludedTest;
import org.included.Walk;
import org.included.kernel.PersonId;
import org.included.web.Parcel;
import org.included.web.Parcels;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Words that were sent by somebody who was no longer signed in. */
@IncludedTest
class ParcelsTest {
  private static final String WORDS = "O'Brien -- select * from \"x\"; <script>\nzwei Zeilen";

  @Autowired Newcomers newcomers;
  @Autowired Parcels parcels;
  @Autowired People people;
  @Autowired WordShelf shelf;
  @Autowired Clock clock;
  @LocalServerPort int port;

  @Test
  void words_travel_through_every_step_and_arrive() {
    var email = Newcomers.address();
    var walk = Walk.on(port);
    var path = "/kept-words/" + UUID.randomUUID();
    var first = Map.of("email", email, "to", "/today", "parcel", parcel(path, null));
    var code = walk.postAndStay("/sign-in", first);
    var wrong = walk.press(code, "Sign in", Map.of("code", "12 34"));
    assertThat(wrong.status()).isEqualTo(422);
    var again = walk.press(wrong, "Send a new code", Map.of());
    var field = again.page().select("form[action=/sign-in/code] input[name=parcel]").val();
    var in =
        walk.postAndStay(
            "/sign-in/code",
            Map.of("email", email, "code", newcomers.code(email), "parcel", field));
    assertThat(in.header("Location")).isEqualTo(path + "?kept=words");
    assertThat(shelf.wordsAt(path)).isEqualTo(WORDS);
    assertThat(walk.get("/sign-out?kept=words").text()).contains("Your words are kept.");
  }

  @Test
  void words_are_not_given_to_somebody_else() {
    var path = "/kept-words/" + UUID.randomUUID();
    var writer = people.create("Amina");
    var email = Newcomers.address();
    var walk = Walk.on(port);
    walk.postAndStay("/sign-in", Map.of("email", email));
    var in =
        walk.postAndStay(
            "/sign-in/code",
            Map.of(
                "email",
                email,
                "code",
                newcomers.code(email),
                "to",
                "/modules",
                "parcel",
                parcel(path, writer)));
    assertThat(in.header("Location")).isEqualTo("/modules");
    assertThat(shelf.wordsAt(path)).isEmpty();
  }

  @Test
  void somebody_signed_in_by_the_link_in_another_tab_brings_their_words_too() {
    var path = "/kept-words/" + UUID.randomUUID();
    var walk = newcomers.signedIn(port);
    var in =
        walk.postAndStay(
            "/sign-in/code", Map.of("email", "x@example.org", "parcel", parcel(path, null)));
    assertThat(in.header("Location")).isEqualTo(path + "?kept=words");
    assertThat(shelf.wordsAt(path)).isEqualTo(WORDS);
  }

  @Test
  void a_parcel_is_good_for_a_day_and_cannot_be_read_or_changed() {
    var now = clock.instant();
    var old = new Parcel("/kept-words/1", Map.of(), null, now.minus(Duration.ofHours(24)));
    assertThat(parcels.open(parcels.seal(old))).isEmpty();
    var sealed = parcel("/kept-words/1", null);
    assertThat(sealed).doesNotContain("kept", "Brien");
    assertThat(parcels.open(sealed)).isPresent();
    var changed =
        sealed.substring(0, 40) + (sealed.charAt(40) == 'A' ? 'B' : 'A') + sealed.substring(41);
    assertThat(parcels.open(changed)).isEmpty();
    assertThat(parcels.open("")).isEmpty();
    assertThat(parcels.open("no base64!")).isEmpty();
  }

  @Test
  void the_longest_form_fits_into_a_form_again() {
    // as little to compress as a form of this length can hold
    var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    var letters = new Random(1);
    var words = new StringBuilder(15 << 20);
    while (words.length() < 15 << 20) {
      words.append(alphabet.charAt(letters.nextInt(alphabet.length())));
    }
    var fields = new HashMap<String, List<String>>();
    fields.put("words", List.of(words.toString()));
    var sealed = parcels.seal(new Parcel("/kept-words/1", fields, null, clock.instant()));
    assertThat(sealed.length()).isLessThan(16 << 20);
    assertThat(parcels.open(sealed).orElseThrow().fields()).isEqualTo(fields);
  }

  private String parcel(String path, @Nullable PersonId writer) {
    return parcels.seal(new Parcel(path, Map.of("words", List.of(WORDS)), writer, clock.instant()));
  }
}
