package org.included.setting;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which school followed which. */
@Component
class LinkSql {
  private static final int BATCH = 1_000;

  private final JdbcTemplate template;

  LinkSql(JdbcTemplate template) {
    this.template = template;
  }

  /** How many were not known before. */
  int link(Iterator<SchoolLink> links) {
    int added = 0;
    var batch = new ArrayList<SchoolLink>(BATCH);
    while (links.hasNext()) {
      batch.add(links.next());
      if (batch.size() == BATCH || !links.hasNext()) {
        added += put(batch);
        batch.clear();
      }
    }
    return added;
  }

  private int put(List<SchoolLink> batch) {
    return template.update(
        """
        insert into setting.link (urn, linked, kind, since)
        select * from unnest(?::text[], ?::text[], ?::text[], ?::date[])
        on conflict do nothing
        """,
        batch.stream().map(SchoolLink::urn).toArray(String[]::new),
        batch.stream().map(SchoolLink::linked).toArray(String[]::new),
        batch.stream().map(SchoolLink::kind).toArray(String[]::new),
        batch.stream()
            .map(l -> l.since() == null ? null : l.since().toString())
            .toArray(String[]::new));
  }
}
