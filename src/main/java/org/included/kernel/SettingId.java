package org.included.kernel;

import java.util.UUID;

/** A nursery, childminder, school, college or other place of work. */
public record SettingId(UUID value) {
  /**
   * @throws NotFound if the text is not a UUID
   */
  public static SettingId of(String text) {
    return new SettingId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
