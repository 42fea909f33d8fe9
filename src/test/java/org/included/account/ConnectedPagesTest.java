package org.included.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.included.IncludedTest;
import org.included.Walk;
import org.included.kernel.PersonId;
import org.included.record.Copy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Other services, connected to an account that is there; and what they say about organisations. */
@IncludedTest
class ConnectedPagesTest {
  @Autowired IdentitySql identities;
  @Autowired People people;
  @Autowired Copy copy;
  @Autowired PersonSql persons;
  @Autowired Newcomers newcomers;
  @Autowired VouchedFor vouched;
  @LocalServerPort int port;

  private final String subject = UUID.randomUUID().toString();
  private final String email = Newcomers.address();

  @Test
  void a_service_that_somebody_connected_signs_them_in_to_the_same_account() {
    var walk = newcomers.signedIn(port, email);
    int mails = newcomers.mailTo(email);
    connect(walk);
    assertThat(walk.get("/account/providers").page().select("h2").eachText())
        .contains("Example One Login");
    assertThat(newcomers.mailTo(email)).isEqualTo(mails + 1);
    assertThat(person()).isEqualTo(people.at(email).orElseThrow());
    assertThat(Traveller.on(port).signsIn("one", subject, Map.of("to", "/modules")).status())
        .isEqualTo(303);
    assertThat(persons.happenings(person()))
        .extracting(PersonSql.HappeningRow::what)
        .contains("another service connected")
        .endsWith("signed in with another service");
  }

  @Test
  void what_signs_in_another_account_is_not_taken_from_it() {
    Traveller.on(port).signsIn("one", subject, Map.of());
    var first = person();
    var traveller = new Traveller(newcomers.signedIn(port, email));
    var seen =
        traveller.comesBack(Traveller.signsInThere(traveller.leavesToConnect("one"), subject));
    assertThat(seen.text()).contains("signs in another account here");
    assertThat(person()).isEqualTo(first);
  }

  @Test
  void somebody_else_at_the_screen_connects_nothing_to_whoever_went() {
    var traveller = new Traveller(newcomers.signedIn(port, email));
    var back = Traveller.signsInThere(traveller.leavesToConnect("one"), subject);
    traveller.walk().post("/sign-out", Map.of());
    assertThat(traveller.comesBack(back).status()).isEqualTo(410);
    assertThat(identities.person(TestProvider.ONE.issuer(), subject)).isEmpty();
  }

  @Test
  void the_only_way_in_cannot_be_taken_away() {
    var traveller = Traveller.on(port);
    traveller.signsIn("one", subject, Map.of());
    var page = traveller.walk().get("/account/providers");
    var stays = traveller.walk().press(page, "Disconnect Example One Login", Map.of());
    assertThat(stays.status()).isEqualTo(422);
    assertThat(stays.text()).contains("the only way in");
    assertThat(person()).isNotNull();
  }

  @Test
  void one_way_of_several_can_be_taken_away_by_its_owner_only() {
    var walk = newcomers.signedIn(port, email);
    connect(walk);
    var issuer = Map.of("issuer", TestProvider.ONE.issuer());
    newcomers.signedIn(port).post("/account/providers/removal", issuer);
    assertThat(person()).isEqualTo(people.at(email).orElseThrow());
    walk.press(walk.get("/account/providers"), "Disconnect Example One Login", Map.of());
    assertThat(identities.person(TestProvider.ONE.issuer(), subject)).isEmpty();
  }

  @Test
  void on_a_shared_computer_nothing_is_connected() {
    var walk = Walk.on(port);
    walk.postAndStay("/sign-in", Map.of("email", email, "shared", "yes"));
    walk.postAndStay(
        "/sign-in/code", Map.of("email", email, "code", newcomers.code(email), "shared", "yes"));
    var page = walk.post("/account/providers", Map.of("provider", "one"));
    assertThat(page.text()).contains("This is a shared computer");
    assertThat(page.page().select("form[action=/account/providers]")).isEmpty();
  }

  @Test
  void an_organisation_that_we_know_is_told_with_the_roles_once() {
    TestProvider.DFE.control(
        "person " + subject,
        organisation("Known Primary"),
        "person /services/dfe/organisations/org-1/users/" + subject,
        "{\"roles\":[{\"code\":\"included-head\",\"name\":\"Head teacher\",\"status\":{\"id\":1}}]}");
    var seen = Traveller.on(port).signsIn("dfe", subject, Map.of());
    assertThat(seen.page().select("main").text())
        .contains("here for Known Primary (URN 100001)", "Head teacher", "We have noted it");
    var person = identities.person(TestProvider.DFE.issuer(), subject).orElseThrow();
    assertThat(vouched.of(person))
        .singleElement()
        .satisfies(v -> assertThat(v.roles()).isEqualTo(Set.of("included-head")))
        .satisfies(v -> assertThat(v.organisation().urn()).isEqualTo("100001"));
    assertThat(Traveller.on(port).signsIn("dfe", subject, Map.of()).status()).isEqualTo(303);
  }

  @Test
  void with_an_organisation_that_nobody_knows_they_are_in_and_told_so() {
    TestProvider.DFE.control("person " + subject, organisation("Nowhere Academy"));
    var traveller = Traveller.on(port);
    var seen = traveller.signsIn("dfe", subject, Map.of());
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.page().select("main").text())
        .contains("Nowhere Academy", "can’t find it", "we have noted nothing");
    assertThat(traveller.walk().get("/account").status()).isEqualTo(200);
  }

  @Test
  void who_they_are_elsewhere_is_in_their_copy_and_goes_with_the_account() {
    var walk = newcomers.signedIn(port, email);
    connect(walk);
    var person = person();
    assertThat(copy.take(person))
        .anySatisfy(held ->
            assertThat(held.values())
                .containsEntry("who you are there", subject)
                .containsEntry("service", "Example One Login"));
    people.erase(person);
    assertThat(identities.person(TestProvider.ONE.issuer(), subject)).isEmpty();
  }

  private void connect(Walk walk) {
    var traveller = new Traveller(walk);
    var connected =
        traveller.comesBack(Traveller.signsInThere(traveller.leavesToConnect("one"), subject));
    assertThat(connected.header("Location")).isEqualTo("/account/providers");
  }

  private PersonId person() {
    return identities.person(TestProvider.ONE.issuer(), subject).orElseThrow();
  }

  private static String organisation(String name) {
    return "{\"organisation\":{\"id\":\"org-1\",\"name\":\""
        + name
        + "\",\"category\":{\"id\":\"001\"},\"urn\":\"100001\"}}";
  }
}
