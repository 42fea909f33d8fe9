package org.included.record;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.included.account.People;
import org.included.kernel.Columns;
import org.included.kernel.Columns.Is;
import org.included.kernel.Columns.Owner;
import org.included.kernel.Columns.Owner.By;
import org.included.kernel.PersonId;
import org.included.kernel.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that is held about somebody: each row of each table that {@link Columns} says is
 * theirs, so that no area can forget one. Areas open what is sealed.
 */
@Component
public class Copy {
  /** In place of keys and proofs, which serve nobody who has them on paper. */
  static final String NOT_SHOWN = "kept, and not shown";

  private final Columns columns;
  private final HeldSql sql;
  private final People people;
  private final Map<String, PersonalData.Reader> readers = new HashMap<>();

  Copy(Columns columns, HeldSql sql, People people, ObjectProvider<PersonalData> areas) {
    this.columns = columns;
    this.sql = sql;
    this.people = people;
    areas.forEach(area -> readers.putAll(area.readers()));
  }

  /** Everything that is held, oldest first within each kind. That it was asked for is noted. */
  @Transactional
  public List<Held> take(PersonId person) {
    people.copyTaken(person);
    return held(person);
  }

  /** The same, and nothing is noted. */
  List<Held> held(PersonId person) {
    var email = people.person(person).email();
    var all = new ArrayList<Held>();
    for (var table : columns.tables().values()) {
      if (!table.whose().isEmpty()) {
        sql.rows(table, person, email).stream()
            .sorted(comparing(row -> begins(table, row)))
            .map(row -> held(person, email, table, row))
            .forEach(all::add);
      }
    }
    return all;
  }

  /** The first moment or day that the row has, in the order of the file. */
  private static Instant begins(Columns.Table table, Map<String, Object> row) {
    for (var column : table.columns().keySet()) {
      var value = row.get(column);
      if (value instanceof Instant moment) {
        return moment;
      }
      if (value instanceof LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
      }
    }
    return Instant.EPOCH;
  }

  /** A row may be about several people: each sees what is theirs of it. */
  private Held held(
      PersonId person, @Nullable String email, Columns.Table table, Map<String, Object> row) {
    var theirs =
        table.whose().stream().filter(o -> is(o, row.get(o.column()), person, email)).toList();
    var values = new LinkedHashMap<String, Object>();
    for (var column : table.columns().values()) {
      if (!Collections.disjoint(column.whose(), theirs)) {
        if (column.is() == Is.SECRET) {
          values.put(column.called(), NOT_SHOWN);
        } else if (row.containsKey(column.name())) {
          values.put(column.called(), read(person, column, row));
        }
      }
    }
    return new Held(table.calledBy(theirs), values);
  }

  private static boolean is(
      Owner owner, @Nullable Object value, PersonId person, @Nullable String email) {
    return switch (owner.by()) {
      case ID -> person.value().equals(value);
      case IDS -> value instanceof List<?> several && several.contains(person.value());
      case ADDRESS -> value != null && value.equals(email);
    };
  }

  private Object read(PersonId person, Columns.Column column, Map<String, Object> row) {
    if (column.whose().contains(new Owner(column.name(), By.IDS))) {
      // the others in the list are none of theirs
      return person.value();
    }
    var reader = readers.get(column.path());
    return reader == null ? row.getOrDefault(column.name(), "") : reader.read(person, row);
  }
}
