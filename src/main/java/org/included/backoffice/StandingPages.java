package org.included.backoffice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.included.account.Audit;
import org.included.account.Audit.Act;
import org.included.account.People;
import org.included.kernel.Ids;
import org.included.kernel.PersonId;
import org.included.kernel.Problems;
import org.included.post.Standing;
import org.included.post.Standing.Kind;
import org.included.post.Standing.Scope;
import org.included.post.Standings;
import org.included.post.Standings.Giving;
import org.included.setting.Directory;
import org.included.setting.Numbered;
import org.included.web.Allow;
import org.included.web.Choice;
import org.included.web.FormPage;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Standing on evidence. Looking up who stands for a setting is a post, because it is written down
 * before it is shown.
 */
@Controller
class StandingPages {
  private static final int LONGEST_EVIDENCE = 300;

  /**
   * The form as it stands.
   *
   * @param number a URN or Ofsted number, a trust's UID, or an authority's three figures
   */
  record Form(
      @Nullable String number,
      @Nullable String kind,
      @Nullable String email,
      @Nullable String evidence) {
    static final Form EMPTY = new Form("", "", "", "");

    String numberTyped() {
      return number == null ? "" : number.strip();
    }

    String emailTyped() {
      return email == null ? "" : email.strip();
    }

    String evidenceTyped() {
      return evidence == null ? "" : evidence.strip();
    }

    Optional<Kind> chosen() {
      return Arrays.stream(Kind.values()).filter(k -> code(k).equals(kind)).findFirst();
    }

    private static String code(Kind kind) {
      return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<Choice> choices() {
      return Arrays.stream(Kind.values())
          .map(k -> Choice.of(code(k), k.title()).checkedIf(code(k).equals(kind)))
          .toList();
    }
  }

  /** Somebody who stands for what was looked up. */
  record Stands(Standing standing, String name) {
    String words() {
      return standing.kind().words() + ", known through " + standing.source().words();
    }
  }

  /**
   * @param found who stands for the setting that was looked up; null where nothing was
   * @param done what was done last, in words; empty for nothing
   */
  record StandingPage(Form form, @Nullable List<Stands> found, String done, Problems problems)
      implements FormPage {
    @Override
    public String title() {
      return "Standing of heads and leads";
    }
  }

  private final Standings standings;
  private final Directory directory;
  private final People people;
  private final Audit audit;

  StandingPages(Standings standings, Directory directory, People people, Audit audit) {
    this.standings = standings;
    this.directory = directory;
    this.people = people;
    this.audit = audit;
  }

  @GetMapping("/administration/standing")
  @Allow(Allow.Who.STEWARD)
  Reply show() {
    return Reply.page(new StandingPage(Form.EMPTY, null, "", Problems.none()));
  }

  @PostMapping("/administration/standing/look-up")
  @Allow(Allow.Who.STEWARD)
  Reply lookUp(Form form, Viewer viewer) {
    var numbered = directory.numbered(form.numberTyped());
    if (numbered.problem().isPresent()) {
      return again(form, Problems.of("number", numbered.problem().get()));
    }
    var setting = numbered.one().orElseThrow();
    var there = standings.at(setting);
    audit.write(
        viewer.self(),
        "steward",
        Act.LOOKED_AT_STAFF,
        "who stands for the setting",
        setting,
        there.stream().map(Standing::person).distinct().toList());
    var found = there.stream().map(s -> new Stands(s, name(s.person()))).toList();
    return Reply.page(new StandingPage(form, found, "", Problems.none()));
  }

  private static Reply again(Form form, Problems problems) {
    return Reply.page(new StandingPage(form, null, "", problems));
  }

  private String name(PersonId person) {
    return people.nameOf(person).orElse("Somebody with no name given");
  }

  @PostMapping("/administration/standing")
  @Allow(Allow.Who.STEWARD)
  Reply give(Form form, Viewer viewer) {
    var kind = form.chosen();
    var numbered = directory.numbered(form.numberTyped());
    var scope = kind.flatMap(k -> scope(k, numbered, form.numberTyped()));
    var to = people.at(form.emailTyped());
    var evidence = form.evidenceTyped();
    var problems =
        Problems.none()
            .andIf(kind.isEmpty(), "kind", "Select as what they stand")
            .andIf(
                form.numberTyped().isEmpty(),
                "number",
                "Enter the number of the setting, trust or council")
            .andIf(
                kind.isPresent() && scope.isEmpty() && !form.numberTyped().isEmpty(),
                "number",
                numbered
                    .problem()
                    .filter(_ -> kind.filter(Kind::ofSetting).isPresent())
                    .orElse("Nothing of that kind in the registers has this number"))
            .andIf(form.emailTyped().isEmpty(), "email", "Enter their e-mail address")
            .andIf(
                to.isEmpty() && !form.emailTyped().isEmpty(),
                "email",
                "Nobody has an account with this address")
            .andIf(evidence.isEmpty(), "evidence", "Say what evidence you saw")
            .andIf(
                evidence.length() > LONGEST_EVIDENCE,
                "evidence",
                "Shorten it to " + LONGEST_EVIDENCE + " characters, please");
    if (problems.any()) {
      to.ifPresent(person -> learnedOf(viewer, person));
      return again(form, problems);
    }
    var given =
        standings.giveOnEvidence(
            viewer.self(), to.orElseThrow(), kind.orElseThrow(), scope.orElseThrow(), evidence);
    if (!(given instanceof Giving.Given)) {
      learnedOf(viewer, to.orElseThrow());
    }
    return switch (given) {
      case Giving.Given _ ->
          Reply.page(new StandingPage(Form.EMPTY, null, "They have it now.", Problems.none()));
      case Giving.HadIt _ -> again(form, Problems.of("email", "They have it already"));
      case Giving.NotToYourself _ ->
          again(form, Problems.of("email", "Nobody gives standing to themself"));
      case Giving.NotOnStaff _ ->
          again(
              form,
              Problems.of(
                  "email",
                  "They have not said that they work there. They join first, with a code or by"
                      + " finding the setting"));
      case Giving.NotYours _ -> throw new IllegalStateException("a steward has a say everywhere");
    };
  }

  /** Nothing was given, and yet it shows that somebody with this address has an account. */
  private void learnedOf(Viewer viewer, PersonId person) {
    audit.write(
        viewer.self(), "steward", Act.LOOKED_UP_ACCOUNT, "to give standing", null, List.of(person));
  }

  private Optional<Scope> scope(Kind kind, Numbered numbered, String number) {
    return switch (kind) {
      case HEAD, SENCO, LEAD -> numbered.one().map(Scope.OfSetting::new);
      case TRUST_LEAD -> directory.trustCalled(number).map(_ -> (Scope) new Scope.OfTrust(number));
      case AUTHORITY_LEAD ->
          directory.authorityCalled(number).map(_ -> (Scope) new Scope.OfAuthority(number));
    };
  }

  @PostMapping("/administration/standing/end")
  @Allow(Allow.Who.STEWARD)
  Reply end(@RequestParam(defaultValue = "") String standing, Viewer viewer) {
    boolean ended = standings.end(viewer.self(), Ids.parse(standing), true);
    return Reply.page(
        new StandingPage(
            Form.EMPTY, null, ended ? "It is ended." : "It was ended before.", Problems.none()));
  }
}
