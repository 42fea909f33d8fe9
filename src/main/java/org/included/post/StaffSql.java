package org.included.post;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.post.Staff.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The posts of one setting: every statement names it. */
@Component
class StaffSql {
  private final JdbcClient db;

  StaffSql(JdbcClient db) {
    this.db = db;
  }

  List<Member> members(SettingId setting, LocalDate day, boolean confirmed) {
    return db.sql(
            """
            select p.id, p.person, a.name, p.role_group, g.words, p.contract, p.starts, p.ends,
              p.confirmed_at is not null as confirmed
            from post.post p join account.person a on a.id = p.person
            join lateral (
              select words from post.role_group
              where code = p.role_group
              order by (since <= :day and (until is null or until > :day)) desc, since desc
              limit 1) g on true
            where p.setting = :setting and (p.confirmed_at is not null) = :confirmed
              and (p.starts <= :day or not :confirmed) and (p.ends is null or p.ends > :day)
            order by lower(a.name) nulls last, p.starts, p.id
            """)
        .param("setting", setting.value())
        .param("day", Date.valueOf(day))
        .param("confirmed", confirmed)
        .query((row, _) ->
            new Member(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                new RoleGroup(row.getString("role_group"), row.getString("words")),
                Contract.of(row.getString("contract")),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getBoolean("confirmed")))
        .list();
  }

  Map<PersonId, String> addresses(SettingId setting, LocalDate day) {
    var addresses = new HashMap<PersonId, String>();
    db.sql(
            """
            select distinct p.person, a.email
            from post.post p join account.address a on a.person = p.person
            where p.setting = :setting and post.counts(p, :day)
            """)
        .param("setting", setting.value())
        .param("day", Date.valueOf(day))
        .query(row -> {
          addresses.put(new PersonId(row.getObject("person", UUID.class)), row.getString("email"));
        });
    return addresses;
  }

  /**
   * @param self all accounts of whoever confirms: nobody confirms themself
   */
  List<PersonId> confirm(
      SettingId setting, List<UUID> posts, PersonId by, List<PersonId> self, Instant now) {
    return db.sql(
            """
            update post.post set confirmed_at = :now, confirmed_by = :by
            where setting = :setting and id = any(:posts) and confirmed_at is null
              and person <> all(:self) and (ends is null or ends > starts)
            returning person
            """)
        .param("setting", setting.value())
        .param("posts", posts.toArray(UUID[]::new))
        .param("by", by.value())
        .param("self", self.stream().map(PersonId::value).toArray(UUID[]::new))
        .param("now", Timestamp.from(now))
        .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
        .list();
  }

  List<PersonId> decline(SettingId setting, List<UUID> posts) {
    return db.sql(
            """
            update post.post set ends = starts
            where setting = :setting and id = any(:posts) and confirmed_at is null
              and (ends is null or ends > starts)
            returning person
            """)
        .param("setting", setting.value())
        .param("posts", posts.toArray(UUID[]::new))
        .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
        .list();
  }

  List<PersonId> left(SettingId setting, UUID post, LocalDate day) {
    return db.sql(
            """
            update post.post set ends = greatest(starts, :day)
            where setting = :setting and id = :id and confirmed_at is not null
              and (ends is null or ends > :day)
            returning person
            """)
        .param("setting", setting.value())
        .param("id", post)
        .param("day", Date.valueOf(day))
        .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
        .list();
  }
}
