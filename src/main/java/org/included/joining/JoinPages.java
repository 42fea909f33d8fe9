package org.included.joining;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.included.account.People;
import org.included.account.SharedComputer;
import org.included.joining.Way.Open;
import org.included.kernel.NotFound;
import org.included.kernel.PersonId;
import org.included.kernel.Problems;
import org.included.kernel.SettingId;
import org.included.post.Contract;
import org.included.post.Posts;
import org.included.post.RoleGroup;
import org.included.web.Allow;
import org.included.web.Caller;
import org.included.web.Choice;
import org.included.web.FormPage;
import org.included.web.Here;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Joining: one box for whatever somebody was given, and one short form. */
@Controller
class JoinPages {
  static final String TO_COME_BACK = "/account/phrase?joined=yes";

  private static final String NOT_A_CODE =
      "We do not know this code. Look at it once more: 10 characters on a poster, 12 on a slip";

  private static final String MANY_WRONG =
      "We do not know this code, and very many wrong ones came from where you are. A right one lets"
          + " you in at once";

  private static final String MANY_NEW =
      "Very many people joined from where you are within the hour. Wait a few minutes, then send it"
          + " again";

  private static final String SENT_BEFORE =
      "This form was sent a while ago, and made an account. Are you somebody else, or do you want a"
          + " new one? Then send it once more";

  /** The box. */
  record JoinCodePage(String code, Problems problems) implements FormPage {
    @Override
    public String title() {
      return "Join where you work";
    }

    @Override
    public Here here() {
      return Here.SIGN_IN;
    }
  }

  /** A code, slip or invitation that was good once. */
  record JoinShutPage(String words) implements Page {
    @Override
    public String title() {
      return "This does not let you in any more";
    }
  }

  /**
   * The form.
   *
   * @param self what whoever is signed in is called; empty where they did not say, null where
   *     nobody is
   * @param role in words, where a lead has said it; else empty
   * @param email that a letter went to, and that will sign its reader in; else empty
   * @param signInFirst whether that address has an account
   */
  record JoinPage(
      Open way,
      JoinForm form,
      @Nullable String self,
      List<Choice> roles,
      String role,
      List<Choice> terms,
      String email,
      boolean signInFirst,
      Problems problems)
      implements FormPage {
    @Override
    public String title() {
      return "You are joining " + way.where();
    }

    @Override
    public Here here() {
      return Here.SIGN_IN;
    }

    List<Choice> sharedChoice() {
      return SharedComputer.choice(form.shared());
    }
  }

  private final Joining joining;
  private final WrongCodes wrongCodes;
  private final Posts posts;
  private final People people;

  JoinPages(Joining joining, WrongCodes wrongCodes, Posts posts, People people) {
    this.joining = joining;
    this.wrongCodes = wrongCodes;
    this.posts = posts;
    this.people = people;
  }

  @GetMapping("/join")
  @Allow(Allow.Who.EVERYBODY)
  Reply show(JoinForm.Fields fields, Viewer viewer, Caller caller) {
    var asked = fields.form();
    if (asked.code().isEmpty() && asked.setting().isEmpty()) {
      return Reply.page(new JoinCodePage("", Problems.none()));
    }
    var way = way(asked, viewer);
    return way instanceof Way.Open open
        ? Reply.page(page(open, blank(asked, open), viewer, Problems.none()))
        : closed(asked, way, caller);
  }

  /** What was typed into the box, so that it stands in no address. */
  @PostMapping("/join/code")
  @Allow(Allow.Who.EVERYBODY)
  Reply code(@RequestParam(defaultValue = "") String code, Viewer viewer, Caller caller) {
    var asked = JoinForm.blank(code.strip(), "", UUID.randomUUID());
    var way = way(asked, viewer);
    return way instanceof Way.Open open
        ? Reply.page(page(open, blank(asked, open), viewer, Problems.none()))
        : closed(asked, way, caller);
  }

  /** Somebody who loads the page again. */
  @GetMapping("/join/code")
  @Allow(Allow.Who.EVERYBODY)
  Reply codeAgain() {
    return Reply.seeOther("/join");
  }

  private Way way(JoinForm asked, Viewer viewer) {
    var self = viewer.person().orElse(null);
    return asked.setting().isEmpty()
        ? joining.look(asked.code(), self)
        : joining.declare(SettingId.of(asked.setting()));
  }

  private Reply closed(JoinForm asked, Way way, Caller caller) {
    if (way instanceof Way.Shut(var why)) {
      return Reply.page(new JoinShutPage(why.words()), 410);
    }
    if (!asked.setting().isEmpty()) {
      throw new NotFound();
    }
    boolean many = wrongCodes.areMany(caller);
    var problems = Problems.of("code", many ? MANY_WRONG : NOT_A_CODE);
    return Reply.page(new JoinCodePage(asked.code(), problems), many ? 429 : 422);
  }

  private static JoinForm blank(JoinForm asked, Open way) {
    var claim = way.claim();
    var name = claim == null || claim.name() == null ? "" : claim.name();
    var code = Crockford.read(asked.code()).orElse(asked.code());
    var contract = claim == null ? null : claim.work().contract();
    return JoinForm.blank(code, asked.setting(), UUID.randomUUID()).known(name, contract);
  }

  private JoinPage page(Open way, JoinForm form, Viewer viewer, Problems problems) {
    var claim = way.claim();
    var email = claim == null || claim.email() == null ? "" : claim.email();
    var groups = posts.roleGroups();
    return new JoinPage(
        way,
        form,
        viewer.person().map(person -> people.nameOf(person).orElse("")).orElse(null),
        JoinForm.choices(groups, form.role()),
        claim == null ? "" : words(groups, claim.work().roleGroup()),
        Arrays.stream(Contract.values())
            .map(c -> Choice.of(c.name(), c.words()).checkedIf(c.name().equals(form.terms())))
            .toList(),
        email,
        !viewer.signedIn() && joining.wantsSignIn(way),
        problems);
  }

  private static String words(List<RoleGroup> groups, String code) {
    return groups.stream()
        .filter(group -> group.code().equals(code))
        .map(RoleGroup::words)
        .findFirst()
        .orElse(code);
  }

  @PostMapping("/join")
  @Allow(Allow.Who.EVERYBODY)
  Reply join(JoinForm.Fields fields, Viewer viewer, Caller caller) {
    var form = fields.form();
    if (form.code().isEmpty() && form.setting().isEmpty()) {
      return Reply.page(new JoinCodePage("", Problems.of("code", NOT_A_CODE)));
    }
    var way = way(form, viewer);
    if (way instanceof Way.Open open) {
      return viewer
          .person()
          .map(self -> signedIn(open, form, self, viewer))
          .orElseGet(() -> join(open, form, viewer, caller));
    }
    return joining
        .again(form)
        .map(in -> in(in, form, viewer))
        .orElseGet(() -> closed(form, way, caller));
  }

  /** The form of somebody new, sent by somebody signed in, adds nothing to their account. */
  private Reply signedIn(Open way, JoinForm form, PersonId self, Viewer viewer) {
    if (!form.add()) {
      return joining.isOf(form, self)
          ? Reply.seeOther("/today")
          : Reply.page(page(way, form, viewer, Problems.none()));
    }
    var problems = form.problems(way, JoinForm.offered(posts.roleGroups()));
    return problems.any()
        ? Reply.page(page(way, form, viewer, problems))
        : outcome(joining.add(way, form, self), way, form, viewer);
  }

  private Reply join(Open way, JoinForm sent, Viewer viewer, Caller caller) {
    var form = sent.toNobody();
    var problems =
        form.problems(way, JoinForm.offered(posts.roleGroups()))
            .andIf(!form.isMarked(), "name", "Send it once more, please");
    if (problems.any()) {
      var again = form.isMarked() ? form : form.marked(UUID.randomUUID());
      return Reply.page(page(way, again, viewer, problems));
    }
    if (wrongCodes.tooManyNew(caller, form)) {
      return Reply.page(page(way, form, viewer, Problems.of("name", MANY_NEW)), 429);
    }
    return outcome(joining.join(way, form, caller), way, form, viewer);
  }

  private Reply outcome(Joined joined, Open way, JoinForm form, Viewer viewer) {
    return switch (joined) {
      case Joined.In in -> in(in, form, viewer);
      case Joined.Added _ -> Reply.seeOther("/today");
      case Joined.SignInFirst _ -> Reply.page(page(way, form, viewer, Problems.none()), 409);
      case Joined.Shut(var why) -> Reply.page(new JoinShutPage(why.words()), 410);
      case Joined.SentBefore _ ->
          Reply.page(
              page(way, form.marked(UUID.randomUUID()), viewer, Problems.of("name", SENT_BEFORE)));
    };
  }

  /**
   * Whoever gave no address has one device only, until they make a phrase. They are offered one,
   * and pass on with one press. A letter has proved an address.
   */
  private static Reply in(Joined.In in, JoinForm form, Viewer viewer) {
    var kind = Crockford.read(form.code()).flatMap(DerivedCodes::kindOf);
    boolean hasAddress =
        !form.email().isEmpty() || kind.filter(k -> k == DerivedCodes.Kind.LETTER).isPresent();
    return new Reply.SeeOther(
        hasAddress ? "/today" : TO_COME_BACK, viewer.bearer().signedIn(in.signIn()));
  }
}
