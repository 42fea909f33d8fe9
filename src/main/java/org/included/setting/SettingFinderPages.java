package org.included.setting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.included.kernel.NotFound;
import org.included.kernel.Problems;
import org.included.kernel.SettingId;
import org.included.setting.Listing.Status;
import org.included.setting.SettingFacts.Related;
import org.included.web.Allow;
import org.included.web.ErrorLink;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.SummaryRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where do you work? Find it in the public registers. */
@Controller
class SettingFinderPages {
  private static final int LONGEST = 200;
  private static final int MOST = 10;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  /**
   * The box, and what fits.
   *
   * @param typed given back
   * @param found null where nothing was looked for
   */
  record SettingsPage(String typed, SettingFinder.@Nullable Found found, List<ErrorLink> errors)
      implements Page {
    @Override
    public String title() {
      return "Find where you work";
    }

    @Override
    public boolean hasProblems() {
      return !errors.isEmpty();
    }

    List<FoundSetting> settings() {
      return found == null ? List.of() : found.settings();
    }

    boolean none() {
      return found != null && found.settings().isEmpty();
    }

    boolean readingIn() {
      return found != null && !found.whole();
    }

    /** Read out when it changes; empty where nothing was looked for. */
    String count() {
      if (found == null) {
        return "";
      }
      return switch (found.settings().size()) {
        case 0 -> "None fits these words.";
        case 1 -> "One fits.";
        case MOST -> "These ten fit best. The town or the postcode brings others.";
        default -> found.settings().size() + " fit, the best first.";
      };
    }
  }

  /** What the registers say of one. */
  record SettingPage(SettingFacts facts) implements Page {
    @Override
    public String title() {
      return facts.setting().title();
    }

    FoundSetting setting() {
      return facts.setting();
    }

    boolean isClosed() {
      return setting().status() == Status.CLOSED;
    }

    List<SummaryRow> rows() {
      var rows = new ArrayList<SummaryRow>();
      row(rows, "What it is", setting().kind());
      row(rows, "Today", today());
      row(rows, "Town", setting().town());
      row(rows, "Postcode", setting().postcode());
      row(rows, "Local authority", setting().authority());
      row(rows, "Trust", facts.trust());
      var register = setting().register();
      if (register != null) {
        row(rows, register.number(), setting().urn() + ", in " + register.title());
      }
      return rows;
    }

    private static void row(List<SummaryRow> rows, String key, String value) {
      if (!value.isEmpty()) {
        rows.add(SummaryRow.of(key, value));
      }
    }

    private String today() {
      var closed = facts.closed();
      var opened = facts.opened();
      return switch (setting().status()) {
        case PROPOSED -> "Proposed" + (opened == null ? "" : " to open on " + DAY.format(opened));
        case OPEN -> "Open" + (opened == null ? "" : " since " + DAY.format(opened));
        case CLOSING -> setting().statusInWords() + (closed == null ? "" : on(closed));
        case CLOSED -> "Closed" + (closed == null ? "" : on(closed));
      };
    }

    private static String on(LocalDate day) {
      return " on " + DAY.format(day);
    }

    /** Such as "merged, 1 September 2024"; empty where the register says neither. */
    String how(Related other) {
      var since = other.since() == null ? "" : DAY.format(other.since());
      return other.how() + (other.how().isEmpty() || since.isEmpty() ? "" : ", ") + since;
    }
  }

  private final SettingFinder finder;

  SettingFinderPages(SettingFinder finder) {
    this.finder = finder;
  }

  /** In the address, because it is about a place and no person; and a link to it can be sent. */
  @GetMapping("/settings")
  @Allow(Allow.Who.EVERYBODY)
  Reply find(@RequestParam(required = false) @Nullable String find) {
    if (find == null) {
      return Reply.page(new SettingsPage("", null, List.of()));
    }
    var problems = problems(find);
    return Reply.page(
        new SettingsPage(
            find, problems.any() ? null : finder.find(find, MOST), ErrorLink.of(problems)));
  }

  private static Problems problems(String typed) {
    if (typed.isBlank()) {
      return Problems.of("find", "Type a name, a town, a postcode or a number");
    }
    return typed.length() > LONGEST
        ? Problems.of("find", "Type " + LONGEST + " letters or fewer: part of the name is enough")
        : Problems.none();
  }

  @GetMapping("/settings/{setting}")
  @Allow(Allow.Who.EVERYBODY)
  Reply setting(@PathVariable String setting) {
    return Reply.page(
        new SettingPage(finder.setting(SettingId.of(setting)).orElseThrow(NotFound::new)));
  }
}
