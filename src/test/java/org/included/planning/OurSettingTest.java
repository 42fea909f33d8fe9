package org.included.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.included.IncludedTest;
import org.included.Stored;
import org.included.Walk;
import org.included.account.Newcomers;
import org.included.account.People;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.learning.Beginners;
import org.included.post.Nominations;
import org.included.post.Origin;
import org.included.post.Standing.Kind;
import org.included.post.Standing.Scope;
import org.included.post.Standings;
import org.included.post.Workplaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A setting's pages, as those who work there use them. */
@IncludedTest
class OurSettingTest {
  private static final String MODULE = "included-what-we-all-do";

  @LocalServerPort int port;
  @Autowired Beginners beginners;
  @Autowired Newcomers newcomers;
  @Autowired People people;
  @Autowired Standings standings;
  @Autowired Nominations nominations;
  @Autowired Workplaces at;

  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  private SettingId school;

  /** Somebody signed in. */
  private record Someone(PersonId id, Walk walk) {}

  @BeforeEach
  void a_school() {
    school = at.school("Setting Pages Primary");
  }

  private Someone someone(String name, Origin origin) {
    var email = Newcomers.address();
    var walk = newcomers.signedIn(port, email);
    var id = people.at(email).orElseThrow();
    people.rename(id, name);
    at.post(id, school, "teacher", origin);
    return new Someone(id, walk);
  }

  private Someone head() {
    var head = someone("Hana Head", Origin.LISTED);
    standings.giveOnEvidence(
        at.somebody("Steward"), head.id(), Kind.HEAD, new Scope.OfSetting(school), "a letter");
    return head;
  }

  private String at(String path) {
    return path + "?at=" + school;
  }

  @Test
  void staff_read_who_leads_and_what_was_promised() {
    var head = head();
    var teacher = someone("Tom Teacher", Origin.LISTED);
    nominations.promise(head.id(), school);
    nominations.nominate(head.id(), school, head.id());
    var page = teacher.walk().get("/our-setting").page();
    assertThat(page.text())
        .contains("Hana Head", "known through the programme", "will not be used for appraisal")
        .doesNotContain("For you who lead it");
    assertThat(teacher.walk().get("/who-looked").text()).contains("signed the promise to staff");
  }

  @Test
  void an_unconfirmed_member_sees_nobody() {
    head();
    var says = someone("Says So", Origin.CODE);
    assertThat(says.walk().get("/our-setting").text())
        .contains("No setting has confirmed you yet")
        .doesNotContain("Hana Head");
    assertThat(says.walk().look(at("/our-setting")).status()).isEqualTo(404);
    assertThat(says.walk().look(at("/our-setting/staff")).status()).isEqualTo(404);
  }

  @Test
  void somebody_of_another_setting_finds_nothing_here() {
    var head = head();
    var here = school;
    school = at.school("Elsewhere");
    var stranger = head();
    for (var path : List.of("", "/staff", "/promise", "/training", "/leaver")) {
      var seen = stranger.walk().look("/our-setting" + path + "?at=" + here);
      assertThat(seen.status()).as(path).isEqualTo(404);
    }
    for (var path :
        List.of("/staff", "/promise", "/promise/withdrawal", "/nomination", "/may-stop")) {
      var answer =
          stranger
              .walk()
              .postAndStay(
                  "/our-setting" + path,
                  Map.of("at", here.toString(), "promise", "yes", "words", "x"));
      assertThat(answer.status()).as(path).isEqualTo(404);
    }
    assertThat(head.walk().get("/our-setting?at=" + here).status()).isEqualTo(200);
  }

  @Test
  void a_head_confirms_who_is_waiting_and_notes_who_has_left() {
    var head = head();
    someone("New O'Neill-Źróbek", Origin.CODE);
    var staff = head.walk().get(at("/our-setting/staff"));
    var nobody = head.walk().press(staff, "They work here", Map.of());
    assertThat(nobody.status()).isEqualTo(422);
    assertThat(nobody.text()).contains("Select whom you mean");
    var post = staff.page().select("input[name=post]").attr("value");
    var after = head.walk().press(staff, "They work here", Map.of("post", post));
    assertThat(after.page().select("h2").eachText()).contains("2 people");
    var left = head.walk().get(at("/our-setting/leaver") + "&post=" + post);
    assertThat(left.h1()).isEqualTo("Has New O'Neill-Źróbek left?");
    var wrong = head.walk().press(left, "Yes, they have left", Map.of("day", "31 9 2026"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.page().select("input[name=day]").attr("value")).isEqualTo("31 9 2026");
    assertThat(head.walk().press(left, "Yes, they have left", Map.of()).text())
        .contains("One person")
        .doesNotContain("Źróbek");
  }

  @Test
  void names_beside_training_are_seen_by_the_nominated_under_a_promise_and_are_written_down() {
    var head = head();
    var lead = someone("Lena Lead", Origin.LISTED);
    var begun = someone("Begun Person", Origin.LISTED);
    someone("Unconfirmed Person", Origin.CODE);
    beginners.begin(begun.id(), MODULE);
    assertThat(head.walk().get(at("/our-setting/training")).text())
        .contains("This view is not open for you");
    var page = head.walk().get(at("/our-setting/promise"));
    assertThat(head.walk().press(page, "Sign the promise", Map.of()).status()).isEqualTo(422);
    page = head.walk().press(page, "Sign the promise", Map.of("promise", "yes"));
    page = head.walk().press(page, "Nominate", Map.of("person", lead.id().toString()));
    assertThat(page.page().text()).contains("End the nomination of Lena Lead");
    var seen = lead.walk().get(at("/our-setting/training"));
    assertThat(seen.page().select("dt").eachText())
        .containsExactly("Begun Person Teacher", "Hana Head Teacher", "Lena Lead Teacher");
    assertThat(seen.page().select("dd").eachText())
        .containsExactly("September 2026", "Not yet", "Not yet");
    assertThat(begun.walk().get("/who-looked").page().text())
        .contains("Lena Lead (nominated, Setting Pages Primary) looked at who has begun")
        .contains("to plan time for training", "About you and 2 more");
    assertThat(head.walk().get(at("/our-setting/training")).text())
        .as("the head nominated somebody else")
        .contains("This view is not open for you");
  }

  /** The one look-up that writes. */
  @Test
  void where_it_cannot_be_written_down_nothing_is_shown() {
    var head = head();
    nominations.promise(head.id(), school);
    nominations.nominate(head.id(), school, head.id());
    var owner = JdbcClient.create(migrate);
    var rule = "for_a_test_" + school.toString().replace('-', '_');
    owner
        .sql(
            "alter table account.audit_log add constraint %s check (setting <> '%s') not valid"
                .formatted(rule, school))
        .update();
    try {
      var seen = head.walk().look(at("/our-setting/training"));
      assertThat(seen.status()).isEqualTo(500);
      assertThat(seen.text()).doesNotContain("Hana Head");
    } finally {
      owner.sql("alter table account.audit_log drop constraint " + rule).update();
    }
    long before = Stored.rows(owner, "account.audit_log");
    assertThat(head.walk().look(at("/our-setting/training")).status()).isEqualTo(200);
    assertThat(Stored.rows(owner, "account.audit_log")).isEqualTo(before + 1);
  }

  @Test
  void one_line_says_what_may_be_stopped_and_names_nobody() {
    var head = head();
    var teacher = someone("Tom Teacher", Origin.LISTED);
    var page = head.walk().get(at("/our-setting/promise"));
    var named = head.walk().press(page, "Tell everybody", Map.of("words", "covering for Jasmine"));
    assertThat(named.status()).isEqualTo(422);
    assertThat(named.page().select("textarea").text()).isEqualTo("covering for Jasmine");
    head.walk().press(page, "Tell everybody", Map.of("words", "the <b>Tuesday</b> briefing"));
    assertThat(teacher.walk().get("/our-setting").page().text())
        .contains("To do this, you may stop: the <b>Tuesday</b> briefing");
    head.walk().press(page, "Tell everybody", Map.of("words", " "));
    assertThat(teacher.walk().get("/our-setting").text()).doesNotContain("you may stop");
  }
}
