package org.included.backoffice;

import org.included.kernel.PersonId;
import org.springframework.stereotype.Component;

/** Duties for people in tests. */
@Component
public class Office {
  private final Duties duties;

  Office(Duties duties) {
    this.duties = duties;
  }

  /** Somebody has every duty. */
  public void whole(PersonId person) {
    for (var duty : Duty.values()) {
      duties.give(person, person, duty);
    }
  }

  /** Somebody has this one alone, by the name that the table has. */
  public void only(PersonId by, PersonId person, String duty) {
    duties.give(by, person, Duty.of(duty).orElseThrow());
  }

  /** Two people give each other a duty, and the first ends the other's. */
  public void shared(PersonId person, PersonId colleague) {
    duties.give(colleague, person, Duty.AUDITOR);
    duties.give(person, colleague, Duty.AUDITOR);
    var given =
        duties.all().stream().filter(d -> d.person().equals(colleague)).findFirst().orElseThrow();
    if (!duties.end(person, given.id())) {
      throw new AssertionError("not ended");
    }
  }
}
