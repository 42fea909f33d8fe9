package org.included.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.included.account.SettingNames;
import org.included.kernel.PersonId;
import org.springframework.stereotype.Component;

@Component
class PostSettingNames implements SettingNames {
  private final PostSql sql;
  private final Clock clock;

  PostSettingNames(PostSql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public List<String> of(PersonId person) {
    return sql.postsOf(person, LocalDate.now(clock)).stream()
        .map(Post::settingName)
        .distinct()
        .toList();
  }
}
