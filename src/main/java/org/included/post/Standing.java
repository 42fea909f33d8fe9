package org.included.post;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody stands for a setting, a trust or an authority.
 *
 * @param givenBy null where DfE Sign-in said so, or whoever gave it has closed their account
 * @param evidence what programme staff saw, in words; empty from other sources
 */
public record Standing(
    UUID id,
    PersonId person,
    Kind kind,
    Scope scope,
    Source source,
    @Nullable PersonId givenBy,
    String evidence,
    Instant since) {

  /** As what somebody stands. The names are in the table: never rename one. */
  public enum Kind {
    HEAD("head"),
    SENCO("SENCO"),
    /** Whom a setting has put in charge of training. */
    LEAD("training lead"),
    TRUST_LEAD("trust lead"),
    AUTHORITY_LEAD("council lead");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** As it stands in a sentence. */
    public String words() {
      return words;
    }

    /** As it stands alone. */
    public String title() {
      return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Whether it is of one setting, and holds only while they work there. */
    public boolean ofSetting() {
      return switch (this) {
        case HEAD, SENCO, LEAD -> true;
        case TRUST_LEAD, AUTHORITY_LEAD -> false;
      };
    }
  }

  /** Who vouched. The names are in the table: never rename one. */
  public enum Source {
    DFE_SIGN_IN("DfE Sign-in"),
    TRUST("its trust"),
    AUTHORITY("its council"),
    PROGRAMME("the programme");

    private final String words;

    Source(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** For what somebody stands. */
  public sealed interface Scope {
    /** One setting. */
    record OfSetting(SettingId setting) implements Scope {}

    /**
     * A trust.
     *
     * @param uid the group's UID in the register
     */
    record OfTrust(String uid) implements Scope {}

    /**
     * A local authority.
     *
     * @param code three figures of the education department
     */
    record OfAuthority(String code) implements Scope {}

    /** The setting, where it is one. */
    default Optional<SettingId> single() {
      return this instanceof OfSetting(var setting) ? Optional.of(setting) : Optional.empty();
    }
  }

  /**
   * Where a setting belongs on the day that somebody gives standing in it.
   *
   * @param trust null where it is in none
   * @param authority null where the register names none
   */
  public record Belongs(@Nullable String trust, @Nullable String authority) {}

  /**
   * Through whom a person may give standing of a setting: a lead of its trust, or, where it is in
   * none, of its authority. An academy's heads are its trust's to name.
   */
  static Optional<Source> through(Scope leads, Belongs belongs) {
    return switch (leads) {
      case Scope.OfTrust(var uid) ->
          uid.equals(belongs.trust()) ? Optional.of(Source.TRUST) : Optional.empty();
      case Scope.OfAuthority(var code) ->
          belongs.trust() == null && code.equals(belongs.authority())
              ? Optional.of(Source.AUTHORITY)
              : Optional.empty();
      case Scope.OfSetting _ -> Optional.empty();
    };
  }
}
