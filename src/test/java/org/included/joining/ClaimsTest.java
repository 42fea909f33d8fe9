package org.included.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.included.IncludedTest;
import org.included.Stored;
import org.included.Walk;
import org.included.account.Newcomers;
import org.included.account.People;
import org.included.kernel.PersonId;
import org.included.message.Messages;
import org.included.post.Origin;
import org.included.post.Post;
import org.included.post.Posts;
import org.included.post.Standings;
import org.included.record.Copy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Slips of paper and invitations: for one person, once. */
@IncludedTest
class ClaimsTest {
  @Autowired Leads leads;
  @Autowired Newcomers newcomers;
  @Autowired People people;
  @Autowired Posts posts;
  @Autowired Standings standings;
  @Autowired Messages messages;
  @Autowired Invitations invitations;
  @Autowired Claims claims;
  @Autowired JoiningPersonalData data;
  @Autowired Copy copy;

  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  @LocalServerPort int port;

  private Leads.School school;
  private Walk walk = Walk.on(0);

  @BeforeEach
  void a_school() {
    school = leads.school(port, "Slip Primary");
    walk = Walk.on(port);
  }

  @Test
  void a_slip_lets_one_person_in_with_a_post_that_counts() {
    var code = slips("Moira Zilpzalp").getFirst();
    assertThat(code).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    var page = walk.press(walk.get("/join"), "Go on", Map.of("code", code));
    assertThat(page.page().select("#name").attr("value")).isEqualTo("Moira Zilpzalp");
    assertThat(page.page().select("[name=role]")).isEmpty();
    var in = walk.press(page, "Join", filledIn("Mo"));
    assertThat(in.h1()).isEqualTo("You are in. Will you want to come back?");
    assertThat(walk.get("/today").h1()).endsWith(", Mo");
    var post = posts.postsOf(heldBy("support-staff").getFirst()).getFirst();
    assertThat(post.origin()).isEqualTo(Origin.LISTED);
    assertThat(post.isConfirmed()).isTrue();
    assertThat(Stored.holding(JdbcClient.create(migrate), "Zilpzalp")).isEmpty();
    var later = Walk.on(port).look("/join?code=" + code);
    assertThat(later.status()).isEqualTo(410);
    assertThat(later.text()).contains("has been used");
    assertThat(copy.take(post.person()).toString()).contains("Slips and invitations");
    data.erase(post.person());
    assertThat(copy.take(post.person()).toString()).doesNotContain("Slips and invitations");
  }

  @Test
  void of_two_with_the_same_slip_one_wins_and_the_other_reads_what_to_do() {
    var code = slips("Kim").getFirst();
    var statuses =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(i -> Walk.on(port).postAndStay("/join", form(code, "Kim " + i)).status())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(303, 410, 410, 410);
    assertThat(heldBy("support-staff")).hasSize(1);
  }

  @Test
  void a_slip_sent_twice_by_the_same_finger_is_one_person() {
    var form = form(slips("Lou").getFirst(), "Lou");
    var first = Walk.on(port);
    assertThat(first.postAndStay("/join", form).status()).isEqualTo(303);
    var second = Walk.on(port);
    assertThat(second.postAndStay("/join", form).status()).isEqualTo(303);
    assertThat(second.get("/today").h1()).endsWith(", Lou");
    assertThat(heldBy("support-staff")).hasSize(1);
  }

  @Test
  void whoever_is_signed_in_has_it_added_and_an_unconfirmed_post_confirmed() {
    var email = Newcomers.address();
    var known = newcomers.signedIn(port, email);
    var declared = known.get("/join?setting=" + school.id());
    known.press(
        declared, "Add this to your account", Map.of("role", "support-staff", "terms", "EMPLOYED"));
    var page = known.get("/join?code=" + slips("Nan").getFirst());
    known.press(page, "Add this to your account", Map.of("terms", "EMPLOYED"));
    assertThat(posts.postsOf(people.at(email).orElseThrow()))
        .singleElement()
        .matches(Post::isConfirmed);
  }

  @Test
  void a_lead_of_elsewhere_cannot_take_it_back_and_its_own_can() {
    var code = slips("Oda").getFirst();
    var claim = claims.open(school.id(), false).getFirst().claim().id().toString();
    var other = leads.school(port, "Other Slip Primary");
    for (var setting : List.of(school.id().toString(), other.id().toString())) {
      other.walk().post("/our-setting/joining/withdrawal", Map.of("at", setting, "claim", claim));
    }
    assertThat(walk.look("/join?code=" + code).status()).isEqualTo(200);
    withdraw(claim);
    assertThat(walk.look("/join?code=" + code).status()).isEqualTo(410);
    for (var page : List.of("", "/poster", "/slips")) {
      var path = "/our-setting/joining" + page + "?at=" + school.id();
      assertThat(other.walk().look(path).status()).as(path).isEqualTo(404);
      assertThat(newcomers.signedIn(port).look(path).status()).as(path).isEqualTo(404);
    }
  }

  private void withdraw(String claim) {
    var fields = Map.of("at", school.id().toString(), "claim", claim);
    assertThat(school.walk().post("/our-setting/joining/withdrawal", fields).status())
        .isEqualTo(200);
  }

  @Test
  void an_invitation_makes_an_account_that_its_address_signs_in_and_opening_it_changes_nothing() {
    var email = Newcomers.address();
    invite(email);
    var letter = messages.to(email).getFirst();
    assertThat(letter.subject()).isEqualTo("An invitation to Included");
    assertThat(letter.body()).doesNotContain("Slip Primary", "Support", "Pat");
    for (int scanner = 0; scanner < 3; scanner++) {
      assertThat(Walk.on(port).look("/join?code=" + letterCode(email)).status()).isEqualTo(200);
    }
    assertThat(people.at(email)).isEmpty();
    var page = walk.get("/join?code=" + letterCode(email));
    assertThat(page.text()).contains(email);
    var in = walk.press(page, "Join", filledIn("Pat"));
    assertThat(in.path()).isEqualTo("/today");
    var person = people.at(email).orElseThrow();
    assertThat(posts.postsOf(person))
        .singleElement()
        .satisfies(post -> {
          assertThat(post.origin()).isEqualTo(Origin.INVITED);
          assertThat(post.isConfirmed()).isTrue();
        });
    assertThat(claims.open(school.id(), true)).isEmpty();
  }

  @Test
  void a_link_that_lives_for_14_days_lets_nobody_into_an_account_that_is_there() {
    var email = Newcomers.address();
    newcomers.signedIn(port, email);
    invite(email);
    var code = letterCode(email);
    var page = walk.get("/join?code=" + code);
    assertThat(page.page().select("form[action=/join]")).isEmpty();
    assertThat(page.text()).contains("sign in first");
    assertThat(walk.postAndStay("/join", form(code, "Forwarded")).status()).isEqualTo(409);
    var theirs = newcomers.signedIn(port, email);
    theirs.press(
        theirs.get("/join?code=" + code), "Add this to your account", Map.of("terms", "AGENCY"));
    assertThat(posts.postsOf(people.at(email).orElseThrow())).hasSize(1);
  }

  @Test
  void an_invitation_is_sent_once_and_can_be_taken_back() {
    var email = Newcomers.address();
    assertThat(invite(email)).isEqualTo(Invitations.Invited.SENT);
    assertThat(invite(" " + email)).isEqualTo(Invitations.Invited.ALREADY);
    assertThat(newcomers.mailTo(email)).isOne();
    var code = letterCode(email);
    withdraw(claims.open(school.id(), true).getFirst().claim().id().toString());
    assertThat(walk.look("/join?code=" + code).status()).isEqualTo(410);
    assertThat(invite(email)).isEqualTo(Invitations.Invited.SENT);
    assertThat(invitations.invite(school.id(), school.lead(), "Q", "no address", "teacher"))
        .isEqualTo(Invitations.Invited.NO_ADDRESS);
    assertThat(invitations.invite(school.id(), school.lead(), "Q", email, "wizard"))
        .isEqualTo(Invitations.Invited.NO_ROLE_GROUP);
  }

  @Test
  void a_slip_or_an_invitation_makes_nobody_a_lead() {
    var email = Newcomers.address();
    invitations.invite(school.id(), school.lead(), "R", email, "leader");
    walk.press(walk.get("/join?code=" + letterCode(email)), "Join", filledIn("R"));
    assertThat(standings.ledBy(people.at(email).orElseThrow())).isEmpty();
  }

  @Test
  void a_poster_has_the_code_in_words_and_as_a_picture_and_slips_have_their_names() {
    var code = school.code();
    var poster = school.walk().get("/our-setting/joining/poster").page();
    assertThat(poster.select(".inc-joincode").text()).isEqualTo(code);
    assertThat(poster.select("svg[role=img]").attr("aria-label")).isNotEmpty();
    assertThat(poster.select("main").text())
        .contains("nobody a view of anybody", "Reading needs no account");
    slips("O\u2019Hara", "Si\u00e2n");
    for (var size : List.of("", "?size=large")) {
      var sheet = school.walk().get("/our-setting/joining/slips" + size).page();
      assertThat(sheet.select(".inc-slips h2").eachText()).contains("O\u2019Hara", "Si\u00e2n");
    }
  }

  private Invitations.Invited invite(String email) {
    return invitations.invite(school.id(), school.lead(), "Pat", email, "support-staff");
  }

  private List<String> slips(String... names) {
    var page = school.walk().get("/our-setting/joining");
    var fields = Map.of("names", String.join("\n", names), "slipRole", "support-staff");
    assertThat(school.walk().press(page, "Make the slips", fields).status()).isEqualTo(200);
    return school
        .walk()
        .get("/our-setting/joining/slips")
        .page()
        .select(".inc-joincode")
        .eachText();
  }

  private String letterCode(String email) {
    var body = messages.to(email).getLast().body();
    var found = Pattern.compile("(?:[0-9A-Z]{5}-){5}[0-9A-Z]").matcher(body);
    assertThat(found.find()).as(body).isTrue();
    return found.group();
  }

  private static Map<String, String> filledIn(String name) {
    return Map.of("name", name, "terms", "EMPLOYED");
  }

  private static Map<String, String> form(String code, String name) {
    var fields = new LinkedHashMap<>(filledIn(name));
    fields.put("code", code);
    fields.put("mark", "the mark of " + name);
    return fields;
  }

  private List<PersonId> heldBy(String roleGroup) {
    return JdbcClient.create(migrate)
        .sql("select person from post.post where setting = ? and role_group = ?")
        .params(school.id().value(), roleGroup)
        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
        .list();
  }
}
