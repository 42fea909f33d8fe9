package org.included.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.included.IncludedTest;
import org.included.Stored;
import org.included.Walk;
import org.included.account.Newcomers;
import org.included.account.People;
import org.included.kernel.PersonId;
import org.included.post.Origin;
import org.included.post.Post;
import org.included.post.Posts;
import org.included.post.Standings;
import org.included.setting.Terms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Joining with a setting's code, or by saying so. */
@IncludedTest
class JoinPagesTest {
  private static final String HERE = "Ashgrove Joining Primary";

  @Autowired Leads leads;
  @Autowired Newcomers newcomers;
  @Autowired People people;
  @Autowired Posts posts;
  @Autowired Standings standings;
  @Autowired JoinCodes codes;
  @Autowired Terms terms;
  @Autowired Clock clock;

  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  @LocalServerPort int port;

  private Leads.School school;
  private Walk walk = Walk.on(0);

  @BeforeEach
  void a_school_with_a_code() {
    school = leads.school(port, HERE);
    walk = Walk.on(port);
  }

  @Test
  void one_form_and_they_are_in_with_a_post_that_counts_nowhere() {
    var page = walk.get("/join?code=" + school.code());
    assertThat(page.h1()).isEqualTo("You are joining " + HERE);
    assertThat(page.page().select("main").text()).contains("sees anything of yours");
    var in = walk.press(page, "Join", filledIn("Bea", ""));
    assertThat(walk.get(past(in)).h1()).endsWith(", Bea");
    var post = post("Bea");
    assertThat(post.origin()).isEqualTo(Origin.CODE);
    assertThat(post.setting()).isEqualTo(school.id());
    assertThat(post.countsOn(post.starts())).isFalse();
    assertThat(standings.ledBy(post.person())).isEmpty();
  }

  @Test
  void the_code_may_be_typed_into_the_box_as_people_type() {
    var typed = " " + school.code().toLowerCase(Locale.ROOT).replace("-", " ") + " ";
    var page = walk.press(walk.get("/join"), "Go on", Map.of("code", typed));
    assertThat(page.h1()).isEqualTo("You are joining " + HERE);
    past(walk.press(page, "Join", filledIn("Cy", "")));
    assertThat(post("Cy").origin()).isEqualTo(Origin.CODE);
  }

  @Test
  void saying_so_grants_a_post_that_counts_nowhere() {
    var page = walk.get("/join?setting=" + school.id());
    var di = Map.of("name", "Di", "role", "leader", "terms", "EMPLOYED");
    past(walk.press(page, "Join", di));
    assertThat(post("Di").origin()).isEqualTo(Origin.DECLARED);
    assertThat(post("Di").isConfirmed()).isFalse();
    assertThat(standings.ledBy(post("Di").person())).as("a head by saying so").isEmpty();
    assertThat(walk.look("/join?setting=nothing").status()).isEqualTo(404);
  }

  @Test
  void whoever_gives_an_address_is_at_today_at_once() {
    var page = walk.get("/join?code=" + school.code());
    var in = walk.press(page, "Join", filledIn("Bo", Newcomers.address()));
    assertThat(in.path()).isEqualTo("/today");
    assertThat(in.h1()).endsWith(", Bo");
  }

  /** With no address they are offered words to come back with; one press leads on, to here. */
  private static String past(Walk.Seen in) {
    assertThat(in.path() + " " + in.h1())
        .isEqualTo("/account/phrase You are in. Will you want to come back?");
    var on = in.page().select("main a:contains(Not now)");
    assertThat(on).hasSize(1);
    return on.attr("href");
  }

  @Test
  void what_is_missing_is_said_and_what_was_typed_stays() {
    var page = walk.get("/join?code=" + school.code());
    var again =
        walk.press(
            page, "Join", Map.of("name", "", "role", "wizard", "terms", "", "email", "no address"));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.page().select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#name", "#role", "#terms", "#email");
    assertThat(again.page().select("#email").attr("value")).isEqualTo("no address");
    past(walk.press(again, "Join", filledIn("Eve", "")));
  }

  @Test
  void names_are_as_people_have_them() {
    var code = school.code();
    for (var name :
        List.of("O\u2019Shaughnessy-D'Arcy", "X", "\u0623\u0645\u064a\u0646\u0629", "Si\u00e2n")) {
      var in = Walk.on(port);
      var page = in.press(in.get("/join?code=" + code), "Join", filledIn(name, ""));
      assertThat(in.get(past(page)).h1()).endsWith(", " + name);
    }
  }

  @Test
  void a_form_sent_twice_makes_one_account_on_whichever_answer_the_browser_keeps() {
    var fields = sent(walk.get("/join?code=" + school.code()), filledIn("Flo", ""));
    var answers = new ConcurrentHashMap<Integer, Walk>();
    IntStream.range(0, 6)
        .parallel()
        .forEach(i -> {
          var browser = Walk.on(port);
          assertThat(browser.postAndStay("/join", fields).status()).isEqualTo(303);
          answers.put(i, browser);
        });
    assertThat(called("Flo")).hasSize(1);
    answers.values().forEach(b -> assertThat(b.get("/today").h1()).endsWith(", Flo"));
  }

  @Test
  void the_next_person_at_the_same_tablet_is_somebody_else() {
    var page = walk.get("/join?code=" + school.code());
    var first = sent(page, filledIn("Gus", ""));
    var second = sent(page, filledIn("Hal", ""));
    walk.postAndStay("/join", first);
    assertThat(walk.postAndStay("/join", first).header("Location")).isEqualTo("/today");
    // back, another name, and sent: Gus is still signed in
    var asked = walk.postAndStay("/join", second);
    assertThat(asked.text()).contains("You are signed in", "Gus");
    assertThat(called("Hal")).isEmpty();
    assertThat(posts.postsOf(called("Gus").getFirst())).hasSize(1);
    walk.postAndStay("/sign-out", Map.of());
    assertThat(walk.postAndStay("/join", second).status()).isEqualTo(303);
    assertThat(called("Hal")).hasSize(1);
  }

  @Test
  void whoever_is_signed_in_adds_it_to_their_account() {
    var email = Newcomers.address();
    var known = newcomers.signedIn(port, email);
    var page = known.get("/join?code=" + school.code());
    assertThat(page.page().select("#name, #email")).isEmpty();
    var fields = Map.of("role", "teacher", "terms", "AGENCY");
    known.press(page, "Add this to your account", fields);
    known.press(page, "Add this to your account", fields);
    assertThat(posts.postsOf(people.at(email).orElseThrow()))
        .singleElement()
        .satisfies(post -> assertThat(post.isConfirmed()).isFalse());
  }

  @Test
  void a_code_that_was_changed_or_ended_says_kindly_to_ask_for_the_new_one() {
    var old = school.code();
    var now = school.code();
    assertThat(now).isNotEqualTo(old);
    var shut = walk.look("/join?code=" + old);
    assertThat(shut.status()).isEqualTo(410);
    assertThat(shut.text()).contains("Ask for the new one");
    assertThat(walk.look("/join?code=" + now).status()).isEqualTo(200);
    school.walk().post("/our-setting/joining/code/end", Map.of("at", school.id().toString()));
    assertThat(walk.look("/join?code=" + now).status()).isEqualTo(410);
    var late = new LinkedHashMap<>(filledIn("Ida", ""));
    late.put("code", now);
    late.put("mark", "m");
    assertThat(walk.postAndStay("/join", late).status()).isEqualTo(410);
    assertThat(called("Ida")).isEmpty();
  }

  @Test
  void a_code_ends_with_the_term_or_with_the_next_one_if_this_is_nearly_over() {
    school.code();
    var today = LocalDate.now(clock);
    var end = codes.of(school.id()).orElseThrow().until();
    assertThat(end).isAfterOrEqualTo(today.plus(JoinCodes.NEARLY_OVER));
    assertThat(end).isEqualTo(terms.termEnd(school.id(), today.plus(JoinCodes.NEARLY_OVER)));
  }

  @Test
  void a_setting_that_has_closed_lets_nobody_in() {
    var code = school.code();
    JdbcClient.create(migrate)
        .sql("update setting.setting set status = 'closed' where id = ?")
        .param(school.id().value())
        .update();
    for (var path : List.of("/join?code=" + code, "/join?setting=" + school.id())) {
      assertThat(walk.look(path).status()).as(path).isEqualTo(410);
      assertThat(walk.look(path).text()).as(path).contains("has closed");
    }
  }

  @Test
  void a_code_is_nowhere_in_the_database() {
    var code = school.code();
    var db = JdbcClient.create(migrate);
    assertThat(Stored.holding(db, code)).isEmpty();
    assertThat(Stored.holding(db, code.replace("-", ""))).isEmpty();
  }

  private Map<String, String> filledIn(String name, String email) {
    return Map.of("name", name, "role", "teaching-assistant", "terms", "EMPLOYED", "email", email);
  }

  private static Map<String, String> sent(Walk.Seen page, Map<String, String> filled) {
    var fields = new LinkedHashMap<>(filled);
    page.page()
        .select("form[action=/join] input[type=hidden]")
        .forEach(i -> fields.put(i.attr("name"), i.attr("value")));
    return fields;
  }

  private Post post(String name) {
    return posts.postsOf(called(name).getFirst()).getFirst();
  }

  private List<PersonId> called(String name) {
    return JdbcClient.create(migrate)
        .sql(
            """
            select p.person from post.post p join account.person a on a.id = p.person
            where p.setting = ? and a.name = ?
            """)
        .params(school.id().value(), name)
        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
        .list();
  }
}
