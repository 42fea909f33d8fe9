package org.included.joining;

import java.time.Instant;
import java.time.LocalDate;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.post.Origin;
import org.jspecify.annotations.Nullable;

/** Where a code, a slip, a letter or a declaration leads. */
sealed interface Way {
  /**
   * In.
   *
   * @param settingName empty where the register withholds it
   * @param origin of a slip or letter that nobody vouches for any more, that of a code
   * @param claim null where they came without a slip or letter
   */
  record Open(SettingId setting, String settingName, Origin origin, @Nullable Claim claim)
      implements Way {
    static Open by(Claim claim, Workplace workplace, boolean vouched) {
      var origin = claim.letter() ? Origin.INVITED : Origin.LISTED;
      return new Open(workplace.setting(), workplace.name(), vouched ? origin : Origin.CODE, claim);
    }

    /** Whether somebody else says that they work there. */
    boolean vouched() {
      return origin.confirms();
    }

    String where() {
      return settingName.isEmpty() ? "your setting" : settingName;
    }
  }

  /** Nowhere any more. */
  record Shut(Why why) implements Way {}

  /** There is no such code. */
  record Unknown() implements Way {}

  /** Why a way in has shut, in words that say what to do next. */
  enum Why {
    CODE_ENDED("This code has ended. Codes change, at the latest each term. Ask for the new one."),
    SLIP_OVER("This slip is older than 14 days. Ask whoever gave it to you for a new one."),
    LETTER_OVER("This invitation is older than 14 days. Ask whoever invited you for a new one."),
    SLIP_TAKEN(
        "This slip has been used, and each works once. Was that not you? Ask whoever gave it to you"
            + " for another."),
    LETTER_TAKEN(
        "This invitation has been used, and each works once. Was that not you? Ask whoever invited"
            + " you for another."),
    WITHDRAWN("This was taken back. Ask whoever gave it to you."),
    CLOSED("This setting has closed. You can still find another.");

    private final String words;

    Why(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * A setting as somebody joins it.
   *
   * @param name empty where the register withholds it
   */
  record Workplace(SettingId setting, String name, boolean closed) {}

  /** A setting's code. */
  static Way byCode(Workplace workplace, LocalDate until, boolean ended, LocalDate today) {
    if (ended || today.isAfter(until)) {
      return new Shut(Why.CODE_ENDED);
    }
    return workplace.closed()
        ? new Shut(Why.CLOSED)
        : new Open(workplace.setting(), workplace.name(), Origin.CODE, null);
  }

  /**
   * A slip or a letter.
   *
   * @param viewer who looks, if signed in: whoever took it up may look at it again
   * @param vouched whether whoever made it leads the setting today, and is somebody else
   */
  static Way byClaim(
      Claim claim, Workplace workplace, @Nullable PersonId viewer, boolean vouched, Instant now) {
    boolean own = viewer != null && viewer.equals(claim.takenBy());
    if (claim.takenAt() != null && !own) {
      return new Shut(claim.letter() ? Why.LETTER_TAKEN : Why.SLIP_TAKEN);
    }
    if (claim.withdrawnAt() != null) {
      return new Shut(Why.WITHDRAWN);
    }
    if (claim.isOver(now) && !own) {
      return new Shut(claim.letter() ? Why.LETTER_OVER : Why.SLIP_OVER);
    }
    return workplace.closed() ? new Shut(Why.CLOSED) : Open.by(claim, workplace, vouched);
  }

  /** Saying so oneself. */
  static Way declared(Workplace workplace) {
    return workplace.closed()
        ? new Shut(Why.CLOSED)
        : new Open(workplace.setting(), workplace.name(), Origin.DECLARED, null);
  }
}
