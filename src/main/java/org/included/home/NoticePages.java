package org.included.home;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.included.account.SignInProviders;
import org.included.dictation.Dictation;
import org.included.kernel.Columns;
import org.included.web.Allow;
import org.included.web.Page;
import org.included.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that say what this site is, what it keeps, and where to turn. */
@Controller
class NoticePages {
  /** When somebody last went through the accessibility statement. Look again within the year. */
  static final LocalDate ACCESSIBILITY_REVIEWED = LocalDate.of(2026, 11, 22);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  record AccessibilityPage(String operator, String contact, String reviewed) implements Page {
    @Override
    public String title() {
      return "Accessibility statement";
    }
  }

  /**
   * @param soundGoes the operator's words about a dictation engine of theirs; empty if there is
   *     none
   * @param services that people may sign in with besides
   * @param purposes made from the file of columns
   */
  record PrivacyPage(
      String operator,
      String contact,
      String soundGoes,
      List<String> services,
      List<Purpose> purposes)
      implements Page {
    @Override
    public String title() {
      return "Privacy";
    }
  }

  /**
   * What is kept for one purpose.
   *
   * @param things by how long they are kept
   */
  record Purpose(String words, Map<String, List<String>> things) {
    static List<Purpose> allOf(Columns columns) {
      return columns.purposes().entrySet().stream()
          .map(p -> new Purpose(p.getValue(), thingsFor(p.getKey(), columns)))
          .filter(p -> !p.things().isEmpty())
          .toList();
    }

    private static Map<String, List<String>> thingsFor(String purpose, Columns columns) {
      var things = new LinkedHashMap<String, List<String>>();
      columns.tables().values().stream()
          .filter(table -> table.purpose().equals(purpose) && !table.called().isEmpty())
          .forEach(table ->
              things
                  .computeIfAbsent(table.kept().words(), _ -> new ArrayList<>())
                  .add(table.called()));
      return things;
    }
  }

  record HelpPage(String contact) implements Page {
    @Override
    public String title() {
      return "Help";
    }
  }

  record SourceCodePage(@Nullable URI source, String contact) implements Page {
    @Override
    public String title() {
      return "Source code";
    }
  }

  record VulnerabilityPage(String contact) implements Page {
    @Override
    public String title() {
      return "Found a weakness in our security?";
    }
  }

  private final About about;
  private final Dictation dictation;
  private final SignInProviders providers;
  private final List<Purpose> purposes;

  NoticePages(About about, Dictation dictation, SignInProviders providers, Columns columns) {
    this.about = about;
    this.dictation = dictation;
    this.providers = providers;
    this.purposes = Purpose.allOf(columns);
  }

  @GetMapping("/accessibility")
  @Allow(Allow.Who.EVERYBODY)
  Reply accessibility() {
    return Reply.page(
        new AccessibilityPage(
            about.operator(), about.contact(), DAY.format(ACCESSIBILITY_REVIEWED)));
  }

  @GetMapping("/privacy")
  @Allow(Allow.Who.EVERYBODY)
  Reply privacy() {
    return Reply.page(
        new PrivacyPage(
            about.operator(),
            about.contact(),
            dictation.where().orElse(""),
            providers.labels(),
            purposes));
  }

  @GetMapping("/help")
  @Allow(Allow.Who.EVERYBODY)
  Reply help() {
    return Reply.page(new HelpPage(about.contact()));
  }

  @GetMapping("/source-code")
  @Allow(Allow.Who.EVERYBODY)
  Reply sourceCode() {
    return Reply.page(new SourceCodePage(about.source(), about.contact()));
  }

  @GetMapping("/vulnerability-disclosure")
  @Allow(Allow.Who.EVERYBODY)
  Reply vulnerability() {
    return Reply.page(new VulnerabilityPage(about.contact()));
  }
}
