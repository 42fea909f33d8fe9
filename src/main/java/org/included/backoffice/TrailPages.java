package org.included.backoffice;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.included.account.Audit;
import org.included.account.Audit.Act;
import org.included.web.Allow;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit trail. Looking through it is itself a line of it, so each look is a post. */
@Controller
class TrailPages {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.UK);
  private static final int A_PAGE = 50;

  /** One line, as an auditor reads it. */
  record Line(String when, String who, String what, String why, int subjects) {}

  /**
   * @param lines empty before the first look
   * @param before where the next page begins, as text; empty where there is none
   */
  record TrailPage(List<Line> lines, String before, boolean looked) implements Page {
    @Override
    public String title() {
      return "The audit trail";
    }
  }

  private final Audit audit;
  private final Clock clock;

  TrailPages(Audit audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/administration/trail")
  @Allow(Allow.Who.AUDITOR)
  Reply show() {
    return Reply.page(new TrailPage(List.of(), "", false));
  }

  /**
   * @param before an instant, or blank for the latest
   */
  @PostMapping("/administration/trail")
  @Allow(Allow.Who.AUDITOR)
  Reply look(@RequestParam(defaultValue = "") String before, Viewer viewer) {
    var lines = audit.before(moment(before), A_PAGE);
    audit.write(
        viewer.self(),
        "auditor",
        Act.LOOKED_AT_TRAIL,
        "to check that what is done is as it should be",
        null,
        lines.stream().map(Audit.Line::by).filter(Objects::nonNull).distinct().toList());
    return Reply.page(
        new TrailPage(
            lines.stream().map(this::line).toList(),
            lines.size() < A_PAGE ? "" : lines.getLast().at().toString(),
            true));
  }

  private Instant moment(String before) {
    try {
      return before.isBlank() ? clock.instant().plusSeconds(1) : Instant.parse(before);
    } catch (DateTimeParseException e) {
      return clock.instant();
    }
  }

  private Line line(Audit.Line line) {
    var name = line.by() == null ? "" : line.byName() == null ? "No name given" : line.byName();
    return new Line(
        WHEN.format(line.at().atZone(clock.getZone())),
        name.isEmpty() ? line.capacity() : name + " (" + line.capacity() + ")",
        line.act().words(),
        line.purpose(),
        line.subjects());
  }
}
