package org.included.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.included.account.Audit.Act;
import org.included.account.Audit.Line;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AuditSql {
  private final JdbcClient db;

  AuditSql(JdbcClient db) {
    this.db = db;
  }

  void insert(
      UUID id,
      Instant at,
      @Nullable PersonId by,
      String capacity,
      Act act,
      String purpose,
      @Nullable SettingId setting,
      Collection<PersonId> subjects) {
    db.sql(
            """
            insert into account.audit_log
              (id, at, by, capacity, act, purpose, setting, subjects)
            values (:id, :at, :by, :capacity, :act, :purpose, :setting, :subjects)
            """)
        .param("id", id)
        .param("at", Timestamp.from(at))
        .param("by", by == null ? null : by.value())
        .param("capacity", capacity)
        .param("act", act.name())
        .param("purpose", purpose)
        .param("setting", setting == null ? null : setting.value())
        .param("subjects", subjects.stream().map(PersonId::value).toArray(UUID[]::new))
        .update();
  }

  List<Line> about(List<PersonId> accounts, int most) {
    return db.sql(
            """
            select l.id, l.at, l.by, p.name, l.capacity, l.act, l.purpose, l.setting,
              1 + (select count(*) from unnest(l.subjects) s where s <> all(:accounts)) as subjects
            from account.audit_log l left join account.person p on p.id = l.by
            where l.subjects && :accounts
            order by l.at desc, l.id desc
            limit :most
            """)
        .param("accounts", accounts.stream().map(PersonId::value).toArray(UUID[]::new))
        .param("most", most)
        .query((row, _) -> line(row))
        .list();
  }

  List<Line> before(@Nullable UUID line, int most) {
    return db.sql(
            """
            select l.id, l.at, l.by, p.name, l.capacity, l.act, l.purpose, l.setting,
              cardinality(l.subjects) as subjects
            from account.audit_log l left join account.person p on p.id = l.by
            where cast(:line as uuid) is null or l.id < :line
            order by l.id desc
            limit :most
            """)
        .param("line", line)
        .param("most", most)
        .query((row, _) -> line(row))
        .list();
  }

  private static Line line(ResultSet row) throws SQLException {
    var by = (@Nullable UUID) row.getObject("by", UUID.class);
    var setting = (@Nullable UUID) row.getObject("setting", UUID.class);
    return new Line(
        row.getObject("id", UUID.class),
        row.getTimestamp("at").toInstant(),
        by == null ? null : new PersonId(by),
        row.getString("name"),
        row.getString("capacity"),
        Act.valueOf(row.getString("act")),
        row.getString("purpose"),
        setting == null ? null : new SettingId(setting),
        row.getInt("subjects"));
  }

  void forget(PersonId person) {
    db.sql("select account.forget_in_audit(:id)")
        .param("id", person.value())
        .query((_, _) -> true)
        .list();
  }
}
