package org.included.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;
import org.included.IncludedTest;
import org.included.kernel.TravelClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each test lives in a year of its own, so that the service's own sender, which lives today, and
 * the other tests leave its letters alone.
 */
@IncludedTest
class SenderTest {
  @Autowired MessageSql sql;
  @Autowired Messages messages;
  @Autowired TransactionTemplate transaction;

  @Test
  void two_senders_at_once_send_every_letter_once() throws Exception {
    var clock = in(2101);
    var to = someone();
    for (int i = 0; i < 100; i++) {
      write(to, clock, Duration.ofMinutes(10));
    }
    Collection<UUID> carried = new ConcurrentLinkedQueue<>();
    var start = new CyclicBarrier(2);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      var sender = new Sender(sql, letters -> carry(letters, carried), clock, false);
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                try {
                  start.await();
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
                sender.sendAll();
              }));
    }
    for (var thread : threads) {
      thread.join();
    }
    assertThat(carried).hasSize(100).doesNotHaveDuplicates();
    assertThat(messages.to(to)).allMatch(l -> l.sentAt() != null && l.body().isEmpty());
  }

  @Test
  void a_letter_that_was_not_taken_is_tried_again_after_growing_pauses() {
    var clock = in(2102);
    var to = someone();
    write(to, clock, Duration.ofDays(1));
    var tries = new ArrayList<Instant>();
    var sender =
        new Sender(
            sql,
            letters -> {
              tries.add(clock.instant());
              return Set.of();
            },
            clock,
            false);
    var first = clock.instant();
    for (int minute = 0; minute <= 10; minute++) {
      sender.sendAll();
      clock.travel(Duration.ofMinutes(1));
    }
    assertThat(tries.stream().map(t -> Duration.between(first, t).toMinutes()).toList())
        .containsExactly(0L, 1L, 3L, 7L);
    assertThat(messages.to(to)).allMatch(l -> l.sentAt() == null);
  }

  @Test
  void a_code_that_has_expired_is_not_sent() {
    var clock = in(2103);
    write(someone(), clock, Duration.ofMinutes(10));
    clock.travel(Duration.ofMinutes(10));
    Collection<UUID> carried = new ConcurrentLinkedQueue<>();
    new Sender(sql, letters -> carry(letters, carried), clock, false).sendAll();
    assertThat(carried).isEmpty();
  }

  @Test
  void nothing_goes_before_its_time() {
    var clock = in(2104);
    transaction.executeWithoutResult(_ ->
        messages.send(
            new Message(
                someone(),
                "Later",
                "Words",
                clock.instant().plusSeconds(60),
                clock.instant().plusSeconds(600))));
    Collection<UUID> carried = new ConcurrentLinkedQueue<>();
    var sender = new Sender(sql, letters -> carry(letters, carried), clock, false);
    sender.sendAll();
    assertThat(carried).isEmpty();
    clock.travel(Duration.ofSeconds(60));
    sender.sendAll();
    assertThat(carried).hasSize(1);
  }

  @Test
  void what_was_sent_is_gone_a_week_later() {
    var clock = in(2105);
    var to = someone();
    write(to, clock, Duration.ofMinutes(10));
    clock.travel(Duration.ofMinutes(10).plus(Sender.KEPT).plusSeconds(1));
    transaction.executeWithoutResult(status -> {
      status.setRollbackOnly(); // to everybody else it never happened
      assertThat(sql.to(to)).hasSize(1);
      sql.deleteOlderThan(clock.instant().minus(Sender.KEPT));
      assertThat(sql.to(to)).isEmpty();
    });
  }

  @Test
  void a_message_outside_a_transaction_is_refused() {
    var now = Instant.parse("2026-11-22T10:00:00Z");
    assertThatThrownBy(() -> messages.send(new Message(someone(), "S", "B", now, now)))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void neither_address_nor_subject_can_smuggle_in_a_header() {
    var now = Instant.parse("2026-11-22T10:00:00Z");
    assertThatThrownBy(() -> new Message("a@example.org\nBcc: b@example.org", "S", "B", now, now))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Message("a@example.org", "S\r\nBcc: b@x.org", "B", now, now))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_message_has_no_words_for_a_log() {
    var now = Instant.parse("2026-11-22T10:00:00Z");
    var message = new Message("a@example.org", "Subject", "Body", now, now);
    assertThat(message.toString()).doesNotContain("example", "Subject", "Body");
  }

  private void write(String to, Clock clock, Duration life) {
    var now = clock.instant();
    transaction.executeWithoutResult(
        _ -> messages.send(new Message(to, "Your code", "123 456", now, now.plus(life))));
  }

  private static Set<UUID> carry(List<Letter> letters, Collection<UUID> carried) {
    var ids = letters.stream().map(Letter::id).collect(Collectors.toSet());
    carried.addAll(ids);
    return ids;
  }

  private static TravelClock in(int year) {
    return new TravelClock(Clock.fixed(Instant.parse(year + "-01-01T10:00:00Z"), ZoneOffset.UTC));
  }

  private static String someone() {
    return UUID.randomUUID() + "@example.org";
  }
}
