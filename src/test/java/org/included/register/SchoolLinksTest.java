package org.included.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.included.IncludedTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Files that say which school followed which; each is the whole truth of its day. */
@IncludedTest
@Transactional
class SchoolLinksTest {
  @Autowired Registers registers;
  @Autowired JdbcClient db;
  @TempDir Path folder;

  @BeforeEach
  void two_links_are_known() {
    take(
        Edition.ofLinks()
            .row("1", "URN", "810001", "LinkURN", "810099", "LinkName", "x")
            .with("1", "LinkType", "Successor - merged", "LinkEstablishedDate", "01-09-2026")
            .row("2", "URN", "810001", "LinkURN", "810098", "LinkType", "Successor"),
        "links-2026-10-01.csv");
  }

  @Test
  void links_are_kept_also_to_what_is_in_no_file() {
    assertThat(links())
        .containsExactly(
            "810001 810098 Successor unknown", "810001 810099 Successor - merged 2026-09-01");
  }

  @Test
  void a_newer_file_adds_corrects_and_takes_back() {
    var report =
        take(
            Edition.ofLinks()
                .row("1", "URN", "810001", "LinkURN", "810099", "LinkType", "Successor - merged")
                .with("1", "LinkEstablishedDate", "01-01-2026")
                .row("3", "URN", "810002", "LinkURN", "810001", "LinkType", "Other")
                .row("4", "URN", "", "LinkURN", "810098", "LinkType", "Successor"),
            "links-2026-11-01.csv");
    assertThat(links())
        .containsExactly(
            "810001 810099 Successor - merged 2026-01-01", "810002 810001 Other unknown");
    assertThat(report.rows()).isEqualTo(2);
    assertThat(report.listed()).isEqualTo(1);
    assertThat(report.changed()).isEqualTo(Map.of("date", 1));
    assertThat(report.unlisted()).isEqualTo(1);
    assertThat(report.refused()).isEqualTo(1);
    assertThat(ReportLine.of(Source.SCHOOL_LINKS, report))
        .contains(
            new ReportLine("New links", "1"),
            new ReportLine("Changed, date", "1"),
            new ReportLine("No longer listed, so removed", "1"));
  }

  @Test
  void a_link_that_stands_there_twice_is_one() {
    var twice =
        Edition.ofLinks()
            .row("1", "URN", "810001", "LinkURN", "810098", "LinkType", "Successor")
            .row("2", "URN", "810001", "LinkURN", "810098", "LinkType", "Successor")
            .with("2", "LinkEstablishedDate", "01-09-2025");
    assertThat(take(twice, "links-2026-11-01.csv").listed()).isZero();
    assertThat(links()).containsExactly("810001 810098 Successor 2025-09-01");
  }

  @Test
  void a_piece_of_a_file_takes_nothing_back_unless_somebody_says_that_it_is_right() {
    var many = Edition.ofLinks();
    for (int i = 0; i < 60; i++) {
      many.row("" + i, "URN", "81" + (1000 + i), "LinkURN", "810001", "LinkType", "Successor");
    }
    take(many, "links-2026-11-01.csv");
    var piece =
        Edition.ofLinks()
            .row("0", "URN", "811000", "LinkURN", "810001", "LinkType", "Successor")
            .in(folder, "links-2026-11-02.csv");
    assertThatThrownBy(() -> registers.take(piece, null, false, Progress.NONE))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("59 of 60 links between schools are not in this file");
    assertThat(links()).hasSize(60);
    assertThat(registers.take(piece, null, true, Progress.NONE).report().unlisted()).isEqualTo(59);
  }

  private Report take(Edition links, String name) {
    return registers.take(links.in(folder, name), null, false, Progress.NONE).report();
  }

  private List<@Nullable String> links() {
    return db.sql(
            """
            select concat_ws(' ', urn, linked, kind, coalesce(cast(since as text), 'unknown'))
            from setting.link order by urn, linked, kind
            """)
        .query(String.class)
        .list();
  }
}
