package org.included.staff;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those who were added from lists and have not taken up their posts yet. */
@Component
class EntrySql {
  private final JdbcClient db;

  EntrySql(JdbcClient db) {
    this.db = db;
  }

  void insertIntake(UUID id, SettingId setting, PersonId by, Instant now, int people) {
    db.sql(
            """
            insert into staff.intake (id, setting, by, at, people)
            values (:id, :setting, :by, :now, :people)
            """)
        .param("id", id)
        .param("setting", setting.value())
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .param("people", people)
        .update();
  }

  /** All of them in one statement; whoever is waited for already stays as they are. */
  int insert(UUID intake, SettingId setting, List<UUID> ids, List<StaffRow> rows, Instant now) {
    return db.sql(
            """
            insert into staff.entry (id, intake, setting, first_name, surname, name_key, email,
              role_group, contract, starts, made_at)
            select id, :intake, :setting, first_name, surname, name_key, email, role_group, contract,
              cast(nullif(starts, '') as date), :now
            from unnest(:ids, :firsts, :surnames, :keys, :emails, :groups, :contracts, :starts)
              as r (id, first_name, surname, name_key, email, role_group, contract, starts)
            on conflict (setting, name_key, email, role_group) do nothing
            """)
        .param("intake", intake)
        .param("setting", setting.value())
        .param("ids", ids.toArray(UUID[]::new))
        .param("firsts", texts(rows, row -> row.name().first()))
        .param("surnames", texts(rows, row -> row.name().surname()))
        .param("keys", texts(rows, row -> row.name().key()))
        .param("emails", texts(rows, StaffRow::email))
        .param("groups", texts(rows, StaffRow::roleGroup))
        .param("contracts", texts(rows, row -> row.contract().name().toLowerCase(Locale.ROOT)))
        .param("starts", texts(rows, row -> row.starts() == null ? "" : row.starts().toString()))
        .param("now", Timestamp.from(now))
        .update();
  }

  private static String[] texts(List<StaffRow> rows, Function<StaffRow, String> text) {
    return rows.stream().map(text).toArray(String[]::new);
  }

  List<Known> waiting(SettingId setting) {
    return db.sql(
            """
            select first_name, surname, email, role_group from staff.entry
            where setting = :setting order by id
            """)
        .param("setting", setting.value())
        .query((row, _) ->
            new Known(
                new FullName(row.getString("first_name"), row.getString("surname")),
                row.getString("email"),
                row.getString("role_group")))
        .list();
  }

  List<Intake> intakes(SettingId setting, Instant from) {
    return db.sql(
            """
            select i.id, i.at, i.people, count(e.id) as waiting
            from staff.intake i left join staff.entry e on e.intake = i.id
            where i.setting = :setting and i.at > :from and i.undone_at is null
            group by i.id order by i.at desc, i.id
            """)
        .param("setting", setting.value())
        .param("from", Timestamp.from(from))
        .query((row, _) ->
            new Intake(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getInt("people"),
                row.getInt("waiting")))
        .list();
  }

  /** False where there is none of this setting since then, or it was taken back before. */
  boolean undo(UUID intake, SettingId setting, Instant from, Instant now) {
    return db.sql(
                """
                update staff.intake set undone_at = :now
                where id = :id and setting = :setting and at > :from and undone_at is null
                """)
            .param("id", intake)
            .param("setting", setting.value())
            .param("from", Timestamp.from(from))
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  int deleteOf(UUID intake) {
    return db.sql("delete from staff.entry where intake = :intake")
        .param("intake", intake)
        .update();
  }

  /** Those of the address that is theirs, and their name from what they brought in. */
  void forget(PersonId person) {
    db.sql(
            """
            delete from staff.entry
            where email in (select email from account.address where person = :person)
            """)
        .param("person", person.value())
        .update();
    db.sql("update staff.intake set by = null where by = :person")
        .param("person", person.value())
        .update();
  }

  /** Empty where the register withholds it. */
  String settingName(@Nullable Object id) {
    return db.sql("select name from setting.setting where id = :id")
        .param("id", id)
        .query(String.class)
        .optional()
        .orElse("");
  }

  void deleteEntriesMadeBefore(Instant then) {
    db.sql("delete from staff.entry where made_at <= :then")
        .param("then", Timestamp.from(then))
        .update();
  }

  void deleteIntakesBefore(Instant then) {
    db.sql("delete from staff.intake where at <= :then")
        .param("then", Timestamp.from(then))
        .update();
  }
}
