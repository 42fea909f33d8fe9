package org.included.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.included.IncludedTest;
import org.included.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All the way to an OpenID provider that somebody else has written, and back. */
@IncludedTest
class RealProviderTest {
  @Autowired IdentitySql identities;
  @Autowired People people;

  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  @LocalServerPort int port;

  private final String name = "n" + UUID.randomUUID();

  @BeforeEach
  void it_is_there() throws IOException {
    RealProvider.start(
        "http://localhost:" + port + "/sign-in/return",
        "{\"keys\":[" + TestProvider.OUR_KEY + "]}");
  }

  @Test
  void with_a_key_instead_of_a_secret_and_the_same_person_the_next_time() {
    var traveller = Traveller.on(port);
    var back = agrees(traveller.leaves("real-one", Map.of()), name);
    var seen = traveller.comesBack(back);
    assertThat(seen.h1()).isEqualTo("You have an account now");
    assertThat(seen.page().select("#email").val()).isEqualTo(name + "@example.org");
    var person = identities.person(RealProvider.issuer("one"), name).orElseThrow();
    var later = Traveller.on(port);
    back = agrees(later.leaves("real-one", Map.of("to", "/modules")), name);
    assertThat(later.comesBack(back).header("Location")).isEqualTo("/modules");
    assertThat(identities.person(RealProvider.issuer("one"), name)).contains(person);
    assertThat(later.walk().post("/sign-out", Map.of()).page().select("main a").eachAttr("href"))
        .anyMatch(there -> there.startsWith(RealProvider.issuer("one") + "/connect/logout"));
  }

  @Test
  void a_code_works_once_with_the_provider_too() {
    var traveller = Traveller.on(port);
    var back = agrees(traveller.leaves("real-one", Map.of()), name);
    assertThat(traveller.comesBack(back).status()).isEqualTo(200);
    var other = Traveller.on(port);
    var address = other.leaves("real-one", Map.of());
    var state = URI.create(address).getRawQuery().replaceAll(".*state=([^&]*).*", "$1");
    var seen = other.comesBack(back.replaceAll("state=[^&]*", "state=" + state));
    assertThat(seen.status()).as("the code of another sign-in").isEqualTo(422);
    assertThat(other.walk().get("/sign-out").h1()).isEqualTo("You are signed out");
  }

  @Test
  void whoever_does_not_agree_over_there_is_not_signed_in() {
    var traveller = Traveller.on(port);
    var back = decides(traveller.leaves("real-one", Map.of("to", "/modules")), name, false);
    assertThat(back).contains("error=access_denied");
    var seen = traveller.walk().look(back);
    assertThat(seen.text()).contains(ProviderWords.cancelled("A Real One"));
    assertThat(seen.page().select("input[name=to]").val()).isEqualTo("/modules");
    assertThat(identities.person(RealProvider.issuer("one"), name)).isEmpty();
  }

  @Test
  void with_a_secret_and_an_organisation_that_no_register_has() {
    var traveller = Traveller.on(port);
    var subject = name + ".000000";
    var seen = traveller.comesBack(agrees(traveller.leaves("real-dfe", Map.of()), subject));
    assertThat(seen.page().select("main").text()).contains("Invented Academy");
    var person = identities.person(RealProvider.issuer("dfe"), subject).orElseThrow();
    assertThat(
            JdbcClient.create(migrate)
                .sql("select count(*) from post.post where person = ?")
                .param(person.value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  private static String agrees(String address, String name) {
    return decides(address, name, true);
  }

  /**
   * Signs in over there with a password and says whether the service may know their address.
   *
   * @return the path on our site to which it sends them
   */
  private static String decides(String address, String name, boolean agrees) {
    var there = Walk.on(URI.create(address).getPort());
    var login = goesOn(there, there.look(address));
    var form =
        Map.of(
            "username",
            name,
            "password",
            RealProviderProcess.PASSWORD,
            "_csrf",
            login.page().select("[name=_csrf]").val());
    var consent = goesOn(there, there.postAndStay("/login", form));
    if (consent.header("Location").isEmpty()) {
      var client = consent.page().select("[name=client_id]").val();
      var fields = new java.util.LinkedHashMap<String, String>();
      fields.put("client_id", client);
      fields.put("state", consent.page().select("[name=state]").val());
      if (agrees) {
        consent.page().select("[name=scope]").forEach(s -> fields.put("scope", s.val()));
      }
      consent = there.postAndStay(URI.create(address).getPath(), fields);
    }
    var back = URI.create(consent.header("Location"));
    return back.getRawPath() + "?" + back.getRawQuery();
  }

  /** Follows where it sends them, as long as that is a page of its own. */
  private static Walk.Seen goesOn(Walk there, Walk.Seen first) {
    var seen = first;
    while (seen.status() == 302 && !seen.header("Location").contains("/sign-in/return")) {
      seen = there.look(seen.header("Location"));
    }
    return seen;
  }
}
