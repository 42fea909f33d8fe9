package org.included.staff;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * In which columns of a list things stand, counted from 0; each column holds one thing.
 *
 * @param of without those that the list does not have
 */
record Columns(Map<Field, Integer> of) {
  Columns {
    var copy = new EnumMap<Field, Integer>(Field.class);
    copy.putAll(of);
    of = Collections.unmodifiableMap(copy);
  }

  Optional<Integer> column(Field field) {
    return Optional.ofNullable(of.get(field));
  }

  /** Whether there is a name to read: without one, nothing can become of any row. */
  boolean haveNames() {
    return of.containsKey(Field.WHOLE_NAME)
        || of.containsKey(Field.SURNAME)
        || of.containsKey(Field.FIRST_NAME);
  }

  /** What stands in the line; empty where the list has no such column. */
  String in(Line line, Field field) {
    var column = of.get(field);
    return column == null ? "" : line.cell(column);
  }
}
