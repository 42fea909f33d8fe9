package org.included.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.included.IncludedTest;
import org.included.Walk;
import org.included.library.Editions;
import org.included.library.Phase;
import org.included.library.Step;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IncludedTest
class PackPagesTest {
  private static final String MODULE = "/modules/making-your-instructions-land";
  private static final String TEAM = MODULE + "/team";

  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  @Autowired Editions editions;
  @LocalServerPort int port;

  @Test
  void two_taps_lead_from_every_module_to_its_slides() {
    for (var edition : editions.current()) {
      var path = "/modules/" + edition.module().slug();
      var module = Walk.on(port).get(path).page();
      assertThat(module.select("main a[href=" + path + "/team]").text())
          .isEqualTo("Run this with my team: 10 minutes, no accounts");
      var team = Walk.on(port).get(path + "/team").page();
      assertThat(team.select("main a[href=" + path + "/team/slides]").text())
          .isEqualTo("Start the slides");
      assertThat(Walk.on(port).get(path + "/team/slides").status()).isEqualTo(200);
      for (var step : edition.module().steps()) {
        // from a step, the module is one tap and its team page the next; in-house is there at once
        var links = Walk.on(port).get(path + "/" + step.id()).page().select("main a");
        assertThat(links.eachAttr("href"))
            .as(step.id())
            .contains(step instanceof Step.InHouse ? path + "/team" : path);
      }
    }
  }

  @Test
  void a_card_leads_there_too_and_so_does_the_door_of_a_senco() {
    var card = Walk.on(port).get("/cards/wont-come-in").page();
    assertThat(card.select("a[href$=/team]").text()).contains("Run this with my team");
    assertThat(Walk.on(port).get("/start/senco").page().select("a[href$=/team]")).isNotEmpty();
  }

  @Test
  void the_page_says_what_it_takes_and_leads_to_the_notes_and_the_card() {
    var page = Walk.on(port).get(TEAM).page();
    assertThat(page.select("main").text())
        .contains(
            "10 minutes",
            "Awaiting review",
            "No names are asked or kept",
            "they need no connection");
    assertThat(page.select("main a").eachAttr("href"))
        .contains(TEAM + "/notes", MODULE + "/card-step", TEAM + "/slides#together");
    assertThat(Walk.on(port).get(MODULE + "/card-step").text()).contains("Print as A6");
  }

  @Test
  void every_slide_is_in_the_one_page_with_links_that_turn_it() {
    var page = Walk.on(port).get(TEAM + "/slides").page();
    assertThat(page.select(".inc-slide").eachAttr("id"))
        .containsExactly("welcome", "idea", "case", "moves", "together", "tuesday", "go-on");
    assertThat(page.select("a[rel=next]").eachAttr("href"))
        .containsExactly("#idea", "#case", "#moves", "#together", "#tuesday", "#go-on");
    assertThat(
            page.select("[data-timer]").eachAttr("data-timer").stream().mapToInt(Integer::parseInt))
        .containsExactly(1, 2, 1, 4, 2);
    assertThat(page.select("#together").text())
        .contains("Say it, cut it, say it again", "What do I do first?");
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("img, video, iframe")).isEmpty();
  }

  @Test
  void the_notes_hold_what_people_may_say_and_whom_to_ask() {
    var text = Walk.on(port).get(TEAM + "/notes").page().select("main").text();
    assertThat(text)
        .contains(
            "You don’t need to know about special educational needs",
            "from 1:00 to 3:00",
            "lost the thread after the first part",
            "Where this stops",
            "Agree on one layout for 1-2-3: 4 minutes",
            "This is not a safeguarding record");
  }

  /** A page seen again is at most 15 KB; the notes are the longest. */
  @Test
  void the_notes_of_every_module_are_light_enough_for_an_old_phone() {
    var heavy = new TreeMap<String, Integer>();
    for (var phase : Phase.values()) {
      var walk = Walk.on(port);
      walk.post("/for", Map.of("phase", phase.slug()));
      for (var edition : editions.current()) {
        var slug = edition.module().slug();
        var notes = walk.get("/modules/" + slug + "/team/notes").text();
        int bytes = notes.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > 15 * 1024) {
          heavy.put(slug + " for " + phase, bytes);
        }
      }
    }
    assertThat(heavy).isEmpty();
  }

  @Test
  void the_words_are_those_of_the_readers_phase() {
    var college = Walk.on(port);
    college.post("/for", Map.of("phase", "college"));
    assertThat(college.get(TEAM + "/slides").text()).contains("Level 2 kitchen");
    assertThat(college.get(TEAM).text()).contains("Written for a college");
  }

  @Test
  void numbers_are_counted_once_by_role_group_and_nothing_about_who() {
    var form = form(Map.of("teacher", " 12 ", "support-staff", "3", "lecturer", "0"));
    var seen = Walk.on(port).post(TEAM + "/headcount", form);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.text()).contains("Thank you. They are counted");
    var otherGroup = with(with(with(form, "teacher", ""), "support-staff", ""), "senco", "1");
    for (var again : List.of(form, with(form, "senco", "1"), otherGroup)) {
      assertThat(Walk.on(port).post(TEAM + "/headcount", again).text())
          .contains("Thank you. They are counted");
    }
    assertThat(counted(form)).isEqualTo("support-staff 3, teacher 12");
  }

  @Test
  void what_does_not_fit_is_said_beside_its_box_and_given_back() {
    var form = form(Map.of("teacher", "twelve", "leader", "301", "senco", "2"));
    var seen = Walk.on(port).post(TEAM + "/headcount", form);
    assertThat(seen.status()).isEqualTo(422);
    var page = seen.page();
    assertThat(page.title()).startsWith("Error: ");
    assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#teacher", "#leader");
    assertThat(page.select("#leader-error").text()).contains("from 0 to 300");
    assertThat(page.select("#senco").val()).isEqualTo("2");
    assertThat(page.select("input[name=key]").val()).isEqualTo(form.get("key"));
    assertThat(counted(form)).isEmpty();
  }

  @Test
  void a_count_of_nobody_is_asked_for_again_and_a_strange_key_does_no_harm() {
    for (var typed : new String[] {"", "0", "-1", "1e9", "<b>", "99999999999"}) {
      var seen = Walk.on(port).post(TEAM + "/headcount", form(Map.of("teacher", typed)));
      assertThat(seen.status()).as(typed).isEqualTo(422);
      assertThat(seen.page().select("#teacher").val()).isEqualTo(typed);
    }
    var strange = with(form(Map.of("teacher", "1")), "key", "-".repeat(36));
    assertThat(Walk.on(port).post(TEAM + "/headcount", strange).status()).isEqualTo(200);
  }

  /** Eighty people behind one address send theirs, some again, and nobody is turned away. */
  @Test
  void so_many_counts_an_hour_come_from_one_network_and_the_next_keeps_its_numbers() {
    for (int i = 0; i < PackPages.MOST_COUNTS_AN_HOUR; i++) {
      assertThat(count("198.51.100.20", "7").status()).isEqualTo(303);
    }
    assertThat(PackPages.MOST_COUNTS_AN_HOUR).isGreaterThan(80 * 3);
    var seen = count("198.51.100.20", "12");
    assertThat(seen.status()).isEqualTo(429);
    assertThat(seen.page().select(".govuk-error-summary").text()).contains("still here");
    assertThat(seen.page().select("#teacher").val()).isEqualTo("12");
    assertThat(count("198.51.100.21", "12").status()).isEqualTo(303);
  }

  private Walk.Seen count(String client, String teachers) {
    return Walk.on(port)
        .postAndStay(
            TEAM + "/headcount",
            Map.of("key", UUID.randomUUID().toString(), "teacher", teachers),
            "X-Forwarded-For",
            client,
            "Sec-Fetch-Site",
            "same-origin");
  }

  private String counted(Map<String, String> form) {
    return JdbcClient.create(migrate)
        .sql(
            """
            select coalesce(string_agg(role_group || ' ' || people, ', ' order by role_group), '')
            from pack.headcount_log where form = :form
            """)
        .param("form", UUID.fromString(form.getOrDefault("key", "")))
        .query((row, _) -> row.getString(1))
        .single();
  }

  /** As the page sends it. */
  private Map<String, String> form(Map<String, String> typed) {
    var fields = new LinkedHashMap<String, String>();
    for (var input : Walk.on(port).get(TEAM).page().select("form[action$=headcount] input")) {
      fields.put(input.attr("name"), typed.getOrDefault(input.attr("name"), input.val()));
    }
    return fields;
  }

  private static Map<String, String> with(Map<String, String> form, String name, String value) {
    var other = new LinkedHashMap<>(form);
    other.put(name, value);
    return other;
  }
}
