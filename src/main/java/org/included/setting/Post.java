package org.included.setting;

import java.time.LocalDate;
import org.included.kernel.SettingId;
import org.jspecify.annotations.Nullable;

/**
 * What a person works as in a setting.
 *
 * @param settingName as people call it
 * @param ends the last day, or null while it lasts
 */
public record Post(
    SettingId setting,
    String settingName,
    RoleGroup roleGroup,
    LocalDate starts,
    @Nullable LocalDate ends) {}
