package org.included.setting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

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

  void insertPost(
      UUID id, PersonId person, SettingId setting, RoleGroup roleGroup, LocalDate starts) {
    db.sql(
            """
            insert into setting.post (id, person, setting, role_group, starts)
            values (:id, :person, :setting, :roleGroup, :starts)
            """)
        .param("id", id)
        .param("person", person.value())
        .param("setting", setting.value())
        .param("roleGroup", roleGroup.name())
        .param("starts", starts)
        .update();
  }

  List<Post> postsOf(PersonId person) {
    return db.sql(
            """
            select p.setting, s.name, p.role_group, p.starts, p.ends
            from setting.post p join setting.setting s on s.id = p.setting
            where p.person = :person
            order by p.starts desc, p.id desc
            """)
        .param("person", person.value())
        .query((row, _) -> post(row))
        .list();
  }

  private static Post post(ResultSet row) throws SQLException {
    return new Post(
        new SettingId(row.getObject("setting", UUID.class)),
        row.getString("name"),
        RoleGroup.valueOf(row.getString("role_group")),
        row.getObject("starts", LocalDate.class),
        row.getObject("ends", LocalDate.class));
  }

  void deletePosts(PersonId person) {
    db.sql("delete from setting.post where person = :person")
        .param("person", person.value())
        .update();
  }
}
