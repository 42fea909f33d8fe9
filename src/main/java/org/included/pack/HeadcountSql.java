package org.included.pack;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.included.library.Edition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class HeadcountSql {
  private final JdbcClient db;

  HeadcountSql(JdbcClient db) {
    this.db = db;
  }

  /** All groups of one form together or, where it came before, nothing. */
  void insert(UUID key, Edition edition, Map<RoleGroup, Integer> people, LocalDate day) {
    var groups = people.keySet().stream().map(RoleGroup::slug).toArray(String[]::new);
    var numbers = people.values().toArray(Integer[]::new);
    db.sql(
            """
            insert into pack.headcount_log (form, module, edition, role_group, people, on_day)
            select :form, :module, :edition, g.role_group, g.people, :day
            from unnest(:groups, :numbers) g (role_group, people)
            where not exists (select from pack.headcount_log where form = :form)
            on conflict do nothing
            """)
        .param("form", key)
        .param("module", edition.module().slug())
        .param("edition", edition.hash())
        .param("groups", groups)
        .param("numbers", numbers)
        .param("day", day)
        .update();
  }

  /**
   * What was counted of a module.
   *
   * @param teams how many times the form was sent
   * @param people by group
   */
  record Counted(int teams, Map<RoleGroup, Integer> people) {}

  /** From a day on, that day too. */
  Counted counted(String module, LocalDate from) {
    var people = new EnumMap<RoleGroup, Integer>(RoleGroup.class);
    var teams = new AtomicInteger();
    db.sql(
            """
            select role_group, sum(people) as people, count(distinct form) as teams
            from pack.headcount_log
            where module = :module and on_day >= :from
            group by grouping sets ((role_group), ())
            """)
        .param("module", module)
        .param("from", from)
        .query(row -> {
          var group = row.getString("role_group");
          if (group == null) {
            teams.set(row.getInt("teams"));
          } else {
            people.put(RoleGroup.ofSlug(group), row.getInt("people"));
          }
        });
    return new Counted(teams.get(), people);
  }
}
