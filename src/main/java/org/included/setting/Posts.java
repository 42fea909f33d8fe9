package org.included.setting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.included.kernel.Ids;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The front door: settings open, people take up posts in them. */
@Component
public class Posts {
  private final SettingSql sql;
  private final Ids ids;

  Posts(SettingSql sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  /**
   * A new setting.
   *
   * @param phase the slug of its phase; null for a place of work that has none, such as a council
   */
  @Transactional
  public SettingId open(String name, @Nullable String phase) {
    var id = new SettingId(ids.next());
    sql.insertSetting(id, name, phase);
    return id;
  }

  /** The setting of this name, the oldest if there are several. For demonstrations. */
  public Optional<SettingId> called(String name) {
    return sql.settingCalled(name);
  }

  @Transactional
  public void takeUp(PersonId person, SettingId setting, RoleGroup roleGroup, LocalDate from) {
    sql.insertPost(ids.next(), person, setting, roleGroup, from);
  }

  /** The person's own posts, former ones too, the latest first. */
  public List<Post> postsOf(PersonId person) {
    return sql.postsOf(person);
  }
}
