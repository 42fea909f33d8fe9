package org.included.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.included.IncludedTest;
import org.included.Walk;
import org.included.kernel.Announcements;
import org.included.kernel.PersonId;
import org.included.web.Bearer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

@IncludedTest
class EndedSignInsTest {
  @Autowired SignIns signIns;
  @Autowired People people;
  @Autowired SignOutWatchSql sql;
  @Autowired Announcements announcements;
  @Autowired EndedSignIns here;
  @Autowired Newcomers newcomers;
  @Autowired Clock clock;
  @LocalServerPort int port;

  @Test
  void a_sign_out_holds_on_another_node_within_seconds() {
    var other = new EndedSignIns(sql, announcements);
    var signIn = signIns.begin(people.create("Amina"), false);
    assertThat(other.ended(signIn)).isFalse();
    signIns.end(signIn);
    await().atMost(Duration.ofSeconds(3)).until(() -> here.ended(signIn) && other.ended(signIn));
  }

  @Test
  void a_node_that_heard_nothing_sees_it_when_it_looks() {
    var deaf = new EndedSignIns(sql, (_, _) -> {});
    var signIn = signIns.begin(people.create("Amina"), false);
    signIns.end(signIn);
    assertThat(deaf.ended(signIn)).isFalse();
    deaf.look();
    assertThat(deaf.ended(signIn)).isTrue();
  }

  @Test
  void a_node_that_starts_later_knows_it_too() {
    var signIn = signIns.begin(people.create("Amina"), false);
    signIns.end(signIn);
    assertThat(new EndedSignIns(sql, (_, _) -> {}).ended(signIn)).isTrue();
  }

  @Test
  void everywhere_means_every_sign_in_until_now_and_none_after() {
    var amina = people.create("Amina");
    var phone = signIns.begin(amina, false);
    var school = signIns.begin(amina, true);
    var someoneElse = signIns.begin(people.create("Ben"), false);
    signIns.endEverywhere(amina);
    await().atMost(Duration.ofSeconds(3)).until(() -> here.ended(phone) && here.ended(school));
    assertThat(here.ended(signIns.begin(amina, false))).isFalse();
    assertThat(here.ended(someoneElse)).isFalse();
  }

  @Test
  void what_is_older_than_ten_seconds_is_not_answered_from() {
    var nanos = new AtomicLong();
    var node = new EndedSignIns(sql, (_, _) -> {}, nanos::get);
    var signIn = signInOf(new PersonId(UUID.randomUUID()));
    nanos.set(EndedSignIns.STALE.toNanos());
    assertThat(node.ended(signIn)).isFalse();
    nanos.incrementAndGet();
    assertThatThrownBy(() -> node.ended(signIn)).isInstanceOf(IllegalStateException.class);
    node.look();
    assertThat(node.ended(signIn)).isFalse();
  }

  @Test
  void however_long_a_start_took_it_knows_before_anybody_is_let_in() {
    var nanos = new AtomicLong();
    var node = new EndedSignIns(sql, (_, _) -> {}, nanos::get);
    nanos.set(EndedSignIns.STALE.toNanos() + 1);
    node.start();
    try {
      assertThat(node.ended(signInOf(new PersonId(UUID.randomUUID())))).isFalse();
      assertThat(node.getPhase())
          .as("before the web server, which comes late")
          .isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
    } finally {
      node.stop();
    }
  }

  @Test
  void a_copy_of_the_cookie_dies_with_the_sign_in() {
    var walk = newcomers.signedIn(port);
    var cookie = "included=" + cookie(walk);
    var thief = Walk.on(port);
    assertThat(thief.look("/sign-out", "Cookie", cookie).h1()).isEqualTo("Sign out");
    walk.post("/sign-out", Map.of());
    await()
        .atMost(Duration.ofSeconds(3))
        .until(() -> thief.look("/sign-out", "Cookie", cookie).h1().equals("You are signed out"));
  }

  @Test
  void a_cookie_that_was_tampered_with_is_no_cookie() {
    var walk = newcomers.signedIn(port);
    var cookie = cookie(walk);
    for (int at = 0; at < cookie.length(); at += 7) {
      var other = cookie.charAt(at) == 'A' ? 'B' : 'A';
      var changed = cookie.substring(0, at) + other + cookie.substring(at + 1);
      assertThat(Walk.on(port).look("/sign-out", "Cookie", "included=" + changed).h1())
          .isEqualTo("You are signed out");
    }
  }

  @Test
  void on_a_shared_computer_the_cookie_goes_with_the_browser() {
    var email = Newcomers.address();
    var walk = Walk.on(port);
    walk.postAndStay("/sign-in", Map.of("email", email, "shared", "yes"));
    var in =
        walk.postAndStay(
            "/sign-in/code",
            Map.of("email", email, "code", newcomers.code(email), "shared", "yes"));
    assertThat(in.header("Set-Cookie")).doesNotContain("Max-Age").contains("HttpOnly");
    assertThat(walk.get("/sign-out").text()).contains("Shared computer: we sign you out");
  }

  private Bearer.SignIn signInOf(PersonId person) {
    return Bearer.SignIn.begun(person, UUID.randomUUID(), 1, clock.instant(), false);
  }

  private static String cookie(Walk walk) {
    return walk.cookies().getCookieStore().getCookies().stream()
        .filter(c -> c.getName().equals("included"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }
}
