package org.included.joining;

import java.util.List;
import org.included.account.People;
import org.included.joining.JoinCodes.JoinCode;
import org.included.kernel.Ids;
import org.included.kernel.Problems;
import org.included.kernel.TypedLine;
import org.included.post.Posts;
import org.included.post.Whereabouts;
import org.included.post.Whereabouts.Where;
import org.included.web.Allow;
import org.included.web.Caller;
import org.included.web.Choice;
import org.included.web.FormPage;
import org.included.web.Here;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For whoever leads a setting: its code, slips for people without e-mail, and invitations. */
@Controller
class LeadPages {
  static final String PATH = "/our-setting/joining";

  /**
   * What a lead typed into one of the two forms.
   *
   * @param names one a line, for slips
   */
  record Typed(String names, String slipRole, String name, String email, String letterRole) {
    static final Typed NOTHING = new Typed("", "", "", "", "");

    /** Each once, as they will stand on the slips. */
    List<String> slipNames() {
      return names.lines().map(TypedLine::of).filter(n -> !n.isEmpty()).toList();
    }
  }

  /**
   * The page.
   *
   * @param others further settings that the viewer leads
   * @param code null where there is none
   * @param link the same as an address, whole; empty where there is no code
   * @param said what has just been done; empty if nothing
   */
  record LeadPage(
      Where where,
      List<Where> others,
      @Nullable JoinCode code,
      String link,
      List<Claims.Shown> slips,
      List<Claims.Shown> letters,
      Typed typed,
      List<Choice> slipRoles,
      List<Choice> letterRoles,
      String said,
      Problems problems)
      implements FormPage {
    @Override
    public String title() {
      return "Getting people in";
    }

    @Override
    public Here here() {
      return Here.RECORD;
    }
  }

  private final Whereabouts whereabouts;
  private final JoinCodes codes;
  private final Claims claims;
  private final Invitations invitations;
  private final Posts posts;

  LeadPages(
      Whereabouts whereabouts,
      JoinCodes codes,
      Claims claims,
      Invitations invitations,
      Posts posts) {
    this.whereabouts = whereabouts;
    this.codes = codes;
    this.claims = claims;
    this.invitations = invitations;
    this.posts = posts;
  }

  @GetMapping(PATH)
  @Allow(Allow.Who.LEAD)
  Reply show(
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String invited,
      Viewer viewer,
      Caller caller) {
    var said = invited.equals("yes") ? "The invitation is on its way." : "";
    var where = whereabouts.leads(viewer.self(), at);
    return Reply.page(page(where, viewer, caller, Typed.NOTHING, said, Problems.none()));
  }

  private LeadPage page(
      Where where, Viewer viewer, Caller caller, Typed typed, String said, Problems problems) {
    var id = where.id();
    var code = codes.of(id);
    return new LeadPage(
        where,
        whereabouts.leads(viewer.self()).stream().filter(other -> !other.equals(where)).toList(),
        code.orElse(null),
        code.map(c -> c.link(caller)).orElse(""),
        claims.open(id, false),
        claims.open(id, true),
        typed,
        roles(typed.slipRole()),
        roles(typed.letterRole()),
        said,
        problems);
  }

  private List<Choice> roles(String chosen) {
    return JoinForm.choices(posts.roleGroups(), chosen);
  }

  /** A new code; the one before ends. */
  @PostMapping(PATH + "/code")
  @Allow(Allow.Who.LEAD)
  Reply makeCode(@RequestParam(defaultValue = "") String at, Viewer viewer) {
    var where = whereabouts.leads(viewer.self(), at);
    codes.make(where.id(), viewer.self());
    return back(where, "#code");
  }

  @PostMapping(PATH + "/code/end")
  @Allow(Allow.Who.LEAD)
  Reply endCode(@RequestParam(defaultValue = "") String at, Viewer viewer) {
    var where = whereabouts.leads(viewer.self(), at);
    codes.end(where.id(), viewer.self());
    return back(where, "#code");
  }

  private static Reply back(Where where, String part) {
    return Reply.seeOther(PATH + where.at() + part);
  }

  @PostMapping(PATH + "/slips")
  @Allow(Allow.Who.LEAD)
  Reply makeSlips(
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String names,
      @RequestParam(defaultValue = "") String slipRole,
      Viewer viewer,
      Caller caller) {
    var where = whereabouts.leads(viewer.self(), at);
    var typed = new Typed(names, slipRole, "", "", "");
    var people = typed.slipNames();
    var problems =
        Problems.none()
            .andIf(people.isEmpty(), "names", "Write a name, or several, one a line")
            .andIf(
                people.size() > Claims.MOST_AT_ONCE,
                "names",
                "Make at most " + Claims.MOST_AT_ONCE + " slips at once")
            .andIf(
                people.stream().anyMatch(n -> n.length() > People.LONGEST_NAME),
                "names",
                "Shorten each name to " + People.LONGEST_NAME + " characters, please")
            .andIf(isNoRole(slipRole), "slipRole", "Choose what they work as");
    if (problems.any()) {
      return Reply.page(page(where, viewer, caller, typed, "", problems));
    }
    claims.makeSlips(where.id(), viewer.self(), people, slipRole);
    return back(where, "#slips");
  }

  private boolean isNoRole(String code) {
    return JoinForm.offered(posts.roleGroups()).stream().noneMatch(g -> g.code().equals(code));
  }

  @PostMapping(PATH + "/invitations")
  @Allow(Allow.Who.LEAD)
  Reply invite(
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String letterRole,
      Viewer viewer,
      Caller caller) {
    var where = whereabouts.leads(viewer.self(), at);
    var typed = new Typed("", "", name, email, letterRole);
    var sent =
        isNoRole(letterRole)
            ? Invitations.Invited.NO_ROLE_GROUP
            : invitations.invite(where.id(), viewer.self(), name, email, letterRole);
    return switch (sent) {
      case SENT -> back(where, "&invited=yes#invitations");
      case ALREADY ->
          wrong(
              where, viewer, caller, typed, "email", "There is an open invitation to this address");
      case NO_ADDRESS ->
          wrong(where, viewer, caller, typed, "email", "Write an address like name@example.org");
      case NO_ROLE_GROUP ->
          wrong(where, viewer, caller, typed, "letterRole", "Choose what they work as");
    };
  }

  private Reply wrong(
      Where where, Viewer viewer, Caller caller, Typed typed, String field, String sentence) {
    return Reply.page(page(where, viewer, caller, typed, "", Problems.of(field, sentence)));
  }

  /** A slip or an invitation is good no more. */
  @PostMapping(PATH + "/withdrawal")
  @Allow(Allow.Who.LEAD)
  Reply withdraw(
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String claim,
      Viewer viewer) {
    var where = whereabouts.leads(viewer.self(), at);
    claims.withdraw(where.id(), viewer.self(), Ids.parse(claim));
    return back(where, "#slips");
  }
}
