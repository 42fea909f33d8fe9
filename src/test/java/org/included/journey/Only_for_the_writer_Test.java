package org.included.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.included.IncludedTest;
import org.included.Stored;
import org.included.account.Newcomers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is stored of words and of taps tells nobody else anything. */
@IncludedTest
class Only_for_the_writer_Test {
  private static final String MODULE = "/modules/included-what-we-all-do";
  private static final String PLAN = MODULE + "/plan";
  private static final String REFLECTION = MODULE + "/look-back";
  private static final String BOX = "a-thought-now";

  @LocalServerPort int port;
  @Autowired Newcomers newcomers;

  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  @Test
  void what_somebody_wrote_stands_nowhere_in_the_database() {
    var walk = newcomers.signedIn(port);
    var words = "xylophone-" + Newcomers.address();
    walk.press(walk.get(REFLECTION), "Keep my words", Map.of(BOX, words));
    walk.press(walk.get(PLAN), "Keep my plan", Boxes.boxes(walk.get(PLAN), words));
    assertThat(Stored.holding(db(), words)).isEmpty();
  }

  @Test
  void one_tap_is_counted_with_no_person() {
    var walk = newcomers.signedIn(port);
    var before = Stored.rows(db(), "feedback.tap_log");
    for (var was : List.of("Useful", "Unclear", "Unsafe")) {
      assertThat(walk.press(walk.get(PLAN), was, Map.of()).h1()).isEqualTo("Thank you");
    }
    assertThat(Stored.rows(db(), "feedback.tap_log")).isEqualTo(before + 3);
    assertThat(
            db().sql(
                    """
                    select column_name from information_schema.columns
                    where table_schema = 'feedback' and table_name = 'tap_log'
                    """)
                .query((row, _) -> row.getString(1))
                .list())
        .doesNotContain("person", "setting", "at", "request");
  }

  private JdbcClient db() {
    return JdbcClient.create(migrate);
  }
}
