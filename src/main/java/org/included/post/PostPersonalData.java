package org.included.post;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.included.kernel.PersonId;
import org.included.kernel.PersonalData;
import org.included.kernel.SettingId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class PostPersonalData implements PersonalData {
  private final PostSql sql;
  private final ErasureSql erasure;
  private final Clock clock;

  PostPersonalData(PostSql sql, ErasureSql erasure, Clock clock) {
    this.sql = sql;
    this.erasure = erasure;
    this.clock = clock;
  }

  @Override
  public Map<String, Reader> readers() {
    var readers = new HashMap<String, Reader>();
    for (var table : List.of("post", "standing", "nomination", "promise")) {
      readers.put("post." + table + ".setting", (_, row) -> settingName(row.get("setting")));
    }
    readers.put("post.post.role_group", (_, row) -> roleGroup(row.getOrDefault("role_group", "")));
    readers.put("post.post.paid_days", (_, row) -> days(row.getOrDefault("paid_days", 0)));
    return readers;
  }

  private Object settingName(@Nullable Object id) {
    return id instanceof UUID setting ? sql.settingName(new SettingId(setting)) : "";
  }

  private Object roleGroup(Object code) {
    return sql.roleGroups(LocalDate.now(clock)).stream()
        .filter(group -> group.code().equals(code))
        .<Object>map(RoleGroup::words)
        .findFirst()
        .orElse(code);
  }

  private static Object days(Object bits) {
    return Paid.ofBits((Integer) bits).stream()
        .sorted()
        .map(Object::toString)
        .collect(joining(", "));
  }

  @Override
  public void erase(PersonId person) {
    erasure.forget(person);
  }
}
