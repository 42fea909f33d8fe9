package org.included.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.included.kernel.Ids;
import org.included.kernel.NotFound;
import org.included.kernel.Problems;
import org.included.kernel.TypedDay;
import org.included.post.Staff;
import org.included.post.Whereabouts;
import org.included.post.Whereabouts.Where;
import org.included.web.Allow;
import org.included.web.Choice;
import org.included.web.FormPage;
import org.included.web.Here;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who works in a setting, for whoever leads it: names and work, and nothing of what they learn. */
@Controller
class StaffPages {
  /** So many names on a page, whatever the size of the setting. */
  static final int A_PAGE = 50;

  private static final String NOBODY_CHOSEN = "Select whom you mean";

  /**
   * One line.
   *
   * @param until empty while no leaving day is known
   */
  record Line(UUID post, String name, String work, String terms, String since, String until) {}

  /**
   * @param waiting who says that they work here, the first of them
   * @param staff who works here, those of this page
   * @param from the number of the first of them, from 1
   */
  record StaffPage(
      Where where, List<Line> waiting, List<Line> staff, int from, int all, Problems problems)
      implements FormPage {
    @Override
    public String title() {
      return "Who works here";
    }

    @Override
    public Here here() {
      return Here.RECORD;
    }

    List<Choice> waitingChoices() {
      return waiting.stream()
          .map(l ->
              Choice.of(l.post().toString(), l.name())
                  .hint(l.work() + ". " + l.terms() + ". Says since " + l.since() + "."))
          .toList();
    }

    boolean hasMore() {
      return from + staff.size() <= all;
    }
  }

  /**
   * @param day as it stands in the box
   */
  record LeaverPage(Where where, Line line, String day, Problems problems) implements FormPage {
    @Override
    public String title() {
      return "Has " + line.name() + " left?";
    }

    @Override
    public Here here() {
      return Here.RECORD;
    }
  }

  private final Whereabouts whereabouts;
  private final Staff staff;
  private final Clock clock;

  StaffPages(Whereabouts whereabouts, Staff staff, Clock clock) {
    this.whereabouts = whereabouts;
    this.staff = staff;
    this.clock = clock;
  }

  @GetMapping("/our-setting/staff")
  @Allow(Allow.Who.LEAD)
  Reply show(
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "1") int from,
      Viewer viewer) {
    return Reply.page(page(viewer, whereabouts.leads(viewer.self(), at), from, Problems.none()));
  }

  private StaffPage page(Viewer viewer, Where where, int from, Problems problems) {
    var all = staff.of(viewer.self(), where.id());
    return new StaffPage(
        where,
        staff.waiting(viewer.self(), where.id()).stream()
            .limit(A_PAGE)
            .map(StaffPages::line)
            .toList(),
        all.stream().skip(Math.max(0, from - 1)).limit(A_PAGE).map(StaffPages::line).toList(),
        Math.max(1, from),
        all.size(),
        problems);
  }

  private static Line line(Staff.Member member) {
    return new Line(
        member.post(),
        SettingPages.called(member.name()),
        member.roleGroup().words(),
        member.contract().words(),
        SettingPages.DAY.format(member.starts()),
        member.ends() == null ? "" : SettingPages.DAY.format(member.ends()));
  }

  /**
   * @param as "confirmed", or "declined" for people who do not work there
   */
  @PostMapping("/our-setting/staff")
  @Allow(Allow.Who.LEAD)
  Reply decide(
      @RequestParam(defaultValue = "") String at,
      @RequestParam(required = false) @Nullable List<String> post,
      @RequestParam(defaultValue = "") String as,
      Viewer viewer) {
    var where = whereabouts.leads(viewer.self(), at);
    if (post == null || post.isEmpty()) {
      return Reply.page(page(viewer, where, 1, Problems.of("post", NOBODY_CHOSEN)));
    }
    var chosen = post.stream().map(Ids::parse).toList();
    switch (as) {
      case "confirmed" -> staff.confirm(viewer.self(), where.id(), chosen);
      case "declined" -> staff.decline(viewer.self(), where.id(), chosen);
      default -> throw new NotFound();
    }
    return Reply.seeOther("/our-setting/staff" + where.at());
  }

  @GetMapping("/our-setting/leaver")
  @Allow(Allow.Who.LEAD)
  Reply leaver(
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String post,
      Viewer viewer) {
    var where = whereabouts.leads(viewer.self(), at);
    var line = member(viewer, where, post);
    return Reply.page(new LeaverPage(where, line, "", Problems.none()));
  }

  private Line member(Viewer viewer, Where where, String post) {
    var id = Ids.parse(post);
    return staff.of(viewer.self(), where.id()).stream()
        .filter(m -> m.post().equals(id))
        .findFirst()
        .map(StaffPages::line)
        .orElseThrow(NotFound::new);
  }

  @PostMapping("/our-setting/leaver")
  @Allow(Allow.Who.LEAD)
  Reply left(
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String post,
      @RequestParam(defaultValue = "") String day,
      Viewer viewer) {
    var where = whereabouts.leads(viewer.self(), at);
    var line = member(viewer, where, post);
    var today = LocalDate.now(clock);
    var last = day.isBlank() ? today : TypedDay.parse(day).orElse(null);
    if (last == null || last.isAfter(today.plusYears(1))) {
      var problem =
          Problems.of(
              "day", "Enter the day they leave, like 24 11 2026, or leave the box empty for today");
      return Reply.page(new LeaverPage(where, line, day, problem));
    }
    staff.left(viewer.self(), where.id(), line.post(), last);
    return Reply.seeOther("/our-setting/staff" + where.at());
  }
}
