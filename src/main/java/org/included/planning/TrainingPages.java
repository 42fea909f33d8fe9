package org.included.planning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.included.account.Audit;
import org.included.account.Audit.Act;
import org.included.kernel.NotFound;
import org.included.kernel.PersonId;
import org.included.kernel.Policy;
import org.included.kernel.Policy.Beholder;
import org.included.kernel.Policy.Sight;
import org.included.kernel.Policy.Subject;
import org.included.learning.Beginnings;
import org.included.post.Nominations;
import org.included.post.Staff;
import org.included.post.Standing.Kind;
import org.included.post.Standings;
import org.included.post.Whereabouts;
import org.included.post.Whereabouts.Where;
import org.included.web.Allow;
import org.included.web.Here;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The view with names: who of a setting has begun the core training, yes or not yet, and the month.
 * It is the only page whose look-up writes: first one line into the audit trail, with everybody who
 * is on it. Where that fails there is no page.
 */
@Controller
class TrainingPages {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
  static final String PURPOSE = "to plan time for training";

  /**
   * Somebody, and whether they have begun.
   *
   * @param begun "September 2026", or "Not yet"
   */
  record Line(String name, String work, String begun) {}

  /**
   * @param open whether the viewer may look: nominated, under a promise that stands
   * @param from the number of the first line, from 1
   * @param months what was counted, the latest first
   */
  record TrainingPage(
      Where where, boolean open, List<Line> lines, int from, int all, List<String> months)
      implements Page {
    @Override
    public String title() {
      return "Core training: begun or not yet";
    }

    @Override
    public Here here() {
      return Here.RECORD;
    }

    boolean hasMore() {
      return from + lines.size() <= all;
    }
  }

  private final Whereabouts whereabouts;
  private final Nominations nominations;
  private final Standings standings;
  private final Staff staff;
  private final Beginnings beginnings;
  private final Months months;
  private final Audit audit;
  private final TransactionOperations transaction;
  private final Clock clock;

  TrainingPages(
      Whereabouts whereabouts,
      Nominations nominations,
      Standings standings,
      Staff staff,
      Beginnings beginnings,
      Months months,
      Audit audit,
      TransactionOperations transaction,
      Clock clock) {
    this.whereabouts = whereabouts;
    this.nominations = nominations;
    this.standings = standings;
    this.staff = staff;
    this.beginnings = beginnings;
    this.months = months;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping("/our-setting/training")
  @Allow(Allow.Who.LEAD)
  Reply show(
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "1") int from,
      Viewer viewer) {
    var where = whereabouts.leads(viewer.self(), at);
    var self = viewer.self();
    if (!isOpen(self, where)) {
      return Reply.page(new TrainingPage(where, false, List.of(), 1, 0, List.of()));
    }
    var people = people(self, where);
    var shown =
        people.values().stream().skip(Math.max(0, from - 1)).limit(StaffPages.A_PAGE).toList();
    if (shown.isEmpty()) {
      throw new NotFound();
    }
    var ids = shown.stream().map(Staff.Member::person).toList();
    // committed before anything is looked up: what is shown has been written down
    transaction.executeWithoutResult(_ ->
        audit.write(
            self,
            standings.capacity(self, where.id()),
            Act.LOOKED_AT_TRAINING,
            PURPOSE,
            where.id(),
            ids));
    var begun = beginnings.of(ids, Expectation.on(LocalDate.now(clock)).core());
    return Reply.page(
        new TrainingPage(
            where,
            true,
            shown.stream().map(m -> line(m, begun.get(m.person()))).toList(),
            Math.max(1, from),
            people.size(),
            months.of(where.id()).stream().map(TrainingPages::words).toList()));
  }

  /** The policy says whether the nominated are shown names at all; then whether this is one. */
  private boolean isOpen(PersonId self, Where where) {
    boolean head =
        standings.at(where.id()).stream()
            .anyMatch(s -> s.person().equals(self) && s.kind() == Kind.HEAD);
    var as = head ? Beholder.HEAD : Beholder.TRAINING_LEAD;
    return Policy.sight(Subject.CORE_BEGUN, as) == Sight.NAMED_IF_NOMINATED
        && nominations.mayLook(self, where.id());
  }

  private static String words(Months.Month counted) {
    return "%s: %d of %d"
        .formatted(MONTH.format(counted.month()), counted.begun(), counted.staff());
  }

  /** Each person once, whatever number of posts they hold there. */
  private Map<PersonId, Staff.Member> people(PersonId self, Where where) {
    return staff.of(self, where.id()).stream()
        .collect(
            Collectors.toMap(Staff.Member::person, m -> m, (one, _) -> one, LinkedHashMap::new));
  }

  private Line line(Staff.Member member, @Nullable Instant begun) {
    return new Line(
        SettingPages.called(member.name()),
        member.roleGroup().words(),
        begun == null ? "Not yet" : MONTH.format(begun.atZone(clock.getZone())));
  }
}
