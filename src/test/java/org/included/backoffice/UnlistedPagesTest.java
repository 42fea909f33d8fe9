package org.included.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.included.IncludedTest;
import org.included.Walk;
import org.included.account.Audit;
import org.included.account.Newcomers;
import org.included.account.People;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.setting.Directory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A place that no register lists: added by hand, found at once, closed again. */
@IncludedTest
class UnlistedPagesTest {
  private static final String PATH = "/administration/unlisted";

  @LocalServerPort int port;
  @Autowired Newcomers newcomers;
  @Autowired People people;
  @Autowired Directory directory;
  @Autowired Audit audit;
  @Autowired Duties duties;

  private Walk walk = Walk.on(0);
  private PersonId registrar;

  /** A word that no other setting has in its name. */
  private String word = "";

  @BeforeEach
  void a_registrar() {
    var email = Newcomers.address();
    walk = newcomers.signedIn(port, email);
    registrar = people.at(email).orElseThrow();
    duties.give(registrar, registrar, Duty.REGISTRAR);
    word = "Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
  }

  private Walk steward() {
    var email = Newcomers.address();
    var signedIn = newcomers.signedIn(port, email);
    duties.give(registrar, people.at(email).orElseThrow(), Duty.STEWARD);
    return signedIn;
  }

  private Map<String, String> filledIn() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("name", word + " Centre");
    fields.put("what", "council");
    fields.put("town", "Norbeck");
    return fields;
  }

  private Walk.Seen send(Map<String, String> fields) {
    return walk.press(walk.get(PATH), "Add it", fields);
  }

  @Test
  void only_whoever_takes_in_registers_gets_here() {
    assertThat(walk.get("/administration/registers").page().select("a[href=" + PATH + "]"))
        .hasSize(1);
    assertThat(walk.look(PATH).status()).isEqualTo(200);
    for (var other : new Walk[] {newcomers.signedIn(port), steward()}) {
      assertThat(other.look(PATH).status()).isEqualTo(404);
      for (var path : new String[] {PATH, PATH + "/close", PATH + "/open"}) {
        assertThat(other.postAndStay(path, filledIn()).status()).as(path).isEqualTo(404);
      }
    }
    assertThat(Walk.on(port).get("/settings?find=" + word).text()).contains("None fits");
  }

  @Test
  void what_is_missing_is_said_and_what_was_typed_stays() {
    var empty = send(Map.of("name", " ", "town", "-"));
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.page().select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#name", "#what", "#town");
    var fields = filledIn();
    fields.put("name", "n".repeat(101));
    var tooLong = send(fields);
    assertThat(tooLong.status()).isEqualTo(422);
    assertThat(tooLong.page().select("#town").val()).isEqualTo("Norbeck");
    assertThat(tooLong.page().select("input[checked]").val()).isEqualTo("council");
  }

  @Test
  void it_is_added_and_found_at_once_and_people_can_say_that_they_work_there() {
    var added = send(filledIn());
    assertThat(added.page().select("main").text())
        .contains("It is added", word + " Centre, Norbeck", "Council’s office or service");
    assertThat(latest()).containsExactly(Audit.Act.ADDED_SETTING, word + " Centre, Norbeck");
    untilFound(1);
    var page = Walk.on(port).get("/settings/" + place());
    assertThat(page.h1()).isEqualTo(word + " Centre");
    assertThat(page.page().select("main").text())
        .contains("Council’s office or service", "Norbeck", "No public register lists it");
    assertThat(Walk.on(port).get(page.page().select("a.govuk-button").attr("href")).h1())
        .isEqualTo("You are joining " + word + " Centre");
  }

  @Test
  void one_of_the_same_name_in_the_same_town_is_asked_about_once() {
    send(filledIn());
    var again = filledIn();
    again.put("name", "  " + word.toUpperCase(Locale.ROOT) + "   centre ");
    var asked = send(again);
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.page().select("a[href=/settings/" + place() + "]")).isNotEmpty();
    assertThat(walk.press(asked, "Add it", Map.of("another", "yes")).text())
        .contains("It is added");
    var elsewhere = filledIn();
    elsewhere.put("town", "Larkmoor");
    assertThat(send(elsewhere).text()).contains("It is added");
    untilFound(3);
  }

  @Test
  void closed_it_is_not_found_and_not_joined_until_it_is_opened_again() {
    send(filledIn());
    untilFound(1);
    var place = Map.of("place", place());
    assertThat(walk.post(PATH + "/close", place).text()).contains("It is closed.");
    assertThat(latest()).containsExactly(Audit.Act.CLOSED_SETTING, word + " Centre, Norbeck");
    untilFound(0);
    assertThat(Walk.on(port).look("/join?setting=" + place()).status()).isEqualTo(410);
    assertThat(walk.look(PATH + "?page=1").text()).contains("Open it again");
    assertThat(walk.postAndStay(PATH + "/close", place).status()).isEqualTo(404);
    assertThat(walk.post(PATH + "/open", place).text()).contains("It is open again.");
    assertThat(latest()).containsExactly(Audit.Act.REOPENED_SETTING, word + " Centre, Norbeck");
    untilFound(1);
    assertThat(Walk.on(port).look("/join?setting=" + place()).status()).isEqualTo(200);
  }

  @Test
  void what_a_register_lists_is_closed_by_the_register_alone() {
    SettingId listed = directory.numbered("900001").one().orElseThrow();
    var fields = Map.of("place", listed.toString());
    assertThat(walk.postAndStay(PATH + "/close", fields).status()).isEqualTo(404);
    assertThat(Walk.on(port).look("/join?setting=" + listed).status()).isEqualTo(200);
  }

  @Test
  void whoever_does_not_find_theirs_reads_whom_to_ask() {
    var page = Walk.on(port).get("/settings?find=" + word).page();
    assertThat(page.select("#not-listed[open] a[href=/help]")).hasSize(1);
    assertThat(page.select("#not-listed").text()).contains("Then there is no code yet");
  }

  /** What the registrar did last, and what for. */
  private Object[] latest() {
    var line = audit.before(null, 200).stream().filter(l -> registrar.equals(l.by())).findFirst();
    return new Object[] {line.orElseThrow().act(), line.orElseThrow().purpose()};
  }

  private String place() {
    return directory.called(word + " Centre").orElseThrow().toString();
  }

  private void untilFound(int many) {
    await()
        .atMost(Duration.ofSeconds(4))
        .until(() ->
            Walk.on(port).get("/settings?find=" + word).page().select(".inc-results li").size()
                == many);
  }
}
