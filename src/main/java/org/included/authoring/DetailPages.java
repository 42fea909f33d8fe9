package org.included.authoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.included.kernel.NotFound;
import org.included.learning.MeasuredMinutes;
import org.included.library.Module;
import org.included.library.Workbench;
import org.included.library.WorkingText;
import org.included.web.Allow;
import org.included.web.Page;
import org.included.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What stands behind an author's page of a module: source by source, and step by step. */
@Controller
class DetailPages {
  /** On one page. Authors write long notes, and a page stays small. */
  static final int SOURCES = 12;

  /** A further page of sources; {@code here} is the one that is shown. */
  record Leaf(String path, String words, boolean here) {}

  /**
   * Sources of a module.
   *
   * @param leaves empty where one page holds them all
   */
  record SourcesPage(Link module, List<SourceList.Listed> sources, List<Leaf> leaves)
      implements Page {
    @Override
    public String title() {
      return "Sources: " + module.words();
    }
  }

  /** Minutes of a module, step by step. */
  record MinutesPage(Link module, MinutesTable.Minutes minutes) implements Page {
    @Override
    public String title() {
      return "Minutes: " + module.words();
    }
  }

  private final Workbench workbench;
  private final MeasuredMinutes minutes;
  private final Clock clock;

  DetailPages(Workbench workbench, MeasuredMinutes minutes, Clock clock) {
    this.workbench = workbench;
    this.minutes = minutes;
    this.clock = clock;
  }

  @GetMapping(Paths.MODULES + "/{slug}/sources")
  @Allow(Allow.Who.AUTHOR)
  Reply sources(@PathVariable String slug, @RequestParam(defaultValue = "1") String page) {
    var text = workbench.of(slug).orElseThrow(NotFound::new);
    var all = SourceList.of(text, LocalDate.now(clock));
    var leaves =
        IntStream.range(0, (all.size() + SOURCES - 1) / SOURCES)
            .mapToObj(i -> leaf(slug, i, all.size(), page))
            .toList();
    int from = IntStream.range(0, leaves.size()).filter(i -> leaves.get(i).here()).sum() * SOURCES;
    return Reply.page(
        new SourcesPage(
            link(text),
            all.stream().skip(from).limit(SOURCES).toList(),
            leaves.size() == 1 ? List.of() : leaves));
  }

  private static Leaf leaf(String slug, int index, int all, String page) {
    var number = Integer.toString(index + 1);
    var words = "%d to %d".formatted(index * SOURCES + 1, Math.min(all, (index + 1) * SOURCES));
    return new Leaf(Paths.module(slug) + "/sources?page=" + number, words, number.equals(page));
  }

  private static Link link(WorkingText text) {
    return new Link(Paths.module(text.slug()), text.title());
  }

  @GetMapping(Paths.MODULES + "/{slug}/minutes")
  @Allow(Allow.Who.AUTHOR)
  Reply minutes(@PathVariable String slug) {
    var text = workbench.of(slug).orElseThrow(NotFound::new);
    Module module = text.module().orElseThrow(NotFound::new);
    return Reply.page(new MinutesPage(link(text), MinutesTable.of(module, minutes.of(module))));
  }
}
