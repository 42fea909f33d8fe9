package org.included.backoffice;

import java.util.Arrays;
import java.util.List;
import org.included.account.People;
import org.included.backoffice.Duties.Holding;
import org.included.kernel.Ids;
import org.included.kernel.Problems;
import org.included.web.Allow;
import org.included.web.Choice;
import org.included.web.FormPage;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The administrators' first page, and giving duties. Looking up who has one is a post, because it
 * is written down before it is shown.
 */
@Controller
class DutyPages {
  /**
   * @param duties of the viewer
   */
  record AdministrationPage(List<Duty> duties, boolean appoints) implements Page {
    @Override
    public String title() {
      return "Administration";
    }

    boolean has(String duty) {
      return duties.stream().anyMatch(d -> d.code().equals(duty));
    }
  }

  /**
   * @param held who has a duty; null where nobody looked it up
   * @param email as it stands in the box
   */
  record DutiesPage(@Nullable List<Holding> held, String email, String duty, Problems problems)
      implements FormPage {
    @Override
    public String title() {
      return "Who administers what";
    }

    List<Choice> choices() {
      return Arrays.stream(Duty.values())
          .map(d -> Choice.of(d.code(), d.title()).hint(d.words()).checkedIf(d.code().equals(duty)))
          .toList();
    }
  }

  private final Duties duties;
  private final People people;

  DutyPages(Duties duties, People people) {
    this.duties = duties;
    this.people = people;
  }

  @GetMapping("/administration")
  @Allow(Allow.Who.ADMINISTRATOR)
  Reply administration(Viewer viewer) {
    var self = viewer.self();
    return Reply.page(
        new AdministrationPage(duties.of(self), duties.holds(self, Allow.Who.APPOINTER)));
  }

  @GetMapping("/administration/duties")
  @Allow(Allow.Who.APPOINTER)
  Reply show() {
    return Reply.page(new DutiesPage(null, "", "", Problems.none()));
  }

  @PostMapping("/administration/duties/look-up")
  @Allow(Allow.Who.APPOINTER)
  Reply lookUp(Viewer viewer) {
    return Reply.page(new DutiesPage(duties.lookUp(viewer.self()), "", "", Problems.none()));
  }

  @PostMapping("/administration/duties")
  @Allow(Allow.Who.APPOINTER)
  Reply give(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String duty,
      Viewer viewer) {
    var to = people.at(email);
    var chosen = Duty.of(duty);
    var problems =
        Problems.none()
            .andIf(
                to.isEmpty(),
                "email",
                email.isBlank()
                    ? "Enter their e-mail address"
                    : "Nobody has an account with this address. They sign in once, then you give the"
                        + " duty")
            .andIf(chosen.isEmpty(), "duty", "Select what they administer");
    if (problems.any()) {
      to.ifPresent(person -> duties.learnedOf(viewer.self(), person));
      return Reply.page(new DutiesPage(null, email, duty, problems));
    }
    duties.give(viewer.self(), to.orElseThrow(), chosen.orElseThrow());
    return Reply.seeOther("/administration/duties");
  }

  @PostMapping("/administration/duties/end")
  @Allow(Allow.Who.APPOINTER)
  Reply end(@RequestParam(defaultValue = "") String duty, Viewer viewer) {
    duties.end(viewer.self(), Ids.parse(duty));
    return Reply.seeOther("/administration/duties");
  }
}
