package org.included.setting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.included.kernel.SettingId;
import org.included.setting.Listing.Status;
import org.included.setting.SettingFacts.Related;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads settings: all of them for the index, and one at a time. */
@Component
class FinderSql {
  /** Announced when settings have changed. */
  static final String CHANNEL = "setting_directory";

  private static final int AT_ONCE = 5_000;

  private static final String COLUMNS =
      """
      s.id, s.register, coalesce(s.urn, '') as urn, s.name, s.kind, s.town, s.postcode,
      coalesce(a.name, '') as authority, s.status
      """;

  private final JdbcClient db;

  FinderSql(JdbcClient db) {
    this.db = db;
  }

  /** Something that is another whenever what is known of settings is, by whatever way. */
  String state() {
    return db.sql(
            """
            select concat_ws(' ',
              (select max(id) from setting.change),
              (select count(*) from setting.setting where register is null))
            """)
        .query(String.class)
        .single();
  }

  /**
   * All that are not closed, in no order. Only within a transaction are they read bit by bit, so
   * that the answer does not lie in memory as a whole.
   */
  List<FoundSetting> notClosed() {
    var all = new ArrayList<FoundSetting>();
    Map<String, String> once = new HashMap<>();
    db.sql(
            "select "
                + COLUMNS
                + """
                from setting.setting s left join setting.authority a on a.code = s.authority
                where s.status <> 'closed'
                """)
        .withFetchSize(AT_ONCE)
        .query(row -> {
          all.add(found(row, once));
        });
    return all;
  }

  /**
   * @param once texts that many share, kept once
   */
  private static FoundSetting found(ResultSet row, Map<String, String> once) throws SQLException {
    var family = row.getString("register");
    return new FoundSetting(
        new SettingId(row.getObject("id", UUID.class)),
        family == null ? null : Register.ofFamily(family),
        row.getString("urn"),
        row.getString("name"),
        once.computeIfAbsent(row.getString("kind"), k -> k),
        once.computeIfAbsent(row.getString("town"), t -> t),
        row.getString("postcode"),
        once.computeIfAbsent(row.getString("authority"), a -> a),
        Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)));
  }

  /**
   * Those with one of the numbers, then those in whose name, town or postcode all the parts stand.
   *
   * @param parts patterns, in lower case and without apostrophes; at least one
   */
  List<FoundSetting> containing(List<String> numbers, List<String> parts, int most) {
    return db.sql(
            "select "
                + COLUMNS
                + """
                from setting.setting s left join setting.authority a on a.code = s.authority
                where s.status <> 'closed' and (s.urn = any(:numbers)
                  or s.name <> '' and lower(concat_ws(' ', translate(s.name, '''’', ''), s.town,
                    s.postcode, replace(s.postcode, ' ', ''))) like all (:parts))
                order by (s.urn is not null and s.urn = any(:numbers)) desc, length(s.name), s.urn
                limit :most
                """)
        .param("numbers", numbers.toArray(String[]::new))
        .param("parts", parts.toArray(String[]::new))
        .param("most", most)
        .query((row, _) -> found(row, new HashMap<>()))
        .list();
  }

  /** Without what was before and after it. Empty when there is no such setting. */
  Optional<SettingFacts> facts(SettingId id) {
    return db.sql(
            "select "
                + COLUMNS
                + """
                , s.opened, s.closed, coalesce(t.name, '') as trust
                from setting.setting s
                  left join setting.authority a on a.code = s.authority
                  left join setting.trust t on t.uid = s.trust
                where s.id = :id
                """)
        .param("id", id.value())
        .query((row, _) ->
            new SettingFacts(
                found(row, new HashMap<>()),
                row.getObject("opened", LocalDate.class),
                row.getObject("closed", LocalDate.class),
                row.getString("trust"),
                List.of(),
                List.of()))
        .optional();
  }

  /** Schools that this one followed, by its number. */
  List<Related> before(String urn) {
    return related(urn, "after", "before");
  }

  /** Schools that followed this one, by its number. */
  List<Related> after(String urn) {
    return related(urn, "before", "after");
  }

  /**
   * Schools linked to this one. Most links stand there twice. Of schools that became one, the one
   * that closed went into the other, whatever the register says.
   *
   * @param self what this one is, "before" or "after"
   * @param other what the other is
   */
  private List<Related> related(String urn, String self, String other) {
    return db.sql(
            """
            select l.other, s.id, s.name, max(split_part(l.kind, ' - ', 2)) as how,
              max(l.since) as since
            from (
              select %2$s as other, kind, since, said from setting.succession where %1$s = :urn) l
            join setting.setting self on self.register = 'schools' and self.urn = :urn
            left join setting.setting s on s.register = 'schools' and s.urn = l.other
            where case
              when l.kind ~* 'merge|amalgam' and (s.status = 'closed') <> (self.status = 'closed')
                then (self.status = 'closed') = ('%1$s' = 'before')
              else l.said end
            group by l.other, s.id, s.name
            order by max(l.since) desc nulls last, l.other
            """
                .formatted(self, other))
        .param("urn", urn)
        .query((row, _) -> {
          var id = row.getObject("id", UUID.class);
          return new Related(
              id == null ? null : new SettingId(id),
              id == null ? "URN " + row.getString("other") : row.getString("name"),
              row.getString("how").toLowerCase(Locale.ROOT),
              row.getObject("since", LocalDate.class));
        })
        .list();
  }

  /** To every node, once this transaction is done. */
  void announce() {
    db.sql("select pg_notify('" + CHANNEL + "', '')").query((_, _) -> true).list();
  }
}
