package org.included.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.included.FormWithFile;
import org.included.IncludedTest;
import org.included.Stored;
import org.included.Walk;
import org.included.account.Audit;
import org.included.account.Newcomers;
import org.included.kernel.PersonId;
import org.included.kernel.TravelClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sending a file of a register, as far as that changes nothing for other tests: what taking one in
 * does is held elsewhere.
 */
@IncludedTest
class RegisterPagesTest {
  private static final String PATH = RegisterPages.PATH;
  private static final String KNOWN = "ofsted-early-years-2026-08-31.csv";

  @Autowired Newcomers newcomers;
  @Autowired IntakeSql sql;
  @Autowired Audit audit;
  @Autowired JdbcClient db;
  @Autowired JdbcTemplate template;
  @Autowired TransactionTemplate together;
  @Autowired RegisterPersonalData personal;
  @Autowired Clock clock;
  @LocalServerPort int port;

  @Test
  void to_whoever_takes_in_no_registers_nothing_is_there() {
    assertThat(Walk.on(port).look(PATH).header("Location")).startsWith("/sign-in?to=");
    for (var walk : List.of(newcomers.signedIn(port), signedIn("peter"), signedIn("catrin"))) {
      for (var path : List.of(PATH, PATH + "/intake", PATH + "/edition")) {
        assertThat(walk.look(path).status()).as(path).isEqualTo(404);
      }
      assertThat(walk.send(PATH, known().body()).status()).isEqualTo(404);
    }
  }

  @Test
  void what_is_missing_or_foreign_is_said_at_once_and_what_was_typed_is_still_there() {
    var before = Stored.rows(db, "register.intake");
    problem(new FormWithFile().field("day", "1/2/26"), "Choose a file", "Write the day like");
    problem(file("schools20261101.csv", "a,b\n1,2\n"), "This is no register that we know");
    problem(file("schools20261101.xlsx", "PK\u0003\u0004"), "This is a spreadsheet or an archive");
    problem(file("schools20261101.csv", ""), "This file is empty.");
    problem(file("list.csv", schools()), "Say of which day this file is.");
    problem(file("list20261131.csv", schools()), "There is no such day");
    problem(file("list20990101.csv", schools()), "This day is still to come");
    var page = problem(file("l.csv", schools()).field("day", "31/6/2026"), "Write the day like");
    assertThat(page.page().select("#day").attr("value")).isEqualTo("31/6/2026");
    assertThat(Stored.rows(db, "register.intake")).isEqualTo(before);
  }

  @Test
  void after_a_pause_they_say_once_more_that_it_is_them_and_choose_the_file_again() {
    var walk = signedIn(TestRegistrars.REGISTRAR);
    ((TravelClock) clock).travel(Duration.ofMinutes(31));
    try {
      var page = "http://localhost:" + port + PATH;
      var asked = walk.send(PATH, known().body(), "Referer", page).header("Location");
      assertThat(asked).isEqualTo("/sign-in?again=yes&file=yes&to=%2Fadministration%2Fregisters");
      assertThat(walk.get(asked).text()).contains("could not keep your file", "choose it again");
      assertThat(
              walk.send(PATH, known().body(), "Referer", "https://x.example/y").header("Location"))
          .endsWith("to=%2Ftoday");
      assertThat(walk.get("/sign-in?again=yes&to=/today").text()).doesNotContain("your file");
    } finally {
      ((TravelClock) clock).comeBack();
    }
  }

  @Test
  void the_same_file_twice_says_so() {
    var walk = signedIn(TestRegistrars.REGISTRAR);
    var seen = ended(walk, known().field("day", "31/08/2026"));
    assertThat(seen.h1()).isEqualTo("Taken in before");
    assertThat(seen.page().select("main").text())
        .contains(KNOWN, "by you", "Nothing has changed", "Rows taken", "Rows left out");
    assertThat(seen.header("Refresh")).isEmpty();
    assertThat(signedIn(TestRegistrars.REGISTRAR).look(PATH).page().select("main").text())
        .contains("Ofsted's early years register, 31 August 2026", "taken in before");
  }

  @Test
  void a_file_that_is_cut_off_is_refused_in_the_words_of_the_command() {
    var whole = schools();
    var seen =
        ended(
            signedIn(TestRegistrars.REGISTRAR),
            file("<b>list20261101.csv", whole.substring(0, whole.length() - 60)));
    assertThat(seen.h1()).isEqualTo("Not taken in");
    assertThat(seen.page().select("main").text())
        .contains("<b>list20261101.csv", "nothing has changed", "breaks off in line 3");
    var older = file("edubasealldata20200101.csv", schools());
    assertThat(ended(signedIn(TestRegistrars.REGISTRAR), older).text())
        .contains("was taken in already");
  }

  @Test
  void term_dates_need_no_day_and_are_taken_in_or_refused_row_by_row() {
    var walk = signedIn(TestRegistrars.REGISTRAR);
    var row = "201,2035/36,term,2035-09-04,2035-12-%d\n";
    var header = "authority,academic_year,what,from,to\n";
    var seen = ended(walk, file("terms.csv", header + row.formatted(19)));
    assertThat(seen.h1()).isEqualTo("Taken in");
    assertThat(seen.page().select("main").text()).contains("Rows taken 1", "New school years 1");
    assertThat(audit.before(null, 20))
        .anyMatch(
            line -> line.act() == Audit.Act.TOOK_REGISTER && line.purpose().startsWith("term"));
    var refused = ended(walk, file("terms.csv", header + row.formatted(32)));
    assertThat(refused.page().select(".govuk-inset-text p").eachText())
        .hasSize(2)
        .contains("Line 2, 201: to is no day: 2035-12-32");
  }

  @Test
  void while_another_is_taken_in_it_waits_and_then_goes_on() {
    var walk = signedIn(TestRegistrars.REGISTRAR);
    var where =
        together.execute(_ -> {
          template.execute("select pg_advisory_xact_lock(20261123)");
          var sent = known().sendTo(walk, PATH).header("Location");
          var seen = walk.look(sent);
          assertThat(seen.h1()).isEqualTo("Waiting to be taken in");
          assertThat(seen.header("Refresh")).isEqualTo("4");
          var still = seen.page().select("a:contains(Stop looking)").attr("href");
          assertThat(walk.look(still).header("Refresh")).isEmpty();
          return sent;
        });
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> walk.look(String.valueOf(where)).h1().equals("Taken in before"));
  }

  @Test
  void a_bar_shows_how_far_it_is_until_its_node_says_nothing_for_a_minute() {
    var walk = signedIn(TestRegistrars.REGISTRAR);
    var id = UUID.randomUUID();
    var somebody = new PersonId(UUID.randomUUID());
    var now = Instant.now();
    sql.insert(id, somebody, "zilpzalps-big.csv", Source.SCHOOLS, LocalDate.EPOCH, 10, now);
    sql.alive(id, true, 30 << 20, 60 << 20, now);
    var seen = walk.look(IntakePages.path(id));
    assertThat(seen.page().title()).startsWith("Being taken in: 50% read");
    assertThat(seen.page().select("[role=status] progress").attr("value")).isEqualTo("50");
    assertThat(seen.text()).contains("30.0 MB of 60.0 MB", "by somebody else");
    sql.alive(id, true, 60 << 20, 60 << 20, now);
    assertThat(walk.look(IntakePages.path(id)).text()).contains("Now it is compared");
    sql.alive(id, true, 60 << 20, 60 << 20, now.minusSeconds(90));
    assertThat(walk.look(IntakePages.path(id)).text())
        .contains("interrupted, and nothing has changed");
    assertThat(Stored.holding(db, somebody.value().toString()))
        .containsExactly("register.intake.sent_by");
    personal.erase(somebody);
    assertThat(Stored.holding(db, somebody.value().toString())).isEmpty();
    assertThat(Stored.holding(db, "zilpzalps-big")).isEmpty();
    assertThat(walk.look(PATH).text()).contains("Get Information About Schools");
  }

  @Test
  void each_edition_has_its_report() {
    var walk = signedIn(TestRegistrars.REGISTRAR);
    var list = walk.look(PATH);
    var links = list.page().select("a[href*=edition]");
    var seen = walk.look(links.getLast().attr("href"));
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.text()).contains("Taken in on", "Rows taken", "Rows left out");
    assertThat(walk.look(PATH + "?page=2").text()).contains("Newer");
    assertThat(walk.look(PATH + "?page=-1").status()).isEqualTo(200);
    for (var nowhere : List.of("", "nothing", UUID.randomUUID().toString())) {
      assertThat(walk.look(PATH + "/edition?edition=" + nowhere).status()).isEqualTo(404);
      assertThat(walk.look(PATH + "/intake?intake=" + nowhere).status()).isEqualTo(404);
    }
  }

  private Walk.Seen problem(FormWithFile form, String... words) {
    var seen = form.sendTo(signedIn(TestRegistrars.REGISTRAR), PATH);
    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.page().title()).startsWith("Error: ");
    assertThat(seen.page().select(".govuk-error-summary li").text()).contains(words);
    for (var link : seen.page().select(".govuk-error-summary a").eachAttr("href")) {
      assertThat(seen.page().select(link)).hasSize(1);
    }
    return seen;
  }

  private Walk.Seen ended(Walk walk, FormWithFile form) {
    var sent = form.sendTo(walk, PATH);
    assertThat(sent.status()).as(sent.text()).isEqualTo(303);
    var where = sent.header("Location");
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> walk.look(where).page().select("progress").isEmpty());
    return walk.look(where);
  }

  private static FormWithFile file(String name, String content) {
    return new FormWithFile().file("file", name, content);
  }

  private static String schools() {
    return Edition.ofSchools().school("810001").school("810002").csv();
  }

  /** What was taken in when the service started. */
  private static FormWithFile known() {
    try {
      return file(
          KNOWN,
          Files.readString(
              Path.of("src/main/resources/org/included/demo/registers").resolve(KNOWN)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Walk signedIn(String persona) {
    var walk = Walk.on(port);
    walk.postAndStay("/demo/sign-in", Map.of("as", persona));
    return walk;
  }
}
