package org.included.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Base64;
import java.util.Random;
import java.util.regex.Pattern;
import org.included.account.Ceremonies.Kept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in place of what a browser sends is refused, and never an error of ours. */
class CeremoniesTest {
  private static final RelyingParty SITE =
      new RelyingParty("https://included.example.org", "included.example.org");
  private static final String CHALLENGE = SoftKey.text(new byte[64]);
  private static final byte[] HANDLE = new byte[16];

  private final Ceremonies ceremonies = new Ceremonies();
  private final SoftKey phone = new SoftKey(SITE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "7",
        "{}",
        "[]",
        "[[[[[[",
        "{\"id\":\"\",\"rawId\":\"\",\"type\":\"public-key\",\"response\":{}}",
        "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":null}",
        "{\"id\":7,\"rawId\":[],\"response\":\"\"}"
      })
  void no_answer_of_a_browser(String odd) {
    assertThat(ceremonies.readSigned(odd)).isEmpty();
    assertThat(ceremonies.readMade(odd)).isEmpty();
  }

  @Test
  void an_answer_that_is_cut_off_or_too_long() {
    var signed = phone.sign(CHALLENGE, HANDLE);
    var made = phone.make(CHALLENGE);
    assertThat(ceremonies.readSigned(signed)).isPresent();
    assertThat(ceremonies.readMade(made)).isPresent();
    assertThat(ceremonies.readSigned(signed.substring(0, signed.length() / 2))).isEmpty();
    assertThat(ceremonies.readMade(made.substring(0, made.length() / 2))).isEmpty();
    assertThat(ceremonies.readSigned(signed + " ".repeat(20_000))).isEmpty();
    assertThat(ceremonies.readSigned(made)).isEmpty();
    assertThat(ceremonies.readMade(signed)).isEmpty();
  }

  @Test
  void an_answer_with_a_bit_changed_somewhere() {
    var chance = new Random(20261123);
    var kept = made(phone.make(CHALLENGE));
    for (int i = 0; i < 500; i++) {
      var signed = changed(phone.sign(CHALLENGE, HANDLE), chance);
      assertThat(signsIn(signed, kept)).as(signed).isFalse();
      var made = changed(phone.make(CHALLENGE), chance);
      // it may be another passkey then, which no device has; an error it is not
      assertThatCode(() -> ceremonies.readMade(made).flatMap(m -> ceremonies.check(m, SITE)))
          .as(made)
          .doesNotThrowAnyException();
    }
    assertThat(signsIn(phone.sign(CHALLENGE, HANDLE), kept)).isTrue();
  }

  private Kept made(String sent) {
    return ceremonies.readMade(sent).flatMap(m -> ceremonies.check(m, SITE)).orElseThrow();
  }

  private boolean signsIn(String sent, Kept kept) {
    return ceremonies
        .readSigned(sent)
        .flatMap(s -> ceremonies.check(s, kept, HANDLE, SITE))
        .isPresent();
  }

  /** Anywhere but in the first field, the id, which says again what rawId says. */
  private static String changed(String sent, Random chance) {
    var fields = Pattern.compile("(?<=\": \")[A-Za-z0-9_-]{20,}").matcher(sent).results().toList();
    var field = fields.get(1 + chance.nextInt(fields.size() - 1));
    var bytes = Base64.getUrlDecoder().decode(field.group());
    bytes[chance.nextInt(bytes.length)] ^= (byte) (1 << chance.nextInt(8));
    return sent.substring(0, field.start()) + SoftKey.text(bytes) + sent.substring(field.end());
  }
}
