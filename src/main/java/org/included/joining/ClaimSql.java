package org.included.joining;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.post.Contract;
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

  /**
   * All in one statement; which of them were made. An address with an open letter of the setting
   * for the same work is given no second one.
   */
  List<UUID> insert(List<Claim> claims, Instant now) {
    return db.sql(
            """
            insert into joining.claim
              (id, setting, mac, name, email, letter, role_group, contract, starts, made_by, made_at,
                until)
            select id, setting, mac, name, email, email is not null, role_group, contract, starts,
              made_by, :now, until
            from unnest(:ids, :settings, :macs, :names, :emails, :groups, :contracts, :starts,
                :makers, :untils)
              as c (id, setting, mac, name, email, role_group, contract, starts, made_by, until)
            on conflict (setting, email, role_group) where email is not null do nothing
            returning id
            """)
        .param("ids", column(claims, UUID[]::new, Claim::id))
        .param("settings", column(claims, UUID[]::new, c -> c.setting().value()))
        .param("macs", column(claims, byte[][]::new, Claim::mac))
        .param("names", column(claims, String[]::new, Claim::name))
        .param("emails", column(claims, String[]::new, Claim::email))
        .param("groups", column(claims, String[]::new, c -> c.work().roleGroup()))
        .param("contracts", column(claims, String[]::new, c -> contract(c.work())))
        .param("starts", column(claims, Date[]::new, c -> starts(c.work())))
        .param(
            "makers",
            column(claims, UUID[]::new, c -> c.madeBy() == null ? null : c.madeBy().value()))
        .param("untils", column(claims, Timestamp[]::new, c -> Timestamp.from(c.until())))
        .param("now", Timestamp.from(now))
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  private static @Nullable String contract(Work work) {
    return work.contract() == null ? null : work.contract().code();
  }

  private static @Nullable Date starts(Work work) {
    return work.starts() == null ? null : Date.valueOf(work.starts());
  }

  private static <T> T[] column(
      List<Claim> claims, IntFunction<T[]> array, Function<Claim, @Nullable T> value) {
    return claims.stream().map(value).toArray(array);
  }

  /** Those of a setting that somebody may still take up, the latest first. */
  List<Claim> open(SettingId setting, boolean letter, Instant now) {
    return db.sql(
            """
            select id as claim, setting, mac, letter, name as known_as, email, role_group,
              contract, starts, made_by, until, taken_at, taken_by, withdrawn_at
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

  List<Expected> expected(SettingId setting, Instant now) {
    return db.sql(
            """
            select coalesce(name, '') as name, coalesce(email, '') as email, role_group,
              contract, starts
            from joining.claim
            where setting = :setting and taken_at is null and withdrawn_at is null and until > :now
            order by made_at, id
            """)
        .param("setting", setting.value())
        .param("now", Timestamp.from(now))
        .query((row, _) -> new Expected(row.getString("name"), row.getString("email"), work(row)))
        .list();
  }

  /** Takes it up, and forgets what the lead typed. False where somebody was quicker. */
  boolean take(UUID id, PersonId person, Instant now) {
    return db.sql(
                """
                update joining.claim
                set taken_at = :now, taken_by = :person, name = null, email = null, contract = null,
                  starts = null
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

  /** How many of them were open. */
  int withdraw(SettingId setting, List<UUID> ids, Instant now) {
    return db.sql(
            """
            update joining.claim
            set withdrawn_at = :now, name = null, email = null, contract = null, starts = null
            where id = any(:ids) and setting = :setting and taken_at is null
              and withdrawn_at is null
            """)
        .param("now", Timestamp.from(now))
        .param("ids", ids.toArray(UUID[]::new))
        .param("setting", setting.value())
        .update();
  }

  /** Forgets the names and addresses of those that nobody took up in time. */
  void forgetTypedOver(Instant now) {
    db.sql(
            """
            update joining.claim set name = null, email = null, contract = null, starts = null
            where until <= :now and num_nonnulls(name, email, contract, starts) > 0
            """)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** The same for one setting, whose addresses may then be invited again. */
  void forgetTypedOver(SettingId setting, Instant now) {
    db.sql(
            """
            update joining.claim set name = null, email = null, contract = null, starts = null
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
            update joining.claim
            set name = null, email = null, contract = null, starts = null, withdrawn_at = made_at
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
        work(row),
        person(row, "made_by"),
        row.getTimestamp("until").toInstant(),
        moment(row, "taken_at"),
        person(row, "taken_by"),
        moment(row, "withdrawn_at"));
  }

  private static Work work(ResultSet row) throws SQLException {
    var contract = (@Nullable String) row.getString("contract");
    return new Work(
        row.getString("role_group"),
        contract == null ? null : Contract.of(contract),
        row.getObject("starts", LocalDate.class));
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
