package org.included.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.included.IncludedTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of the registers against the real database. Each test is taken back at its end: a register
 * is one for everybody, and no test has one of its own.
 */
@IncludedTest
@Transactional
class RegistersTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

  @Autowired Registers registers;
  @Autowired JdbcClient db;
  @TempDir Path folder;

  @Test
  void a_first_edition_lists_and_the_same_file_again_changes_nothing() {
    var file = schools().in(folder, "edubasealldata20261001.csv");
    var taken = take(file);
    assertThat(taken.day()).isEqualTo(FIRST);
    assertThat(taken.report().rows()).isEqualTo(3);
    assertThat(taken.report().listed()).isEqualTo(3);
    assertThat(taken.report().refused()).isZero();
    assertThat(setting("810001"))
        .containsEntry("name", "School 810001 (invented)")
        .containsEntry("phase", "primary")
        .containsEntry("status", "open")
        .containsEntry("authority", "201");
    var again = take(file);
    assertThat(again.before()).isTrue();
    assertThat(again.report().listed()).isEqualTo(3);
    assertThat(take(schools().in(folder, "other20261002.csv"), true).report().nothing())
        .as("another file that says the same")
        .isTrue();
  }

  @Test
  void a_newer_edition_opens_closes_renames_and_moves_and_keeps_what_was() {
    take(
        schools()
            .with("810001", "Trusts (code)", "55501", "Trusts (name)", "Old Trust (invented)")
            .in(folder, "one20261001.csv"));
    var later =
        schools()
            .with("810001", "EstablishmentName", "New Name (invented)")
            .with("810001", "Trusts (code)", "55502", "Trusts (name)", "New Trust (invented)")
            .with("810001", "Street", "2, The \"Green\"", "Postcode", "ZZ9 9ZZ")
            .with("810002", "EstablishmentStatus (code)", "2", "CloseDate", "31-08-2026")
            .without("810003")
            .school("810004", "PhaseOfEducation (name)", "Secondary");
    var report = take(later.in(folder, "two20261101.csv")).report();
    assertThat(report.changed())
        .isEqualTo(Map.of("name", 1, "trust", 1, "address", 1, "status", 1));
    assertThat(report.listed()).isEqualTo(1);
    assertThat(report.unlisted()).isEqualTo(1);
    assertThat(setting("810001"))
        .containsEntry("name", "New Name (invented)")
        .containsEntry("trust", "55502")
        .containsEntry("street", "2, The \"Green\"");
    assertThat(setting("810002")).containsEntry("status", "closed");
    assertThat(setting("810003"))
        .containsEntry("status", "closed")
        .containsEntry("closed", Date.valueOf("2026-11-01"));
    assertThat(changes("810001"))
        .contains(
            "2026-11-01 name: School 810001 (invented) > New Name (invented)",
            "2026-11-01 trust: 55501 > 55502",
            "2026-11-01 address: , Nowhere, ZZ1 1ZZ > 2, The \"Green\", Nowhere, ZZ9 9ZZ");
    assertThat(groupings("810001"))
        .containsExactlyInAnyOrder(
            "trust 55501 null 2026-11-01",
            "trust 55502 2026-11-01 null",
            "authority 201 null null");
  }

  @Test
  void a_school_that_comes_back_is_open_again() {
    take(schools().in(folder, "one20261001.csv"));
    take(schools().without("810003").in(folder, "two20261002.csv"));
    take(schools().in(folder, "three20261003.csv"));
    assertThat(setting("810003")).containsEntry("status", "open").doesNotContainKey("closed");
    assertThat(changes("810003"))
        .containsExactly(
            "2026-10-01 listed:  > School 810003 (invented)",
            "2026-10-02 unlisted: School 810003 (invented) > ",
            "2026-10-03 status: closed > open");
  }

  @Test
  void a_row_that_cannot_be_read_is_left_out_and_told_of() {
    var edition =
        schools()
            .school("81x", "EstablishmentName", "No number")
            .school("810005", "OpenDate", "31-06-2020")
            .school("810006", "EstablishmentName", "  ")
            .school("810007", "EstablishmentStatus (code)", "9")
            .row("twice", "URN", "810001", "EstablishmentName", "Again")
            .with("twice", "EstablishmentStatus (code)", "1");
    var report = take(edition.in(folder, "one20261001.csv")).report();
    assertThat(report.rows()).isEqualTo(3);
    assertThat(report.refusals())
        .containsExactly(
            new Refusal(5, "81x", "This is no URN: 81x"),
            new Refusal(6, "810005", "OpenDate is no day: 31-06-2020"),
            new Refusal(7, "810006", "It has no name"),
            new Refusal(8, "810007", "This status is not known: 9"),
            new Refusal(9, "810001", "This number stood in an earlier row"));
  }

  @Test
  void a_setting_whose_row_cannot_be_read_this_time_is_not_gone() {
    take(schools().in(folder, "one20261001.csv"));
    var report =
        take(schools()
                .with("810002", "OpenDate", "31-06-2020")
                .without("810003")
                .in(folder, "two20261101.csv"))
            .report();
    assertThat(report.refused()).isEqualTo(1);
    assertThat(report.unlisted()).isEqualTo(1);
    assertThat(setting("810002")).containsEntry("status", "open");
    assertThat(setting("810003")).containsEntry("status", "closed");
  }

  @Test
  void an_older_edition_takes_nothing_back() {
    take(schools().in(folder, "one20261101.csv"));
    var older = schools().with("810001", "EstablishmentName", "Old").in(folder, "old20261001.csv");
    assertThatThrownBy(() -> take(older))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("2026-11-01 was taken in already");
    assertThat(setting("810001")).containsEntry("name", "School 810001 (invented)");
  }

  @Test
  void where_many_are_gone_somebody_has_to_say_that_it_is_right() {
    var many = Edition.ofSchools();
    for (int i = 0; i < 200; i++) {
      many.school(Integer.toString(820000 + i));
    }
    take(many.in(folder, "one20261001.csv"));
    for (int i = 0; i < 60; i++) {
      many.without(Integer.toString(820000 + i));
    }
    var piece = many.in(folder, "two20261101.csv");
    assertThatThrownBy(() -> registers.take(piece, null, false, Progress.NONE))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("60 of 200");
    assertThat(take(piece).report().unlisted()).isEqualTo(60);
  }

  @Test
  void names_come_through_in_either_encoding() {
    var name = "Ysgol Tŷ’r Graig – Café";
    var windows = Edition.ofSchools().school("810001", "EstablishmentName", "Café ‘Noël’ – ½");
    take(windows.in(folder, "one20261001.csv"));
    assertThat(setting("810001")).containsEntry("name", "Café ‘Noël’ – ½");
    var utf8 = "\ufeff" + Edition.ofSchools().school("810001", "EstablishmentName", name).csv();
    take(Edition.write(folder, "two20261002.csv", utf8.getBytes(StandardCharsets.UTF_8)));
    assertThat(setting("810001")).containsEntry("name", name);
  }

  @Test
  void whom_ofsted_does_not_name_is_known_by_number_only() {
    var edition =
        Edition.ofEarlyYears()
            .nursery("EY810001", "Local authority", "city of london")
            .nursery("2810002", "Local authority", "Cumbria")
            .nursery("CA810003", "Provider type", "Childminder")
            .with("CA810003", "Provider name", "REDACTED", "Provider town", "REDACTED")
            .with("CA810003", "Postcode", "REDACTED", "Provider address line 1", "REDACTED")
            .nursery("81");
    var report = take(edition.in(folder, "early-years-2026-10-01.csv")).report();
    assertThat(report.refusals())
        .containsExactly(new Refusal(5, "81", "This is no number of Ofsted's: 81"));
    assertThat(report.withoutAuthority()).isEqualTo(1);
    assertThat(report.authorities()).containsExactly("Cumbria: 1");
    assertThat(setting("2810002")).as("an authority of old").doesNotContainKey("authority");
    assertThat(setting("EY810001"))
        .containsEntry("authority", "201")
        .containsEntry("phase", "early-years");
    assertThat(setting("CA810003"))
        .containsEntry("name", "")
        .containsEntry("town", "")
        .containsEntry("postcode", "")
        .containsEntry("kind", "Childminder");
  }

  @Test
  void settings_in_no_authority_of_today_are_counted_with_its_name() {
    var edition =
        schools()
            .school("810004", "LA (code)", "909", "LA (name)", "Cumbria")
            .school("810005", "LA (code)", "909", "LA (name)", "Cumbria")
            .school("810006", "LA (code)", "", "LA (name)", "");
    var report = take(edition.in(folder, "one20261001.csv")).report();
    assertThat(report.rows()).isEqualTo(6);
    assertThat(report.withoutAuthority()).isEqualTo(3);
    assertThat(report.authorities()).containsExactly("909 Cumbria: 2", "none given: 1");
    assertThat(ReportLine.of(Source.SCHOOLS, report))
        .contains(
            new ReportLine(
                "In no local authority of England that we know",
                "3 (909 Cumbria: 2; none given: 1)"));
  }

  @Test
  void the_plain_list_changes_what_it_says_and_closes_nothing_that_it_leaves_out() {
    take(schools().in(folder, "one20261001.csv"));
    var list =
        Edition.ofSchoolList()
            .row("a", "urn", "810001", "name", "Renamed (invented)", "town", "Nowhere")
            .with("a", "postcode", "ZZ1 1ZZ", "open_date", "", "close_date", "31-08-2026");
    var report = take(list.in(folder, "schools-2026-11-01.csv")).report();
    assertThat(report.unlisted()).isZero();
    assertThat(setting("810001"))
        .containsEntry("name", "Renamed (invented)")
        .containsEntry("status", "closed")
        .containsEntry("kind", "Community school")
        .containsEntry("authority", "201");
    assertThat(setting("810002")).containsEntry("status", "open");
  }

  private static Edition schools() {
    return Edition.ofSchools().school("810001").school("810002").school("810003");
  }

  private Registers.Taken take(Path file) {
    return take(file, true);
  }

  private Registers.Taken take(Path file, boolean manyGone) {
    return registers.take(file, null, manyGone, Progress.NONE);
  }

  private Map<String, @Nullable Object> setting(String urn) {
    var found =
        db.sql("select * from setting.setting where urn = :urn")
            .param("urn", urn)
            .query()
            .singleRow();
    found.values().removeIf(Objects::isNull);
    return found;
  }

  private List<@Nullable String> changes(String urn) {
    return db.sql(
            """
            select edition || ' ' || what || ': ' || before || ' > ' || after
            from setting.change where setting = (select id from setting.setting where urn = :urn)
            order by id
            """)
        .param("urn", urn)
        .query(String.class)
        .list();
  }

  private List<@Nullable String> groupings(String urn) {
    return db.sql(
            """
            select concat_ws(' ', kind, code, coalesce(since::text, 'null'),
              coalesce(until::text, 'null'))
            from setting.grouping where setting = (select id from setting.setting where urn = :urn)
            """)
        .param("urn", urn)
        .query(String.class)
        .list();
  }
}
