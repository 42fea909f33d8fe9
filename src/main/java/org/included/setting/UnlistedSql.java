package org.included.setting;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.included.kernel.SettingId;
import org.included.setting.Listing.Status;
import org.included.setting.Unlisted.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Settings that no register lists, as whoever keeps them reaches them. */
@Component
class UnlistedSql {
  private final JdbcClient db;

  UnlistedSql(JdbcClient db) {
    this.db = db;
  }

  /** Looks at all settings: only a person who adds one waits for it. */
  Optional<SettingId> same(String name, String town) {
    return db.sql(
            """
            select id from setting.setting
            where lower(name) = lower(:name) and lower(town) = lower(:town) and status <> 'closed'
            order by id
            limit 1
            """)
        .param("name", name)
        .param("town", town)
        .query((row, _) -> new SettingId(row.getObject("id", UUID.class)))
        .optional();
  }

  List<Place> places(int from, int most) {
    return db.sql(
            """
            select id, name, kind, town, status from setting.setting
            where register is null
            order by id desc
            offset :from limit :most
            """)
        .param("from", from)
        .param("most", most)
        .query((row, _) -> place(row))
        .list();
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        new SettingId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getString("kind"),
        row.getString("town"),
        row.getString("status").equals("closed"));
  }

  /** With its line among the changes, by which every node notices. */
  Optional<Place> change(
      SettingId id, Status before, Status after, @Nullable LocalDate closed, LocalDate today) {
    return db.sql(
            """
            with changed as (
              update setting.setting set status = :after, closed = :closed
              where id = :id and register is null and status = :before
              returning id, name, kind, town, status),
            noted as (
              insert into setting.change (setting, edition, what, before, after)
              select id, :today, 'status', :before, :after from changed)
            select id, name, kind, town, status from changed
            """)
        .param("after", code(after))
        .param("closed", closed == null ? null : Date.valueOf(closed))
        .param("id", id.value())
        .param("before", code(before))
        .param("today", Date.valueOf(today))
        .query((row, _) -> place(row))
        .optional();
  }

  private static String code(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
