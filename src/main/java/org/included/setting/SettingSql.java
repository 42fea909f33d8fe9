package org.included.setting;

import java.util.Optional;
import java.util.UUID;
import org.included.kernel.SettingId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Settings that no register lists. */
@Component
class SettingSql {
  private final JdbcClient db;

  SettingSql(JdbcClient db) {
    this.db = db;
  }

  void insertSetting(SettingId id, String name, @Nullable String phase) {
    db.sql("insert into setting.setting (id, name, phase) values (:id, :name, :phase)")
        .param("id", id.value())
        .param("name", name)
        .param("phase", phase)
        .update();
  }

  Optional<SettingId> settingCalled(String name) {
    return db.sql("select id from setting.setting where name = :name order by id limit 1")
        .param("name", name)
        .query((row, _) -> new SettingId(row.getObject("id", UUID.class)))
        .optional();
  }
}
