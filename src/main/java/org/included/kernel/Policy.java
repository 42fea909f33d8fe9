package org.included.kernel;

import static org.included.kernel.Policy.Beholder.AUTHORITY;
import static org.included.kernel.Policy.Beholder.HEAD;
import static org.included.kernel.Policy.Beholder.PAIR_PARTNER;
import static org.included.kernel.Policy.Beholder.PERSON;
import static org.included.kernel.Policy.Beholder.PROGRAMME;
import static org.included.kernel.Policy.Beholder.TRAINER;
import static org.included.kernel.Policy.Beholder.TRAINING_LEAD;
import static org.included.kernel.Policy.Beholder.TRUST;
import static org.included.kernel.Policy.Sight.COUNTS;
import static org.included.kernel.Policy.Sight.COUNTS_AND_DECLARATIONS;
import static org.included.kernel.Policy.Sight.COUNTS_AT_BAROMETER_THRESHOLD;
import static org.included.kernel.Policy.Sight.COUNTS_OF_TEN;
import static org.included.kernel.Policy.Sight.FIVE_SETTINGS_AND_FIFTY;
import static org.included.kernel.Policy.Sight.IF_SHARED;
import static org.included.kernel.Policy.Sight.ITEM_STATISTICS;
import static org.included.kernel.Policy.Sight.NAMED_IF_NOMINATED;
import static org.included.kernel.Policy.Sight.NATIONAL_COUNTS;
import static org.included.kernel.Policy.Sight.NATIONAL_RATES;
import static org.included.kernel.Policy.Sight.NEVER;
import static org.included.kernel.Policy.Sight.OWN;
import static org.included.kernel.Policy.Sight.OWN_SESSION;
import static org.included.kernel.Policy.Sight.OWN_SESSION_REGISTER;
import static org.included.kernel.Policy.Sight.TEN_OR_MORE;
import static org.included.kernel.Policy.Sight.THREE_SETTINGS_AND_THIRTY;
import static org.included.kernel.Policy.Sight.TOTALS;
import static org.included.kernel.Policy.Sight.TOTALS_OF_SETTING;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who may see what: the table of docs/who-may-see-what.md as code. It is the only place that says
 * so: the view with names and the counts of trusts and councils ask it, the page "what others can
 * see about me" is written from it, and the tests walk it.
 */
public final class Policy {
  /** Who looks. */
  public enum Beholder {
    PERSON("You"),
    PAIR_PARTNER("Your coaching partner"),
    TRAINING_LEAD("Your SENCO or training lead"),
    HEAD("Your head, manager or principal"),
    TRUST("Your trust"),
    AUTHORITY("Your council"),
    PROGRAMME("The national programme"),
    TRAINER("A trainer");

    private final String words;

    Beholder(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** What there is to see. */
  public enum Subject {
    ANSWERS("Answers, scores, attempts and time on a page"),
    PLANS("Plans, reflections and what you tried"),
    OPTIONAL_MODULES("Optional modules you have done"),
    CORE_BEGUN("Whether you have begun the core training: yes or not yet, and the month"),
    LIVE_ATTENDANCE("Live sessions you came to"),
    TIME_GIVEN("Time your setting gave you"),
    CONFIDENCE("How sure you felt, what you remembered and whether you tried it"),
    BAROMETER("What you said gets in the way (the barometer)");

    private final String words;

    Subject(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** How much of it somebody sees. */
  public enum Sight {
    OWN("Yes"),
    NEVER("Never"),
    IF_SHARED("Only what you share, and you can take it back"),
    COUNTS_OF_TEN("Only as part of a count of 10 or more"),
    COUNTS("Only as part of a count"),
    COUNTS_AT_BAROMETER_THRESHOLD(
        "Only as part of a count (trust: 3 settings and 30 people or more; council: 5 settings and"
            + " 50 people or more)"),
    COUNTS_AND_DECLARATIONS("Counts, and what was declared so that the session could be paid for"),
    NATIONAL_COUNTS("Only as part of a national count"),
    ITEM_STATISTICS(
        "Only how a question is answered and how long a step takes, by many people together, with no names"),
    NATIONAL_RATES("Only as part of a national rate, with how many answered"),
    NAMED_IF_NOMINATED(
        "With your name, for at most two nominated people; you see each time they look"),
    OWN_SESSION("Who came to their own session"),
    OWN_SESSION_REGISTER("The register of their own session"),
    TOTALS_OF_SETTING("The total of your setting, never by person"),
    TOTALS("Totals of settings, never by person"),
    TEN_OR_MORE("Only 10 answers or more together"),
    THREE_SETTINGS_AND_THIRTY("Only 3 settings and 30 answers or more together"),
    FIVE_SETTINGS_AND_FIFTY("Only 5 settings and 50 answers or more together");

    private final String words;

    Sight(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** Of how many settings and people a count has to be, at least, to be told. */
  public record Threshold(int settings, int people) {}

  private static final Map<Subject, Map<Beholder, Sight>> TABLE = new EnumMap<>(Subject.class);

  static {
    row(Subject.ANSWERS, NEVER, NEVER, NEVER, NEVER, NEVER, ITEM_STATISTICS, NEVER);
    row(Subject.PLANS, IF_SHARED, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER);
    row(
        Subject.OPTIONAL_MODULES,
        IF_SHARED,
        COUNTS_OF_TEN,
        COUNTS_OF_TEN,
        COUNTS,
        COUNTS,
        COUNTS,
        OWN_SESSION);
    row(
        Subject.CORE_BEGUN,
        NEVER,
        NAMED_IF_NOMINATED,
        NAMED_IF_NOMINATED,
        COUNTS_AT_BAROMETER_THRESHOLD,
        COUNTS_AT_BAROMETER_THRESHOLD,
        NATIONAL_COUNTS,
        NEVER);
    row(
        Subject.LIVE_ATTENDANCE,
        NEVER,
        NAMED_IF_NOMINATED,
        NAMED_IF_NOMINATED,
        COUNTS_AT_BAROMETER_THRESHOLD,
        COUNTS_AT_BAROMETER_THRESHOLD,
        COUNTS_AND_DECLARATIONS,
        OWN_SESSION_REGISTER);
    row(
        Subject.TIME_GIVEN,
        NEVER,
        TOTALS_OF_SETTING,
        TOTALS_OF_SETTING,
        TOTALS,
        TOTALS,
        TOTALS,
        NEVER);
    row(Subject.CONFIDENCE, NEVER, NEVER, NEVER, NEVER, NEVER, NATIONAL_RATES, NEVER);
    row(
        Subject.BAROMETER,
        NEVER,
        TEN_OR_MORE,
        TEN_OR_MORE,
        THREE_SETTINGS_AND_THIRTY,
        FIVE_SETTINGS_AND_FIFTY,
        NATIONAL_COUNTS,
        NEVER);
  }

  private Policy() {}

  private static void row(
      Subject subject,
      Sight pair,
      Sight lead,
      Sight head,
      Sight trust,
      Sight authority,
      Sight programme,
      Sight trainer) {
    var row = new EnumMap<Beholder, Sight>(Beholder.class);
    row.put(PERSON, OWN);
    row.put(PAIR_PARTNER, pair);
    row.put(TRAINING_LEAD, lead);
    row.put(HEAD, head);
    row.put(TRUST, trust);
    row.put(AUTHORITY, authority);
    row.put(PROGRAMME, programme);
    row.put(TRAINER, trainer);
    TABLE.put(subject, Collections.unmodifiableMap(row));
  }

  /** How much of a subject a beholder sees; what the table does not name, nobody sees. */
  public static Sight sight(Subject subject, Beholder beholder) {
    return TABLE.getOrDefault(subject, Map.of()).getOrDefault(beholder, NEVER);
  }

  /**
   * From what on a beholder is told a count; empty where the table gives them none of that kind.
   */
  public static Optional<Threshold> threshold(Subject subject, Beholder beholder) {
    return switch (sight(subject, beholder)) {
      case TEN_OR_MORE, COUNTS_OF_TEN -> Optional.of(new Threshold(1, SafeCount.FEWEST));
      case THREE_SETTINGS_AND_THIRTY -> Optional.of(new Threshold(3, 30));
      case FIVE_SETTINGS_AND_FIFTY -> Optional.of(new Threshold(5, 50));
      case COUNTS_AT_BAROMETER_THRESHOLD -> threshold(Subject.BAROMETER, beholder);
      default -> Optional.empty();
    };
  }

  /** Whether it is the person's alone: nobody else sees it with a name, not even if nominated. */
  public static boolean onlyYours(Subject subject) {
    return TABLE.getOrDefault(subject, Map.of()).entrySet().stream()
        .filter(e -> e.getKey() != PERSON)
        .allMatch(e ->
            switch (e.getValue()) {
              case NEVER, IF_SHARED, ITEM_STATISTICS, NATIONAL_RATES -> true;
              default -> false;
            });
  }

  /** Whether somebody may see it beside a name: at most two nominated people, or the trainer. */
  public static boolean sometimesNamed(Subject subject) {
    return TABLE.getOrDefault(subject, Map.of()).containsValue(NAMED_IF_NOMINATED);
  }
}
