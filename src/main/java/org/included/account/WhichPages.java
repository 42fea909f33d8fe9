package org.included.account;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.included.kernel.NotFound;
import org.included.kernel.Problems;
import org.included.web.Allow;
import org.included.web.Choice;
import org.included.web.FormPage;
import org.included.web.Here;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Is one of these you?", after somebody proved an address that accounts were opened with. */
@Controller
class WhichPages {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

  /**
   * @param proof that its reader has proved the address
   */
  record WhichPage(String proof, Along along, List<Choice> choices, Problems problems)
      implements FormPage {
    @Override
    public String title() {
      return "Is one of these you?";
    }

    @Override
    public Here here() {
      return Here.SIGN_IN;
    }
  }

  private final WhichAccount which;
  private final ObjectProvider<SettingNames> settingNames;
  private final Arrival arrival;
  private final Clock clock;

  WhichPages(
      WhichAccount which, ObjectProvider<SettingNames> settingNames, Arrival arrival, Clock clock) {
    this.which = which;
    this.settingNames = settingNames;
    this.arrival = arrival;
    this.clock = clock;
  }

  /** For whoever has just proved the address. */
  Reply ask(Email email, Along along) {
    return Reply.page(page(which.proof(email), email, along, Problems.none()));
  }

  private WhichPage page(String proof, Email email, Along along, Problems problems) {
    var accounts = which.at(email).stream().map(row -> Choice.of(row.person().tag(), words(row)));
    var none = Choice.of("none", "None of these: I am new here").after("or");
    return new WhichPage(proof, along, Stream.concat(accounts, Stream.of(none)).toList(), problems);
  }

  private String words(PendingSql.Row row) {
    var settings =
        settingNames.stream()
            .flatMap(w -> w.of(row.person()).stream())
            .filter(name -> !name.isEmpty())
            .toList();
    return (row.name() == null ? "No name" : row.name())
        + (settings.isEmpty() ? "" : ", " + String.join(", ", settings))
        + ", opened in "
        + MONTH.format(row.madeAt().atZone(clock.getZone()));
  }

  /** Somebody who loads the page again. */
  @GetMapping("/sign-in/code/which")
  @Allow(Allow.Who.EVERYBODY)
  Reply withoutProof() {
    return Reply.seeOther("/sign-in");
  }

  @PostMapping("/sign-in/code/which")
  @Allow(Allow.Who.EVERYBODY)
  Reply choose(
      @RequestParam(defaultValue = "") String proof,
      @RequestParam(defaultValue = "") String account,
      Along.Fields fields,
      Viewer viewer) {
    var along = fields.along();
    var email = which.proved(proof);
    if (email.isEmpty()) {
      return Reply.seeOther("/sign-in");
    }
    if (account.isEmpty()) {
      return Reply.page(
          page(
              proof,
              email.get(),
              along,
              Problems.of("account", "Choose the one that is you, or “None of these”")));
    }
    return which
        .enter(email.get(), account.equals("none") ? null : account, along.shared())
        .map(signIn -> arrival.with(signIn, along, viewer))
        .orElseThrow(NotFound::new);
  }
}
