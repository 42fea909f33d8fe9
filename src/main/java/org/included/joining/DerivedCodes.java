package org.included.joining;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.included.kernel.Keys;
import org.springframework.stereotype.Component;

/**
 * Codes that are kept nowhere: each is derived from the id of its row under a key outside the
 * database, so that a lead can be shown it again, and is looked up by a second fingerprint, so that
 * the database alone gives none away.
 */
@Component
class DerivedCodes {
  /** What a code is, told by its length. The names go into the derivation: never rename one. */
  enum Kind {
    /** Of a setting, for all its staff: 50 bits. */
    SETTING(10, 5),
    /** On a slip of paper, for one person, once: 60 bits. */
    SLIP(12, 4),
    /** In the link of a letter, for one person, once: 130 bits. */
    LETTER(26, 5);

    private final int characters;
    private final int group;

    Kind(int characters, int group) {
      this.characters = characters;
      this.group = group;
    }

    String grouped(String code) {
      return Crockford.inGroups(code, group);
    }
  }

  private final Keys keys;

  DerivedCodes(Keys keys) {
    this.keys = keys;
  }

  /** What a new row is looked up by. */
  byte[] macOfNew(Kind kind, UUID id) {
    return macs(code(kind, ids(kind, id).getFirst())).getFirst();
  }

  /**
   * The code of a row.
   *
   * @param mac what the row is looked up by
   * @return empty if it was made under a line of the file of keys that is gone
   */
  Optional<String> of(Kind kind, UUID id, byte[] mac) {
    return ids(kind, id).stream()
        .map(bytes -> code(kind, bytes))
        .filter(code -> macs(code).stream().anyMatch(m -> MessageDigest.isEqual(m, mac)))
        .findFirst();
  }

  private List<byte[]> ids(Kind kind, UUID id) {
    return keys.fingerprints(Keys.Purpose.JOIN, "make " + kind + " " + id);
  }

  private static String code(Kind kind, byte[] bytes) {
    return Crockford.write(bytes, kind.characters);
  }

  /** What a code may be kept as, under each key in force, the current one first. */
  List<byte[]> macs(String code) {
    return keys.fingerprints(Keys.Purpose.JOIN, "look up " + code);
  }

  /** What kind of code was typed, if it can be one. */
  static Optional<Kind> kindOf(String code) {
    for (var kind : Kind.values()) {
      if (kind.characters == code.length()) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
