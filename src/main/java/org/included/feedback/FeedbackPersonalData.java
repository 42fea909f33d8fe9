package org.included.feedback;

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
  public void erase(PersonId person) {
    sql.forget(person);
  }
}
