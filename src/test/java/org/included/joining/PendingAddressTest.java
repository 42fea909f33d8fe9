package org.included.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.included.IncludedTest;
import org.included.Walk;
import org.included.account.Newcomers;
import org.included.account.People;
import org.included.message.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An address that somebody typed when they joined, and whoever reads its mail. */
@IncludedTest
class PendingAddressTest {
  @Autowired Leads leads;
  @Autowired Newcomers newcomers;
  @Autowired People people;
  @Autowired Messages messages;
  @LocalServerPort int port;

  private String code = "";

  @BeforeEach
  void a_school_with_a_code() {
    code = leads.school(port, "Pending Primary").code();
  }

  @Test
  void until_it_is_proved_it_is_nobodys() {
    var email = Newcomers.address();
    var walk = join("Ann", email);
    assertThat(people.at(email)).isEmpty();
    assertThat(walk.get("/account").text()).contains(email, "not confirmed yet");
    var confirmed =
        walk.press(
            walk.get("/account"), "Confirm this address", Map.of("code", newcomers.code(email)));
    assertThat(confirmed.text()).contains(email).doesNotContain("not confirmed yet");
    assertThat(people.at(email)).isPresent();
    var elsewhere = newcomers.signedIn(port, email);
    assertThat(elsewhere.get("/today").h1()).endsWith(", Ann");
  }

  @Test
  void whoever_types_an_address_that_is_somebodys_learns_nothing_and_gets_nothing() {
    var owners = Newcomers.address();
    var owner = newcomers.signedIn(port, owners);
    var unknown = Newcomers.address();
    var before = newcomers.mailTo(owners);
    var one = join("Bob", owners).get("/account").text().replace(owners, "");
    var other = join("Bob", unknown).get("/account").text().replace(unknown, "");
    assertThat(withoutValues(one)).isEqualTo(withoutValues(other));
    assertThat(newcomers.mailTo(owners) - before).isEqualTo(newcomers.mailTo(unknown)).isOne();
    var letter = messages.to(owners).getLast().body();
    assertThat(letter).doesNotContain("Bob", "Pending").doesNotContainPattern("\\d{3} \\d{3}");
    assertThat(owner.get("/today").text()).doesNotContain("Bob");
    assertThat(newcomers.signedIn(port, owners).get("/today").h1()).doesNotContain("Bob");
  }

  @Test
  void whoever_proves_it_says_which_is_theirs_and_everybody_else_is_out_of_that_one() {
    var email = Newcomers.address();
    var hall = join("Cat", email);
    var phrase = hall.press(hall.get("/account/phrase"), "Show me my seven words", Map.of());
    var words = String.join(" ", phrase.page().select(".inc-words li").eachText());
    var home = Walk.on(port);
    var asked = prove(home, email);
    assertThat(asked.h1()).isEqualTo("Is one of these you?");
    assertThat(asked.text()).contains("Cat, Pending Primary, opened in ");
    assertThat(people.at(email)).as("not yet").isEmpty();
    var nothing = home.press(asked, "Go on", Map.of());
    assertThat(nothing.status()).isEqualTo(422);
    var in = home.press(nothing, "Go on", Map.of("account", choice(asked, "Cat")));
    assertThat(in.h1()).endsWith(", Cat");
    await().atMost(Duration.ofSeconds(3)).until(() -> hall.look("/account").status() == 303);
    var again = Walk.on(port).postAndStay("/sign-in/phrase", Map.of("phrase", words));
    assertThat(again.status()).as("a phrase that the hall knows").isEqualTo(422);
  }

  @Test
  void a_staff_rooms_address_does_not_make_several_people_one() {
    var email = Newcomers.address();
    var dan = join("Dan", email);
    var eve = join("Eve", email);
    assertThat(dan.get("/today").h1()).endsWith(", Dan");
    var home = Walk.on(port);
    var asked = prove(home, email);
    assertThat(asked.page().select("input[type=radio]")).hasSize(3);
    home.press(asked, "Go on", Map.of("account", choice(asked, "Eve")));
    assertThat(home.get("/today").h1()).endsWith(", Eve");
    assertThat(dan.get("/today").h1()).as("nothing has happened to Dan").endsWith(", Dan");
    assertThat(dan.get("/record").text()).doesNotContain("Eve");
    assertThat(eve.look("/join").status()).isEqualTo(200);
  }

  @Test
  void none_of_these_is_somebody_new() {
    var email = Newcomers.address();
    var hall = join("Fay", email);
    var home = Walk.on(port);
    var in = home.press(prove(home, email), "Go on", Map.of("account", "none"));
    assertThat(in.path()).isEqualTo("/today");
    assertThat(in.h1()).doesNotContain("Fay");
    assertThat(hall.get("/today").h1()).endsWith(", Fay");
    assertThat(hall.get("/account").text()).doesNotContain(email);
  }

  @Test
  void an_account_that_was_not_opened_with_it_cannot_be_chosen() {
    var email = Newcomers.address();
    join("Gil", email);
    var victim = Newcomers.address();
    newcomers.signedIn(port, victim);
    var tag = people.at(victim).orElseThrow().tag();
    var home = Walk.on(port);
    var asked = prove(home, email);
    var proof = asked.page().select("input[name=proof]").attr("value");
    for (var one : new String[] {tag, "Gil", people.at(victim).orElseThrow().toString()}) {
      var seen = home.postAndStay("/sign-in/code/which", Map.of("proof", proof, "account", one));
      assertThat(seen.status()).as(one).isEqualTo(404);
    }
    var forged = Map.of("proof", proof.substring(4), "account", "none");
    assertThat(home.postAndStay("/sign-in/code/which", forged).header("Location"))
        .isEqualTo("/sign-in");
    assertThat(people.at(email)).isEmpty();
  }

  private Walk join(String name, String email) {
    var walk = Walk.on(port);
    var fields = Map.of("name", name, "role", "teacher", "terms", "EMPLOYED", "email", email);
    var in = walk.press(walk.get("/join?code=" + code), "Join", fields);
    assertThat(in.path()).isEqualTo("/today");
    return walk;
  }

  private Walk.Seen prove(Walk walk, String email) {
    var asked = walk.press(walk.get("/sign-in"), "Send me a code", Map.of("email", email));
    var sent = asked.h1().equals("Enter the code we sent");
    assertThat(sent).isTrue();
    return walk.press(asked, "Sign in", Map.of("code", newcomers.code(email)));
  }

  private static String choice(Walk.Seen page, String name) {
    return page.page().select(".govuk-radios__item").stream()
        .filter(item -> item.text().startsWith(name))
        .map(item -> item.select("input").attr("value"))
        .findFirst()
        .orElseThrow();
  }

  private static String withoutValues(String text) {
    return text.replaceAll("nonce=\"[^\"]*\"", "").replaceAll("nonce-[^']*", "");
  }
}
