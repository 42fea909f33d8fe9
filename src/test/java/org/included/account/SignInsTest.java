package org.included.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.included.IncludedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IncludedTest
class SignInsTest {
  @Autowired Desk desks;
  @Autowired Newcomers newcomers;
  @Autowired CodeSql codes;
  @Autowired People people;

  @Test
  void a_code_guessed_ten_thousand_times_lets_nobody_in_and_nobody_out() {
    var email = Newcomers.address();
    var desk = desks.open();
    desk.ask(email);
    var right = newcomers.code(email).replace(" ", "");
    int looked = 0;
    for (int guess = 0; guess < 10_000; guess++) {
      var digits = "%06d".formatted(guess);
      if (!digits.equals(right)) {
        looked += desk.enter(email, digits) instanceof Entry.Refused ? 1 : 0;
      }
    }
    assertThat(looked).as("guesses that were compared at all").isEqualTo(Code.TRIES);
    assertThat(desk.enter(email, right)).isInstanceOf(Entry.Wait.class);
    desk.passes(Duration.ofMinutes(1));
    assertThat(desk.enter(email, right)).isEqualTo(new Entry.Refused(Code.Verdict.TRIED_TOO_OFTEN));
    assertThat(desks.open().press(newcomers.link(email))).isInstanceOf(Entry.In.class);
  }

  @Test
  void whoever_guesses_all_day_gets_about_a_hundred_tries() {
    var email = Newcomers.address();
    var desk = desks.open();
    int looked = 0;
    for (int minute = 0; minute < 24 * 60; minute++) {
      desk.ask(email);
      looked += desk.enter(email, "000000") instanceof Entry.Refused ? 1 : 0;
      desk.passes(Duration.ofMinutes(1));
    }
    assertThat(looked).isBetween(80, 130);
  }

  @Test
  void codes_that_nobody_uses_come_more_and_more_slowly_and_one_always_works() {
    var email = Newcomers.address();
    var stranger = desks.open();
    int sent = 0;
    for (int second = 0; second < 3_600; second += 10) {
      sent += stranger.ask(email) instanceof Asked.Sent ? 1 : 0;
      stranger.passes(Duration.ofSeconds(10));
    }
    assertThat(sent).isBetween(8, 16);
    assertThat(stranger.press(newcomers.link(email))).isInstanceOf(Entry.In.class);
    assertThat(stranger.ask(email)).as("used: all is forgotten").isInstanceOf(Asked.Sent.class);
  }

  @Test
  void a_code_works_for_ten_minutes() {
    var email = Newcomers.address();
    var desk = desks.open();
    desk.ask(email);
    desk.passes(Duration.ofMinutes(10));
    assertThat(desk.enter(email, newcomers.code(email)))
        .isEqualTo(new Entry.Refused(Code.Verdict.TOO_OLD));
    assertThat(desk.press(newcomers.link(email)))
        .isEqualTo(new Entry.Refused(Code.Verdict.TOO_OLD));
  }

  @Test
  void a_code_used_by_many_at_once_lets_one_in() throws Exception {
    var email = Newcomers.address();
    var desk = desks.open();
    desk.ask(email);
    var code = newcomers.code(email);
    var link = newcomers.link(email);
    Collection<Entry> entries = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      boolean byLink = i % 2 == 0;
      threads.add(
          Thread.ofPlatform()
              .start(() -> entries.add(byLink ? desk.press(link) : desk.enter(email, code))));
    }
    for (var thread : threads) {
      thread.join();
    }
    assertThat(entries).hasSize(12);
    assertThat(entries.stream().filter(Entry.In.class::isInstance)).hasSize(1);
    assertThat(people.at(email)).isPresent();
  }

  @Test
  void a_code_for_one_address_is_of_no_use_for_another() {
    var one = Newcomers.address();
    var other = Newcomers.address();
    var desk = desks.open();
    desk.ask(one);
    desk.ask(other);
    if (!newcomers.code(one).equals(newcomers.code(other))) {
      assertThat(desk.enter(other, newcomers.code(one)))
          .isEqualTo(new Entry.Refused(Code.Verdict.WRONG));
    }
  }

  @Test
  void neither_code_nor_link_is_in_the_table() {
    var email = Newcomers.address();
    desks.open().ask(email);
    var row = codes.inForce(CodeSql.Purpose.SIGN_IN, Email.of(email).orElseThrow()).orElseThrow();
    assertThat(row.codeMac()).hasSize(32);
    assertThat(new String(row.codeMac(), StandardCharsets.ISO_8859_1))
        .doesNotContain(newcomers.code(email).replace(" ", ""));
  }
}
