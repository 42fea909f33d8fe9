package org.included.register;

import java.util.Set;
import org.included.setting.Listing;
import org.included.setting.Register;

/** What the file of a register looks like, and how a row of it becomes a listing. */
interface Layout extends RegisterReader.Maker<Listing> {
  Register register();

  /** The columns that it is known by; there may be others, in any order. */
  Set<String> columns();

  @Override
  default boolean again() {
    return false;
  }
}
