package org.included;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The rules of WCAG 2.2 AA, as far as a machine can tell, by Deque's axe. It is asked for what is
 * broken and no more: that takes half as long as its own builder, which collects what is right too.
 */
public final class Axe {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final String AXE = source();
  private static final String RUN =
      """
      async tags => (await axe.run(document, {
          runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'], preload: false
        })).violations.map(v => v.id + ' ' + v.nodes[0].html)
      """;

  private Axe() {}

  /** What is broken on the page as it is, and with these rules of axe too: one line each. */
  public static List<String> broken(Page page, String... tags) {
    if (!Boolean.TRUE.equals(page.evaluate("typeof axe === 'object'"))) {
      page.evaluate(AXE);
    }
    var all = Stream.concat(RULES.stream(), Stream.of(tags)).toList();
    return page.evaluate(RUN, all) instanceof List<?> found
        ? found.stream().map(String::valueOf).toList()
        : List.of("axe gave no answer");
  }

  /** What is broken on a phone and on a desk, and whether it has to be scrolled sideways there. */
  public static List<String> brokenOnPhoneAndDesk(Page page, String name) {
    var broken = new ArrayList<String>();
    for (int width : new int[] {320, 1280}) {
      page.setViewportSize(width, 900);
      var at = name + " at " + width + ": ";
      if (!Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= " + width))) {
        broken.add(at + "has to be scrolled sideways");
      }
      broken(page).forEach(what -> broken.add(at + what));
    }
    return broken;
  }

  private static String source() {
    try (var in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
