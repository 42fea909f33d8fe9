package org.included.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.included.IncludedTest;
import org.included.Walk;
import org.included.account.Newcomers;
import org.included.account.People;
import org.included.kernel.PersonId;
import org.included.kernel.SamePerson;
import org.included.learning.Beginners;
import org.included.learning.Beginnings;
import org.included.post.Origin;
import org.included.post.Posts;
import org.included.post.Staff;
import org.included.post.Workplaces;
import org.included.practice.Plan;
import org.included.practice.Practice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who joined twice. */
@IncludedTest
class LinkedAccountsTest {
  private static final String ONE = "included-what-we-all-do";
  private static final String TWO = "making-your-instructions-land";

  @LocalServerPort int port;
  @Autowired Newcomers newcomers;
  @Autowired People people;
  @Autowired SamePerson same;
  @Autowired Beginnings beginnings;
  @Autowired Beginners beginners;
  @Autowired Practice practice;
  @Autowired Workplaces at;
  @Autowired Staff staff;
  @Autowired Posts posts;
  @Autowired Clock clock;

  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  private JdbcClient owner;
  private Walk work;
  private Walk home;
  private PersonId atWork;
  private PersonId atHome;

  @BeforeEach
  void two_accounts() {
    owner = JdbcClient.create(migrate);
    var workAddress = Newcomers.address();
    var homeAddress = Newcomers.address();
    work = newcomers.signedIn(port, workAddress);
    home = newcomers.signedIn(port, homeAddress);
    atWork = people.at(workAddress).orElseThrow();
    atHome = people.at(homeAddress).orElseThrow();
    beginners.begin(atWork, ONE);
    beginners.begin(atHome, TWO);
  }

  private static List<String> modules(Walk walk) {
    return walk.get("/record").page().select("dt a").eachAttr("href");
  }

  private String code() {
    var made = work.press(work.get("/account/linking"), "Make a code here", Map.of());
    return made.page().select("[role=status] b").text();
  }

  private void link() {
    home.press(
        home.get("/account/linking"),
        "Link the two",
        Map.of("code", " " + code().toLowerCase(Locale.ROOT)));
  }

  private String rows() {
    return owner
        .sql(
            "select string_agg(t::text, ' ' order by t::text) from learning.learning t"
                + " where person in (?, ?)")
        .params(atWork.value(), atHome.value())
        .query(String.class)
        .single();
  }

  @Test
  void linked_the_record_shows_both_and_unlinked_each_has_its_own_again() {
    var before = rows();
    link();
    assertThat(modules(home)).containsExactlyInAnyOrder("/modules/" + ONE, "/modules/" + TWO);
    assertThat(modules(work)).containsExactlyInAnyOrder("/modules/" + ONE, "/modules/" + TWO);
    assertThat(rows()).as("nothing is moved").isEqualTo(before);
    assertThat(beginnings.of(List.of(atHome), List.of(ONE))).containsOnlyKeys(atHome);
    assertThat(work.get("/who-looked").text()).contains("linked two accounts of yours");
    var page = work.get("/account/linking");
    var button = page.page().select("button").getFirst().text();
    work.press(page, button, Map.of());
    assertThat(modules(home)).containsExactly("/modules/" + TWO);
    assertThat(modules(work)).containsExactly("/modules/" + ONE);
    assertThat(rows()).isEqualTo(before);
    assertThat(beginnings.of(List.of(atHome), List.of(ONE))).isEmpty();
  }

  @Test
  void plans_posts_and_who_looked_are_shown_in_both_and_changed_where_they_are() {
    var school = at.school("Linked Primary");
    at.post(atWork, school, "teacher", Origin.CODE);
    practice.keep(
        atWork,
        "edition",
        new Plan(
            ONE,
            "plan",
            List.of(new Plan.Piece("when Zilpzalp sings", true)),
            List.of(),
            "",
            clock.instant(),
            false));
    var head = at.head("Head", school);
    staff.confirm(head, school, List.of(posts.postsOf(atWork).getFirst().id()));
    assertThat(home.get("/record").text()).doesNotContain("Zilpzalp");
    link();
    for (var page : List.of("/record", "/today")) {
      assertThat(home.get(page).page().text())
          .contains("when Zilpzalp sings", "Made in your other account");
      assertThat(work.get(page).page().text())
          .contains("when Zilpzalp sings")
          .doesNotContain("Made in your other account");
    }
    assertThat(home.get("/posts").page().text())
        .contains("In your other account", "Linked Primary")
        .doesNotContain("End this post");
    assertThat(home.get("/who-looked").page().text())
        .contains("confirmed that you work there")
        .doesNotContain("and 1 more");
    var linking = work.get("/account/linking");
    work.press(linking, linking.page().select("button").getFirst().text(), Map.of());
    assertThat(home.get("/record").text()).doesNotContain("Zilpzalp");
    assertThat(home.get("/posts").text()).doesNotContain("Linked Primary");
    assertThat(home.get("/who-looked").text()).doesNotContain("confirmed that");
  }

  @Test
  void what_was_done_in_one_is_done_in_the_other() {
    link();
    for (var module : List.of(ONE, TWO)) {
      for (var walk : List.of(home, work)) {
        assertThat(walk.get("/modules/" + module).page().text()).contains("2 minutes, done");
      }
    }
  }

  @Test
  void a_code_works_once_not_in_the_same_account_and_not_after_a_new_one() {
    var own = code();
    assertThat(work.press(work.get("/account/linking"), "Link the two", Map.of("code", own)).text())
        .contains("You made this code here");
    var first = code();
    var second = code();
    for (var wrong : List.of(own, first, "", "ZZZZ-ZZZZ-ZZZZ", "' or 1=1")) {
      var answer = home.press(home.get("/account/linking"), "Link the two", Map.of("code", wrong));
      assertThat(answer.status()).as(wrong).isEqualTo(422);
      assertThat(answer.page().select("input[name=code]").attr("value")).isEqualTo(wrong);
    }
    home.press(home.get("/account/linking"), "Link the two", Map.of("code", second));
    assertThat(same.all(atHome)).containsExactlyInAnyOrder(atHome, atWork);
    var third = newcomers.signedIn(port);
    assertThat(
            third
                .press(third.get("/account/linking"), "Link the two", Map.of("code", second))
                .status())
        .isEqualTo(422);
  }

  @Test
  void nobody_takes_back_a_link_that_is_not_theirs() {
    link();
    var stranger = newcomers.signedIn(port);
    stranger.post("/account/linking/end", Map.of("other", atHome.toString()));
    assertThat(same.all(atHome)).hasSize(2);
  }

  @Test
  void closing_one_account_leaves_the_other_with_all_that_is_its_own() {
    link();
    people.erase(atWork);
    assertThat(modules(home)).containsExactly("/modules/" + TWO);
    assertThat(
            owner
                .sql("select count(*) from account.link_log where one = :p or other = :p")
                .param("p", atWork.value())
                .query(Long.class)
                .single())
        .isZero();
    assertThat(same.among(List.of(atHome))).isEmpty();
    UUID unknown = UUID.randomUUID();
    assertThat(same.all(new PersonId(unknown))).containsExactly(new PersonId(unknown));
  }

  @Test
  void a_change_of_name_or_address_changes_nothing_of_it() {
    link();
    people.rename(atWork, "Another Name");
    owner
        .sql("update account.address set email = ? where person = ?")
        .params(Newcomers.address(), atWork.value())
        .update();
    assertThat(modules(home)).hasSize(2);
  }
}
