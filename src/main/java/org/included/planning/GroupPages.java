package org.included.planning;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.included.account.People;
import org.included.kernel.NotFound;
import org.included.kernel.Problems;
import org.included.post.Standing;
import org.included.post.Standing.Kind;
import org.included.post.Standing.Scope;
import org.included.post.Standings;
import org.included.post.Standings.Giving;
import org.included.setting.Directory;
import org.included.web.Allow;
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

/**
 * A trust's or an authority's page for its leads: counts only, and naming the heads and SENCOs of
 * its settings. No name of anybody is on it.
 */
@Controller
class GroupPages {
  /**
   * A trust or an authority that the viewer leads.
   *
   * @param code of the trust or authority, as the register has it
   */
  record Led(String code, String name, boolean trust) {
    String of() {
      return "?of=" + (trust ? "trust-" : "authority-") + code;
    }

    /** Which of their settings it may name heads of. */
    String scope() {
      return trust ? "in the trust" : "under the council and in no trust";
    }
  }

  /**
   * The form as it stands.
   *
   * @param number a setting's URN or Ofsted number
   */
  record Form(@Nullable String number, @Nullable String kind, @Nullable String email) {
    static final Form EMPTY = new Form("", "", "");

    String numberTyped() {
      return number == null ? "" : number.strip();
    }

    String emailTyped() {
      return email == null ? "" : email.strip();
    }

    Optional<Kind> chosen() {
      return kinds().filter(k -> slug(k).equals(kind)).findFirst();
    }

    private static Stream<Kind> kinds() {
      return Arrays.stream(Kind.values()).filter(Kind::ofSetting);
    }

    private static String slug(Kind kind) {
      return kind.name().toLowerCase(Locale.ROOT);
    }

    List<Choice> choices() {
      return kinds()
          .map(k -> Choice.of(slug(k), k.title()).checkedIf(slug(k).equals(kind)))
          .toList();
    }
  }

  /**
   * @param others further ones that the viewer leads
   * @param done what was done last, in words; empty for nothing
   */
  record GroupPage(
      Led led, List<Led> others, Months.Group group, Form form, String done, Problems problems)
      implements FormPage {
    @Override
    public String title() {
      return led.name();
    }

    /** In words; empty where none is over yet. */
    String month() {
      var month = group.month();
      return month == null ? "" : MONTH.format(month);
    }

    @Override
    public Here here() {
      return Here.RECORD;
    }
  }

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private final Standings standings;
  private final Directory directory;
  private final Months months;
  private final People people;

  GroupPages(Standings standings, Directory directory, Months months, People people) {
    this.standings = standings;
    this.directory = directory;
    this.months = months;
    this.people = people;
  }

  @GetMapping("/group")
  @Allow(Allow.Who.GROUP_LEAD)
  Reply show(@RequestParam(defaultValue = "") String of, Viewer viewer) {
    return Reply.page(page(viewer, of, Form.EMPTY, "", Problems.none()));
  }

  private GroupPage page(Viewer viewer, String of, Form form, String done, Problems problems) {
    var all = ledBy(viewer);
    var led =
        all.stream()
            .filter(l -> of.isBlank() || l.of().equals("?of=" + of))
            .findFirst()
            .orElseThrow(NotFound::new);
    return new GroupPage(
        led,
        all.stream().filter(l -> !l.equals(led)).toList(),
        led.trust() ? months.ofTrust(led.code()) : months.ofAuthority(led.code()),
        form,
        done,
        problems);
  }

  private List<Led> ledBy(Viewer viewer) {
    return standings.of(viewer.self()).stream()
        .map(Standing::scope)
        .flatMap(scope -> led(scope).stream())
        .distinct()
        .toList();
  }

  private Optional<Led> led(Scope scope) {
    return switch (scope) {
      case Scope.OfTrust(var uid) ->
          directory.trustCalled(uid).map(name -> new Led(uid, name, true));
      case Scope.OfAuthority(var code) ->
          directory.authorityCalled(code).map(name -> new Led(code, name, false));
      case Scope.OfSetting _ -> Optional.empty();
    };
  }

  @PostMapping("/group/standing")
  @Allow(Allow.Who.GROUP_LEAD)
  Reply give(@RequestParam(defaultValue = "") String of, Form form, Viewer viewer) {
    var numbered = directory.numbered(form.numberTyped());
    var kind = form.chosen();
    var to = people.at(form.emailTyped());
    var problems =
        Problems.none()
            .andIf(form.numberTyped().isEmpty(), "number", "Enter the number of the setting")
            .andIf(
                numbered.one().isEmpty() && !form.numberTyped().isEmpty(),
                "number",
                numbered.problem().orElse(""))
            .andIf(kind.isEmpty(), "kind", "Select as what they stand")
            .andIf(
                form.emailTyped().isEmpty(), "email", "Enter the address that their account has");
    if (problems.any()) {
      return Reply.page(page(viewer, of, form, "", problems));
    }
    // whether an address has an account is told to nobody: unknown, and not there, look alike
    Giving given =
        to.isEmpty()
            ? new Giving.NotOnStaff()
            : standings.give(
                viewer.self(), to.get(), kind.orElseThrow(), numbered.one().orElseThrow());
    var said =
        switch (given) {
          case Giving.Given _ -> Problems.none();
          case Giving.HadIt _ -> Problems.of("email", "They have it already");
          case Giving.NotToYourself _ -> Problems.of("email", "Nobody gives it to themself");
          case Giving.NotOnStaff _ ->
              Problems.of(
                  "email",
                  "Nobody with this address has said that they work there. They join first, with a"
                      + " code or by finding the setting");
          case Giving.NotYours _ ->
              Problems.of("number", "You can name heads and SENCOs of your own settings only");
        };
    return Reply.page(
        said.any()
            ? page(viewer, of, form, "", said)
            : page(viewer, of, Form.EMPTY, "They have it now, and can see that.", said));
  }
}
