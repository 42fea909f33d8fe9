package org.included;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.included.account.Keyring;
import org.included.feedback.AnAuthor;
import org.included.kernel.Columns;
import org.included.kernel.Columns.Is;
import org.included.learning.MeasuredMinutes;
import org.included.library.Editions;
import org.included.library.Module;
import org.included.pack.Headcounts;
import org.included.planning.Counted;
import org.included.post.Posts;
import org.included.record.Copy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody does all that there is to do, and closes their account. Then nothing of them is in any
 * column of any table, but for what {@code columns.yaml} says stays and why.
 */
@IncludedTest
class ErasureTest {
  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  @Autowired Life life;
  @Autowired Copy copy;
  @Autowired AnAuthor author;
  @Autowired Editions editions;
  @Autowired Headcounts headcounts;
  @Autowired MeasuredMinutes minutes;
  @Autowired Posts posts;
  @Autowired Counted counted;
  @LocalServerPort int port;

  private final Columns columns = Columns.ofThisBuild();

  @Test
  void a_copy_has_everything_and_nothing_is_left_of_somebody_who_closes_their_account() {
    var lived = life.lived(port);
    Life.learns(lived.walk(), "/modules/included-what-we-all-do", lived.words());
    assertThat(tablesWithout(lived))
        .as("Life.java does nothing that leaves a row here: let it, or nobody knows that it goes")
        .isEmpty();
    var before = traces(lived);
    assertThat(before).as("a look that finds nothing proves nothing").hasSizeGreaterThan(10);
    assertThat(before.stream().filter(c -> column(c).is() == Is.PUBLIC))
        .as("columns.yaml calls it public, and it is about somebody")
        .isEmpty();
    assertThat(Stored.holding(db(), lived.words())).as("their own words, in the clear").isEmpty();
    untilSent(lived);
    copyHasEverything(lived);
    var group = counted.counted(posts.postsOf(lived.person()).getFirst().setting());
    var over = counted.over();
    assertThat(over)
        .as("they are in a month that is over, and had begun")
        .anyMatch(month -> month.startsWith("(" + group.setting()) && month.endsWith(",2,1)"));
    var figures = figures(group);
    var others = rowsOfOthers(lived);

    var closed = lived.walk().post("/account/erasure", Map.of("sure", "yes"));

    assertThat(closed.h1()).isEqualTo("Your account is closed");
    var left = traces(lived);
    assertThat(left.stream().filter(c -> column(c).stays().isEmpty()))
        .as(
            "left of them. Let the area's PersonalData take it away, or say in columns.yaml why it"
                + " stays")
        .isEmpty();
    assertThat(left).as("the look still finds").contains("account.sign_out.subject");
    assertThat(tablesWith(lived)).isEmpty();
    assertThat(figures(group)).as("what is counted").isEqualTo(figures);
    counted.tonight();
    assertThat(counted.over()).as("what was published, after another night").isEqualTo(over);
    assertThat(rowsOfOthers(lived)).as("what is others'").containsAll(others);
    assertThat(author.isRead(lived.sentence())).isTrue();
    assertThat(copy.take(lived.colleague()))
        .anySatisfy(held ->
            assertThat(held.values())
                .containsEntry("setting", "Erased Primary")
                .containsKey("confirmed"));
  }

  /** Or a letter is sent, and has another column filled, after the copy of it was taken. */
  private void untilSent(Life.Lived lived) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            db().sql(
                    """
                    select not exists (
                      select from message.outbox
                      where sent_at is null and (attempts > 0 or not_before <= now())
                        and (person = :person or to_address = any(:emails)))
                    """)
                .param("person", lived.person().value())
                .param("emails", emails(lived))
                .query(Boolean.class)
                .single());
  }

  /** Down to each column that is filled in any row of theirs. */
  private void copyHasEverything(Life.Lived lived) {
    var all = copy.take(lived.person());
    for (var table : columns.tables().values()) {
      // a row may be theirs in two ways, and is in the copy once
      var headings = table.whose().stream().map(o -> table.calledBy(List.of(o))).toList();
      var theirs = all.stream().filter(held -> headings.contains(held.what())).toList();
      assertThat(theirs).as(table.name()).hasSize(rowsOf(table, lived));
      var names = new HashSet<String>();
      theirs.forEach(held -> names.addAll(held.values().keySet()));
      for (var owner : table.whose()) {
        for (var column : table.columnsOf(owner)) {
          if (column.is() == Is.SECRET || filled(column, owner, lived)) {
            assertThat(names).as(column.path()).contains(column.called());
          }
        }
      }
    }
    var shown =
        lived.walk().press(lived.walk().get("/record"), "Show me everything you hold", Map.of());
    assertThat(shown.text())
        .contains(lived.words(), lived.sentence(), "Erased Primary", "kept, and not shown")
        .doesNotContain(lived.colleague().toString());
    assertThat(all.toString()).as("in a log").doesNotContain(lived.words());
  }

  private int rowsOf(Columns.Table table, Life.Lived lived) {
    var theirs = table.whose().stream().map(ErasureTest::isTheirs).collect(joining(" or "));
    return theirs.isEmpty()
        ? 0
        : db().sql("select count(*) from " + table.name() + " where " + theirs)
            .param("person", lived.person().value())
            .param("emails", emails(lived))
            .query(Integer.class)
            .single();
  }

  private boolean filled(Columns.Column column, Columns.Owner owner, Life.Lived lived) {
    return db().sql(
            "select exists (select from %s where \"%s\" is not null and %s)"
                .formatted(column.table(), column.name(), isTheirs(owner)))
        .param("person", lived.person().value())
        .param("emails", emails(lived))
        .query(Boolean.class)
        .single();
  }

  private static String isTheirs(Columns.Owner owner) {
    return '"'
        + owner.column()
        + switch (owner.by()) {
          case ID -> "\" = :person";
          case IDS -> "\" @> array[cast(:person as uuid)]";
          case ADDRESS -> "\" = any(:emails)";
        };
  }

  /** The one that is theirs now; those from before are nobody's for the copy. */
  private static String[] emails(Life.Lived lived) {
    return new String[] {lived.traces().get(1)};
  }

  private List<String> tablesWith(Life.Lived lived) {
    var with = new ArrayList<String>();
    for (var table : columns.tables().values()) {
      for (var owner : table.whose()) {
        var theirs =
            db().sql("select count(*) from " + table.name() + " where " + isTheirs(owner))
                .param("person", lived.person().value())
                .param("emails", emails(lived))
                .query(Integer.class)
                .single();
        if (theirs > 0) {
          with.add(table.name() + " by " + owner.column());
        }
      }
    }
    return with;
  }

  private Set<String> tablesWithout(Life.Lived lived) {
    var without = new TreeSet<String>();
    for (var table : columns.tables().values()) {
      table.whose().forEach(owner -> without.add(table.name() + " by " + owner.column()));
    }
    tablesWith(lived).forEach(without::remove);
    return without;
  }

  private Set<String> traces(Life.Lived lived) {
    return new TreeSet<>(
        Stored.holding(
            db(),
            List.of(lived.person().value(), Keyring.fingerprint(lived.person())),
            lived.traces()));
  }

  private Columns.Column column(String path) {
    int dot = path.lastIndexOf('.');
    var table = columns.tables().get(path.substring(0, dot));
    var column = table == null ? null : table.columns().get(path.substring(dot + 1));
    if (column == null) {
      throw new AssertionError("columns.yaml does not know " + path);
    }
    return column;
  }

  /**
   * Every row that is not theirs in any way. The outbox is left out: its sender works meanwhile.
   */
  private Set<String> rowsOfOthers(Life.Lived lived) {
    var rows = new TreeSet<String>();
    for (var table : columns.tables().values()) {
      if (!table.whose().isEmpty() && !table.name().equals("message.outbox")) {
        var theirs = table.whose().stream().map(ErasureTest::isTheirs).collect(joining(" or "));
        db().sql(
                "select md5(t::text) from %s t where (%s) is not true"
                    .formatted(table.name(), theirs))
            .param("person", lived.person().value())
            .param("emails", emails(lived))
            .query((row, _) -> table.name() + " " + row.getString(1))
            .list()
            .forEach(rows::add);
      }
    }
    return rows;
  }

  private JdbcClient db() {
    return JdbcClient.create(migrate);
  }

  /** All that is counted of what people do, as those read it who may. */
  private Map<String, Object> figures(Counted.Group group) {
    var figures = new LinkedHashMap<String, Object>();
    for (var edition : editions.current()) {
      Module module = edition.module();
      figures.put(module.slug() + " minutes", minutes.of(module));
      figures.put(module.slug() + " teams", headcounts.lately(module.slug()));
    }
    figures.put("taps", Stored.rows(db(), "feedback.tap_log"));
    figures.put("answers", Stored.rows(db(), "feedback.answer_log"));
    figures.put("months that are over", counted.over());
    figures.put("what a setting, its trust and its council read", counted.read(group));
    return figures;
  }
}
