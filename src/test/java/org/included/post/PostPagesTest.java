package org.included.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.Map;
import org.included.IncludedTest;
import org.included.Walk;
import org.included.account.Newcomers;
import org.included.account.People;
import org.included.kernel.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IncludedTest
class PostPagesTest {
  @LocalServerPort int port;
  @Autowired Newcomers newcomers;
  @Autowired People people;
  @Autowired Posts posts;
  @Autowired Workplaces at;

  private Walk walk;
  private PersonId person;

  @BeforeEach
  void somebody_with_a_post() {
    var email = Newcomers.address();
    walk = newcomers.signedIn(port, email);
    person = people.at(email).orElseThrow();
    at.post(person, at.school("Posts Primary"), "teaching-assistant", Origin.CODE);
  }

  @Test
  void an_unconfirmed_post_says_so() {
    assertThat(walk.get("/posts").page().text())
        .contains("Posts Primary", "Teaching assistant", "Waiting for the setting to confirm it")
        .doesNotContain("Who leads Posts Primary");
  }

  @Test
  void of_a_place_that_has_closed_it_says_so_and_what_to_do() {
    var closed = posts.postsOf(person).getFirst().setting();
    assertThat(walk.get("/posts").text()).doesNotContain("has closed");
    at.closed(closed);
    var page = walk.get("/posts").page();
    assertThat(page.text()).contains("Posts Primary has closed", "add where you work now");
    assertThat(page.select("a[href=/settings/" + closed + "]").text())
        .isEqualTo("See what followed it");
  }

  @Test
  void paid_time_is_kept_and_a_mistake_keeps_what_was_typed() {
    var page = walk.get("/posts");
    var wrong =
        walk.press(
            page, "Keep this", Map.of("hours", "lots", "days", "tuesday", "terms", "agency"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.page().select("#hours-1").attr("value")).isEqualTo("lots");
    assertThat(wrong.page().select("details[open]")).hasSize(1);
    walk.press(page, "Keep this", Map.of("hours", "16:30", "days", "tuesday", "terms", "agency"));
    var kept = posts.postsOf(person).getFirst();
    assertThat(kept.contract()).isEqualTo(Contract.AGENCY);
    assertThat(kept.paid().minutesAWeek()).isEqualTo(16 * 60 + 30);
    assertThat(kept.paid().days()).containsExactly(DayOfWeek.TUESDAY);
    assertThat(walk.get("/posts").page().select("#hours-1").attr("value")).isEqualTo("16:30");
  }

  @Test
  void somebody_leaves_and_the_record_of_it_stays_theirs() {
    var page = walk.get("/posts");
    assertThat(walk.press(page, "End this post", Map.of("day", "soon")).status()).isEqualTo(422);
    var after = walk.press(page, "End this post", Map.of("day", ""));
    assertThat(after.page().text()).contains("Where you worked before", "Posts Primary");
    assertThat(walk.press(page, "End this post", Map.of()).h1()).isEqualTo("Where I work");
  }

  @Test
  void another_persons_post_is_not_touched() {
    var other = at.confirmed("Other", at.school("Other Primary"), "teacher");
    var theirs = posts.postsOf(other).getFirst().id().toString();
    walk.post("/posts/end", Map.of("post", theirs));
    walk.post("/posts/paid", Map.of("post", theirs, "terms", "agency"));
    assertThat(posts.postsOf(other).getFirst().ends()).isNull();
    assertThat(posts.postsOf(other).getFirst().contract()).isEqualTo(Contract.EMPLOYED);
  }
}
