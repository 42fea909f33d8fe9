package org.included.register;

import org.included.account.People;
import org.included.kernel.PersonId;
import org.included.web.Allow;
import org.included.web.Warrants;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** In the tests, one of the invented people takes in registers. */
@Component
class TestRegistrars implements Warrants {
  static final String REGISTRAR = "omar";

  private final ObjectProvider<People> people;

  TestRegistrars(ObjectProvider<People> people) {
    this.people = people;
  }

  @Override
  public boolean holds(PersonId person, Allow.Who who) {
    return who == Allow.Who.REGISTRAR
        && people
            .getObject()
            .at(REGISTRAR + "@invented.example")
            .filter(person::equals)
            .isPresent();
  }
}
