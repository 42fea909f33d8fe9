package org.included.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.included.IncludedTest;
import org.included.account.People;
import org.included.kernel.PersonId;
import org.included.message.Letter;
import org.included.message.Messages;
import org.included.web.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@IncludedTest
class FeedbackTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final String AUTHOR = "catrin@invented.example";

  @Autowired FeedbackSql sql;
  @Autowired Authors authors;
  @Autowired Messages messages;
  @Autowired TransactionOperations transaction;
  @Autowired People people;
  @Autowired Clock clock;

  private final Spot spot = Spot.card("test-" + UUID.randomUUID());

  @Test
  void a_day_is_a_day_in_london() {
    at(Instant.parse("2026-06-30T23:30:00Z")).say(spot, "e", Saying.UNSAFE, caller());
    var heard = heard();
    assertThat(heard.first()).isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(heard.due(at(Instant.parse("2026-07-01T22:30:00Z")).today())).isEqualTo("Due today");
    assertThat(heard.due(at(Instant.parse("2026-07-01T23:30:00Z")).today()))
        .isEqualTo("Waiting since Wednesday");
  }

  @Test
  void taps_are_counted_by_what_they_say() {
    for (var said : List.of(Saying.UNSAFE, Saying.UNCLEAR, Saying.UNCLEAR, Saying.USEFUL)) {
      at(morning()).say(spot, "e", said, caller());
    }
    assertThat(heard().unsafe()).isEqualTo(1);
    assertThat(heard().unclear()).isEqualTo(2);
    assertThat(heard().fresh()).isEqualTo(3);
    assertThat(at(morning()).useful()).contains(new FeedbackSql.Useful(spot, 1));
  }

  @Test
  void an_answer_covers_what_its_author_had_seen_and_no_more() {
    at(morning()).say(spot, "e", Saying.UNSAFE, caller());
    long seen = heard().upTo();
    at(morning()).say(spot, "later", Saying.UNSAFE, caller());
    answer(author(), seen, Decision.CHANGED, "We took the picture out.");
    assertThat(heard().unsafe()).isEqualTo(1);
    assertThat(heard().edition()).isEqualTo("later");
    answer(author(), heard().upTo(), Decision.KEPT, "");
    assertThat(sql.waiting()).extracting(Heard::spot).doesNotContain(spot);
  }

  @Test
  void what_somebody_looks_at_stays_and_is_not_due_again_until_it_is_marked_again() {
    at(morning()).say(spot, "e", Saying.UNSAFE, caller());
    answer(author(), heard().upTo(), Decision.LOOKING, "");
    assertThat(heard().lookingSince()).isEqualTo(morning());
    assertThat(heard().unsafe()).isEqualTo(1);
    assertThat(heard().fresh()).isZero();
    assertThat(heard().due(today().plusDays(2))).isEmpty();
    at(morning()).say(spot, "e", Saying.UNSAFE, caller());
    assertThat(heard().due(today())).isEqualTo("Due today");
  }

  @Test
  void an_answer_sent_twice_is_one_and_another_one_comes_too_late() {
    at(morning()).say(spot, "e", Saying.UNCLEAR, caller());
    long seen = heard().upTo();
    var author = author();
    for (int i = 0; i < 2; i++) {
      assertThat(answer(author, seen, Decision.CHANGED, "Shorter now."))
          .isInstanceOf(Feedback.Answering.Kept.class);
    }
    assertThat(answer(author(), seen, Decision.KEPT, "It stays."))
        .isInstanceOf(Feedback.Answering.AnsweredMeanwhile.class);
    assertThat(public_()).containsExactly("Shorter now.");
  }

  @Test
  void an_answer_without_a_sentence_is_shown_only_where_something_changed() {
    at(morning()).say(spot, "e", Saying.UNCLEAR, caller());
    answer(author(), heard().upTo(), Decision.LOOKING, "");
    assertThat(public_()).isEmpty();
    answer(author(), heard().upTo(), Decision.CHANGED, "");
    assertThat(public_()).containsExactly("");
  }

  @Test
  void everybody_reads_the_newest_answer_first() {
    for (var sentence : List.of("Older", "Newer")) {
      at(morning()).say(spot, "e", Saying.UNCLEAR, caller());
      answer(author(), heard().upTo(), Decision.CHANGED, sentence);
    }
    assertThat(public_()).containsExactly("Newer", "Older");
  }

  @Test
  void unsafe_is_told_to_the_authors_once_a_day_and_says_neither_where_nor_what() {
    int before = letters().size();
    at(morning()).say(spot, "e", Saying.UNCLEAR, caller());
    assertThat(letters()).hasSize(before);
    at(morning()).say(spot, "e", Saying.UNSAFE, caller());
    at(morning().plusSeconds(60)).say(spot, "e", Saying.UNSAFE, caller());
    assertThat(letters()).hasSize(before + 1);
    var letter = letters().getLast();
    assertThat(letter.body())
        .contains("Please look today", "https://example.org/authors/feedback")
        .doesNotContain(spot.slug());
    assertThat(letter.subject()).doesNotContainIgnoringCase("unsafe");
    at(morning().plus(Duration.ofHours(25))).say(spot, "e", Saying.UNSAFE, caller());
    assertThat(letters()).hasSize(before + 2);
  }

  @Test
  void a_letter_has_no_link_where_nobody_named_the_site() {
    at(morning()).say(spot, "e", Saying.UNSAFE, new Caller("x", "https://forged.example", false));
    assertThat(letters().getLast().body()).doesNotContain("http").contains("look today");
  }

  @Test
  void ten_at_once_send_one_letter() throws Exception {
    int before = letters().size();
    var feedback = at(morning());
    try (var pool = Executors.newFixedThreadPool(10)) {
      var taps =
          IntStream.range(0, 10)
              .<Callable<Feedback.Tapped>>mapToObj(
                  _ -> () -> feedback.say(spot, "e", Saying.UNSAFE, caller()))
              .toList();
      for (var tap : pool.invokeAll(taps)) {
        assertThat(tap.get()).isEqualTo(Feedback.Tapped.REVIEWER_TOLD);
      }
    }
    assertThat(heard().unsafe()).isEqualTo(10);
    assertThat(letters()).hasSize(before + 1);
  }

  @Test
  void an_author_who_goes_leaves_the_sentence_and_takes_the_name() {
    var author = author();
    at(morning()).say(spot, "e", Saying.UNCLEAR, caller());
    answer(author, heard().upTo(), Decision.CHANGED, "Shorter now.");
    people.erase(author);
    assertThat(public_()).containsExactly("Shorter now.");
  }

  /** Of the day on which the test runs, because old letters are swept away. */
  private Instant morning() {
    return today().atTime(9, 0).atZone(LONDON).toInstant();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LONDON);
  }

  private Feedback at(Instant now) {
    return new Feedback(sql, authors, messages, transaction, Clock.fixed(now, LONDON));
  }

  private Feedback.Answering answer(PersonId author, long upTo, Decision decided, String says) {
    return transaction.execute(_ -> at(morning()).answer(author, spot, upTo, decided, says));
  }

  private Heard heard() {
    return sql.waiting().stream().filter(h -> h.spot().equals(spot)).findFirst().orElseThrow();
  }

  private List<String> public_() {
    return sql.answers(1_000).stream()
        .filter(a -> a.spot().equals(spot))
        .map(FeedbackSql.Answered::sentence)
        .toList();
  }

  private List<Letter> letters() {
    return messages.to(AUTHOR);
  }

  private PersonId author() {
    return people.create("Author");
  }

  /** Somebody else each time, so that no limit is met. */
  private static Caller caller() {
    return new Caller(UUID.randomUUID().toString(), "https://example.org", true);
  }
}
