package org.included.pack;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
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
}
