package org.included;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.included.account.Keyring;
import org.included.account.Newcomers;
import org.included.account.People;
import org.included.account.Twin;
import org.included.backoffice.Office;
import org.included.feedback.AnAuthor;
import org.included.joining.Joiner;
import org.included.joining.Leads;
import org.included.kernel.PersonId;
import org.included.post.Contract;
import org.included.post.Origin;
import org.included.post.Posts;
import org.included.post.Standing.Kind;
import org.included.post.Standing.Scope;
import org.included.post.Standings;
import org.included.post.Workplaces;
import org.included.register.Sent;
import org.springframework.stereotype.Component;

/**
 * Somebody who does all that there is to do, through the pages where there is one. What people can
 * do is added here with the page it is done on: {@link ErasureTest} says which table nobody fills.
 */
@Component
class Life {
  static final String MODULE = "/modules/making-your-instructions-land";

  /**
   * What they leave.
   *
   * @param traces what nobody may find when they are gone: addresses, a name, words
   * @param words those of the traces that they wrote for themself alone
   * @param sentence what they wrote for everybody, which stays
   */
  record Lived(
      PersonId person,
      PersonId colleague,
      Walk walk,
      List<String> traces,
      String words,
      String sentence) {
    /** Those of the traces that are nobody's but theirs; what they are called is others' too. */
    List<String> kept() {
      return traces.stream().filter(trace -> !trace.startsWith("Name")).toList();
    }
  }

  private final Newcomers newcomers;
  private final Keyring keyring;
  private final AnAuthor author;
  private final People people;
  private final Posts posts;
  private final Standings standings;
  private final Workplaces workplaces;
  private final Office office;
  private final Twin twin;
  private final Sent sent;
  private final Leads leads;
  private final Joiner joiner;

  Life(
      Newcomers newcomers,
      Keyring keyring,
      AnAuthor author,
      People people,
      Posts posts,
      Standings standings,
      Workplaces workplaces,
      Office office,
      Twin twin,
      Sent sent,
      Leads leads,
      Joiner joiner) {
    this.newcomers = newcomers;
    this.keyring = keyring;
    this.author = author;
    this.people = people;
    this.posts = posts;
    this.standings = standings;
    this.workplaces = workplaces;
    this.office = office;
    this.twin = twin;
    this.sent = sent;
    this.leads = leads;
    this.joiner = joiner;
  }

  Lived lived(int port) {
    var mark = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    var first = "first" + mark + "@example.org";
    var second = "second" + mark + "@example.org";
    var third = "third" + mark + "@example.org";
    var name = "Name" + mark;
    var key = "Key" + mark;
    var words = "words" + mark;
    var subject = "subject" + mark;
    var older = people.create(null);
    var walk = newcomers.signedIn(port, first);
    var person = people.at(first).orElseThrow();
    walk.post("/account/name", Map.of("name", name));
    moves(walk, second);
    walk.post("/account/address", Map.of("email", third));
    walk.postAndStay("/sign-in/code", Map.of("email", second, "code", "000000"));
    newcomers.signedIn(port, second).post("/sign-out", Map.of());
    keyring.add(person, key);
    keyring.connect(person, subject);
    walk.post("/reading-settings", Map.of("theme", "dark", "size", "larger"));
    learns(walk, words);
    walk.post(MODULE + "/prior/feedback", Map.of("was", "unclear"));
    counts(walk);
    var colleague = worksWith(person, walk);
    office.shared(person, colleague);
    twin.of(older, person);
    sent.by(person);
    joins(walk, person, second, port);
    keyring.phrase(person, "fourth" + mark + "@example.org");
    listsStaff(walk, "");
    listsStaff(elsewhere(port), second);
    var sentence = "Shorter since " + UUID.randomUUID();
    author.answers(person, sentence);
    walk.press(walk.get("/record"), "Show me everything you hold", Map.of());
    return new Lived(
        person,
        colleague,
        walk,
        List.of(first, second, third, "fourth" + mark, name, key, words, subject),
        words,
        sentence);
  }

  private void moves(Walk walk, String to) {
    walk.post("/account/address", Map.of("email", to));
    walk.post("/account/address/code", Map.of("email", to, "code", newcomers.code(to)));
    assertThat(walk.get("/account").text()).contains(to);
  }

  /** Does every step, and writes into every box. */
  static void learns(Walk walk, String words) {
    learns(walk, MODULE, words);
  }

  static void learns(Walk walk, String module, String words) {
    var links = new ArrayList<String>();
    walk.get(module).page().select(".govuk-list--number a").forEach(a -> links.add(a.attr("href")));
    for (var link : links) {
      var step = walk.get(link);
      var button = step.page().select(".govuk-button-group button").first();
      if (button != null) {
        var typed = new HashMap<String, String>();
        step.page().select("textarea").forEach(box -> typed.put(box.attr("name"), words));
        step.page()
            .select("fieldset input[type=radio], fieldset input[type=checkbox]")
            .forEach(choice -> typed.put(choice.attr("name"), choice.attr("value")));
        assertThat(walk.press(step, button.text(), typed).status()).as(link).isEqualTo(200);
      }
    }
  }

  private static void counts(Walk walk) {
    var fields = new LinkedHashMap<String, String>();
    for (var input : walk.get(MODULE + "/team").page().select("form[action$=headcount] input")) {
      fields.put(input.attr("name"), input.attr("name").equals("teacher") ? "12" : input.val());
    }
    assertThat(walk.post(MODULE + "/team/headcount", fields).status()).isEqualTo(200);
  }

  /** Leads a school with a colleague: what each is, the other gave, and both ways. */
  private PersonId worksWith(PersonId person, Walk walk) {
    var school = workplaces.school("Erased Primary");
    var colleague = workplaces.head("Ben", school);
    var day = LocalDate.of(2026, 9, 1);
    posts.takeUp(person, school, "leader", Contract.EMPLOYED, day, Origin.INVITED, colleague);
    posts.takeUp(colleague, school, "governor", Contract.GOVERNOR, day, Origin.INVITED, person);
    var there = new Scope.OfSetting(school);
    standings.giveOnEvidence(colleague, person, Kind.HEAD, there, "a letter");
    standings.giveOnEvidence(person, colleague, Kind.SENCO, there, "a letter");
    var own = standings.of(colleague).stream().filter(s -> s.kind() == Kind.HEAD).findFirst();
    assertThat(standings.end(person, own.orElseThrow().id(), true)).isTrue();
    walk.post("/our-setting/promise", Map.of("promise", "yes"));
    for (var nominated : List.of(person, colleague)) {
      walk.post("/our-setting/nomination", Map.of("person", nominated.toString()));
    }
    walk.post("/our-setting/may-stop", Map.of("words", "To do this, you may stop the newsletter"));
    walk.get("/our-setting/staff");
    return colleague;
  }

  /** Makes a code and an invitation, takes up a slip, and is invited elsewhere. */
  private void joins(Walk walk, PersonId person, String email, int port) {
    var path = "/our-setting/joining";
    walk.post(path + "/code", Map.of());
    var invitation = Map.of("name", "Cai", "email", Newcomers.address(), "letterRole", "teacher");
    walk.post(path + "/invitations", invitation);
    var other = leads.school(port, "Inviting Primary");
    joiner.tookUp(person, other.id());
    other
        .walk()
        .post(path + "/invitations", Map.of("name", "Me", "email", email, "letterRole", "teacher"));
  }

  /** Somebody who leads another school. */
  private Walk elsewhere(int port) {
    var school = workplaces.school("Waiting Primary");
    var email = Newcomers.address();
    var walk = newcomers.signedIn(port, email);
    var lead = people.at(email).orElseThrow();
    workplaces.post(lead, school, "senco", Origin.LISTED);
    var there = new Scope.OfSetting(school);
    standings.giveOnEvidence(workplaces.somebody("Omar"), lead, Kind.SENCO, there, "a letter");
    return walk;
  }

  /** Adds people from one list, of whom one has this address, and looks at another. */
  private static void listsStaff(Walk walk, String email) {
    var list = "Name\tEmail\tJob\nBea Ash\t" + email + "\tCook\nCai Elm\t\tCook";
    var checked = walk.press(walk.get("/staff-list"), "Check these rows", Map.of("cells", list));
    var add = checked.page().select("button:contains(Add)").first();
    assertThat(add).as(checked.text()).isNotNull();
    if (add != null) {
      walk.press(checked, add.text(), Map.of());
    }
    walk.press(walk.get("/staff-list"), "Check these rows", Map.of("cells", list));
  }
}
