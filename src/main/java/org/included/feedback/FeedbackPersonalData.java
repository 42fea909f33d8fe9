package org.included.feedback;

import java.util.List;
import java.util.Map;
import org.included.kernel.PersonId;
import org.included.kernel.PersonalData;
import org.springframework.stereotype.Component;

/** Taps are nobody's. An answer is its author's until they go, and then only the readers'. */
@Component
class FeedbackPersonalData implements PersonalData {
  private final FeedbackSql sql;

  FeedbackPersonalData(FeedbackSql sql) {
    this.sql = sql;
  }

  @Override
  public List<String> tables() {
    return List.of("feedback.answer_log");
  }

  @Override
  public List<Held> export(PersonId person) {
    return sql.answersOf(person).stream()
        .map(a ->
            new Held(
                "An answer you gave as an author",
                Map.of(
                    "about", a.spot().path(),
                    "decided", a.decided().words(),
                    "sentence", a.sentence(),
                    "when", a.at().toString())))
        .toList();
  }

  @Override
  public void erase(PersonId person) {
    sql.forget(person);
  }
}
