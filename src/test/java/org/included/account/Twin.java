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
    linkedWith(older, person);
    linking.unlink(person, older);
    linkedWith(people.create(null), person);
    linking.makeCode(person);
  }

  /** The two are one person from now on. */
  public void linkedWith(PersonId other, PersonId person) {
    if (linking.link(person, linking.makeCode(other)) != Linking.Outcome.LINKED) {
      throw new AssertionError("not linked");
    }
  }
}
