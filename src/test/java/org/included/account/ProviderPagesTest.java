package org.included.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.included.IncludedTest;
import org.included.Walk;
import org.included.web.Parcel;
import org.included.web.Parcels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** To a provider in a process of its own and back, and each thing that can go wrong on the way. */
@IncludedTest
class ProviderPagesTest {
  @Autowired IdentitySql identities;
  @Autowired PersonSql persons;
  @Autowired People people;
  @Autowired Detours detours;
  @Autowired DetourSql waiting;
  @Autowired Parcels parcels;
  @Autowired WordShelf shelf;
  @Autowired Clock clock;
  @LocalServerPort int port;

  private final String subject = "urn:example:" + UUID.randomUUID();

  @AfterEach
  void allIsWell() {
    TestProvider.ONE.control("clear", "yes");
  }

  @Test
  void somebody_new_has_an_account_and_is_told_what_is_kept() {
    TestProvider.ONE.control("person " + subject, person(Newcomers.address()));
    var seen = Traveller.on(port).signsIn("one", subject, Map.of("to", "/modules"));
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.h1()).isEqualTo("You have an account now");
    assertThat(seen.page().select("main a[role=button]").attr("href")).isEqualTo("/modules");
    var person = identities.person(TestProvider.ONE.issuer(), subject).orElseThrow();
    assertThat(persons.happenings(person))
        .extracting(PersonSql.HappeningRow::what)
        .containsExactly("signed in with another service");
    // offered, and not kept
    assertThat(seen.page().select("#email").val()).endsWith("@example.org");
    assertThat(people.person(person).email()).isNull();
  }

  @Test
  void the_subject_finds_them_again_whatever_became_of_their_address() {
    TestProvider.ONE.control("person " + subject, person(Newcomers.address()));
    Traveller.on(port).signsIn("one", subject, Map.of());
    var person = identities.person(TestProvider.ONE.issuer(), subject).orElseThrow();
    var others = Newcomers.address();
    people.create("Somebody else", others);
    TestProvider.ONE.control("person " + subject, person(others));
    var again = Traveller.on(port).signsIn("one", subject, Map.of("to", "/modules"));
    assertThat(again.status()).isEqualTo(303);
    assertThat(again.header("Location")).isEqualTo("/modules");
    assertThat(identities.person(TestProvider.ONE.issuer(), subject)).contains(person);
    assertThat(people.person(person).email()).isNull();
  }

  @Test
  void two_people_with_one_address_stay_two_and_the_second_is_told() {
    var address = Newcomers.address();
    var first = people.create("First", address);
    TestProvider.ONE.control("person " + subject, person(address));
    var seen = Traveller.on(port).signsIn("one", subject, Map.of());
    assertThat(seen.page().select("main").text())
        .contains("Another account has your e-mail address", address, "have not put the two");
    var second = identities.person(TestProvider.ONE.issuer(), subject).orElseThrow();
    assertThat(second).isNotEqualTo(first);
    assertThat(people.at(address)).contains(first);
  }

  @Test
  void an_address_that_the_provider_has_not_checked_says_nothing_about_anybody() {
    var address = Newcomers.address();
    people.create("First", address);
    TestProvider.ONE.control("person " + subject, "{\"email\":\"" + address + "\"}");
    var seen = Traveller.on(port).signsIn("one", subject, Map.of());
    assertThat(seen.page().select("main").text()).doesNotContain(address, "Another account");
  }

  @Test
  void cancelled_over_there_everything_is_as_it_was() {
    var traveller = Traveller.on(port);
    var back = Traveller.cancelsThere(traveller.leaves("one", Map.of("to", "/modules")));
    var seen = traveller.walk().look(back);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.text()).contains(ProviderWords.cancelled("Example One Login"));
    assertThat(seen.page().select("input[name=to]").val()).isEqualTo("/modules");
    assertOut(traveller.walk());
  }

  @Test
  void coming_back_changes_nothing_before_the_button_is_pressed() {
    var traveller = Traveller.on(port);
    var back = Traveller.signsInThere(traveller.leaves("one", Map.of()), subject);
    assertThat(traveller.walk().look(back).h1()).isEqualTo("Back from Example One Login");
    assertThat(traveller.walk().look(back).status()).isEqualTo(200);
    assertOut(traveller.walk());
    assertThat(traveller.comesBack(back).status()).isEqualTo(200);
  }

  @Test
  void a_state_works_once() {
    var traveller = Traveller.on(port);
    var back = Traveller.signsInThere(traveller.leaves("one", Map.of()), subject);
    var cookie = detourCookie(traveller.walk());
    traveller.comesBack(back);
    var replayed = Walk.on(port).postAndStay("/sign-in/return", fields(back), "Cookie", cookie);
    assertThat(replayed.status()).isEqualTo(410);
    assertThat(replayed.text()).contains(ProviderWords.USED);
  }

  @Test
  void a_state_is_of_use_in_the_browser_that_went_only() {
    var thief = Traveller.on(port);
    var back = Traveller.signsInThere(thief.leaves("one", Map.of()), subject);
    var victim = Traveller.on(port);
    victim.leaves("one", Map.of());
    for (var walk : List.of(Walk.on(port), victim.walk())) {
      for (var seen : List.of(walk.look(back), walk.postAndStay("/sign-in/return", fields(back)))) {
        assertThat(seen.status()).isEqualTo(410);
        assertThat(seen.text()).contains(ProviderWords.LOST);
      }
      assertOut(walk);
    }
    assertThat(identities.person(TestProvider.ONE.issuer(), subject)).isEmpty();
  }

  @Test
  void after_half_an_hour_it_is_over() {
    var made = clock.instant().minus(Detours.LIFE).minus(Duration.ofMinutes(1));
    var old = new Detour("one", "c3RhdGU", "n", "v", made, false, false, null, null, "/modules");
    var cookie = DetourCookie.NAME + "=" + detours.seal(old);
    var path = "/sign-in/return?code=x&state=c3RhdGU";
    var walk = Walk.on(port);
    for (var seen :
        List.of(
            walk.look(path, "Cookie", cookie),
            walk.postAndStay("/sign-in/return", fields(path), "Cookie", cookie))) {
      assertThat(seen.status()).isEqualTo(410);
      assertThat(seen.text()).contains(ProviderWords.TOO_LATE);
      assertThat(seen.page().select("input[name=to]").val()).isEqualTo("/modules");
    }
  }

  @Test
  void while_the_provider_is_away_people_are_told_and_can_try_again() {
    TestProvider.ONE.control("down /token", "yes");
    var traveller = Traveller.on(port);
    var seen = traveller.signsIn("one", subject, Map.of("to", "/modules", "shared", "yes"));
    assertThat(seen.status()).isEqualTo(503);
    assertThat(seen.text()).contains(ProviderWords.away("Example One Login"));
    assertThat(seen.page().select("#shared[checked]")).hasSize(1);
    TestProvider.ONE.control("clear", "yes");
    assertThat(traveller.signsIn("one", subject, Map.of()).status()).isEqualTo(200);
  }

  @Test
  void words_and_the_shared_computer_come_along() {
    var path = "/kept-words/" + UUID.randomUUID();
    var sealed =
        parcels.seal(new Parcel(path, Map.of("words", List.of("Mine")), null, clock.instant()));
    var traveller = Traveller.on(port);
    var asked = Map.of("to", "/today", "parcel", sealed, "shared", "yes");
    // also when it takes two tries
    var cancelled = Traveller.cancelsThere(traveller.leaves("one", asked));
    var page = traveller.walk().look(cancelled).page();
    assertThat(page.select("input[name=parcel]").val()).isEqualTo(sealed);
    var back = Traveller.signsInThere(traveller.leaves("one", asked), subject);
    var words = detours.open(detourCookie(traveller.walk()).split("=", 2)[1]).orElseThrow().words();
    assertThat(words).isNotNull();
    var in = traveller.comesBack(back);
    assertThat(in.page().select("main a[role=button]").attr("href"))
        .isEqualTo(path + "?kept=words");
    assertThat(shelf.wordsAt(path)).isEqualTo("Mine");
    // with the browser it is gone, as on any shared computer
    assertThat(in.response().headers().allValues("Set-Cookie"))
        .anySatisfy(c -> assertThat(c).startsWith("included=").doesNotContain("Max-Age"));
    if (words != null) {
      assertThat(waiting.words(words)).isEmpty();
    }
  }

  @Test
  void words_too_long_to_wait_are_not_taken_and_not_lost() {
    var parcel = "x".repeat(Detours.LONGEST_WORDS + 1);
    var seen =
        Walk.on(port).postAndStay("/sign-in/with", Map.of("provider", "one", "parcel", parcel));
    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.text()).contains(ProviderWords.TOO_MUCH);
    assertThat(seen.page().select("input[name=parcel]").val()).isEqualTo(parcel);
  }

  @Test
  void to_prove_that_it_is_them_they_have_to_be_asked_over_there() {
    var traveller = Traveller.on(port);
    var address = traveller.leaves("one", Map.of("again", "yes"));
    assertThat(address).contains("prompt=login");
    var longAgo = clock.instant().minus(Duration.ofHours(1)).getEpochSecond();
    TestProvider.ONE.control("claim auth_time", Long.toString(longAgo));
    var seen = traveller.comesBack(Traveller.signsInThere(address, subject));
    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.text()).contains(ProviderWords.notAsked("Example One Login"));
    assertOut(traveller.walk());
    TestProvider.ONE.control("clear", "yes");
    assertThat(traveller.signsIn("one", subject, Map.of("again", "yes")).status()).isEqualTo(200);
  }

  @Test
  void whoever_signs_out_here_is_told_where_else_to() {
    var traveller = Traveller.on(port);
    traveller.signsIn("one", subject, Map.of());
    var out = traveller.walk().post("/sign-out", Map.of());
    assertThat(out.page().select("main a").eachAttr("href"))
        .contains(TestProvider.ONE.issuer() + "session/end");
    assertThat(Walk.on(port).get("/sign-out").text()).doesNotContain("session/end");
  }

  private static String person(String email) {
    return "{\"email\":\"" + email + "\",\"email_verified\":true}";
  }

  private static Map<String, String> fields(String back) {
    var query = back.substring(back.indexOf('?') + 1).split("[&=]", -1);
    return Map.of(query[0], query[1], query[2], query[3]);
  }

  private static String detourCookie(Walk walk) {
    return walk.cookies().getCookieStore().getCookies().stream()
        .filter(c -> c.getName().equals(DetourCookie.NAME))
        .findFirst()
        .map(c -> c.getName() + "=" + c.getValue())
        .orElseThrow();
  }

  private static void assertOut(Walk walk) {
    assertThat(walk.get("/sign-out").h1()).isEqualTo("You are signed out");
  }
}
