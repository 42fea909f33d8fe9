package org.included.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.included.IncludedTest;
import org.included.post.Staff;
import org.included.web.Bearer;
import org.included.web.Caller;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 10,000 guesses while 80 real people join from the same address. */
@IncludedTest
class GuessedAtTest {
  private static final int GUESSES = 10_000;
  private static final int PEOPLE = 80;
  private static final Viewer NOBODY = new Viewer(Bearer.NOBODY);

  @Autowired JoinPages pages;
  @Autowired Leads leads;
  @Autowired Staff staff;
  @LocalServerPort int port;

  private final Caller hall = new Caller("hall " + UUID.randomUUID(), "https://x.example", true);

  @Test
  void no_guess_is_right_and_everybody_with_the_code_gets_in() throws Exception {
    var school = leads.school(port, "Guessed-at Primary");
    var code = school.code();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Long> guesser = () -> IntStream.range(0, GUESSES).filter(_ -> guess()).count();
      var guessed = threads.submit(guesser);
      var joined = IntStream.range(0, PEOPLE).filter(i -> joins(code, "Person " + i)).count();
      assertThat(joined).isEqualTo(PEOPLE);
      assertThat(hits(guessed)).isZero();
    }
    assertThat(staff.waiting(school.lead(), school.id())).hasSize(PEOPLE);
    var afterwards = pages.code("K7MN4-RQXTB", NOBODY, hall);
    assertThat(afterwards)
        .isInstanceOfSatisfying(Reply.Show.class, s -> assertThat(s.status()).isEqualTo(429));
    assertThat(joins(code, "One more")).isTrue();
  }

  private static long hits(Future<Long> guessed) throws Exception {
    try {
      return guessed.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private boolean guess() {
    var bytes = new byte[8];
    new SecureRandom().nextBytes(bytes);
    var reply = pages.code(Crockford.write(bytes, 10), NOBODY, hall);
    return !(reply instanceof Reply.Show(var page, var _, var _)
        && page instanceof JoinPages.JoinCodePage);
  }

  private boolean joins(String code, String name) {
    var fields =
        new JoinForm.Fields(
            code, null, UUID.randomUUID().toString(), null, name, "teacher", "EMPLOYED", "", null);
    return pages.join(fields, NOBODY, hall) instanceof Reply.SeeOther(var path, var bearer)
        && path.startsWith("/account/phrase")
        && bearer != null
        && bearer.signIn() != null;
  }

  @Test
  void wrong_codes_are_answered_shortly_for_an_hour_and_others_are_not_concerned() {
    var wrongCodes =
        new WrongCodes(Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC));
    for (int i = 0; i < WrongCodes.FREE_AN_HOUR; i++) {
      assertThat(wrongCodes.areMany(hall)).isFalse();
    }
    assertThat(wrongCodes.areMany(hall)).isTrue();
    assertThat(wrongCodes.areMany(new Caller("elsewhere", "https://x.example", true))).isFalse();
  }
}
