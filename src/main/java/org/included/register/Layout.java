package org.included.register;

import java.util.Set;
import org.included.setting.Listing;
import org.included.setting.Register;

/** What the file of a register looks like, and how a row of it becomes a listing. */
interface Layout {
  Register register();

  /** The columns that it is known by; there may be others, in any order. */
  Set<String> columns();

  /** The column that holds the number of a setting. */
  String urn();

  /**
   * @throws RowRefused if the row cannot be taken
   */
  Listing listing(Row row);
}
