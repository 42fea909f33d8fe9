package org.included.staff;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which lists were brought in, and the letters and slips that were made for the people on them. */
@Component
class StaffIntakeSql {
  private final JdbcClient db;

  StaffIntakeSql(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, SettingId setting, PersonId by, Instant now, int people, List<UUID> claims) {
    db.sql(
            """
            insert into staff.intake (id, setting, by, at, people, claims)
            values (:id, :setting, :by, :now, :people, :claims)
            """)
        .param("id", id)
        .param("setting", setting.value())
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .param("people", people)
        .param("claims", claims.toArray(UUID[]::new))
        .update();
  }

  List<Intake> intakes(List<SettingId> settings, Instant from, Instant now) {
    return db.sql(
            """
            select i.id, i.setting, i.at, i.people, count(c.id) as waiting
            from staff.intake i
            left join joining.claim c on c.id = any(i.claims) and c.taken_at is null
              and c.withdrawn_at is null and c.until > :now
            where i.setting = any(:settings) and i.at > :from and i.undone_at is null
            group by i.id order by i.at desc, i.id
            """)
        .param("settings", ids(settings))
        .param("from", Timestamp.from(from))
        .param("now", Timestamp.from(now))
        .query((row, _) ->
            new Intake(
                row.getObject("id", UUID.class),
                new SettingId(row.getObject("setting", UUID.class)),
                row.getTimestamp("at").toInstant(),
                row.getInt("people"),
                row.getInt("waiting")))
        .list();
  }

  private static UUID[] ids(List<SettingId> settings) {
    return settings.stream().map(SettingId::value).toArray(UUID[]::new);
  }

  /**
   * What was made for a list, and where.
   *
   * @param claims ids of its letters and slips
   */
  record Made(SettingId setting, List<UUID> claims) {}

  /** Empty where there is none of these settings since then, or not any more. */
  Optional<Made> undo(UUID intake, List<SettingId> settings, Instant from, Instant now) {
    return db.sql(
            """
            update staff.intake set undone_at = :now
            where id = :id and setting = any(:settings) and at > :from and undone_at is null
            returning setting, claims
            """)
        .param("id", intake)
        .param("settings", ids(settings))
        .param("from", Timestamp.from(from))
        .param("now", Timestamp.from(now))
        .query((row, _) ->
            new Made(
                new SettingId(row.getObject("setting", UUID.class)),
                List.of((UUID[]) row.getArray("claims").getArray())))
        .optional();
  }

  /** Their name goes from what they brought in. */
  void forget(PersonId person) {
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

  void deleteBefore(Instant then) {
    db.sql("delete from staff.intake where at <= :then")
        .param("then", Timestamp.from(then))
        .update();
  }
}
