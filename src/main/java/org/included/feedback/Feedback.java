package org.included.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.included.kernel.PersonId;
import org.included.message.Message;
import org.included.message.Messages;
import org.included.web.Caller;
import org.included.web.HourlyLimit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The front door: say something with one tap, see what waits, answer it, read what came of it. */
@Component
public class Feedback {
  /** "Useful" is counted over so many days. */
  static final int USEFUL_DAYS = 30;

  /** Of one network. */
  static final int MOST_TAPS_AN_HOUR = 20;

  private static final int CLIENTS = 10_000;
  private static final int MOST_ANSWERS = 200;
  private static final Duration LETTER_LASTS = Duration.ofDays(3);

  /** What came of a tap. */
  enum Tapped {
    COUNTED,
    /** It is counted, and somebody by name is told today. */
    REVIEWER_TOLD,
    NOT_COUNTED
  }

  /** What came of an answer. */
  sealed interface Answering {
    record Kept() implements Answering {}

    /** Somebody else was first; nothing was written. */
    record AnsweredMeanwhile() implements Answering {}
  }

  /**
   * Whose taps are counted together. "Unsafe" is counted apart, so that a whole school's thanks on
   * a training day never drown a warning.
   */
  private record Tapper(String client, boolean unsafe) {}

  private final HourlyLimit<Tapper> limit = new HourlyLimit<>(MOST_TAPS_AN_HOUR, CLIENTS);
  private final FeedbackSql sql;
  private final Authors authors;
  private final Messages messages;
  private final TransactionOperations transaction;
  private final Clock clock;

  Feedback(
      FeedbackSql sql,
      Authors authors,
      Messages messages,
      TransactionOperations transaction,
      Clock clock) {
    this.sql = sql;
    this.authors = authors;
    this.messages = messages;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Counts a tap, and tells the authors of the first "unsafe" of the day in one transaction with
   * it. The caller's address decides whether it counts, and is kept with nothing.
   */
  Tapped say(Spot spot, String edition, Saying said, Caller caller) {
    var tapper = new Tapper(caller.client(), said == Saying.UNSAFE);
    var verdict = limit.ask(tapper, List.of(spot, said), clock.instant());
    if (verdict == HourlyLimit.Verdict.COUNTS) {
      transaction.executeWithoutResult(_ -> keep(spot, edition, said, caller));
    }
    if (verdict == HourlyLimit.Verdict.TOO_MANY) {
      return Tapped.NOT_COUNTED;
    }
    boolean told = said == Saying.UNSAFE && !authors.addresses().isEmpty();
    return told ? Tapped.REVIEWER_TOLD : Tapped.COUNTED;
  }

  private void keep(Spot spot, String edition, Saying said, Caller caller) {
    if (said == Saying.UNSAFE) {
      sql.oneAtATime(spot);
      if (!sql.markedUnsafeOn(today(), spot)) {
        tellAuthors(caller);
      }
    }
    sql.insertTap(spot, edition, said, today());
  }

  /** Says neither where nor what: mail is read by others too. */
  private void tellAuthors(Caller caller) {
    var now = clock.instant();
    var where = caller.named() ? ":\n\n" + caller.site() + AuthorPages.PATH : ", on Included.";
    var body = "Something on a step or a card was marked unsafe. Please look today" + where + "\n";
    for (var address : authors.addresses()) {
      messages.send(
          new Message(address, "Please look at Included today", body, now, now.plus(LETTER_LASTS)));
    }
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, clock.getZone());
  }

  /** What waits for an answer, the most urgent first. */
  List<Heard> waiting() {
    return Heard.urgentFirst(sql.waiting());
  }

  /** What was found useful of late, the most often first. */
  List<FeedbackSql.Useful> useful() {
    return sql.usefulSince(today().minusDays(USEFUL_DAYS));
  }

  /**
   * @param upTo the latest tap that the author had seen: what came since goes on waiting
   */
  @Transactional
  Answering answer(PersonId author, Spot spot, long upTo, Decision decided, String sentence) {
    sql.oneAtATime(spot);
    if (sql.answered(spot, upTo, decided, sentence, author)) {
      return new Answering.Kept();
    }
    int rows = sql.insertAnswer(spot, upTo, decided, sentence, author, clock.instant());
    return rows == 1 ? new Answering.Kept() : new Answering.AnsweredMeanwhile();
  }

  /** What everybody may read, the newest first. */
  List<FeedbackSql.Answered> answers() {
    return sql.answers(MOST_ANSWERS);
  }
}
