package org.included.post;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.included.kernel.PersonId;
import org.included.kernel.PersonalData;
import org.springframework.stereotype.Component;

@Component
class PostPersonalData implements PersonalData {
  private final PostSql sql;
  private final ErasureSql rest;
  private final Clock clock;

  PostPersonalData(PostSql sql, ErasureSql rest, Clock clock) {
    this.sql = sql;
    this.rest = rest;
    this.clock = clock;
  }

  @Override
  public List<String> tables() {
    return List.of("post.post", "post.standing", "post.nomination", "post.promise");
  }

  @Override
  public List<Held> export(PersonId person) {
    var posts = sql.postsOf(person, LocalDate.now(clock)).reversed();
    return Stream.concat(posts.stream().map(PostPersonalData::held), rest.held(person).stream())
        .toList();
  }

  private static Held held(Post post) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("setting", post.settingName());
    values.put("work", post.roleGroup().words());
    values.put("from", post.starts().toString());
    if (post.ends() != null) {
      values.put("to", post.ends().toString());
    }
    values.put("terms", post.contract().words());
    if (!post.paid().days().isEmpty()) {
      values.put(
          "paid days",
          post.paid().days().stream().sorted().map(Object::toString).collect(joining(", ")));
    }
    if (post.paid().minutesAWeek() != null) {
      values.put("paid minutes a week", post.paid().minutesAWeek());
    }
    if (post.paid().termTimeOnly()) {
      values.put("paid in term time only", "yes");
    }
    values.put("confirmed by the setting", post.isConfirmed() ? "yes" : "not yet");
    return new Held("Post", values);
  }

  @Override
  public void erase(PersonId person) {
    rest.forget(person);
  }
}
