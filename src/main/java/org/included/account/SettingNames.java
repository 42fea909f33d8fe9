package org.included.account;

import java.util.List;
import org.included.kernel.PersonId;

/** Knows the names of the settings where people work; implemented by the area that does. */
public interface SettingNames {
  /** The names of the settings where the person works or says so, each once. */
  List<String> of(PersonId person);
}
