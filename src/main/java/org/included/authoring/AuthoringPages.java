package org.included.authoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.included.kernel.NotFound;
import org.included.learning.MeasuredMinutes;
import org.included.library.Finding;
import org.included.library.Module;
import org.included.library.Review;
import org.included.library.Workbench;
import org.included.library.WorkingText;
import org.included.pack.Headcounts;
import org.included.web.Allow;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.SummaryRow;
import org.included.web.Tile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** For authors: every module of the content folder, and what there is to do on one of them. */
@Controller
class AuthoringPages {
  /** Whoever has more begins with these; the rest come up as they are mended. */
  static final int MOST_MESSAGES = 12;

  record ModulesPage(List<Tile> modules) implements Page {
    @Override
    public String title() {
      return "Modules, for authors";
    }
  }

  /** Something that the linter says. */
  record Message(String kind, String where, String words, String mend) {}

  /**
   * Everything about the module itself.
   *
   * @param sources what to know of them all, in sentences
   * @param reviews who has looked and who has still to look
   */
  record Read(
      List<SummaryRow> facts,
      List<VariantList.Variant> variants,
      List<String> sources,
      List<String> reviews,
      MinutesTable.Minutes minutes) {}

  /**
   * An author's page of one module.
   *
   * @param path of this page; the others about this module are below it
   * @param readersPath empty while readers have no page of it
   * @param more how many messages there are beside those shown
   * @param read null while the file cannot be read as a module
   */
  record ModulePage(
      String path,
      String slug,
      String title,
      String readersSee,
      String readersPath,
      List<Message> messages,
      int more,
      @Nullable Read read,
      Headcounts.Teams teams)
      implements Page {}

  private final Workbench workbench;
  private final ReadersSee readersSee;
  private final MeasuredMinutes minutes;
  private final Headcounts headcounts;
  private final Clock clock;

  AuthoringPages(
      Workbench workbench,
      ReadersSee readersSee,
      MeasuredMinutes minutes,
      Headcounts headcounts,
      Clock clock) {
    this.workbench = workbench;
    this.readersSee = readersSee;
    this.minutes = minutes;
    this.headcounts = headcounts;
    this.clock = clock;
  }

  @GetMapping(Paths.MODULES)
  @Allow(Allow.Who.AUTHOR)
  Reply modules() {
    return Reply.page(new ModulesPage(workbench.all().stream().map(this::tile).toList()));
  }

  private Tile tile(WorkingText text) {
    var known =
        text.module()
            .map(Module::cover)
            .map(c ->
                "%s. Last checked on %s, to be reviewed %s."
                    .formatted(
                        InWords.status(c.status()),
                        InWords.day(c.checked()),
                        InWords.reviewBy(c, today())))
            .orElse("It cannot be read as a module.");
    return Tile.of(
        Paths.module(text.slug()),
        text.title(),
        known + " Lint messages: " + InWords.findings(text) + ". " + readersSee.words(text));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  @GetMapping(Paths.MODULES + "/{slug}")
  @Allow(Allow.Who.AUTHOR)
  Reply module(@PathVariable String slug) {
    var text = workbench.of(slug).orElseThrow(NotFound::new);
    var messages = text.findings().stream().limit(MOST_MESSAGES).map(AuthoringPages::message);
    return Reply.page(
        new ModulePage(
            Paths.module(slug),
            slug,
            text.title(),
            readersSee.words(text),
            readersSee.anything(text) ? "/modules/" + slug : "",
            messages.toList(),
            Math.max(0, text.findings().size() - MOST_MESSAGES),
            text.module().map(m -> read(text, m)).orElse(null),
            headcounts.lately(slug)));
  }

  private static Message message(Finding finding) {
    return new Message(
        finding.isError() ? "Error" : "Advice",
        finding.file() + ", line " + finding.line(),
        finding.message(),
        finding.mend());
  }

  private Read read(WorkingText text, Module module) {
    return new Read(
        facts(module),
        VariantList.of(text.slug(), module),
        SourceList.sentences(text, today()),
        module.cover().reviews().stream().map(Review::words).toList(),
        MinutesTable.of(module, minutes.of(module)));
  }

  private List<SummaryRow> facts(Module module) {
    var cover = module.cover();
    return List.of(
        SummaryRow.of("Status", InWords.status(cover.status())),
        SummaryRow.of("Version", cover.version()),
        SummaryRow.of("Last checked", InWords.day(cover.checked())),
        SummaryRow.of("To be reviewed", InWords.reviewBy(cover, today())));
  }
}
