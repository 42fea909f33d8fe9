package org.included.joining;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What joining leaves behind of somebody who came in by a slip. */
@Component
public class Joiner {
  private final JdbcClient owner;
  private final WaySql ways;
  private final Clock clock;

  Joiner(@Qualifier("migrateDataSource") DataSource migrate, WaySql ways, Clock clock) {
    this.owner = JdbcClient.create(migrate);
    this.ways = ways;
    this.clock = clock;
  }

  /** They took a slip of the setting up, by a form that could be sent twice. */
  public void tookUp(PersonId person, SettingId setting) {
    owner
        .sql(
            """
            insert into joining.claim (id, setting, mac, letter, role_group, made_at, until,
              taken_at, taken_by)
            values (?, ?, ?, false, 'teacher', now(), now() + interval '14 days', now(), ?)
            """)
        .params(UUID.randomUUID(), setting.value(), bytes(), person.value())
        .update();
    ways.isFirst(bytes(), person, clock.instant());
  }

  private static byte[] bytes() {
    return UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
  }
}
