package org.included.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.included.IncludedTest;
import org.included.kernel.SafeCount;
import org.included.library.Edition;
import org.included.library.TestModules;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IncludedTest
class HeadcountsTest {
  @Autowired Headcounts headcounts;
  @Autowired HeadcountSql sql;
  @Autowired Clock clock;

  private final String slug = "m-" + UUID.randomUUID();
  private final Edition edition = new Edition("e", TestModules.of(slug, List.of("a"), Map.of()));

  @Test
  void a_module_that_no_team_used_has_none() {
    assertThat(headcounts.lately(slug))
        .isEqualTo(new Headcounts.Teams(new SafeCount(0), List.of()));
  }

  @Test
  void teams_are_counted_once_each_and_people_by_group_in_the_order_of_the_form() {
    for (int i = 0; i < 10; i++) {
      count(Map.of(RoleGroup.OTHER, 2, RoleGroup.TEACHER, 3), today());
    }
    count(Map.of(RoleGroup.SENCO, 9), today());
    var teams = headcounts.lately(slug);
    assertThat(teams.teams().words()).isEqualTo("11");
    assertThat(teams.heads())
        .extracting(h -> h.roleGroup() + ": " + h.people().words())
        .containsExactly("Teachers: 30", "SENCOs: fewer than ten", "Anybody else: 20");
  }

  @Test
  void what_is_older_than_ninety_days_is_no_longer_counted() {
    count(Map.of(RoleGroup.TEACHER, 20), today().minusDays(90));
    assertThat(headcounts.lately(slug).teams().isNone()).isTrue();
    count(Map.of(RoleGroup.TEACHER, 20), today().minusDays(89));
    assertThat(headcounts.lately(slug).teams().words()).isEqualTo("fewer than ten");
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private void count(Map<RoleGroup, Integer> people, LocalDate day) {
    sql.insert(UUID.randomUUID(), edition, people, day);
  }
}
