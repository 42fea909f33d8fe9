package org.included.account;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes away, once an hour, what has served its time. Any number of nodes may do it at once. */
@Component
class Sweep {
  /** How long somebody can read what happened to their account. */
  static final Duration HAPPENINGS_KEPT = Duration.ofDays(365);

  /** How long an address that nobody proved may still be. */
  static final Duration PENDING_KEPT = Duration.ofDays(365);

  private final CodeSql codes;
  private final FailureSql failures;
  private final SignOutSql signOuts;
  private final ChallengeSql challenges;
  private final DetourSql detours;
  private final PersonSql people;
  private final LinkingSql links;
  private final PendingSql pending;
  private final Clock clock;

  Sweep(
      CodeSql codes,
      FailureSql failures,
      SignOutSql signOuts,
      ChallengeSql challenges,
      DetourSql detours,
      PersonSql people,
      LinkingSql links,
      PendingSql pending,
      Clock clock) {
    this.codes = codes;
    this.failures = failures;
    this.signOuts = signOuts;
    this.challenges = challenges;
    this.detours = detours;
    this.people = people;
    this.links = links;
    this.pending = pending;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void sweep() {
    var now = clock.instant();
    codes.deleteMadeBefore(now.minus(Codes.KEPT));
    failures.deleteLastBefore(now.minus(Limit.LONGEST_MEMORY));
    signOuts.deleteUntilBefore(now);
    challenges.forgetBefore(now);
    links.deleteCodesUntil(now);
    detours.deleteWordsBefore(now);
    pending.deleteBefore(now.minus(PENDING_KEPT));
    people.forgetHappeningsBefore(now.minus(HAPPENINGS_KEPT));
  }
}
