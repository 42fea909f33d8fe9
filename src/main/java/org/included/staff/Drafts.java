package org.included.staff;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.included.kernel.Keys;
import org.included.kernel.Keys.Purpose;
import org.included.kernel.PersonId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The list that each person looks at, sealed as theirs; it is gone after an hour. */
@Component
class Drafts {
  static final Duration KEPT = Duration.ofHours(1);

  private final DraftSql sql;
  private final Keys keys;
  private final JsonMapper json;
  private final Clock clock;

  Drafts(DraftSql sql, Keys keys, JsonMapper json, Clock clock) {
    this.sql = sql;
    this.keys = keys;
    this.json = json;
    this.clock = clock;
  }

  /** In place of the one they had. */
  void put(PersonId person, Draft draft) {
    sql.put(person, draft.id(), draft.setting(), sealed(person, draft), clock.instant());
  }

  /** As they corrected it; its hour goes on. False where it is gone. */
  boolean change(PersonId person, Draft draft) {
    return sql.change(person, draft.id(), sealed(person, draft));
  }

  Optional<Draft> of(PersonId person) {
    return sql.draft(person, clock.instant().minus(KEPT)).flatMap(s -> opened(person, s));
  }

  /** The list, which is gone with that; empty where it was gone before. */
  Optional<Draft> take(PersonId person, UUID id) {
    return sql.take(person, id, clock.instant().minus(KEPT)).flatMap(s -> opened(person, s));
  }

  void forget(PersonId person) {
    sql.delete(person);
  }

  private byte[] sealed(PersonId person, Draft draft) {
    return keys.seal(Purpose.STAFF_LIST, json.writeValueAsBytes(draft), about(person));
  }

  private Optional<Draft> opened(PersonId person, byte[] sealed) {
    return keys.open(Purpose.STAFF_LIST, sealed, about(person))
        .map(bytes -> json.readValue(bytes, Draft.class));
  }

  private static byte[] about(PersonId person) {
    return ("staff list of " + person).getBytes(StandardCharsets.UTF_8);
  }
}
