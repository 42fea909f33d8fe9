package org.included.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.jspecify.annotations.Nullable;

/**
 * What a person works as in a setting.
 *
 * @param settingName as people call it; empty where the register withholds it
 * @param settingClosed whether it has closed; the post stays until its person says what became of
 *     it
 * @param starts the first day
 * @param ends the day they left, or null while it lasts; may be still to come
 * @param confirmedAt null until somebody else than the person vouched for it
 */
public record Post(
    UUID id,
    PersonId person,
    SettingId setting,
    String settingName,
    boolean settingClosed,
    RoleGroup roleGroup,
    Contract contract,
    Paid paid,
    LocalDate starts,
    @Nullable LocalDate ends,
    Origin origin,
    @Nullable Instant confirmedAt) {

  public boolean isConfirmed() {
    return confirmedAt != null;
  }

  /** Whether they work there on the day. On the day they leave they do not: nothing is seen. */
  public boolean isHeldOn(LocalDate day) {
    return !starts.isAfter(day) && (ends == null || day.isBefore(ends));
  }

  /** Whether it counts for the setting on the day, and the setting sees that they work there. */
  public boolean countsOn(LocalDate day) {
    return isConfirmed() && isHeldOn(day);
  }
}
