package org.included.register;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From what a register of schools says to the phase whose words fit a setting. */
final class Phases {
  private static final String EARLY_YEARS = "early-years";
  private static final String PRIMARY = "primary";
  private static final String SECONDARY = "secondary";
  private static final String COLLEGE = "college";

  /** Further education, higher education, sixth form centres, special post-16 institutions. */
  private static final Set<String> COLLEGES = Set.of("18", "29", "31", "32", "39", "45", "46");

  private Phases() {}

  /**
   * Slug of the phase; empty for an establishment of several, or of none that is known.
   *
   * @param type public code of the establishment's type
   * @param phase as the register names it
   * @param lowest age in years, or null
   * @param highest age in years, or null
   */
  static String of(String type, String phase, @Nullable Integer lowest, @Nullable Integer highest) {
    return switch (phase) {
      case "Nursery" -> EARLY_YEARS;
      case "Primary", "Middle deemed primary" -> PRIMARY;
      case "Secondary", "Middle deemed secondary" -> SECONDARY;
      case "16 plus" -> COLLEGE;
      case "All-through" -> "";
      default -> COLLEGES.contains(type) ? COLLEGE : ofAges(lowest, highest);
    };
  }

  /** For special schools, independent schools and others that the register gives no phase. */
  private static String ofAges(@Nullable Integer lowest, @Nullable Integer highest) {
    if (lowest == null || highest == null) {
      return "";
    }
    if (highest <= 5) {
      return EARLY_YEARS;
    }
    if (lowest >= 16) {
      return COLLEGE;
    }
    return highest <= 11 ? PRIMARY : lowest >= 10 ? SECONDARY : "";
  }
}
