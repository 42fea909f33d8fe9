package org.included.home;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.included.kernel.Policy;
import org.included.kernel.Policy.Beholder;
import org.included.kernel.Policy.Sight;
import org.included.kernel.Policy.Subject;
import org.included.web.Allow;
import org.included.web.Cell;
import org.included.web.Page;
import org.included.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** "What others can see about me", written from the policy table and from nothing else. */
@Controller
class WhoCanSeePages {
  /**
   * What some people see of a subject.
   *
   * @param how much they see
   * @param who "Your trust, your council"
   */
  record Seen(String how, String who) {}

  record Line(String subject, List<Seen> seen) {}

  /**
   * @param table every cell: subjects down, beholders across
   */
  record WhoCanSeePage(
      List<Line> onlyYou,
      List<Line> named,
      List<Line> counted,
      List<Cell> head,
      List<List<Cell>> table)
      implements Page {
    @Override
    public String title() {
      return "What others can see about me";
    }
  }

  private static final WhoCanSeePage PAGE =
      new WhoCanSeePage(
          lines(Policy::onlyYours),
          lines(Policy::sometimesNamed),
          lines(s -> !Policy.onlyYours(s) && !Policy.sometimesNamed(s)),
          head(),
          table());

  @GetMapping("/who-can-see")
  @Allow(Allow.Who.EVERYBODY)
  Reply whoCanSee() {
    return Reply.page(PAGE);
  }

  private static List<Line> lines(Predicate<Subject> of) {
    return Arrays.stream(Subject.values())
        .filter(of)
        .map(s -> new Line(s.words(), seen(s)))
        .toList();
  }

  /**
   * Others than the person, those who see alike together. What is yours alone says first who never
   * sees it; the rest says it last.
   */
  private static List<Seen> seen(Subject subject) {
    var alike =
        Arrays.stream(Beholder.values())
            .filter(b -> b != Beholder.PERSON)
            .collect(
                Collectors.groupingBy(
                    b -> Policy.sight(subject, b),
                    LinkedHashMap::new,
                    Collectors.mapping(Beholder::words, Collectors.toList())));
    var never = alike.remove(Sight.NEVER);
    if (never != null && Policy.onlyYours(subject)) {
      alike.putFirst(Sight.NEVER, never);
    } else if (never != null) {
      alike.put(Sight.NEVER, never);
    }
    return alike.entrySet().stream()
        .map(e -> new Seen(e.getKey().words(), together(e.getValue())))
        .toList();
  }

  /** "Your trust, your council": one capital, at the beginning. */
  private static String together(List<String> who) {
    return Stream.concat(
            who.stream().limit(1),
            who.stream().skip(1).map(w -> Character.toLowerCase(w.charAt(0)) + w.substring(1)))
        .collect(Collectors.joining(", "));
  }

  private static List<Cell> head() {
    return Stream.concat(
            Stream.of(Cell.of("What")),
            Arrays.stream(Beholder.values()).map(b -> Cell.of(b.words())))
        .toList();
  }

  private static List<List<Cell>> table() {
    return Arrays.stream(Subject.values())
        .map(s ->
            Stream.concat(
                    Stream.of(Cell.of(s.words())),
                    Arrays.stream(Beholder.values()).map(b -> Cell.of(Policy.sight(s, b).words())))
                .toList())
        .toList();
  }
}
