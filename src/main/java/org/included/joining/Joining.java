package org.included.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.included.account.Audit;
import org.included.account.PendingAddresses;
import org.included.account.People;
import org.included.account.SignIns;
import org.included.joining.Way.Open;
import org.included.kernel.Keys;
import org.included.kernel.PersonId;
import org.included.kernel.SamePerson;
import org.included.kernel.SettingId;
import org.included.post.Posts;
import org.included.post.Standings;
import org.included.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Getting in. Looking changes nothing; sending the form does it all in one transaction. */
@Component
class Joining {
  /** A form sent twice by a finger that trembles, or a page that was loaded again. */
  static final Duration SAME_FORM = Duration.ofMinutes(2);

  private final WaySql sql;
  private final ClaimSql claims;
  private final DerivedCodes codes;
  private final People people;
  private final PendingAddresses pending;
  private final SignIns signIns;
  private final Posts posts;
  private final Standings standings;
  private final SamePerson same;
  private final Audit audit;
  private final Keys keys;
  private final TransactionTemplate together;
  private final Clock clock;

  Joining(
      WaySql sql,
      ClaimSql claims,
      DerivedCodes codes,
      People people,
      PendingAddresses pending,
      SignIns signIns,
      Posts posts,
      Standings standings,
      SamePerson same,
      Audit audit,
      Keys keys,
      TransactionTemplate together,
      Clock clock) {
    this.sql = sql;
    this.claims = claims;
    this.codes = codes;
    this.people = people;
    this.pending = pending;
    this.signIns = signIns;
    this.posts = posts;
    this.standings = standings;
    this.same = same;
    this.audit = audit;
    this.keys = keys;
    this.together = together;
    this.clock = clock;
  }

  /**
   * Where a code leads, of whichever kind it is.
   *
   * @param viewer who looks, if signed in
   */
  Way look(String typed, @Nullable PersonId viewer) {
    return Crockford.read(typed)
        .flatMap(code -> DerivedCodes.kindOf(code).flatMap(kind -> look(kind, code, viewer)))
        .orElseGet(Way.Unknown::new);
  }

  private Optional<Way> look(DerivedCodes.Kind kind, String code, @Nullable PersonId viewer) {
    var macs = codes.macs(code);
    return switch (kind) {
      case SETTING ->
          sql.code(macs).map(row -> Way.byCode(row.workplace(), row.until(), row.ended(), today()));
      case SLIP, LETTER ->
          sql.claim(macs)
              .map(row ->
                  Way.byClaim(
                      row.claim(),
                      row.workplace(),
                      viewer,
                      vouches(row.claim(), viewer),
                      clock.instant()));
    };
  }

  /**
   * Whether somebody stands for it on the day it is taken up: its maker may have left since, or
   * lost their standing, and nobody confirms themself, by whichever of their accounts.
   */
  private boolean vouches(Claim claim, @Nullable PersonId viewer) {
    var maker = claim.madeBy();
    return maker != null
        && standings.ledBy(maker).contains(claim.setting())
        && (viewer == null || !same.all(maker).contains(viewer));
  }

  /** Where it leads to say that one works there. */
  Way declare(SettingId setting) {
    return sql.workplace(setting).map(Way::declared).orElseGet(Way.Unknown::new);
  }

  /**
   * Whether whoever opens a letter has to sign in first: a link that lives for 14 days lets nobody
   * into an account that is there.
   */
  boolean wantsSignIn(Open way) {
    var claim = way.claim();
    var email = claim == null ? null : claim.email();
    return email != null && !pending.isNobodys(email);
  }

  /** Adds the post to the account of whoever is signed in. */
  Joined add(Open way, JoinForm form, PersonId person) {
    return Objects.requireNonNull(
        together.execute(_ -> take(way, person) ? added(way, form, person) : tooLate(way)));
  }

  private Joined added(Open way, JoinForm form, PersonId person) {
    takeUp(way, form, person);
    return new Joined.Added();
  }

  /**
   * Makes somebody new, with the post, and signs them in. No mail is waited for.
   *
   * @param form with no problems
   */
  Joined join(Open way, JoinForm form, Caller caller) {
    if (wantsSignIn(way)) {
      return new Joined.SignInFirst();
    }
    var before = sent(form);
    if (before.isPresent()) {
      return again(before.get(), form.shared());
    }
    var joined =
        together.execute(transaction -> {
          var person = people.create(form.name());
          if (!sql.isFirst(fingerprint(form), person, clock.instant())) {
            transaction.setRollbackOnly();
            return null;
          }
          if (!take(way, person)) {
            transaction.setRollbackOnly();
            return tooLate(way);
          }
          if (!prove(way, person)) {
            transaction.setRollbackOnly();
            return new Joined.SignInFirst();
          }
          return arrive(way, form, person);
        });
    if (joined == null) {
      return again(form).map(Joined.class::cast).orElseGet(Joined.SentBefore::new);
    }
    if (joined instanceof Joined.In(var signIn) && form.asksForEmail(way)) {
      askForProof(form, signIn.person(), caller);
    }
    return joined;
  }

  private Optional<WaySql.SentForm> sent(JoinForm form) {
    return sql.sent(fingerprint(form));
  }

  private byte[] fingerprint(JoinForm form) {
    return keys.fingerprints(Keys.Purpose.JOIN, "form " + form.sameness()).getFirst();
  }

  /** Whoever has the letter's link has read the mail. False where somebody has the address. */
  private boolean prove(Open way, PersonId person) {
    var claim = way.claim();
    var email = claim == null ? null : claim.email();
    return email == null || pending.keepProved(person, email);
  }

  private Joined arrive(Open way, JoinForm form, PersonId person) {
    takeUp(way, form, person);
    if (form.asksForEmail(way) && !form.email().isEmpty()) {
      pending.keep(person, form.email());
    }
    return new Joined.In(signIns.beginNew(person, form.shared()).workingAt(way.setting()));
  }

  /** Slips and letters are for one: true where there is none, or it is this person's now. */
  private boolean take(Open way, PersonId person) {
    var claim = way.claim();
    return claim == null
        || claims.take(claim.id(), person, clock.instant())
        || claims.isTakenBy(claim.id(), person);
  }

  private static Joined tooLate(Open way) {
    var claim = way.claim();
    return new Joined.Shut(
        claim != null && claim.letter() ? Way.Why.LETTER_TAKEN : Way.Why.SLIP_TAKEN);
  }

  /**
   * Whoever made the slip or letter, and still vouches for it, confirms the post by it: the person
   * can read that.
   */
  private void takeUp(Open way, JoinForm form, PersonId person) {
    var claim = way.claim();
    var vouched = way.vouched() ? claim : null;
    posts.takeUp(
        person,
        way.setting(),
        claim == null ? form.role() : claim.work().roleGroup(),
        form.contract().orElseThrow(),
        claim == null ? today() : claim.work().since(today()),
        way.origin(),
        vouched == null ? null : vouched.madeBy());
    if (vouched != null) {
      audit.write(
          vouched.madeBy(),
          "for " + way.where(),
          Audit.Act.CONFIRMED_POST,
          vouched.letter() ? "by an invitation that you took up" : "by a slip that you took up",
          way.setting(),
          List.of(person));
    }
  }

  /** The same form a moment ago has let somebody in: once more they, and nobody else. */
  Optional<Joined.In> again(JoinForm form) {
    return sent(form)
        .map(before -> again(before, form.shared()))
        .filter(Joined.In.class::isInstance)
        .map(Joined.In.class::cast);
  }

  /** Whether the form, sent before, made this person's account. */
  boolean isOf(JoinForm form, PersonId person) {
    return sent(form).filter(before -> before.person().equals(person)).isPresent();
  }

  private Joined again(WaySql.SentForm sent, boolean shared) {
    Instant end = sent.at().plus(SAME_FORM);
    return clock.instant().isBefore(end)
        ? new Joined.In(signIns.begin(sent.person(), shared))
        : new Joined.SentBefore();
  }

  /** In a transaction of its own: nobody who joins waits for what concerns their network. */
  private void askForProof(JoinForm form, PersonId person, Caller caller) {
    if (!form.email().isEmpty()) {
      pending.sendCode(person, form.email(), caller);
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
