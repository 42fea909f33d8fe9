package org.included.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.included.IncludedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * The real registers, which are not ours to ship: where -Dincluded.registers names a folder with
 * them. They are taken in under a day of our own, because they are older than the invented ones,
 * and taken back at the end.
 */
@IncludedTest
@Transactional
@EnabledIfSystemProperty(
    named = "included.registers",
    matches = ".+",
    disabledReason = "no folder with the real registers was named (-Dincluded.registers=...)")
class RealRegistersTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  @Autowired Registers registers;
  @Autowired JdbcClient db;

  @Test
  void all_schools_by_the_plain_list_and_what_followed_what() throws IOException {
    var schools = take("schools-2021", DAY);
    assertThat(schools.source()).isEqualTo(Source.SCHOOL_LIST);
    assertThat(schools.report().rows()).isGreaterThan(49_000);
    assertThat(schools.report().refused()).isLessThan(20);
    var links = take("gias-links", DAY);
    assertThat(links.report().listed()).isGreaterThan(31_000);
    assertThat(links.report().refused()).isLessThan(20);
    assertThat(count("status = 'closed' and register = 'schools'")).isGreaterThan(20_000);
  }

  @Test
  void every_column_of_the_full_register() throws IOException {
    var taken = take("gias-layout", DAY);
    assertThat(taken.source()).isEqualTo(Source.SCHOOLS);
    assertThat(taken.report().refusals()).isEmpty();
    assertThat(taken.report().rows()).isEqualTo(99);
    assertThat(count("urn = '100000' and name = 'The Aldgate School' and authority = '201'"))
        .isEqualTo(1);
  }

  @Test
  void every_nursery_and_childminder() throws IOException {
    var taken = take("ofsted-early-years", DAY);
    assertThat(taken.report().rows()).isGreaterThan(70_900);
    assertThat(taken.report().refused()).isLessThan(80);
    assertThat(count("register = 'early-years' and name = '' and kind = 'Childminder'"))
        .isGreaterThan(30_000);
    assertThat(count("name in ('REDACTED', 'NAME REMOVED') or town = 'REDACTED'")).isZero();
  }

  private Registers.Taken take(String start, LocalDate day) throws IOException {
    try (Stream<Path> files =
        Files.list(Path.of(System.getProperty("included.registers"), "registers"))) {
      var file =
          files
              .filter(f -> String.valueOf(f.getFileName()).startsWith(start))
              .findFirst()
              .orElseThrow();
      return registers.take(file, day, true, Progress.NONE);
    }
  }

  private int count(String where) {
    return db.sql("select count(*) from setting.setting where " + where)
        .query(Integer.class)
        .single();
  }
}
