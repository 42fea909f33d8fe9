package org.included.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.included.kernel.Keys.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
  private static final byte[] ABOUT = "about".getBytes(UTF_8);

  @TempDir Path folder;

  @Test
  void the_file_is_made_for_its_owner_alone_and_stays() throws IOException {
    var file = folder.resolve("included.keys");
    var signed = Keys.at(file).sign(Purpose.COOKIE, "hello".getBytes(UTF_8));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Keys.at(file).verify(Purpose.COOKIE, signed)).contains("hello".getBytes(UTF_8));
  }

  @Test
  void a_file_that_others_can_read_is_refused() throws IOException {
    var file = folder.resolve("included.keys");
    Keys.at(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> Keys.at(file)).isInstanceOf(CannotStart.class);
  }

  @Test
  void after_rotation_old_and_new_are_both_accepted_and_after_the_next_the_oldest_is_not()
      throws IOException {
    var file = folder.resolve("included.keys");
    var old = Keys.at(file);
    var signed = old.sign(Purpose.COOKIE, ABOUT);
    var sealed = old.seal(Purpose.PARCEL, ABOUT, ABOUT);
    var first = Files.readString(file);
    var second = "second " + "B".repeat(43) + "=\n";
    Files.writeString(file, second + first);
    var both = Keys.at(file);
    assertThat(both.verify(Purpose.COOKIE, signed)).contains(ABOUT);
    assertThat(both.open(Purpose.PARCEL, sealed, ABOUT)).contains(ABOUT);
    assertThat(both.sign(Purpose.COOKIE, ABOUT)).isNotEqualTo(signed);
    Files.writeString(file, "third " + "C".repeat(43) + "=\n" + second);
    assertThat(Keys.at(file).verify(Purpose.COOKIE, signed)).isEmpty();
    assertThat(Keys.at(file).open(Purpose.PARCEL, sealed, ABOUT)).isEmpty();
  }

  @Test
  void nonsense_in_the_file_is_said_plainly() throws IOException {
    var file = folder.resolve("included.keys");
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, "one two three\n");
    assertThatThrownBy(() -> Keys.at(file))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("a line is a name and a key");
  }

  @Test
  void two_lines_of_one_name_are_refused_because_nobody_could_tell_what_is_under_which() {
    var lines = List.of("k " + "A".repeat(43) + "=", "k " + "B".repeat(43) + "=");
    assertThatThrownBy(() -> Keys.parse(lines, Path.of("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a name of its own");
  }

  @Property(tries = 300)
  void one_changed_bit_anywhere_is_found(
      @ForAll @Size(max = 60) byte[] message, @ForAll @IntRange(min = 0, max = 1_000_000) int at) {
    var keys = Keys.parse(List.of("k " + "A".repeat(43) + "="), Path.of("x"));
    var signed = keys.sign(Purpose.COOKIE, message);
    assertThat(keys.verify(Purpose.COOKIE, signed)).contains(message);
    signed[at % signed.length] ^= (byte) (1 << (at % 8));
    assertThat(keys.verify(Purpose.COOKIE, signed)).isEmpty();
    var sealed = keys.seal(Purpose.PARCEL, message, ABOUT);
    assertThat(keys.open(Purpose.PARCEL, sealed, ABOUT)).contains(message);
    sealed[at % sealed.length] ^= (byte) (1 << (at % 8));
    assertThat(keys.open(Purpose.PARCEL, sealed, ABOUT)).isEmpty();
  }

  @Property(tries = 100)
  void whatever_is_typed_comes_back_and_only_in_its_place(@ForAll String words) {
    var whole = new String(words.getBytes(UTF_8), UTF_8); // lone surrogates are no text
    var keys = Keys.parse(List.of("k " + "A".repeat(43) + "="), Path.of("x"));
    var person = new PersonId(new UUID(1, 2));
    var key = PersonKey.fresh(new SecureRandom());
    var again = PersonKey.unwrap(keys, person, key.wrap(keys, person));
    var sealed = key.seal(PrivateText.of(whole), "practice.plan");
    assertThat(again.open(sealed, "practice.plan").reveal()).isEqualTo(whole);
    assertThatThrownBy(() -> again.open(sealed, "learning.draft"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(PrivateText.of(whole + "canary").toString()).doesNotContain("canary");
  }

  @Test
  void a_wrapped_key_is_bound_to_its_person() {
    var keys = Keys.parse(List.of("k " + "A".repeat(43) + "="), Path.of("x"));
    var key = PersonKey.fresh(new SecureRandom());
    var wrapped = key.wrap(keys, new PersonId(new UUID(1, 2)));
    assertThatThrownBy(() -> PersonKey.unwrap(keys, new PersonId(new UUID(1, 3)), wrapped))
        .isInstanceOf(IllegalStateException.class);
  }
}
