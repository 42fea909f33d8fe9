package org.included.backoffice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.included.account.Audit;
import org.included.account.Audit.Act;
import org.included.account.People;
import org.included.kernel.Ids;
import org.included.kernel.PersonId;
import org.included.web.Allow.Who;
import org.included.web.Warrants;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who administers what. The operator names who may give duties; everything else is given. */
@Component
class Duties implements Warrants {
  /** As what an appointer acts, in the audit trail. */
  static final String APPOINTER = "for the operator";

  /**
   * That somebody has a duty.
   *
   * @param name null where they did not say what to call them
   */
  record Holding(UUID id, PersonId person, @Nullable String name, Duty duty, Instant since) {}

  private final List<String> appointers;
  private final DutySql sql;
  private final People people;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  Duties(
      BackofficeSettings settings,
      ObjectProvider<MoreAppointers> more,
      DutySql sql,
      People people,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.appointers =
        Stream.concat(
                settings.appointers().stream(), more.stream().flatMap(m -> m.addresses().stream()))
            // as account keeps them
            .map(a -> a.strip().toLowerCase(Locale.ROOT))
            .filter(a -> !a.isEmpty())
            .distinct()
            .toList();
    this.sql = sql;
    this.people = people;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public boolean holds(PersonId person, Who who) {
    return switch (who) {
      case APPOINTER -> isAppointer(person);
      case ADMINISTRATOR -> !of(person).isEmpty() || isAppointer(person);
      case REGISTRAR, STEWARD, AUDITOR -> of(person).stream().anyMatch(d -> d.who() == who);
      case EVERYBODY, PERSON, AUTHOR, LEAD, GROUP_LEAD -> false;
    };
  }

  private boolean isAppointer(PersonId person) {
    var email = appointers.isEmpty() ? null : people.person(person).email();
    return email != null && appointers.contains(email);
  }

  List<Duty> of(PersonId person) {
    return sql.of(person);
  }

  List<Holding> all() {
    return sql.all();
  }

  /** The same, written down before it is shown. The caller's route is for appointers only. */
  @Transactional
  public List<Holding> lookUp(PersonId by) {
    var held = all();
    audit.write(
        by,
        APPOINTER,
        Act.LOOKED_AT_DUTIES,
        "who administers what",
        null,
        held.stream().map(Holding::person).distinct().toList());
    return held;
  }

  /** Having it already changes nothing. The caller's route is for appointers only. */
  @Transactional
  public void give(PersonId by, PersonId to, Duty duty) {
    if (sql.insert(ids.next(), to, duty, by, clock.instant())) {
      audit.write(by, APPOINTER, Act.GAVE_DUTY, duty.title(), null, List.of(to));
    } else {
      learnedOf(by, to);
    }
  }

  /** Nothing was given, and yet it shows that somebody with this address has an account. */
  @Transactional
  public void learnedOf(PersonId by, PersonId person) {
    audit.write(by, APPOINTER, Act.LOOKED_UP_ACCOUNT, "to give a duty", null, List.of(person));
  }

  /** Whether it was there. The caller's route is for appointers only. */
  @Transactional
  public boolean end(PersonId by, UUID id) {
    var ended = sql.end(id, by, clock.instant());
    ended.ifPresent(held ->
        audit.write(
            by, APPOINTER, Act.ENDED_DUTY, held.duty().title(), null, List.of(held.person())));
    return ended.isPresent();
  }
}
