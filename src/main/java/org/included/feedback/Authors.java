package org.included.feedback;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.included.account.People;
import org.included.kernel.PersonId;
import org.included.web.Allow;
import org.included.web.Warrants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who answers: the people whose address the operator has named. */
@Component
class Authors implements Warrants {
  private static final Logger LOG = LoggerFactory.getLogger(Authors.class);

  private final List<String> addresses;
  private final People people;

  Authors(FeedbackSettings settings, ObjectProvider<MoreAuthors> more, People people) {
    this.addresses =
        Stream.concat(
                settings.authors().stream(), more.stream().flatMap(m -> m.addresses().stream()))
            // as account keeps them
            .map(a -> a.strip().toLowerCase(Locale.ROOT))
            .filter(a -> !a.isEmpty())
            .distinct()
            .toList();
    this.people = people;
    if (addresses.isEmpty()) {
      LOG.warn(
          "No author is named (included.feedback.authors): nobody is told of what is marked unsafe");
    }
  }

  List<String> addresses() {
    return addresses;
  }

  @Override
  public boolean holds(PersonId person, Allow.Who who) {
    return who == Allow.Who.AUTHOR && isAuthor(person);
  }

  /** One query, so that somebody whose address has moved on is no author from then on. */
  boolean isAuthor(PersonId person) {
    var email = addresses.isEmpty() ? null : people.person(person).email();
    return email != null && addresses.contains(email);
  }
}
