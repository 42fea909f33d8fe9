package org.included.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class CrockfordTest {
  @Property
  void a_code_is_read_however_somebody_copies_it(
      @ForAll @Size(32) byte[] bytes, @ForAll DerivedCodes.Kind kind, @ForAll long chance) {
    var code = code(bytes, kind);
    var random = new Random(chance);
    var typed = new StringBuilder(random.nextBoolean() ? " " : "\u200b");
    for (var letter : kind.grouped(code).split("")) {
      typed.append(asSomebodyTypes(letter, random));
    }
    assertThat(Crockford.read(typed.toString())).contains(code);
    assertThat(DerivedCodes.kindOf(code)).contains(kind);
  }

  private static String code(byte[] bytes, DerivedCodes.Kind kind) {
    return Crockford.write(
        bytes,
        switch (kind) {
          case SETTING -> 10;
          case SLIP -> 12;
          case LETTER -> 26;
        });
  }

  private static String asSomebodyTypes(String letter, Random random) {
    var looksAlike =
        switch (letter) {
          case "0" -> "0Oo".charAt(random.nextInt(3)) + "";
          case "1" -> "1IilL".charAt(random.nextInt(5)) + "";
          case "-" -> new String[] {"-", " ", "", "\u2013", "\u00a0"}[random.nextInt(5)];
          default -> letter;
        };
    var inAnyCase = random.nextBoolean() ? looksAlike.toLowerCase(Locale.ROOT) : looksAlike;
    return random.nextInt(6) == 0 ? inAnyCase + " " : inAnyCase;
  }

  @Example
  void a_code_stands_in_groups() {
    assertThat(DerivedCodes.Kind.SETTING.grouped("K7MN4RQXTB")).isEqualTo("K7MN4-RQXTB");
    assertThat(DerivedCodes.Kind.SLIP.grouped("K7MN4RQXTB00")).isEqualTo("K7MN-4RQX-TB00");
  }

  @Example
  void what_cannot_be_a_code_is_none() {
    for (var typed : new String[] {"", " - ", "U7MN4RQXTB", "K7MN4 RQXT!", "\u0645\u0631\u062d"}) {
      assertThat(Crockford.read(typed)).as(typed).isEmpty();
    }
    assertThat(DerivedCodes.kindOf("K7MN4")).isEmpty();
  }

  /** Five bits a character, the first of them first: 50, 60 and 130. */
  @Example
  void no_bit_is_lost_or_used_twice() {
    var bytes = new byte[] {(byte) 0b11111000, 0b00111110, 0b00001111, (byte) 0b10000011};
    assertThat(Crockford.write(bytes, 6)).isEqualTo("Z0Z0Z0");
  }
}
