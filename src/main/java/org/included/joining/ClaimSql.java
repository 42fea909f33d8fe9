package org.included.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Slips and letters, as who made them and who took them up reach them. */
@Component
class ClaimSql {
  private final JdbcClient db;

  ClaimSql(JdbcClient db) {
    this.db = db;
  }

  /** False where the address has an open letter of the setting already. */
  boolean insert(Claim claim, Instant now) {
    var by = claim.madeBy();
    return db.sql(
                """
                insert into joining.claim
                  (id, setting, mac, name, email, letter, role_group, made_by, made_at, until)
                values (:id, :setting, :mac, :name, :email, :letter, :roleGroup, :by, :now, :until)
                on conflict (setting, email) where email is not null do nothing
                """)
            .param("id", claim.id())
            .param("setting", claim.setting().value())
            .param("mac", claim.mac())
            .param("name", claim.name())
            .param("email", claim.email())
            .param("letter", claim.letter())
            .param("roleGroup", claim.roleGroup())
            .param("by", by == null ? null : by.value())
            .param("now", Timestamp.from(now))
            .param("until", Timestamp.from(claim.until()))
            .update()
        == 1;
  }

  /** Those of a setting that somebody may still take up, the latest first. */
  List<Claim> open(SettingId setting, boolean letter, Instant now) {
    return db.sql(
            """
            select id as claim, setting, mac, letter, name as known_as, email, role_group, made_by,
              until, taken_at, taken_by, withdrawn_at
            from joining.claim
            where setting = :setting and letter = :letter and taken_at is null
              and withdrawn_at is null and until > :now
            order by made_at desc, id desc
            """)
        .param("setting", setting.value())
        .param("letter", letter)
        .param("now", Timestamp.from(now))
        .query((row, _) -> claim(row))
        .list();
  }

  /** Takes it up, and forgets what the lead typed. False where somebody was quicker. */
  boolean take(UUID id, PersonId person, Instant now) {
    return db.sql(
                """
                update joining.claim
                set taken_at = :now, taken_by = :person, name = null, email = null
                where id = :id and taken_at is null and withdrawn_at is null and until > :now
                """)
            .param("now", Timestamp.from(now))
            .param("person", person.value())
            .param("id", id)
            .update()
        == 1;
  }

  boolean isTakenBy(UUID id, PersonId person) {
    return db.sql("select exists (select from joining.claim where id = :id and taken_by = :person)")
        .param("id", id)
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  boolean withdraw(SettingId setting, UUID id, Instant now) {
    return db.sql(
                """
                update joining.claim set withdrawn_at = :now, name = null, email = null
                where id = :id and setting = :setting and taken_at is null
                  and withdrawn_at is null
                """)
            .param("now", Timestamp.from(now))
            .param("id", id)
            .param("setting", setting.value())
            .update()
        == 1;
  }

  /** Forgets the names and addresses of those that nobody took up in time. */
  void forgetTypedOver(Instant now) {
    db.sql(
            """
            update joining.claim set name = null, email = null
            where until <= :now and (name is not null or email is not null)
            """)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** The same for one setting, whose addresses may then be invited again. */
  void forgetTypedOver(SettingId setting, Instant now) {
    db.sql(
            """
            update joining.claim set name = null, email = null
            where setting = :setting and until <= :now and email is not null
            """)
        .param("setting", setting.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  void deleteOver(Instant then) {
    db.sql("delete from joining.claim where until < :then")
        .param("then", Timestamp.from(then))
        .update();
  }

  void forget(PersonId person) {
    db.sql("update joining.claim set made_by = null where made_by = :person")
        .param("person", person.value())
        .update();
    db.sql("update joining.claim set taken_by = null where taken_by = :person")
        .param("person", person.value())
        .update();
    // an invitation that waits for them holds their address
    db.sql(
            """
            update joining.claim set name = null, email = null, withdrawn_at = made_at
            where email = (select email from account.address where person = :person)
            """)
        .param("person", person.value())
        .update();
  }

  static Claim claim(ResultSet row) throws SQLException {
    var email = (@Nullable String) row.getString("email");
    return new Claim(
        row.getObject("claim", UUID.class),
        new SettingId(row.getObject("setting", UUID.class)),
        row.getBytes("mac"),
        row.getBoolean("letter"),
        row.getString("known_as"),
        email,
        row.getString("role_group"),
        person(row, "made_by"),
        row.getTimestamp("until").toInstant(),
        moment(row, "taken_at"),
        person(row, "taken_by"),
        moment(row, "withdrawn_at"));
  }

  private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
    var id = (@Nullable UUID) row.getObject(column, UUID.class);
    return id == null ? null : new PersonId(id);
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
