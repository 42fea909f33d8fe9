package org.included.staff;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.included.kernel.Ids;
import org.included.kernel.PersonId;
import org.included.kernel.Problems;
import org.included.kernel.SettingId;
import org.included.post.Whereabouts;
import org.included.post.Whereabouts.Where;
import org.included.web.Allow;
import org.included.web.Choice;
import org.included.web.FormPage;
import org.included.web.Here;
import org.included.web.HourlyLimit;
import org.included.web.Reply;
import org.included.web.Upload;
import org.included.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Bringing a staff list in, and taking back what was added. */
@Controller
class StaffListPages {
  static final String PATH = "/staff-list";
  static final String CHECK = PATH + "/check";

  /** Each costs a second of a processor. */
  static final int MOST_LISTS_AN_HOUR = 60;

  private static final int LEADS = 10_000;

  /**
   * What was added lately.
   *
   * @param what in words
   */
  record Lately(String id, String what) {}

  /**
   * The way in.
   *
   * @param setting id of the only setting that the viewer leads; empty where there are several
   * @param settings to choose from, where there are several
   * @param said what has just been done; empty where nothing was
   */
  record StaffListPage(
      String setting,
      String settingName,
      List<Choice> settings,
      String cells,
      Problems problems,
      String said,
      boolean draft,
      List<Lately> lately)
      implements FormPage {
    @Override
    public String title() {
      return "Add staff from a list";
    }

    @Override
    public Here here() {
      return Here.RECORD;
    }
  }

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEEE 'at' HH:mm", Locale.UK);

  private final HourlyLimit<PersonId> limit = new HourlyLimit<>(MOST_LISTS_AN_HOUR, LEADS);
  private final StaffLists lists;
  private final Whereabouts whereabouts;
  private final Ids ids;
  private final Clock clock;

  StaffListPages(StaffLists lists, Whereabouts whereabouts, Ids ids, Clock clock) {
    this.lists = lists;
    this.whereabouts = whereabouts;
    this.ids = ids;
    this.clock = clock;
  }

  @GetMapping(PATH)
  @Allow(Allow.Who.LEAD)
  Reply start(
      @RequestParam(defaultValue = "") String added,
      @RequestParam(defaultValue = "") String undone,
      @RequestParam(defaultValue = "") String gone,
      Viewer viewer) {
    var said =
        !number(added).isEmpty()
            ? added(number(added))
            : !number(undone).isEmpty()
                ? "Taken back: " + people(number(undone)) + "."
                : gone.isEmpty()
                    ? ""
                    : "That list is gone: we keep one for an hour. Nothing was added from it."
                        + " Bring it in again.";
    return Reply.page(page(viewer.self(), "", "", Problems.none(), said));
  }

  /** What stands in an address is anybody's words, so that only a number of it is shown. */
  private static String number(String text) {
    return text.matches("\\d{1,5}") ? text : "";
  }

  private static String added(String number) {
    return number.equals("0")
        ? "Nobody was added: all of them are here already."
        : "Added: "
            + people(number)
            + ". Whoever has an address of their own is written to; for the others there are slips to"
            + " print. Both work once, for 14 days, and you can take it back for a day.";
  }

  private static String people(String number) {
    return number.equals("1") ? "1 person" : number + " people";
  }

  private StaffListPage page(
      PersonId self, String chosen, String cells, Problems problems, String said) {
    var led = whereabouts.leads(self);
    var one = led.size() == 1 ? led.getFirst() : null;
    return new StaffListPage(
        one == null ? "" : one.id().toString(),
        one == null ? "" : one.name(),
        one != null
            ? List.of()
            : led.stream()
                .map(where ->
                    Choice.of(where.id().toString(), where.name())
                        .checkedIf(where.id().toString().equals(chosen)))
                .toList(),
        cells,
        problems,
        said,
        lists.draft(self).isPresent(),
        lists.lately(self).stream().map(intake -> lately(intake, led)).toList());
  }

  private Lately lately(Intake intake, List<Where> led) {
    var at =
        led.stream()
            .filter(where -> led.size() > 1 && where.id().equals(intake.setting()))
            .map(where -> " at " + where.name())
            .findFirst()
            .orElse("");
    return new Lately(
        intake.id().toString(),
        people(String.valueOf(intake.people()))
            + at
            + ", on "
            + WHEN.format(intake.at().atZone(clock.getZone()))
            + ". "
            + (intake.waiting() == intake.people()
                ? "Nobody has taken up their post yet."
                : intake.people() - intake.waiting() + " have taken up their posts."));
  }

  @PostMapping(PATH + "/file")
  @Allow(Allow.Who.LEAD)
  Reply send(@Upload.UpTo(StaffFile.LARGEST) Upload upload, Viewer viewer) throws IOException {
    var form = new Form("setting-of-file", "file", upload.field("setting"), "");
    var problems = upload.problems("file");
    if (problems.any()) {
      return again(viewer.self(), form, problems);
    }
    var file = Files.readAllBytes(upload.path());
    return bring(viewer.self(), form, setting -> lists.bring(viewer.self(), setting, file));
  }

  @PostMapping(PATH + "/cells")
  @Allow(Allow.Who.LEAD)
  Reply paste(
      @RequestParam(defaultValue = "") String setting,
      @RequestParam(defaultValue = "") String cells,
      Viewer viewer) {
    var form = new Form("setting-of-cells", "cells", setting, cells);
    if (cells.isBlank()) {
      return again(viewer.self(), form, Problems.of("cells", "Paste the cells of your list"));
    }
    return bring(viewer.self(), form, led -> lists.paste(viewer.self(), led, cells));
  }

  /**
   * What was sent.
   *
   * @param choice id of the question which setting it is for
   * @param field id of the input with the list
   * @param cells where they were pasted
   */
  private record Form(String choice, String field, String setting, String cells) {}

  private Reply bring(PersonId self, Form form, Consumer<SettingId> bringing) {
    var led =
        whereabouts.leads(self).stream()
            .map(Where::id)
            .filter(id -> id.toString().equals(form.setting()))
            .findFirst();
    if (led.isEmpty()) {
      return again(self, form, Problems.of(form.choice(), "Choose which setting the list is of"));
    }
    if (limit.ask(self, ids.next(), clock.instant()) == HourlyLimit.Verdict.TOO_MANY) {
      return again(
          self,
          form,
          Problems.of(
              form.field(), "Very many lists came from you just now. Try again in an hour"));
    }
    try {
      bringing.accept(led.get());
      return Reply.seeOther(CHECK);
    } catch (ListRefused e) {
      return again(self, form, Problems.of(form.field(), e.sentence()));
    }
  }

  private Reply again(PersonId self, Form form, Problems problems) {
    return Reply.page(page(self, form.setting(), form.cells(), problems, ""));
  }

  @PostMapping(PATH + "/additions")
  @Allow(Allow.Who.LEAD)
  Reply add(@RequestParam(defaultValue = "") String list, Viewer viewer) {
    return lists
        .add(viewer.self(), Ids.parse(list))
        .map(added -> Reply.seeOther(PATH + "?added=" + added))
        .orElse(Reply.seeOther(PATH + "?gone=1"));
  }

  @PostMapping(PATH + "/undo")
  @Allow(Allow.Who.LEAD)
  Reply undo(@RequestParam(defaultValue = "") String intake, Viewer viewer) {
    return lists
        .undo(viewer.self(), Ids.parse(intake))
        .map(undone -> Reply.seeOther(PATH + "?undone=" + undone))
        .orElse(Reply.seeOther(PATH));
  }

  @PostMapping(PATH + "/forget")
  @Allow(Allow.Who.LEAD)
  Reply forget(Viewer viewer) {
    lists.forget(viewer.self());
    return Reply.seeOther(PATH);
  }
}
