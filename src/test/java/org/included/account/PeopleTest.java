package org.included.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.included.IncludedTest;
import org.included.kernel.Keys;
import org.included.kernel.NotFound;
import org.included.kernel.PersonId;
import org.included.kernel.PersonKeys;
import org.included.kernel.PrivateText;
import org.included.message.Messages;
import org.included.web.Bearer;
import org.included.web.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IncludedTest
class PeopleTest {
  private static final Caller CALLER = new Caller("test", "https://example.org", true);

  @Autowired People people;
  @Autowired SignIns signIns;
  @Autowired EndedSignIns ended;
  @Autowired PersonKeys personKeys;
  @Autowired PersonSql sql;
  @Autowired Keys keys;
  @Autowired AddressChange addressChange;
  @Autowired Newcomers newcomers;
  @Autowired Messages messages;
  @LocalServerPort int port;

  @Test
  void a_person_has_a_key_of_their_own_from_the_start() {
    var amina = people.create("Amina");
    var ben = people.create("Ben");
    var sealed = personKeys.of(amina).seal(PrivateText.of("Words"), "test");
    assertThat(personKeys.of(amina).open(sealed, "test").reveal()).isEqualTo("Words");
    assertThatThrownBy(() -> personKeys.of(ben).open(sealed, "test"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_erased_person_is_nowhere_and_signed_in_nowhere() {
    var email = Newcomers.address();
    newcomers.signedIn(port, email);
    var person = people.at(email).orElseThrow();
    var signIn = signIns.begin(person, false);
    personKeys.of(person);
    people.erase(person);
    assertThat(people.at(email)).isEmpty();
    assertThat(messages.to(email)).isEmpty();
    assertThatThrownBy(() -> people.person(person)).isInstanceOf(NotFound.class);
    assertThat(sql.happenings(person)).isEmpty();
    await().atMost(Duration.ofSeconds(3)).until(() -> gone(person, signIn));
    people.erase(person); // safe to run twice
  }

  private boolean gone(PersonId person, Bearer.SignIn signIn) {
    try {
      personKeys.of(person);
      return false;
    } catch (NotFound e) {
      return ended.ended(signIn);
    }
  }

  @Test
  void a_key_in_memory_is_read_again_after_ten_minutes() {
    var nanos = new AtomicLong();
    var deaf = new PersonCache(sql, keys, (_, _) -> {}, nanos::get);
    var person = people.create("Amina");
    var key = deaf.of(person);
    assertThat(deaf.of(person)).isSameAs(key);
    people.erase(person);
    assertThat(deaf.of(person)).isSameAs(key);
    nanos.set(PersonCache.KEPT.toNanos() + 1);
    assertThatThrownBy(() -> deaf.of(person)).isInstanceOf(NotFound.class);
  }

  @Test
  void a_new_name_is_used_at_once_though_names_are_kept_in_memory() {
    var person = people.create(null);
    assertThat(people.nameOf(person)).isEmpty();
    people.rename(person, "Amina");
    await()
        .atMost(Duration.ofSeconds(3))
        .until(() -> people.nameOf(person).equals(Optional.of("Amina")));
    people.rename(person, " ");
    await().atMost(Duration.ofSeconds(3)).until(() -> people.nameOf(person).isEmpty());
  }

  @Test
  void a_new_address_is_proved_by_a_code_that_is_sent_there() {
    var old = Newcomers.address();
    var amina = people.create("Amina", old);
    var wanted = Newcomers.address();
    var address = Email.of(wanted).orElseThrow();
    addressChange.ask(amina, address, CALLER);
    var digits = newcomers.code(wanted).replace(" ", "");
    var ben = people.create("Ben");
    assertThat(addressChange.enter(ben, address, digits, CALLER))
        .as("somebody else enters it")
        .isEqualTo(new AddressChange.Move.Refused(Code.Verdict.WRONG));
    assertThat(addressChange.enter(amina, address, digits, CALLER))
        .isInstanceOf(AddressChange.Move.Moved.class);
    assertThat(people.at(wanted)).contains(amina);
    assertThat(people.at(old)).isEmpty();
    assertThat(messages.to(old)).as("the old address is told").hasSize(1);
  }

  @Test
  void nobody_is_given_an_address_that_signs_in_somebody_else() {
    var amina = people.create("Amina", Newcomers.address());
    var taken = Newcomers.address();
    var ben = people.create("Ben", taken);
    var address = Email.of(taken).orElseThrow();
    addressChange.ask(amina, address, CALLER);
    var digits = newcomers.code(taken).replace(" ", "");
    assertThat(addressChange.enter(amina, address, digits, CALLER))
        .isInstanceOf(AddressChange.Move.Taken.class);
    assertThat(people.at(taken)).contains(ben);
    assertThatThrownBy(() -> people.create("Cem", taken))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
