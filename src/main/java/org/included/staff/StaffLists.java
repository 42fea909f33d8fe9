package org.included.staff;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.included.account.Audit;
import org.included.account.Audit.Act;
import org.included.joining.Invitations;
import org.included.kernel.Ids;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.post.Posts;
import org.included.post.RoleGroup;
import org.included.post.Staff;
import org.included.post.Standings;
import org.included.staff.Verdict.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The front door: somebody who leads a setting brings a list in, corrects what we guessed, adds the
 * people, and can take that back for a day. Each verb asks whether they lead the setting.
 */
@Component
class StaffLists {
  static final Duration CAN_BE_UNDONE = Duration.ofDays(1);

  /** So many lists are read at once: each may take a hundred megabytes for a moment. */
  private static final int AT_ONCE = 2;

  /**
   * A list and what would become of each row.
   *
   * @param draft the list
   * @param verdicts in the order of the rows
   */
  record Looked(Draft draft, List<Verdict> verdicts) {
    List<Verdict> of(Kind kind) {
      return verdicts.stream().filter(v -> v.kind() == kind).toList();
    }

    /** What is to be added: what is new, and what was chosen of what looks alike. */
    List<StaffRow> rows() {
      return verdicts.stream()
          .filter(v ->
              v.kind() == Kind.ADD
                  || (v.kind() == Kind.PERHAPS && draft.chosen().contains(v.number())))
          .flatMap(v -> Stream.ofNullable(v.row()))
          .toList();
    }
  }

  private final StaffWords words = StaffWords.ours();
  private final Semaphore reading = new Semaphore(AT_ONCE);
  private final Drafts drafts;
  private final StaffIntakeSql intakes;
  private final Invitations invitations;
  private final Standings standings;
  private final Staff staff;
  private final Posts posts;
  private final Audit audit;
  private final TransactionTemplate together;
  private final Ids ids;
  private final Clock clock;

  StaffLists(
      Drafts drafts,
      StaffIntakeSql intakes,
      Invitations invitations,
      Standings standings,
      Staff staff,
      Posts posts,
      Audit audit,
      TransactionTemplate together,
      Ids ids,
      Clock clock) {
    this.drafts = drafts;
    this.intakes = intakes;
    this.invitations = invitations;
    this.standings = standings;
    this.staff = staff;
    this.posts = posts;
    this.audit = audit;
    this.together = together;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Reads a file and keeps what the import needs of it for an hour. Those who work there read that
   * they were compared with it.
   *
   * @throws ListRefused if it is no list
   * @throws org.included.kernel.NotFound if the person does not lead the setting
   */
  public void bring(PersonId by, SettingId setting, byte[] file) {
    keep(by, setting, () -> StaffFile.read(file));
  }

  /** As {@link #bring}, of cells that were copied from a spreadsheet. */
  public void paste(PersonId by, SettingId setting, String cells) {
    keep(by, setting, () -> StaffFile.pasted(cells));
  }

  private void keep(PersonId by, SettingId setting, Supplier<Sheet> sheet) {
    var members = staff.of(by, setting);
    // before there is a transaction: whoever waits to be read holds no connection
    var table = read(sheet);
    var columns = ColumnGuess.of(table, words);
    var draft = new Draft(ids.next(), setting, table, columns, Map.of(), Set.of());
    together.executeWithoutResult(_ -> {
      drafts.put(by, draft);
      audit.write(
          by,
          standings.capacity(by, setting),
          Act.COMPARED_STAFF_LIST,
          "adding staff",
          setting,
          members.stream().map(Staff.Member::person).collect(toSet()));
    });
  }

  private StaffTable read(Supplier<Sheet> sheet) {
    reading.acquireUninterruptibly();
    try {
      return StaffTable.of(sheet.get(), words);
    } finally {
      reading.release();
    }
  }

  /** The list that the person brought in within the last hour, if they still lead its setting. */
  public Optional<Draft> draft(PersonId person) {
    return drafts.of(person).filter(d -> standings.ledBy(person).contains(d.setting()));
  }

  /** What would become of it; nothing is done. */
  public Optional<Looked> look(PersonId person) {
    return draft(person).map(draft -> looked(person, draft));
  }

  private Looked looked(PersonId viewer, Draft draft) {
    var groups = posts.roleGroups().stream().map(RoleGroup::code).collect(toSet());
    var reader = new RowReader(draft.columns(), words, draft.jobs(), groups, LocalDate.now(clock));
    return new Looked(
        draft, DryRun.of(reader.read(draft.table().lines()), known(viewer, draft.setting())));
  }

  private List<Known> known(PersonId viewer, SettingId setting) {
    var addresses = staff.addresses(viewer, setting);
    var there =
        staff.of(viewer, setting).stream()
            .map(member -> {
              var name = member.name();
              return new Known(
                  name == null ? new FullName("", "") : FullName.of(name, words),
                  addresses.getOrDefault(member.person(), ""),
                  member.roleGroup().code());
            });
    var expected =
        invitations.expected(setting).stream()
            .map(e -> new Known(FullName.of(e.name(), words), e.email(), e.work().roleGroup()));
    return Stream.concat(there, expected).toList();
  }

  /** Corrects the person's list; false where it is gone. */
  @Transactional
  public boolean correct(PersonId person, Draft draft) {
    return draft(person).isPresent() && drafts.change(person, draft);
  }

  @Transactional
  public void forget(PersonId person) {
    drafts.forget(person);
  }

  /**
   * Adds the people of the list, which is gone with that. Sending it twice adds nobody twice.
   *
   * @return how many were added; empty where the list is gone
   */
  @Transactional
  public Optional<Integer> add(PersonId person, UUID id) {
    return drafts.take(person, id).map(draft -> add(person, draft));
  }

  private int add(PersonId person, Draft draft) {
    var setting = standings.led(person, draft.setting());
    var rows = looked(person, draft).rows();
    if (rows.isEmpty()) {
      return 0;
    }
    var intake = ids.next();
    var now = clock.instant();
    var made = invitations.expect(setting, person, rows.stream().map(StaffRow::expected).toList());
    intakes.insert(intake, setting, person, now, rows.size(), made);
    note(person, setting, Act.ADDED_STAFF_LIST);
    return rows.size();
  }

  private void note(PersonId by, SettingId setting, Act act) {
    // those whom it names have no account that it could be written to
    audit.write(by, standings.capacity(by, setting), act, "adding staff", setting, List.of());
  }

  /** What was added within the last day, in whatever the viewer leads, and was not taken back. */
  public List<Intake> lately(PersonId viewer) {
    var now = clock.instant();
    return intakes.intakes(standings.ledBy(viewer), now.minus(CAN_BE_UNDONE), now);
  }

  /**
   * Takes back what was added from one list. Whoever has taken up their post by now keeps it.
   *
   * @return how many were waiting and wait no more; empty where there is nothing to take back
   */
  @Transactional
  public Optional<Integer> undo(PersonId by, UUID intake) {
    var now = clock.instant();
    return intakes
        .undo(intake, standings.ledBy(by), now.minus(CAN_BE_UNDONE), now)
        .map(made -> {
          note(by, made.setting(), Act.UNDID_STAFF_LIST);
          return invitations.withdraw(made.setting(), made.claims());
        });
  }
}
