package org.included.setting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.included.kernel.SettingId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Settings, trusts and authorities by their numbers; settings that no register lists. */
@Component
class SettingSql {
  private final JdbcClient db;

  SettingSql(JdbcClient db) {
    this.db = db;
  }

  void insertSetting(SettingId id, String name, @Nullable String phase, String kind, String town) {
    db.sql(
            """
            insert into setting.setting (id, name, phase, kind, town)
            values (:id, :name, :phase, :kind, :town)
            """)
        .param("id", id.value())
        .param("name", name)
        .param("phase", phase)
        .param("kind", kind)
        .param("town", town)
        .update();
  }

  Optional<SettingId> settingCalled(String name) {
    return db.sql("select id from setting.setting where name = :name order by id limit 1")
        .param("name", name)
        .query((row, _) -> new SettingId(row.getObject("id", UUID.class)))
        .optional();
  }

  /** One of each register at most, the school first. */
  List<Numbered.Found> withNumber(String urn) {
    return db.sql(
            """
            select id, register, name from setting.setting where urn = :urn order by register desc
            """)
        .param("urn", urn)
        .query((row, _) ->
            new Numbered.Found(
                new SettingId(row.getObject("id", UUID.class)),
                Register.ofFamily(row.getString("register")),
                row.getString("name")))
        .list();
  }

  Optional<SettingId> withNumber(Register register, String urn) {
    return db.sql("select id from setting.setting where register = :register and urn = :urn")
        .param("register", register.family())
        .param("urn", urn)
        .query((row, _) -> new SettingId(row.getObject("id", UUID.class)))
        .optional();
  }

  Optional<SettingId> withUkprn(String ukprn) {
    var found =
        db.sql(
                """
                select id from setting.setting
                where ukprn = :ukprn and ukprn <> '' and status in ('open', 'closing')
                limit 2
                """)
            .param("ukprn", ukprn)
            .query((row, _) -> new SettingId(row.getObject("id", UUID.class)))
            .list();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  Optional<String> trustCalled(String uid) {
    return db.sql("select name from setting.trust where uid = :uid")
        .param("uid", uid)
        .query(String.class)
        .optional();
  }

  Optional<String> authorityCalled(String code) {
    return db.sql("select name from setting.authority where code = :code")
        .param("code", code)
        .query(String.class)
        .optional();
  }
}
