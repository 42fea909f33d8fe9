package org.included.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.included.kernel.Policy.Beholder;
import org.included.kernel.Policy.Sight;
import org.included.kernel.Policy.Subject;
import org.junit.jupiter.api.Test;

/**
 * The table of the product, cell by cell, in short words. A change here is a change of a promise.
 */
class PolicyTest {
  private static final String PROMISED =
      """
      ANSWERS          | OWN | NEVER     | NEVER              | NEVER              | NEVER                         | NEVER                         | ITEM_STATISTICS         | NEVER
      PLANS            | OWN | IF_SHARED | NEVER              | NEVER              | NEVER                         | NEVER                         | NEVER                   | NEVER
      OPTIONAL_MODULES | OWN | IF_SHARED | COUNTS_OF_TEN      | COUNTS_OF_TEN      | COUNTS                        | COUNTS                        | COUNTS                  | OWN_SESSION
      CORE_BEGUN       | OWN | NEVER     | NAMED_IF_NOMINATED | NAMED_IF_NOMINATED | COUNTS_AT_BAROMETER_THRESHOLD | COUNTS_AT_BAROMETER_THRESHOLD | NATIONAL_COUNTS         | NEVER
      LIVE_ATTENDANCE  | OWN | NEVER     | NAMED_IF_NOMINATED | NAMED_IF_NOMINATED | COUNTS_AT_BAROMETER_THRESHOLD | COUNTS_AT_BAROMETER_THRESHOLD | COUNTS_AND_DECLARATIONS | OWN_SESSION_REGISTER
      TIME_GIVEN       | OWN | NEVER     | TOTALS_OF_SETTING  | TOTALS_OF_SETTING  | TOTALS                        | TOTALS                        | TOTALS                  | NEVER
      CONFIDENCE       | OWN | NEVER     | NEVER              | NEVER              | NEVER                         | NEVER                         | NATIONAL_RATES          | NEVER
      BAROMETER        | OWN | NEVER     | TEN_OR_MORE        | TEN_OR_MORE        | THREE_SETTINGS_AND_THIRTY     | FIVE_SETTINGS_AND_FIFTY       | NATIONAL_COUNTS         | NEVER
      """;

  @Test
  void every_cell_is_as_promised() {
    var rows = PROMISED.lines().map(String::strip).toList();
    assertThat(rows).hasSize(Subject.values().length);
    for (var row : rows) {
      var cells = Arrays.stream(row.split("\\|")).map(String::strip).toList();
      var subject = Subject.valueOf(cells.getFirst());
      var promised = cells.iterator();
      promised.next();
      for (var beholder : Beholder.values()) {
        assertThat(Policy.sight(subject, beholder))
            .as("%s for %s", subject, beholder)
            .isEqualTo(Sight.valueOf(promised.next()));
      }
    }
  }

  @Test
  void private_subjects_are_never_named_to_anybody_else() {
    assertThat(Arrays.stream(Subject.values()).filter(Policy::onlyYours))
        .containsExactlyInAnyOrder(Subject.ANSWERS, Subject.PLANS, Subject.CONFIDENCE);
    assertThat(Arrays.stream(Subject.values()).filter(Policy::sometimesNamed))
        .containsExactlyInAnyOrder(Subject.CORE_BEGUN, Subject.LIVE_ATTENDANCE);
  }
}
