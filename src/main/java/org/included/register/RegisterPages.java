package org.included.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.included.kernel.Ids;
import org.included.kernel.NotFound;
import org.included.kernel.Problems;
import org.included.web.Allow;
import org.included.web.FormPage;
import org.included.web.Page;
import org.included.web.PageNumber;
import org.included.web.Reply;
import org.included.web.SummaryRow;
import org.included.web.Tile;
import org.included.web.Upload;
import org.included.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For whoever takes in registers and term dates: send a file, see what was taken in. */
@Controller
class RegisterPages {
  static final String PATH = "/administration/registers";
  private static final int A_PAGE = 10;
  private static final int MOST_LATELY = 5;

  /**
   * @param day as it was typed
   * @param lately files that were sent through this page
   * @param editions the newest first
   * @param number of this page of editions, from 1
   * @param last whether there are no older ones
   */
  record RegistersPage(
      Problems problems,
      String day,
      boolean manyGone,
      List<Tile> lately,
      List<Tile> editions,
      int number,
      boolean last)
      implements FormPage {
    @Override
    public String title() {
      return "Registers and term dates";
    }
  }

  /** What one edition changed. */
  record EditionPage(String title, String taken, Told told) implements Page {}

  /**
   * A report, to be read.
   *
   * @param leftOut the first rows that were, with why
   * @param more how many there were besides
   */
  record Told(List<SummaryRow> lines, List<String> leftOut, int more) {
    private static final int MOST = 20;

    static Told of(Source source, Report report) {
      var leftOut = report.refusals().stream().limit(MOST).map(Refusal::sentence).toList();
      return new Told(
          ReportLine.of(source, report).stream()
              .map(line -> SummaryRow.of(line.what(), line.howMany()))
              .toList(),
          leftOut,
          report.refused() - leftOut.size());
    }
  }

  private final Registers registers;
  private final Intakes intakes;
  private final IntakeSql sent;
  private final EditionSql editions;
  private final Clock clock;

  RegisterPages(
      Registers registers, Intakes intakes, IntakeSql sent, EditionSql editions, Clock clock) {
    this.registers = registers;
    this.intakes = intakes;
    this.sent = sent;
    this.editions = editions;
    this.clock = clock;
  }

  @GetMapping(PATH)
  @Allow(Allow.Who.REGISTRAR)
  Reply registers(@RequestParam(defaultValue = "1") String page) {
    return Reply.page(page(Problems.none(), "", false, PageNumber.of(page)));
  }

  @PostMapping(PATH)
  @Allow(Allow.Who.REGISTRAR)
  Reply send(@Upload.UpTo(RegisterFile.LONGEST) Upload upload, Viewer viewer) {
    var form = RegisterForm.of(upload, registers, LocalDate.now(clock));
    var problems =
        form.problems()
            .andIf(
                intakes.isFull(),
                "file",
                "Several files are waiting already. Send this one when they have been read");
    if (problems.any() || form.source() == null || form.day() == null) {
      return Reply.page(page(problems, form.typedDay(), form.manyGone(), 1));
    }
    var intake =
        intakes.begin(
            viewer.self(),
            upload.name(),
            form.source(),
            form.day(),
            form.manyGone(),
            upload.keep(),
            upload.bytes());
    return Reply.seeOther(IntakePages.path(intake));
  }

  private RegistersPage page(Problems problems, String day, boolean manyGone, int number) {
    var found = editions.page((number - 1) * A_PAGE, A_PAGE + 1);
    return new RegistersPage(
        problems,
        day,
        manyGone,
        sent.latest(MOST_LATELY).stream().map(this::tile).toList(),
        found.stream().limit(A_PAGE).map(this::tile).toList(),
        number,
        found.size() <= A_PAGE);
  }

  private Tile tile(Intake intake) {
    return Tile.of(
        IntakePages.path(intake.id()),
        intake.title(),
        IntakePages.words(intake.stateAt(clock.instant()), intake)
            + " Sent "
            + InWords.moment(intake.sentAt(), zone())
            + ".");
  }

  private Tile tile(EditionSql.Row edition) {
    var report = edition.report();
    return Tile.of(
        PATH + "/edition?edition=" + edition.id(),
        title(edition),
        "%s rows, %s new, %s left out. Taken in %s."
            .formatted(
                ReportLine.number(report.rows()),
                ReportLine.number(report.listed()),
                ReportLine.number(report.refused()),
                InWords.moment(edition.takenAt(), zone())));
  }

  private static String title(EditionSql.Row edition) {
    return InWords.sentence(edition.source().words()) + ", " + InWords.day(edition.day());
  }

  @GetMapping(PATH + "/edition")
  @Allow(Allow.Who.REGISTRAR)
  Reply edition(@RequestParam(defaultValue = "") String edition) {
    var found = editions.edition(Ids.parse(edition)).orElseThrow(NotFound::new);
    return Reply.page(
        new EditionPage(
            title(found),
            "Taken in " + InWords.moment(found.takenAt(), zone()) + ".",
            Told.of(found.source(), found.report())));
  }

  private ZoneId zone() {
    return clock.getZone();
  }
}
