package org.included.setting;

import java.time.LocalDate;
import java.util.List;
import org.included.kernel.SettingId;
import org.jspecify.annotations.Nullable;

/**
 * What the registers say publicly of one setting.
 *
 * @param opened null where it is not known
 * @param closed the day that it closed, or is to close; null where none is known
 * @param trust its name; empty where it has none
 * @param before what it followed
 * @param after what followed it
 */
public record SettingFacts(
    FoundSetting setting,
    @Nullable LocalDate opened,
    @Nullable LocalDate closed,
    String trust,
    List<Related> before,
    List<Related> after) {

  /**
   * A school before or after this one.
   *
   * @param id null where no register that we have lists it
   * @param how such as "merged"; empty where the register does not say
   * @param since null where the register does not say
   */
  public record Related(
      @Nullable SettingId id, String title, String how, @Nullable LocalDate since) {}

  SettingFacts with(List<Related> earlier, List<Related> later) {
    return new SettingFacts(setting, opened, closed, trust, earlier, later);
  }
}
