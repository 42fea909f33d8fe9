package org.included.planning;

import java.time.Clock;
import java.util.List;
import org.included.account.Audit.Act;
import org.included.kernel.ChildNames;
import org.included.kernel.Ids;
import org.included.kernel.NotFound;
import org.included.kernel.PersonId;
import org.included.kernel.Problems;
import org.included.post.Nominations;
import org.included.post.Nominations.Nominee;
import org.included.post.Promise;
import org.included.post.Staff;
import org.included.post.Standings;
import org.included.post.Whereabouts;
import org.included.post.Whereabouts.Where;
import org.included.web.Allow;
import org.included.web.Choice;
import org.included.web.FormPage;
import org.included.web.Here;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a head promises and whom they nominate, and the line about what may be stopped. */
@Controller
class PromisePages {
  private static final int LONGEST_LINE = 200;

  /**
   * @param promise null while none stands
   * @param own whether it is the viewer's
   * @param staff who can be nominated
   * @param mayStop as it stands in the box
   */
  record PromisePage(
      Where where,
      @Nullable Promise promise,
      boolean own,
      List<Nominee> nominees,
      List<Staff.Member> staff,
      String mayStop,
      Problems problems)
      implements FormPage {
    @Override
    public String title() {
      return "Your promise to staff";
    }

    @Override
    public Here here() {
      return Here.RECORD;
    }

    String words() {
      return Promise.WORDS;
    }

    boolean hasPlace() {
      return promise != null && nominees.size() < Nominations.MOST;
    }

    List<Choice> promiseChoice() {
      return List.of(Choice.of("yes", "I promise this to everybody who works here"));
    }

    List<Choice> staffChoices() {
      return staff.stream()
          .filter(m -> nominees.stream().noneMatch(n -> n.person().equals(m.person())))
          .map(m ->
              Choice.of(
                  m.person().toString(),
                  SettingPages.called(m.name()) + ", " + m.roleGroup().words()))
          .toList();
    }
  }

  private final Whereabouts whereabouts;
  private final Nominations nominations;
  private final Standings standings;
  private final Staff staff;
  private final MayStopSql mayStop;
  private final TransactionTemplate together;
  private final Clock clock;

  PromisePages(
      Whereabouts whereabouts,
      Nominations nominations,
      Standings standings,
      Staff staff,
      MayStopSql mayStop,
      TransactionTemplate together,
      Clock clock) {
    this.whereabouts = whereabouts;
    this.nominations = nominations;
    this.standings = standings;
    this.staff = staff;
    this.mayStop = mayStop;
    this.together = together;
    this.clock = clock;
  }

  @GetMapping("/our-setting/promise")
  @Allow(Allow.Who.LEAD)
  Reply show(@RequestParam(defaultValue = "") String at, Viewer viewer) {
    var where = asHead(viewer, at);
    return Reply.page(page(viewer, where, mayStop.words(where.id()).orElse(""), Problems.none()));
  }

  private Where asHead(Viewer viewer, String at) {
    var where = whereabouts.leads(viewer.self(), at);
    if (!standings.isHead(viewer.self(), where.id())) {
      throw new NotFound();
    }
    return where;
  }

  private PromisePage page(Viewer viewer, Where where, String line, Problems problems) {
    var promise = nominations.promise(where.id()).orElse(null);
    return new PromisePage(
        where,
        promise,
        promise != null && promise.head().equals(viewer.self()),
        nominations.of(where.id()),
        staff.of(viewer.self(), where.id()),
        line,
        problems);
  }

  private Reply again(Viewer viewer, Where where, Problems problems) {
    return Reply.page(page(viewer, where, mayStop.words(where.id()).orElse(""), problems));
  }

  @PostMapping("/our-setting/promise")
  @Allow(Allow.Who.LEAD)
  Reply sign(
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String promise,
      Viewer viewer) {
    var where = asHead(viewer, at);
    if (!promise.equals("yes")) {
      return again(
          viewer, where, Problems.of("promise", "Tick the box if you promise this to your staff"));
    }
    nominations.promise(viewer.self(), where.id());
    return back(where);
  }

  private static Reply back(Where where) {
    return Reply.seeOther("/our-setting/promise" + where.at());
  }

  @PostMapping("/our-setting/promise/withdrawal")
  @Allow(Allow.Who.LEAD)
  Reply withdraw(@RequestParam(defaultValue = "") String at, Viewer viewer) {
    var where = asHead(viewer, at);
    nominations.withdraw(viewer.self(), where.id());
    return back(where);
  }

  @PostMapping("/our-setting/nomination")
  @Allow(Allow.Who.LEAD)
  Reply nominate(
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String person,
      Viewer viewer) {
    var where = asHead(viewer, at);
    if (person.isEmpty()) {
      return again(viewer, where, Problems.of("person", "Select whom you nominate"));
    }
    return switch (nominations.nominate(viewer.self(), where.id(), PersonId.of(person))) {
      case NOMINATED, WERE_ALREADY -> back(where);
      case NOT_ON_STAFF -> throw new NotFound();
      case NO_PROMISE ->
          again(viewer, where, Problems.of("promise", "The promise to staff comes first"));
      case NO_PLACE ->
          again(
              viewer,
              where,
              Problems.of("person", "There are two already. End one nomination first"));
    };
  }

  /** By the head, or by whoever was nominated. */
  @PostMapping("/our-setting/nomination/end")
  @Allow(Allow.Who.LEAD)
  Reply endNomination(
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String nomination,
      Viewer viewer) {
    var where = whereabouts.leads(viewer.self(), at);
    nominations.end(viewer.self(), where.id(), Ids.parse(nomination));
    return Reply.seeOther("/our-setting" + where.at());
  }

  @PostMapping("/our-setting/may-stop")
  @Allow(Allow.Who.LEAD)
  Reply sayMayStop(
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String words,
      Viewer viewer) {
    var where = asHead(viewer, at);
    var line = words.strip();
    if (line.length() > LONGEST_LINE) {
      var problem = Problems.of("words", "Shorten it to " + LONGEST_LINE + " characters, please");
      return Reply.page(page(viewer, where, line, problem));
    }
    var names = ChildNames.in(line);
    if (!names.isEmpty()) {
      var problem =
          Problems.of(
              "words",
              "This looks like a name: "
                  + String.join(", ", names)
                  + ". Everybody here can read the line, so name nobody");
      return Reply.page(page(viewer, where, line, problem));
    }
    together.executeWithoutResult(_ -> {
      if (!line.equals(mayStop.words(where.id()).orElse(""))) {
        standings.note(viewer.self(), where.id(), Act.CHANGED_MAY_STOP, "so that staff know");
      }
      if (line.isEmpty()) {
        mayStop.unsay(where.id());
      } else {
        mayStop.say(where.id(), line, viewer.self(), clock.instant());
      }
    });
    return Reply.seeOther("/our-setting" + where.at());
  }
}
