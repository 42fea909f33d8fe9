package org.included.setting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.included.kernel.PersonId;
import org.included.kernel.PersonalData;
import org.springframework.stereotype.Component;

@Component
class SettingPersonalData implements PersonalData {
  private final SettingSql sql;

  SettingPersonalData(SettingSql sql) {
    this.sql = sql;
  }

  @Override
  public List<String> tables() {
    return List.of("setting.post");
  }

  @Override
  public List<Held> export(PersonId person) {
    return sql.postsOf(person).reversed().stream().map(SettingPersonalData::held).toList();
  }

  private static Held held(Post post) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("setting", post.settingName());
    values.put("work", post.roleGroup().words());
    values.put("from", post.starts().toString());
    if (post.ends() != null) {
      values.put("to", post.ends().toString());
    }
    return new Held("Post", values);
  }

  @Override
  public void erase(PersonId person) {
    sql.deletePosts(person);
  }
}
