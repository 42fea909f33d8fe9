package org.included.learning;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.included.kernel.PersonId;
import org.included.kernel.PersonKeys;
import org.included.kernel.PrivateText;
import org.included.kernel.SamePerson;
import org.included.library.Edition;
import org.included.library.Module;
import org.included.library.Step;
import org.included.practice.Plan;
import org.included.practice.Practice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Working through a module: keeping what is typed, finishing steps, knowing where somebody is. */
@Component
public class Learning {
  /** Where a person is in one module, with what they typed on the steps asked for. */
  record State(
      Progress progress,
      Map<String, Kept> words,
      @Nullable Completion completion,
      int asked,
      int notAsked) {
    /** With what was done in another account of theirs; words and place are this one's. */
    State and(State other) {
      return new State(
          progress.and(other.progress, progress.place()),
          words,
          Completion.earlier(completion, other.completion),
          asked + other.asked,
          notAsked + other.notAsked);
    }

    static final State NONE = new State(Progress.NONE, Map.of(), null, 0, 0);

    Kept wordsOn(String step) {
      return words.getOrDefault(step, Kept.NOTHING);
    }
  }

  /**
   * What was typed on a step.
   *
   * @param revision counts the times it was kept; 0 before the first
   * @param edition the hash of the edition that it answers
   */
  record Kept(Answers answers, int revision, String edition) {
    static final Kept NOTHING = new Kept(Answers.NONE, 0, "");
  }

  /** What a form brings. */
  record Submission(
      Answers answers, String key, int revision, boolean summaryRead, @Nullable Plan plan) {
    /** A step that was read, with nothing to keep. */
    static final Submission NOTHING = new Submission(Answers.NONE, "", 0, false, null);
  }

  /** What came of keeping. */
  sealed interface Outcome {
    record Saved(int revision, boolean completedNow) implements Outcome {}

    /** Another tab or device kept other words since; nothing was written. */
    record Disagreement(Kept other) implements Outcome {}
  }

  private static final TypeReference<Map<String, List<String>>> ANSWERS = new TypeReference<>() {};

  private final LearningSql sql;
  private final StepWrites steps;
  private final Practice practice;
  private final PersonKeys keys;
  private final SamePerson same;
  private final TransactionOperations transaction;
  private final JsonMapper json;

  Learning(
      JdbcClient db,
      Practice practice,
      PersonKeys keys,
      SamePerson same,
      TransactionOperations transaction,
      Clock clock,
      JsonMapper json) {
    this.sql = new LearningSql(db, json);
    this.steps = new StepWrites(new StepSql(db, json), clock);
    this.practice = practice;
    this.keys = keys;
    this.same = same;
    this.transaction = transaction;
    this.json = json;
  }

  /**
   * One query; for somebody with linked accounts one more for each. What they typed in another
   * account stays there, what they have done counts here.
   */
  State state(PersonId person, String module, List<String> steps) {
    var own = ownState(person, module, steps);
    for (var other : same.all(person)) {
      if (!other.equals(person)) {
        own = own.and(ownState(other, module, List.of()));
      }
    }
    return own;
  }

  private State ownState(PersonId person, String module, List<String> steps) {
    return sql.row(person, module, steps)
        .map(r ->
            new State(
                r.progress(),
                open(person, module, r.words()),
                r.completion(),
                r.asked(),
                r.notAsked()))
        .orElse(State.NONE);
  }

  private Map<String, Kept> open(
      PersonId person, String module, Map<String, LearningSql.SealedWords> sealed) {
    if (sealed.isEmpty()) {
      return Map.of();
    }
    var key = keys.of(person);
    var words = new HashMap<String, Kept>();
    sealed.forEach((step, s) -> {
      var text = key.open(s.sealed(), place(module, step)).reveal();
      words.put(
          step, new Kept(new Answers(json.readValue(text, ANSWERS)), s.revision(), s.edition()));
    });
    return words;
  }

  private static String place(String module, String step) {
    return "learning.words " + module + "/" + step;
  }

  /** Keeps what is typed so far; the step is not done with it. One statement. */
  Outcome save(PersonId person, Edition edition, Step step, Submission form) {
    return write(person, edition, step, form, null);
  }

  /**
   * Finishes a step: words, place, minutes, log, and completion where it is due, in one statement;
   * a plan is kept with it or neither is.
   */
  Outcome finish(PersonId person, Edition edition, Step step, Submission form) {
    var plan = form.plan();
    if (plan == null) {
      return finishStep(person, edition, step, form);
    }
    return transaction.execute(_ -> {
      var outcome = finishStep(person, edition, step, form);
      if (outcome instanceof Outcome.Saved) {
        practice.keep(person, edition.hash(), plan);
      }
      return outcome;
    });
  }

  private Outcome finishStep(PersonId person, Edition edition, Step step, Submission form) {
    var module = edition.module();
    // what somebody knew already cost them the minute of the summary
    int minutes = form.summaryRead() ? Math.min(1, step.minutes()) : step.minutes();
    var finish =
        new StepSql.Finish(
            module.next(step).orElse(step).id(),
            minutes,
            step.minutes() - minutes,
            Completion.needed(module),
            retired(module));
    return write(person, edition, step, form, finish);
  }

  private Outcome write(
      PersonId person,
      Edition edition,
      Step step,
      Submission form,
      StepSql.@Nullable Finish finish) {
    var module = edition.module();
    var typed =
        keeps(step)
            ? new StepSql.Typed(
                seal(person, module, step, form.answers()), form.key(), form.revision())
            : null;
    return steps
        .write(new StepSql.Write(person, module.slug(), step.id(), edition.hash(), typed, finish))
        .<Outcome>map(w -> new Outcome.Saved(w.revision(), w.completedNow()))
        .orElseGet(() ->
            new Outcome.Disagreement(
                state(person, module.slug(), List.of(step.id())).wordsOn(step.id())));
  }

  private byte[] seal(PersonId person, Module module, Step step, Answers answers) {
    var text = PrivateText.of(json.writeValueAsString(answers.values()));
    return keys.of(person).seal(text, place(module.slug(), step.id()));
  }

  /** Whether anything typed on the step is kept. What is rehearsed or tried never is. */
  static boolean keeps(Step step) {
    return switch (step) {
      case Step.Check _,
          Step.Scenario _,
          Step.Plan _,
          Step.Cue _,
          Step.Reflect _,
          Step.Retrieval _ ->
          true;
      case Step.Read _,
          Step.Watch _,
          Step.Model _,
          Step.Rehearse _,
          Step.TryIt _,
          Step.Resource _,
          Step.Local _,
          Step.InHouse _ ->
          false;
    };
  }

  private static List<Map.Entry<String, String>> retired(Module module) {
    var pairs = new ArrayList<Map.Entry<String, String>>();
    for (var id : module.cover().retired().keySet()) {
      for (var heir : module.successors(id)) {
        pairs.add(Map.entry(id, heir));
      }
    }
    return pairs;
  }

  /**
   * The modules that somebody has begun, in any account of theirs, the latest first. One query an
   * account.
   */
  public List<Begun> begunBy(PersonId person) {
    var all = same.all(person);
    if (all.size() == 1) {
      return begunIn(person);
    }
    var together = new HashMap<String, Begun>();
    for (var account : all) {
      begunIn(account).forEach(begun -> together.merge(begun.module(), begun, Begun::and));
    }
    return together.values().stream()
        .sorted(Comparator.comparing(Begun::touchedAt).reversed().thenComparing(Begun::module))
        .toList();
  }

  /** The same of one account alone. */
  List<Begun> begunIn(PersonId account) {
    return sql.modulesOf(account).stream()
        .map(l ->
            new Begun(
                l.module(), l.progress(), l.asked(), l.notAsked(), l.touchedAt(), l.completion()))
        .toList();
  }

  /** Everything somebody typed in a module, by step; for their own record and nobody else's. */
  public Map<String, Map<String, List<String>>> wordsOf(PersonId person, String module) {
    var all = new HashMap<String, Map<String, List<String>>>();
    open(person, module, sql.allWords(person, module))
        .forEach((step, kept) -> all.put(step, kept.answers().values()));
    return all;
  }
}
