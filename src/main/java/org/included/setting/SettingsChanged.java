package org.included.setting;

/**
 * Settings, or which of them followed which, were changed by an edition of a register. Told within
 * the transaction that changed them.
 */
public record SettingsChanged() {}
