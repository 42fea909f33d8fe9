package org.included.setting;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which school followed which: staged as it comes, then compared with what is known. */
@Component
class LinkSql {
  private static final int BATCH = 1_000;

  private final JdbcTemplate template;

  LinkSql(JdbcTemplate template) {
    this.template = template;
  }

  /** Puts the links into a table of this transaction; how many there were. */
  int stage(Iterator<SchoolLink> links) {
    template.execute("drop table if exists pg_temp.listed_link");
    template.execute(
        """
        create temporary table listed_link (
          urn text collate "C", linked text collate "C", kind text collate "C", since date,
          primary key (urn, linked, kind)
        ) on commit drop
        """);
    int rows = 0;
    var batch = new ArrayList<SchoolLink>(BATCH);
    while (links.hasNext()) {
      batch.add(links.next());
      rows++;
      if (batch.size() == BATCH || !links.hasNext()) {
        put(batch);
        batch.clear();
      }
    }
    template.execute("analyze listed_link");
    return rows;
  }

  /** Of a link that stands there twice, the last day counts. */
  private void put(List<SchoolLink> batch) {
    template.update(
        """
        insert into listed_link (urn, linked, kind, since)
        select urn, linked, kind, max(since)
        from unnest(?::text[], ?::text[], ?::text[], ?::date[]) l (urn, linked, kind, since)
        group by urn, linked, kind
        on conflict (urn, linked, kind) do update
          set since = greatest(listed_link.since, excluded.since)
        """,
        batch.stream().map(SchoolLink::urn).toArray(String[]::new),
        batch.stream().map(SchoolLink::linked).toArray(String[]::new),
        batch.stream().map(SchoolLink::kind).toArray(String[]::new),
        batch.stream()
            .map(l -> l.since() == null ? null : l.since().toString())
            .toArray(String[]::new));
  }

  int known() {
    return count("select count(*) from setting.link");
  }

  /**
   * @param leftOut schools whose links are not gone, though a row of theirs could not be taken
   */
  int gone(Set<String> leftOut) {
    return count(
        """
        select count(*) from setting.link k
        where not exists (
          select from listed_link l
          where (l.urn, l.linked, l.kind) = (k.urn, k.linked, k.kind))
          and not k.urn = any(?)
        """,
        (Object) leftOut.toArray(String[]::new));
  }

  private int count(String sql, Object... parameters) {
    return Objects.requireNonNull(template.queryForObject(sql, Integer.class, parameters));
  }

  void forgetGone(Set<String> leftOut) {
    template.update(
        """
        delete from setting.link k
        where not exists (
          select from listed_link l
          where (l.urn, l.linked, l.kind) = (k.urn, k.linked, k.kind))
          and not k.urn = any(?)
        """,
        (Object) leftOut.toArray(String[]::new));
  }

  /** Takes over what it says of the days of those that are known; how many differed. */
  int date() {
    return template.update(
        """
        update setting.link k set since = l.since from listed_link l
        where (l.urn, l.linked, l.kind) = (k.urn, k.linked, k.kind)
          and l.since is distinct from k.since
        """);
  }

  int add() {
    return template.update(
        """
        insert into setting.link (urn, linked, kind, since)
        select urn, linked, kind, since from listed_link
        on conflict do nothing
        """);
  }
}
