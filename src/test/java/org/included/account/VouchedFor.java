package org.included.account;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.included.kernel.PersonId;
import org.springframework.stereotype.Component;

/**
 * Hears what providers vouch for, knows the places whose name begins with "Known", and no other.
 */
@Component
class VouchedFor implements OrganisationListener {
  record Vouched(PersonId person, Organisation organisation, Set<String> roles) {}

  private final List<Vouched> all = new CopyOnWriteArrayList<>();

  @Override
  public Heard vouched(PersonId person, Organisation organisation, Set<String> roles) {
    var vouched = new Vouched(person, organisation, roles);
    boolean before = all.contains(vouched);
    all.add(vouched);
    return !organisation.name().startsWith("Known")
        ? Heard.UNKNOWN
        : before ? Heard.NOTHING_NEW : Heard.GIVEN;
  }

  List<Vouched> of(PersonId person) {
    return all.stream().filter(v -> v.person().equals(person)).toList();
  }
}
