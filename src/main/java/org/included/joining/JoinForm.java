package org.included.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.included.account.PendingAddresses;
import org.included.account.People;
import org.included.joining.Way.Open;
import org.included.kernel.Problems;
import org.included.kernel.TypedLine;
import org.included.post.Contract;
import org.included.post.RoleGroup;
import org.included.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The one form to join.
 *
 * @param code as it was typed; blank for a declaration
 * @param setting the id of a declared setting; blank with a code
 * @param mark of the form, so that sent twice it makes one account
 * @param add whether it adds to the account of whoever is signed in
 */
record JoinForm(
    String code,
    String setting,
    String mark,
    boolean add,
    String name,
    String role,
    String terms,
    String email,
    boolean shared) {
  private static final int LONGEST_MARK = 40;

  /** Others give these posts: nobody has them by saying so in a setting. */
  private static final Set<String> NOT_HERE =
      Set.of("trainer", "trust-staff", "council-staff", "programme-staff");

  /** The fields as they come; what is missing is null. */
  record Fields(
      @Nullable String code,
      @Nullable String setting,
      @Nullable String mark,
      @Nullable String add,
      @Nullable String name,
      @Nullable String role,
      @Nullable String terms,
      @Nullable String email,
      @Nullable String shared) {
    JoinForm form() {
      return new JoinForm(
          text(code),
          text(setting),
          text(mark),
          "yes".equals(add),
          TypedLine.of(name),
          text(role),
          text(terms),
          text(email),
          "yes".equals(shared));
    }

    private static String text(@Nullable String field) {
      return field == null ? "" : field.strip();
    }
  }

  /** A form that nobody has filled in yet. */
  static JoinForm blank(String code, String setting, UUID mark) {
    return new JoinForm(code, setting, mark.toString(), false, "", "", "", "", false);
  }

  static String shortened(String name) {
    var plain = TypedLine.of(name);
    return plain.length() > People.LONGEST_NAME ? plain.substring(0, People.LONGEST_NAME) : plain;
  }

  /** With what whoever made the slip or letter has said. */
  JoinForm known(String who, @Nullable Contract contract) {
    var said = contract == null ? terms : contract.name();
    return new JoinForm(code, setting, mark, add, who, role, said, email, shared);
  }

  /** Whatever it said, nobody is signed in: it makes somebody new. */
  JoinForm toNobody() {
    return new JoinForm(code, setting, mark, false, name, role, terms, email, shared);
  }

  JoinForm marked(UUID other) {
    return new JoinForm(code, setting, other.toString(), add, name, role, terms, email, shared);
  }

  /** Role groups that somebody can say of themself. */
  static List<RoleGroup> offered(List<RoleGroup> all) {
    return all.stream().filter(group -> !NOT_HERE.contains(group.code())).toList();
  }

  /** The same as a list to choose from, in which nothing is chosen to begin with. */
  static List<Choice> choices(List<RoleGroup> all, String chosen) {
    return Stream.concat(
            Stream.of(Choice.of("", "Choose one")),
            offered(all).stream()
                .map(g -> Choice.of(g.code(), g.words()).checkedIf(g.code().equals(chosen))))
        .toList();
  }

  /** In the order of the page. What a lead has said is not asked. */
  Problems problems(Open way, List<RoleGroup> offered) {
    var problems = Problems.none();
    if (!add) {
      problems =
          problems
              .andIf(name.isEmpty(), "name", "Write what we shall call you. A first name is enough")
              .andIf(
                  name.length() > People.LONGEST_NAME,
                  "name",
                  "Shorten it to " + People.LONGEST_NAME + " characters, please");
    }
    problems =
        problems
            .andIf(
                way.claim() == null && offered.stream().noneMatch(g -> g.code().equals(role)),
                "role",
                "Choose what you work as")
            .andIf(contract().isEmpty(), "terms", "Choose on what terms you work there");
    return problems.andIf(
        asksForEmail(way) && !email.isEmpty() && !PendingAddresses.isShaped(email),
        "email",
        "Write it like name@example.org, or leave it empty");
  }

  /** A letter has proved one already; whoever is signed in has said. */
  boolean asksForEmail(Open way) {
    var claim = way.claim();
    return !add && (claim == null || !claim.letter());
  }

  Optional<Contract> contract() {
    return Arrays.stream(Contract.values()).filter(c -> c.name().equals(terms)).findFirst();
  }

  /** Whether the mark can be one of ours. */
  boolean isMarked() {
    return !mark.isEmpty() && mark.length() <= LONGEST_MARK;
  }

  /** The same for the same form sent twice, and for nothing else that anybody types. */
  String sameness() {
    return String.join("\n", mark, code, setting, name, role, terms, PendingAddresses.kept(email));
  }
}
