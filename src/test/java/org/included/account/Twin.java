package org.included.account;

import org.included.kernel.PersonId;
import org.springframework.stereotype.Component;

/** A second account of somebody, for tests. */
@Component
public class Twin {
  private final Linking linking;
  private final People people;

  Twin(Linking linking, People people) {
    this.linking = linking;
    this.people = people;
  }

  /**
   * Two more accounts: one older by its id, which was linked with this one for a while, and a
   * younger one, which is. A code for a third is made.
   */
  public void of(PersonId older, PersonId person) {
    once(older, person);
    linkedWith(people.create(null), person);
    linking.makeCode(person);
  }

  /** Two accounts that were one person's for a while, and are two people's again. */
  public void once(PersonId other, PersonId person) {
    linkedWith(other, person);
    linking.unlink(person, other);
  }

  /** The two are one person from now on. */
  public void linkedWith(PersonId other, PersonId person) {
    if (linking.link(person, linking.makeCode(other)) != Linking.Outcome.LINKED) {
      throw new AssertionError("not linked");
    }
  }
}
