package org.included.staff;

import java.time.Instant;
import java.util.UUID;
import org.included.kernel.SettingId;

/**
 * That people were added from a list.
 *
 * @param people how many it added
 * @param waiting how many of them have not taken up their post yet
 */
record Intake(UUID id, SettingId setting, Instant at, int people, int waiting) {}
