package org.included;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.included.kernel.Columns;
import org.included.kernel.Columns.Is;
import org.included.kernel.Kept;
import org.included.kernel.PersonalData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code columns.yaml} says of every column of the migrated database what it is. */
@IncludedTest
class ColumnsTest {
  private static final String FILE = "src/main/resources/org/included/columns.yaml";
  private static final Pattern PERSON = Pattern.compile("person|head|subjects|(.*_)?by");
  private static final List<String> MOMENTS = List.of("timestamp with time zone", "date");

  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  @Autowired ObjectProvider<PersonalData> areas;

  private final Columns columns = Columns.ofThisBuild();

  /** By table, its columns with their types. */
  private Map<String, Map<String, String>> there = Map.of();

  @BeforeEach
  void look_into_the_database() {
    there = new LinkedHashMap<>();
    for (var column : Stored.columns(JdbcClient.create(migrate))) {
      there
          .computeIfAbsent(column.table(), _ -> new LinkedHashMap<>())
          .put(column.name(), column.type());
    }
  }

  @Test
  void every_column_is_classified_and_no_other() {
    var mend = new ArrayList<String>();
    there.forEach((table, named) -> {
      var said = columns.tables().get(table);
      if (said == null) {
        mend.add("add the table " + table + ":\n" + block(table, named.keySet().stream().toList()));
        return;
      }
      named.keySet().stream()
          .filter(name -> !said.columns().containsKey(name))
          .forEach(name -> mend.add("add under " + table + ", columns:\n" + line(name)));
    });
    columns.tables().values().stream()
        .flatMap(table -> table.columns().values().stream())
        .filter(c -> !there.getOrDefault(c.table(), Map.of()).containsKey(c.name()))
        .forEach(c -> mend.add("take out " + c.path() + ": the database has no such column"));
    assertThat(mend).as("in " + FILE + ", whose head says what the words mean").isEmpty();
  }

  private static String block(String table, List<String> names) {
    var lines = new StringBuilder();
    lines.append("  ").append(table).append(":\n");
    lines.append("    called: what people call it; leave out what is about nobody\n");
    lines.append("    whose: person; leave out what is about nobody\n");
    lines.append("    for: one of the purposes at the top of the file\n");
    lines.append("    kept: with the account, for good, or 30 days after made_at\n");
    lines.append("    columns:\n");
    names.forEach(name -> lines.append(line(name)).append('\n'));
    return lines.toString();
  }

  private static String line(String name) {
    return "      " + name + ": {is: public or personal or private or secret, called: words}";
  }

  @Test
  void what_is_about_somebody_says_about_whom() {
    var wrong = new TreeSet<String>();
    for (var table : columns.tables().values()) {
      var named = there.getOrDefault(table.name(), Map.of());
      boolean fingerprint =
          table.columns().values().stream()
              .anyMatch(c -> c.is() == Is.SECRET && c.whose().isEmpty());
      for (var column : table.columns().values()) {
        boolean about = column.is() == Is.PERSONAL || column.is() == Is.PRIVATE;
        if (about && column.whose().isEmpty() && !fingerprint) {
          wrong.add(column.path() + " is " + column.is() + ", and says not whose");
        }
        if (column.is() == Is.PRIVATE && column.whose().isEmpty()) {
          wrong.add(column.path() + " is private to nobody");
        }
      }
      for (var owner : table.whose()) {
        var type =
            switch (owner.by()) {
              case ID -> "uuid";
              case IDS -> "uuid[]";
              case ADDRESS -> "text";
            };
        if (!type.equals(named.get(owner.column()))) {
          wrong.add(table.name() + " is whose " + owner.column() + ", which is no " + type);
        }
      }
      boolean speaks = table.columns().values().stream().anyMatch(c -> c.is() != Is.PUBLIC);
      if (speaks && !table.whose().isEmpty() && table.called().isEmpty()) {
        wrong.add(table.name() + " has no words for people: add \"called\"");
      }
    }
    assertThat(wrong).as("in " + FILE).isEmpty();
  }

  @Test
  void what_is_sealed_is_opened_by_its_area_and_no_two_values_share_a_name() {
    var readers = new TreeSet<String>();
    areas.forEach(area -> readers.addAll(area.readers().keySet()));
    for (var table : columns.tables().values()) {
      var named = there.getOrDefault(table.name(), Map.of());
      var names = new TreeSet<String>();
      for (var column : table.columns().values()) {
        boolean shown = !column.whose().isEmpty() && column.is() != Is.SECRET;
        boolean opaque = List.of("bytea", "jsonb").contains(named.getOrDefault(column.name(), ""));
        boolean read = readers.remove(column.path());
        assertThat(shown && opaque && !read)
            .as(column.path() + " cannot be read by its owner: open it in the area's PersonalData")
            .isFalse();
        assertThat(column.whose().isEmpty() || names.add(column.called()))
            .as(column.path() + " shares the name " + column.called())
            .isTrue();
      }
    }
    assertThat(readers).as("of columns that are not there").isEmpty();
  }

  /** The names that our columns with a person in them have, and what refers to one. */
  @Test
  void a_column_with_a_person_in_it_says_whose_it_is() {
    var people = new TreeSet<String>();
    there.forEach((table, named) ->
        named.forEach((name, type) -> {
          if (type.startsWith("uuid") && PERSON.matcher(name).matches()) {
            people.add(table + "." + name);
          }
        }));
    people.addAll(Stored.referringTo(JdbcClient.create(migrate), "account.person"));
    columns
        .tables()
        .values()
        .forEach(table ->
            table.whose().forEach(owner -> people.remove(table.name() + "." + owner.column())));
    assertThat(people).as("in " + FILE + ": name it as \"whose\" of its table").isEmpty();
  }

  @Test
  void a_time_to_keep_counts_from_a_moment_that_the_row_has() {
    var wrong = new TreeSet<String>();
    for (var table : columns.tables().values()) {
      for (var column : table.columns().values()) {
        var named = there.getOrDefault(table.name(), Map.of());
        if (column.kept() instanceof Kept.Limited limited
            && !MOMENTS.contains(named.getOrDefault(limited.after(), ""))) {
          wrong.add(column.path() + " is kept after " + limited.after() + ", which is no moment");
        }
        if (column.kept() instanceof Kept.WithTheAccount && column.whose().isEmpty()) {
          wrong.add(column.path() + " is kept with the account of nobody: say whose, or how long");
        }
        if (column.kept() instanceof Kept.ForGood
            && (column.is() == Is.PERSONAL || column.is() == Is.PRIVATE)) {
          wrong.add(column.path() + " is " + column.is() + ": it is not kept for good");
        }
      }
    }
    assertThat(wrong).as("in " + FILE).isEmpty();
  }
}
