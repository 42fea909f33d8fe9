package org.included.authoring;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.included.kernel.NotFound;
import org.included.learning.ModuleFile;
import org.included.learning.ReadThrough;
import org.included.library.Audience;
import org.included.library.Differences;
import org.included.library.Module;
import org.included.library.Phase;
import org.included.library.RoleRoute;
import org.included.library.Source;
import org.included.library.Workbench;
import org.included.library.WorkingText;
import org.included.web.Allow;
import org.included.web.Page;
import org.included.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** A whole module on one page as one kind of reader reads it, and what lies beside it. */
@Controller
class VariantPages {
  /**
   * A step as this variant has it.
   *
   * @param differs from the usual variant, in words; empty where it does not
   */
  record Shown(ReadThrough.StepText step, String differs) {}

  /**
   * The variants on either side.
   *
   * @param before empty at the first
   * @param after empty at the last
   */
  record Strip(int number, int of, Optional<Link> before, Optional<Link> after) {}

  /**
   * One variant from end to end.
   *
   * @param module where its lint messages, sources and minutes are
   * @param audience whom it is written for
   * @param lint how many messages there are, in words
   */
  record VariantPage(
      Link module,
      String audience,
      Strip strip,
      String lint,
      List<Shown> steps,
      Collection<Source> sources)
      implements Page {
    @Override
    public String title() {
      return "Preview: " + module.words() + ", " + audience;
    }

    @Override
    public boolean isForReading() {
      return true;
    }
  }

  private final Workbench workbench;
  private final ReadThrough readThrough;

  VariantPages(Workbench workbench, ReadThrough readThrough) {
    this.workbench = workbench;
    this.readThrough = readThrough;
  }

  @GetMapping(Paths.MODULES + "/{slug}/{phase}/{role}")
  @Allow(Allow.Who.AUTHOR)
  Reply variant(@PathVariable String slug, @PathVariable String phase, @PathVariable String role) {
    var text = workbench.of(slug).orElseThrow(NotFound::new);
    var audience =
        new Audience(
            Phase.ofSlug(phase).orElseThrow(NotFound::new),
            RoleRoute.ofSlug(role).orElseThrow(NotFound::new));
    // an author who has just broken the file, or taken the phase away, finds out why there
    return text.module()
        .filter(m -> m.cover().audiences().contains(audience))
        .map(m -> Reply.page(page(text, m, audience)))
        .orElseGet(() -> Reply.seeOther(Paths.module(slug)));
  }

  private VariantPage page(WorkingText text, Module module, Audience audience) {
    var steps = readThrough.of(module, audience, Workbench.filesOf(text.slug()));
    var sources = new LinkedHashMap<String, Source>();
    steps.forEach(s -> s.sources().forEach(source -> sources.putIfAbsent(source.key(), source)));
    var differs = differs(module, audience);
    return new VariantPage(
        new Link(Paths.module(text.slug()), module.title()),
        VariantList.words(audience),
        strip(text.slug(), module.cover().audiences(), audience),
        InWords.findings(text),
        steps.stream().map(s -> new Shown(s, differs.getOrDefault(s.id(), ""))).toList(),
        sources.values());
  }

  private static Map<String, String> differs(Module module, Audience audience) {
    var usual = module.cover().usual();
    return Differences.between(module, audience, usual).steps().stream()
        .collect(
            Collectors.toMap(
                Differences.Differing::id,
                d ->
                    InWords.number(d.words(), "word", "words") + " other than for " + usual.words(),
                (one, _) -> one));
  }

  private static Strip strip(String slug, List<Audience> all, Audience audience) {
    int at = all.indexOf(audience);
    return new Strip(
        at + 1,
        all.size(),
        at == 0 ? Optional.empty() : Optional.of(link(slug, all.get(at - 1))),
        at + 1 == all.size() ? Optional.empty() : Optional.of(link(slug, all.get(at + 1))));
  }

  private static Link link(String slug, Audience audience) {
    return new Link(Paths.variant(slug, audience), audience.words());
  }

  /** Pictures, films and captions as they lie beside the working text. */
  @GetMapping(Paths.MODULES + "/{slug}/files/{name}")
  @Allow(Allow.Who.AUTHOR)
  void file(
      @PathVariable String slug,
      @PathVariable String name,
      @RequestHeader(defaultValue = "") String range,
      HttpServletResponse response)
      throws IOException {
    var bytes = workbench.file(slug, name).orElseThrow(NotFound::new);
    ModuleFile.send(name, bytes, "no-store", range, response);
  }
}
