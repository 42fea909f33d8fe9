package org.included.learning;

import javax.sql.DataSource;
import org.included.kernel.PersonId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People who have begun a module, for tests of what others see of that. */
@Component
public class Beginners {
  public static final String CORE = "included-what-we-all-do";

  private final JdbcClient owner;

  Beginners(@Qualifier("migrateDataSource") DataSource migrate) {
    this.owner = JdbcClient.create(migrate);
  }

  /** They have done its first step, in September 2026. */
  public void begin(PersonId person, String module) {
    owner
        .sql(
            """
            insert into learning.learning (person, module, place, done, words, asked, not_asked,
              begun_at, touched_at, just_done)
            values (?, ?, 'prior', '{prior}', '{}', 3, 0, '2026-09-03T08:00Z',
              '2026-09-03T08:00Z', '')
            """)
        .params(person.value(), module)
        .update();
  }
}
