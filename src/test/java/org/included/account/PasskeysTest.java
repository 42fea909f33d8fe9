package org.included.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.included.IncludedTest;
import org.included.kernel.Ids;
import org.included.kernel.Keys;
import org.included.kernel.NotFound;
import org.included.kernel.PersonId;
import org.included.kernel.TravelClock;
import org.included.message.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Passkeys against the real database, with a device in software that can have anything wrong. */
@IncludedTest
class PasskeysTest {
  private static final RelyingParty SITE =
      new RelyingParty("https://included.example.org", "included.example.org");

  @Autowired Ceremonies ceremonies;
  @Autowired Keys keys;
  @Autowired JdbcClient db;
  @Autowired ChallengeSql challengeSql;
  @Autowired PasskeySql sql;
  @Autowired PersonSql persons;
  @Autowired SignIns signIns;
  @Autowired Messages messages;
  @Autowired People people;
  @Autowired Ids ids;
  @Autowired TransactionTemplate transaction;

  private final TravelClock clock =
      new TravelClock(Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC));
  private final String email = Newcomers.address();
  private Passkeys passkeys;
  private PersonId jo;
  private byte[] handle;

  @BeforeEach
  void somebody() {
    passkeys =
        new Passkeys(
            ceremonies,
            new Challenges(keys, challengeSql, clock),
            sql,
            persons,
            signIns,
            messages,
            ids,
            clock);
    jo = people.create("Jo", email);
    handle = sql.handle(jo).orElseThrow();
  }

  @Test
  void a_passkey_that_was_added_signs_its_owner_in_without_a_word_about_who_they_are() {
    var phone = added();
    assertThat(passkeys.toSignIn(SITE)).doesNotContainKey("allowCredentials");
    assertThat(enter(phone.sign(challenge(), handle)))
        .isInstanceOfSatisfying(
            Passkeys.Pass.In.class, in -> assertThat(in.signIn().person()).isEqualTo(jo));
    assertThat(persons.happenings(jo))
        .extracting(PersonSql.HappeningRow::what)
        .containsExactly("passkey added", "signed in with a passkey");
    assertThat(sql.of(jo).getFirst().usedAt()).isEqualTo(clock.instant());
  }

  @Test
  void its_owner_is_written_to_when_one_is_added() {
    added();
    assertThat(messages.to(email).getLast().subject()).startsWith("A passkey was added");
    assertThat(messages.to(email).getLast().body()).contains("\"A phone\"", "remove it");
  }

  @Test
  void a_challenge_is_used_once_however_many_try_at_once() throws Exception {
    var phone = added();
    var sent = phone.sign(challenge(), handle);
    Callable<Passkeys.Pass> tries = () -> enter(sent);
    try (var at = Executors.newFixedThreadPool(4)) {
      var all = at.invokeAll(List.of(tries, tries, tries, tries));
      assertThat(all)
          .extracting(done -> done.get().getClass().getSimpleName())
          .containsExactlyInAnyOrder("In", "TooLate", "TooLate", "TooLate");
    }
    var made = new SoftKey(SITE).make(question());
    assertThat(add(made)).isEqualTo(Passkeys.Addition.ADDED);
    assertThat(add(made)).isEqualTo(Passkeys.Addition.TOO_LATE);
  }

  @Test
  void a_challenge_is_good_for_ten_minutes_and_remembered_no_longer() {
    var phone = added();
    var challenge = challenge();
    clock.travel(Duration.ofMinutes(10));
    assertThat(enter(phone.sign(challenge, handle))).isInstanceOf(Passkeys.Pass.In.class);
    var other = challenge();
    clock.travel(Duration.ofMinutes(10).plusSeconds(1));
    assertThat(enter(phone.sign(other, handle))).isInstanceOf(Passkeys.Pass.TooLate.class);
    challengeSql.forgetBefore(clock.instant());
    assertThat(
            db.sql("select count(*) from account.used_challenge where until < :now")
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void a_challenge_is_ours_and_for_what_it_was_made() {
    var phone = added();
    assertThat(enter(phone.sign(SoftKey.text(new byte[80]), handle)))
        .isInstanceOf(Passkeys.Pass.TooLate.class);
    assertThat(enter(phone.sign(question(), handle))).isInstanceOf(Passkeys.Pass.TooLate.class);
    assertThat(add(new SoftKey(SITE).make(challenge()))).isEqualTo(Passkeys.Addition.TOO_LATE);
    var sam = people.create("Sam");
    var samsQuestion = (String) passkeys.toAdd(sam, SITE).getOrDefault("challenge", "");
    assertThat(add(new SoftKey(SITE).make(samsQuestion))).isEqualTo(Passkeys.Addition.TOO_LATE);
  }

  @Test
  void a_passkey_for_another_site_is_none_here() {
    var phishing = new RelyingParty("https://included.example.com", "included.example.com");
    var lookalike = new RelyingParty("https://included.example.org:444", "included.example.org");
    for (var site : List.of(phishing, lookalike)) {
      assertThat(add(new SoftKey(site).make(question()))).isEqualTo(Passkeys.Addition.NOT_RIGHT);
    }
    assertThat(sql.of(jo)).isEmpty();
    var phone = added();
    assertThat(in(() -> passkeys.enter(phone.sign(challenge(), handle), false, phishing)))
        .isInstanceOf(Passkeys.Pass.NotRight.class);
  }

  @Test
  void a_device_that_did_not_make_sure_of_its_user_is_not_believed() {
    var phone = new SoftKey(SITE);
    phone.flags = SoftKey.PRESENT;
    assertThat(add(phone.make(question()))).isEqualTo(Passkeys.Addition.NOT_RIGHT);
    var other = added();
    other.flags = SoftKey.PRESENT | SoftKey.ELIGIBLE | SoftKey.BACKED_UP;
    assertThat(enter(other.sign(challenge(), handle))).isInstanceOf(Passkeys.Pass.NotRight.class);
  }

  @Test
  void a_device_that_counts_backwards_has_been_copied() {
    var phone = new SoftKey(SITE);
    phone.count = 7;
    assertThat(add(phone.make(question()))).isEqualTo(Passkeys.Addition.ADDED);
    phone.count = 8;
    assertThat(enter(phone.sign(challenge(), handle))).isInstanceOf(Passkeys.Pass.In.class);
    assertThat(enter(phone.sign(challenge(), handle))).isInstanceOf(Passkeys.Pass.NotRight.class);
    phone.count = 9;
    assertThat(enter(phone.sign(challenge(), handle))).isInstanceOf(Passkeys.Pass.In.class);
  }

  @Test
  void a_signature_of_another_key_or_for_another_person_signs_nobody_in() {
    var phone = added();
    var words = phone.sign(challenge(), handle);
    var stolen = new SoftKey(SITE);
    assertThat(enter(stolen.sign(challenge(), handle).replace(stolen.id(), phone.id())))
        .isInstanceOf(Passkeys.Pass.NotRight.class);
    assertThat(enter(stolen.sign(challenge(), handle))).isInstanceOf(Passkeys.Pass.Unknown.class);
    assertThat(enter(phone.sign(challenge(), new byte[16])))
        .isInstanceOf(Passkeys.Pass.NotRight.class);
    assertThat(enter(words)).isInstanceOf(Passkeys.Pass.In.class);
  }

  @Test
  void several_can_be_had_and_one_is_not_had_twice() {
    var phone = added();
    added();
    assertThat(sql.of(jo)).hasSize(2);
    assertThat(passkeys.toAdd(jo, SITE).get("excludeCredentials"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .contains(Map.of("type", "public-key", "id", phone.id()));
    assertThat(add(phone.make(question()))).isEqualTo(Passkeys.Addition.NOT_RIGHT);
    while (sql.of(jo).size() < Passkeys.MOST) {
      added();
    }
    assertThat(add(new SoftKey(SITE).make(question()))).isEqualTo(Passkeys.Addition.TOO_MANY);
  }

  @Test
  void removed_it_signs_nobody_in_and_nobody_else_can_remove_it() {
    var phone = added();
    var id = sql.of(jo).getFirst().id();
    var sam = people.create("Sam");
    assertThatThrownBy(() -> passkeys.remove(sam, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> passkeys.rename(sam, id, "Mine")).isInstanceOf(NotFound.class);
    assertThat(sql.of(jo).getFirst().name()).isEqualTo("A phone");
    in(() -> {
      passkeys.remove(jo, id);
      return true;
    });
    assertThat(enter(phone.sign(challenge(), handle))).isInstanceOf(Passkeys.Pass.Unknown.class);
  }

  @Test
  void they_go_with_the_account() {
    var phone = added();
    people.erase(jo);
    assertThat(sql.of(jo)).isEmpty();
    assertThat(enter(phone.sign(challenge(), handle))).isInstanceOf(Passkeys.Pass.Unknown.class);
  }

  @Test
  void what_is_no_answer_of_a_browser_changes_nothing() {
    assertThat(enter("{}")).isInstanceOf(Passkeys.Pass.NotRight.class);
    assertThat(add("{}")).isEqualTo(Passkeys.Addition.NOT_RIGHT);
    assertThat(sql.of(jo)).isEmpty();
  }

  private SoftKey added() {
    var key = new SoftKey(SITE);
    assertThat(add(key.make(question()))).isEqualTo(Passkeys.Addition.ADDED);
    return key;
  }

  private String question() {
    return passkeys.toAdd(jo, SITE).getOrDefault("challenge", "").toString();
  }

  private String challenge() {
    return passkeys.toSignIn(SITE).getOrDefault("challenge", "").toString();
  }

  private Passkeys.Addition add(String sent) {
    return in(() -> passkeys.add(jo, sent, "A phone", SITE));
  }

  private Passkeys.Pass enter(String sent) {
    return in(() -> passkeys.enter(sent, false, SITE));
  }

  private <T> T in(Supplier<T> verb) {
    var done = transaction.execute(_ -> verb.get());
    if (done == null) {
      throw new AssertionError();
    }
    return done;
  }
}
