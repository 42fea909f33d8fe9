import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.included.kernel.PersonId;

/** Settings, and who works in them, as {@link Nation} has it: rows for so many people. */
final class Workforce {
  private static final String POST =
      "post.post (id, person, setting, role_group, contract, starts, ends, origin, confirmed_at,"
          + " made_at)";
  private static final Instant MADE = Instant.parse("2024-09-02T08:00:00Z");

  private final Nation nation = new Nation();
  private final int people;

  Workforce(int people) {
    this.people = people;
  }

  /**
   * All settings, with their trusts.
   *
   * @param authorities codes of those of England
   */
  Rows settings(List<String> authorities) {
    var rows = new Rows();
    var trusts = new HashSet<String>();
    for (int number = 0; number < Nation.known(people); number++) {
      var setting = nation.setting(number);
      var kind = setting.kind();
      if (!setting.trust().isEmpty() && trusts.add(setting.trust())) {
        rows.add("setting.trust (uid, name)", setting.trust(), "Trust " + setting.trust());
      }
      rows.add(
          "setting.setting (id, register, urn, name, kind, phase, status, authority, trust, street,"
              + " town, postcode)",
          setting.id(),
          kind.register,
          setting.urn(),
          setting.name(),
          kind.words,
          kind.phase.isEmpty() ? Rows.NULL : kind.phase,
          setting.isOpen() ? "open" : "closed",
          authorities.get(setting.authority() % authorities.size()),
          setting.trust().isEmpty() ? Rows.NULL : setting.trust(),
          setting.name().isEmpty() ? "" : "1 High Street",
          setting.town(),
          "ZZ%d %dZZ".formatted(number % 99 + 1, number % 9 + 1));
      // as an edition of a register does: nodes see by it that there are others to be found
      rows.add(
          "setting.change (setting, edition, what, before, after)",
          setting.id(),
          "2024-09-01",
          "listed",
          "",
          setting.name());
    }
    return rows;
  }

  /** One post; of some a second one or a former one; of a few one that nobody has confirmed. */
  void work(Rows rows, PersonId person, int number, Instant joined) {
    var work = nation.post(number);
    boolean confirmed = work.rank() < 2 || number % 33 != 0;
    post(rows, person, work.setting(), work, "2024-09-02", Rows.NULL, confirmed ? joined : null);
    int elsewhere = nation.post((number + 7_919) % people).setting();
    if (number % 25 == 0) {
      post(rows, person, elsewhere, work, "2025-09-01", Rows.NULL, joined);
    } else if (number % 12 == 0) {
      post(rows, person, elsewhere, work, "2021-09-01", "2024-08-31", joined);
    }
    if (work.isLed() && work.rank() < 2) {
      rows.add(
          "post.standing (id, person, kind, setting, source, since)",
          UUID.randomUUID(),
          person,
          work.rank() == 0 ? "head" : "senco",
          Nation.id(work.setting()),
          "dfe-sign-in",
          joined);
      if (work.rank() == 0) {
        rows.add(
            "post.promise (id, setting, head, wording, signed_at)",
            UUID.randomUUID(),
            Nation.id(work.setting()),
            person,
            "2026-11",
            joined);
      }
      rows.add(
          "post.nomination (id, setting, slot, person, since)",
          UUID.randomUUID(),
          Nation.id(work.setting()),
          work.rank() + 1,
          person,
          joined);
    }
  }

  private static void post(
      Rows rows,
      PersonId person,
      int setting,
      Nation.Post work,
      String starts,
      String ends,
      Instant confirmed) {
    rows.add(
        POST,
        UUID.randomUUID(),
        person,
        Nation.id(setting),
        work.roleGroup(),
        work.contract(),
        starts,
        ends,
        confirmed == null ? "code" : "listed",
        confirmed == null ? Rows.NULL : confirmed,
        MADE);
  }
}
