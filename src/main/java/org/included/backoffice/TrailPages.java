package org.included.backoffice;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.included.account.Audit;
import org.included.account.Audit.Act;
import org.included.kernel.Cells;
import org.included.kernel.Ids;
import org.included.web.Allow;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
  private static final int A_FILE = 10_000;

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
   * @param before the line that the page begins after, or blank for the latest
   */
  @PostMapping("/administration/trail")
  @Allow(Allow.Who.AUDITOR)
  Reply look(@RequestParam(defaultValue = "") String before, Viewer viewer) {
    var lines = audit.before(before.isBlank() ? null : Ids.parse(before), A_PAGE);
    note(viewer, Act.LOOKED_AT_TRAIL, lines);
    return Reply.page(
        new TrailPage(
            lines.stream().map(this::line).toList(),
            lines.size() < A_PAGE ? "" : lines.getLast().id().toString(),
            true));
  }

  /** The latest of it as a file for a spreadsheet, of which no cell is worked out. */
  @PostMapping("/administration/trail/file")
  @Allow(Allow.Who.AUDITOR)
  ResponseEntity<String> file(Viewer viewer) {
    var lines = audit.before(null, A_FILE);
    note(viewer, Act.EXPORTED, lines);
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord("When", "Who", "What", "What for", "People");
      for (var line : lines) {
        var words = line(line);
        csv.writeRecord(
            Stream.of(words.when(), words.who(), words.what(), words.why(), "" + words.subjects())
                .map(Cells::safe)
                .toArray(String[]::new));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var file = ContentDisposition.attachment().filename("included-audit-trail.csv").build();
    return ResponseEntity.ok()
        .header("Content-Disposition", file.toString())
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .body(text.toString());
  }

  private void note(Viewer viewer, Act act, List<Audit.Line> lines) {
    audit.write(
        viewer.self(),
        "auditor",
        act,
        "to check that what is done is as it should be",
        null,
        lines.stream().map(Audit.Line::by).filter(Objects::nonNull).distinct().toList());
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
