package org.included.kernel;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.included.kernel.Columns.Owner;
import org.included.kernel.Columns.Owner.By;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

/** What the file of columns may say. */
class ColumnsFileTest {
  private static Columns read(String columns) {
    var yaml =
        """
        purposes: {work: To know where you work}
        tables:
          post.post:
            called: Your posts
            whose: [person, seen_by*, email@]
            for: work
            kept: with the account
            columns:
        """
            + columns.indent(6);
    return Columns.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_column_says_what_its_table_says_unless_it_says_otherwise() {
    var table =
        read("starts: {is: personal, called: from}\nseen_at: {is: private, whose: seen_by*, kept: 2 days after seen_at}")
            .tables()
            .get("post.post");
    var starts = requireNonNull(requireNonNull(table).columns().get("starts"));
    assertThat(starts.kept()).isEqualTo(new Kept.WithTheAccount());
    assertThat(starts.whose())
        .containsExactly(
            new Owner("person", By.ID),
            new Owner("seen_by", By.IDS),
            new Owner("email", By.ADDRESS));
    var seenAt = requireNonNull(table.columns().get("seen_at"));
    assertThat(seenAt.whose()).containsExactly(new Owner("seen_by", By.IDS));
    assertThat(seenAt.kept())
        .isInstanceOfSatisfying(
            Kept.Limited.class,
            kept -> {
              assertThat(kept.time()).isEqualTo(Duration.ofDays(2));
              assertThat(kept.words()).isEqualTo("For 2 days at most");
            });
    assertThat(table.columnsOf(new Owner("seen_by", By.IDS))).containsExactly(starts, seenAt);
  }

  @Test
  void a_column_that_stands_twice_is_refused() {
    assertThatThrownBy(() -> read("starts: {is: personal}\nstarts: {is: public}"))
        .isInstanceOf(JacksonException.class)
        .hasMessageContaining("starts");
  }

  @Test
  void what_nobody_knows_is_refused() {
    assertThatThrownBy(() -> read("starts: {is: hidden}")).isInstanceOf(JacksonException.class);
    assertThatThrownBy(() -> read("starts: {is: public, note: x}"))
        .isInstanceOf(JacksonException.class);
    assertThatThrownBy(() -> read("starts: {is: public, for: profit}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> read("starts: {is: public, kept: a while}"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
