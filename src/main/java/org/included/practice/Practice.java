package org.included.practice;

import java.time.Clock;
import java.util.List;
import org.included.kernel.Ids;
import org.included.kernel.PersonId;
import org.included.kernel.PersonKeys;
import org.included.kernel.PrivateText;
import org.included.kernel.SamePerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps plans for the people who made them. Nobody else can ask for one: there is no verb for it.
 */
@Component
public class Practice {
  /** What is sealed: all that a person wrote, with the author's words between. */
  record Words(List<Plan.Piece> sentence, List<Plan.Piece> obstacle, String cue) {}

  private final PracticeSql sql;
  private final PersonKeys keys;
  private final SamePerson same;
  private final Ids ids;
  private final Clock clock;
  private final JsonMapper json;

  Practice(JdbcClient db, PersonKeys keys, SamePerson same, Ids ids, Clock clock, JsonMapper json) {
    this.sql = new PracticeSql(db);
    this.keys = keys;
    this.same = same;
    this.ids = ids;
    this.clock = clock;
    this.json = json;
  }

  /** Keeps the plan of a plan step; keeping it again changes it. Joins the caller's transaction. */
  @Transactional
  public void keep(PersonId person, String edition, Plan plan) {
    var words = new Words(plan.sentence(), plan.obstacle(), plan.cue());
    var text = PrivateText.of(json.writeValueAsString(words));
    var sealed = keys.of(person).seal(text, place(plan.module(), plan.step()));
    sql.upsert(ids.next(), person, plan.module(), plan.step(), edition, sealed, clock.instant());
  }

  private static String place(String module, String step) {
    return "practice.plan " + module + "/" + step;
  }

  /** The person's own plans, of all their accounts, the latest change first. */
  public List<Plan> plansOf(PersonId person) {
    return latestPlansOf(person, Integer.MAX_VALUE);
  }

  /** The latest few of the person's own plans; the others are not even opened. */
  public List<Plan> latestPlansOf(PersonId person, int atMost) {
    return sql.plansOf(same.all(person), atMost).stream()
        .map(r -> {
          var words = open(r.person(), r.module(), r.step(), r.words());
          return new Plan(
              r.module(),
              r.step(),
              words.sentence(),
              words.obstacle(),
              words.cue(),
              r.changedAt(),
              !r.person().equals(person));
        })
        .toList();
  }

  Words open(PersonId person, String module, String step, byte[] sealed) {
    var text = keys.of(person).open(sealed, place(module, step)).reveal();
    return json.readValue(text, Words.class);
  }

  /** Takes a plan away for good. */
  @Transactional
  public void drop(PersonId person, String module, String step) {
    sql.delete(person, module, step);
  }
}
