package org.included.setting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.included.kernel.SettingId;
import org.included.setting.SchoolYear.Span;
import org.included.setting.SchoolYear.What;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Term dates of authorities and of settings. */
@Component
class TermSql {
  private final JdbcClient db;

  TermSql(JdbcClient db) {
    this.db = db;
  }

  /** Those of the setting's authority, if it keeps to terms. */
  List<SchoolYear> years(SettingId setting, int first, int last) {
    return gathered(
        db.sql(
                """
                select t.year, t.what, t.starts, t.ends
                from setting.setting s join setting.term t on t.authority = s.authority
                where s.id = :setting and s.register is distinct from 'early-years'
                  and t.year between :first and :last
                """)
            .param("setting", setting.value())
            .param("first", first)
            .param("last", last));
  }

  List<SchoolYear> ownYears(SettingId setting, int first, int last) {
    return gathered(
        db.sql(
                """
                select year, what, starts, ends from setting.own_term
                where setting = :setting and year between :first and :last
                """)
            .param("setting", setting.value())
            .param("first", first)
            .param("last", last));
  }

  Optional<SchoolYear> year(String authority, int begins) {
    return gathered(
            db.sql(
                    """
                    select year, what, starts, ends from setting.term
                    where authority = :authority and year = :year
                    """)
                .param("authority", authority)
                .param("year", begins))
        .stream()
        .findFirst();
  }

  private static List<SchoolYear> gathered(JdbcClient.StatementSpec statement) {
    Map<Integer, List<Span>> spans = new TreeMap<>();
    statement.query(row -> {
      spans
          .computeIfAbsent(row.getInt("year"), _ -> new ArrayList<>())
          .add(
              new Span(
                  What.valueOf(row.getString("what").toUpperCase(Locale.ROOT)),
                  row.getObject("starts", LocalDate.class),
                  row.getObject("ends", LocalDate.class)));
    });
    return spans.entrySet().stream().map(e -> new SchoolYear(e.getKey(), e.getValue())).toList();
  }

  void replace(String authority, SchoolYear year) {
    db.sql("delete from setting.term where authority = :authority and year = :year")
        .param("authority", authority)
        .param("year", year.begins())
        .update();
    db.sql(
            """
            insert into setting.term (authority, year, what, starts, ends)
            select :authority, :year, * from unnest(
              cast(:what as text[]), cast(:starts as date[]), cast(:ends as date[]))
            """)
        .param("authority", authority)
        .param("year", year.begins())
        .params(columns(year))
        .update();
  }

  void replaceOwn(SettingId setting, SchoolYear year) {
    db.sql("delete from setting.own_term where setting = :setting and year = :year")
        .param("setting", setting.value())
        .param("year", year.begins())
        .update();
    db.sql(
            """
            insert into setting.own_term (setting, year, what, starts, ends)
            select :setting, :year, * from unnest(
              cast(:what as text[]), cast(:starts as date[]), cast(:ends as date[]))
            """)
        .param("setting", setting.value())
        .param("year", year.begins())
        .params(columns(year))
        .update();
  }

  private static Map<String, Object> columns(SchoolYear year) {
    var spans = year.spans();
    return Map.of(
        "what",
        spans.stream().map(s -> s.what().name().toLowerCase(Locale.ROOT)).toArray(String[]::new),
        "starts",
        spans.stream().map(s -> s.from().toString()).toArray(String[]::new),
        "ends",
        spans.stream().map(s -> s.to().toString()).toArray(String[]::new));
  }

  /** To compare two of one year, whatever the order of their spans. */
  static List<Span> sorted(SchoolYear year) {
    return year.spans().stream()
        .sorted(Comparator.comparing(Span::what).thenComparing(Span::from))
        .toList();
  }
}
