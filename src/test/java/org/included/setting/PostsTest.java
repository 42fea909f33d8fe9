package org.included.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.included.IncludedTest;
import org.included.kernel.Ids;
import org.included.kernel.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IncludedTest
class PostsTest {
  private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

  @Autowired Posts posts;
  @Autowired SettingPersonalData data;
  @Autowired Ids ids;

  @Test
  void somebody_may_hold_two_posts_at_once() {
    var person = new PersonId(ids.next());
    var school = posts.open("Two Posts Primary", "primary");
    posts.takeUp(person, school, RoleGroup.SUPPORT_STAFF, SEPTEMBER.minusYears(2));
    posts.takeUp(person, school, RoleGroup.TEACHING_ASSISTANT, SEPTEMBER);
    assertThat(posts.postsOf(person))
        .extracting(Post::roleGroup)
        .containsExactly(RoleGroup.TEACHING_ASSISTANT, RoleGroup.SUPPORT_STAFF);
  }

  @Test
  void a_person_gets_a_copy_of_their_posts_and_they_go_when_the_person_does() {
    var person = new PersonId(ids.next());
    var colleague = new PersonId(ids.next());
    var council = posts.open("A Council", null);
    for (var one : List.of(person, colleague)) {
      posts.takeUp(one, council, RoleGroup.SPECIALIST, SEPTEMBER);
    }
    assertThat(data.export(person))
        .singleElement()
        .satisfies(held ->
            assertThat(held.values())
                .containsEntry("setting", "A Council")
                .containsEntry("from", "2026-09-01")
                .doesNotContainKey("to"));
    data.erase(person);
    data.erase(person);
    assertThat(posts.postsOf(person)).isEmpty();
    assertThat(posts.postsOf(colleague)).hasSize(1);
  }
}
