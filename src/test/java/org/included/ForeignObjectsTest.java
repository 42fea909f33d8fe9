package org.included;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.included.Belongings.Hers;
import org.included.Strangers.Someone;
import org.included.account.People;
import org.included.account.Twin;
import org.included.post.Nominations;
import org.included.post.Origin;
import org.included.post.Posts;
import org.included.post.Standing.Kind;
import org.included.post.Standing.Scope;
import org.included.post.Workplaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route, asked by every kind of person who has no business there, with the ids of somebody
 * else's things in every field it reads: a teacher's name is nowhere in the answer, and nothing of
 * hers or of her school has changed.
 */
@IncludedTest
@ExtendWith(OutputCaptureExtension.class)
class ForeignObjectsTest {
  private static final String CANARY = "Zaunkoenigin";

  /** Whoever it is their business to change: naming the heads of a setting, and ending that. */
  private static final Map<String, List<String>> BUSINESS =
      Map.of(
          "the lead of its trust",
          List.of("/group/standing"),
          "a steward",
          List.of("/administration/standing", "/administration/standing/end"));

  /** Fields that name nobody's thing: whatever is in them, it is the sender's own words. */
  private static final Set<String> HARMLESS =
      Set.of(
          "about",
          "added",
          "again",
          // of what no register lists: every registrar may close it, and nobody else gets there
          "place",
          "what",
          "town",
          "done",
          "another",
          "by",
          "can",
          "code",
          "counted",
          "days",
          "decided",
          "door",
          "edition",
          "error",
          "face",
          "file",
          "find",
          "first-name",
          "gone",
          "hash",
          "help",
          "hours",
          "invited",
          "iss",
          "joined",
          "key",
          "link",
          "many-gone",
          "mark",
          "name",
          "names",
          "next",
          "page",
          "parcel",
          "phase",
          "phrase",
          "proof",
          "provider",
          "q",
          "response",
          "role",
          "saved",
          "sentence",
          "shared",
          "size",
          "spacing",
          "state",
          "step",
          "still",
          "summary",
          "sure",
          "surname",
          "teacher",
          "term",
          "theme",
          "undone",
          "upTo",
          "was",
          "width",
          "words",
          "year");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Posts posts;
  @Autowired Nominations nominations;
  @Autowired Workplaces at;
  @Autowired Twin twin;
  @Autowired Strangers strangers;
  @Autowired Belongings belongings;

  private Hers hers;

  @BeforeEach
  void a_teacher_and_what_is_hers() {
    hers = belongings.of(port, CANARY);
  }

  @Test
  void of_every_field_is_known_whether_it_names_a_thing() {
    var unknown = new TreeSet<String>();
    for (var asking : Asking.of(mapping)) {
      Stream.concat(asking.names().stream(), asking.blanks())
          .filter(name -> !hers.fields().containsKey(name) && !HARMLESS.contains(name))
          .forEach(name -> unknown.add(name + " of " + asking));
    }
    assertThat(unknown)
        .as("give it the id of something of hers, or say in HARMLESS that it names nothing")
        .isEmpty();
  }

  @Test
  void nobody_without_business_there_sees_or_changes_anything_of_hers(CapturedOutput log) {
    var walks = strangers.of(port, hers.teacher(), hers.school(), hers.trust(), hers.head());
    // last, because taking one link back takes them all
    twin.linkedWith(hers.teacher(), people.create(null));
    var before = belongings.state(hers);
    assertThat(before.values()).as("a look that finds nothing proves nothing").doesNotContain("");
    var asked = new ArrayList<String>();
    var seen = new TreeMap<String, String>();
    walks.forEach((who, walk) -> {
      for (var asking : Asking.of(mapping)) {
        boolean theirs =
            !asking.get() && BUSINESS.getOrDefault(who, List.of()).contains(asking.pattern());
        if (!theirs && !asking.isLast()) {
          ask(who, walk, asking, seen);
          asked.add(who + " " + asking);
        }
      }
      assertThat(walk.look("/account").status())
          .as(who + " is still who they were")
          .isEqualTo(who.equals("a visitor") ? 303 : 200);
    });
    assertThat(seen).isEmpty();
    assertThat(asked).hasSizeGreaterThan(2500);
    assertThat(belongings.state(hers)).isEqualTo(before);
    assertThat(log.getAll()).doesNotContain(CANARY);
    whoeverLeadsItCouldHave(before);
  }

  private void ask(String who, Walk walk, Asking asking, Map<String, String> seen) {
    var answer = asking.ask(walk, hers::in, "Sec-Fetch-Site", "same-origin");
    if (answer.text().contains(CANARY)) {
      seen.put(who + ", " + asking, "her name");
    }
    if (answer.status() >= 500 && answer.status() != 503) {
      seen.put(who + ", " + asking, "a fault: " + answer.status());
    }
  }

  /** So that it was for want of business that the others did not. */
  private void whoeverLeadsItCouldHave(Map<String, String> before) {
    var seen = new TreeMap<String, String>();
    var leading =
        strangers.withStanding(port, Kind.HEAD, new Scope.OfSetting(hers.school())).walk();
    for (var asking : Asking.of(mapping)) {
      if (!asking.isLast()) {
        ask("whose list it is", hers.lead().walk(), asking, seen);
        ask("a head", leading, asking, seen);
      }
    }
    assertThat(seen).isNotEmpty().doesNotContainValue("a fault");
    var changed = new TreeSet<String>();
    belongings
        .state(hers)
        .forEach((table, rows) -> {
          if (!rows.equals(before.get(table))) {
            changed.add(table);
          }
        });
    assertThat(changed)
        .contains(
            "joining.claim",
            "joining.code",
            "planning.may_stop",
            "post.nomination",
            "post.post",
            "staff.draft",
            "staff.intake");
  }

  /**
   * A view that somebody had, and has no more: the nearest that there is to a share that was taken
   * back, until colleagues pair and share. Who is nominated still leads there; what closes is what
   * the promise opened.
   */
  @Test
  void a_nomination_opens_nothing_once_its_promise_is_over() {
    for (boolean leaves : List.of(true, false)) {
      var where = at.school("Promised Primary");
      var promised = at.head("Head", where);
      at.post(hers.teacher(), where, "teacher", Origin.LISTED);
      nominations.promise(promised, where);
      var nominated = strangers.nominated(port, where, promised);
      nominations.nominate(promised, where, hers.teacher());
      hers.fields().put("at", where.toString());
      hers.fields()
          .put(
              "nomination",
              nominations.of(where).stream()
                  .filter(n -> n.person().equals(hers.teacher()))
                  .findFirst()
                  .orElseThrow()
                  .id()
                  .toString());
      assertThat(named(nominated).text()).contains(CANARY);
      if (leaves) {
        posts.leave(promised, posts.postsOf(promised).getFirst().id(), at.today());
      } else {
        nominations.withdraw(promised, where);
      }
      var before = belongings.state(where);
      var seen = new TreeMap<String, String>();
      for (var asking : Asking.of(mapping)) {
        if (asking.pattern().matches("/our-setting/(training|promise.*|nomination.*|may-stop)")) {
          ask("nominated, without a promise", nominated.walk(), asking, seen);
        }
      }
      assertThat(seen).isEmpty();
      assertThat(belongings.state(where)).isEqualTo(before);
      assertThat(named(nominated).status()).isEqualTo(200);
    }
  }

  private Walk.Seen named(Someone nominated) {
    return nominated.walk().look("/our-setting/training?at=" + hers.in("at"));
  }
}
