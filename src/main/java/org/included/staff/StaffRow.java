package org.included.staff;

import java.time.LocalDate;
import org.included.joining.Expected;
import org.included.joining.Work;
import org.included.post.Contract;
import org.jspecify.annotations.Nullable;

/**
 * One person with one job, as a row of the list says.
 *
 * @param number of the row, as the spreadsheet shows it
 * @param email as addresses are kept; empty where there is none that is theirs alone
 * @param job as it stands there
 * @param roleGroup code of a group that there is
 * @param contract null where the list does not say
 * @param starts null where the list does not say
 */
record StaffRow(
    int number,
    FullName name,
    String email,
    String job,
    String roleGroup,
    @Nullable Contract contract,
    @Nullable LocalDate starts) {

  StaffRow withoutEmail() {
    return new StaffRow(number, name, "", job, roleGroup, contract, starts);
  }

  Expected expected() {
    return new Expected(name.words(), email, new Work(roleGroup, contract, starts));
  }

  boolean hasEmail() {
    return !email.isEmpty();
  }

  /** The same for rows that say the same of the same person. */
  String content() {
    return name.key() + "|" + email + "|" + roleGroup;
  }

  /**
   * The same for rows that are surely about one person: an address of one's own says so, a name
   * does not.
   */
  String identity() {
    return hasEmail() ? name.key() + "|" + email : content();
  }
}
