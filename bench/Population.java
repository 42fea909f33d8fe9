import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.included.kernel.Keys;
import org.included.kernel.PersonId;
import org.included.kernel.PersonKey;
import org.included.kernel.PrivateText;
import org.postgresql.PGConnection;

/**
 * Invented people: each with an address, a key, posts in the settings of {@link Nation}, modules
 * begun (twenty, of which fifteen are finished, unless fewer are asked for), words that were typed
 * and sealed under their own key, and up to three plans. Everybody is a number from 0; their id and
 * address follow from it.
 */
final class Population {
  private static final int CHUNK = 1_000;
  private static final int PLANS = 3;
  private static final Instant FIRST_DAY = Instant.parse("2024-09-02T08:00:00Z");
  private static final Duration TWO_YEARS = Duration.ofDays(730);
  private static final String LEARNING =
      "learning.learning (person, module, place, done, words, asked, not_asked, begun_at,"
          + " touched_at, just_done)";
  private static final String POST =
      "post.post (id, person, setting, role_group, contract, starts, ends, origin, confirmed_at,"
          + " made_at)";
  private static final String RULE = "answered-and-planned-1";
  private static final String PRIOR =
      """
      {"how-many":["two"],"talks-well":["hidden"],"best-check":["nods"],"first-thought":["I thought that he was not listening, and I said it again, louder. It did not help either of us."]}\
      """;
  private static final String PLAN =
      """
      {"when":["Tuesday after lunch"],"moment":["tidying up"],"action":["put up 1-2-3 on fingers, and wait"],"obstacle":["it gets loud"],"response":["hold up one finger"],"-cue":["note"]}\
      """;
  private static final String SENTENCE =
      """
      {"sentence":[{"words":"If it is ","own":false},{"words":"Tuesday after lunch","own":true},{"words":", then I will ","own":false},{"words":"put up 1-2-3","own":true}],"obstacle":[],"cue":"A sticky note where I will see it"}\
      """;

  private final String database;
  private final int people;
  private final int begun;
  private final Nation nation = new Nation();
  private final Keys keys;
  private final SecureRandom chance = new SecureRandom();
  private final Map<String, String> editions = new TreeMap<>();
  private final Set<String> trusts = new HashSet<>();

  /**
   * @param begun how many modules each has begun
   */
  Population(String database, int people, int begun, Path keys) {
    this.database = database;
    this.people = people;
    this.begun = begun;
    this.keys = Keys.at(keys);
  }

  /** A time-ordered id (UUID version 7) of the person with this number. */
  UUID id(int number) {
    long most = joined(number).toEpochMilli() << 16 | 0x7000 | number * 0x9E37L & 0xFFF;
    return new UUID(most, number * 0x9E3779B97F4A7C15L >>> 2 | 0x8000000000000000L);
  }

  static String email(int number) {
    return "learner-%d@bench.example".formatted(number);
  }

  private Instant joined(int number) {
    return FIRST_DAY.plusMillis(TWO_YEARS.toMillis() / people * number);
  }

  /** Fills the database, whose tables are there and whose library is loaded. */
  void fill() throws Exception {
    try (var connection = Cluster.connect(database);
        var statement = connection.createStatement()) {
      try (var rows = statement.executeQuery("select slug, hash from library.current")) {
        while (rows.next()) {
          editions.put(rows.getString(1), rows.getString(2));
        }
      }
      var authorities = new ArrayList<String>();
      try (var rows =
          statement.executeQuery(
              "select code from setting.authority where region <> '' order by code")) {
        while (rows.next()) {
          authorities.add(rows.getString(1));
        }
      }
      copy(connection, settings(authorities));
    }
    try (var workers = Executors.newFixedThreadPool(2)) {
      List<Callable<Void>> halves = new ArrayList<>();
      halves.add(() -> fill(0, people / 2));
      halves.add(() -> fill(people / 2, people));
      for (var half : workers.invokeAll(halves)) {
        half.get();
      }
    }
    try (var connection = Cluster.connect(database);
        var statement = connection.createStatement()) {
      statement.execute("vacuum (analyze)");
      statement.execute("checkpoint");
    }
  }

  /** Takes back what an earlier benchmark wrote for these people, so that each begins alike. */
  void restore(List<Integer> numbers) throws Exception {
    var ids = numbers.stream().map(this::id).toArray();
    try (var connection = Cluster.connect(database);
        var learning =
            connection.prepareStatement(
                "delete from learning.learning where person = any (?) and module > ?");
        var begun =
            connection.prepareStatement(
                """
                update learning.learning set place = 'case', done = '{prior}', just_done = '',
                  words = words - 'case' - 'discriminate'
                where person = any (?) and module = any (?) and just_done <> ''
                """);
        var codes =
            connection.prepareStatement(
                "truncate account.code, account.failures, message.outbox")) {
      learning.setArray(1, connection.createArrayOf("uuid", ids));
      learning.setString(2, Library.module(Library.BEGUN));
      learning.execute();
      begun.setArray(1, connection.createArrayOf("uuid", ids));
      begun.setArray(
          2,
          connection.createArrayOf(
              "text", Library.modules().subList(Library.FINISHED, Library.BEGUN).toArray()));
      begun.execute();
      codes.execute();
    }
    try (var connection = Cluster.connect(database);
        var statement = connection.createStatement()) {
      statement.execute("vacuum learning.learning_log, account.code, message.outbox");
      statement.execute("checkpoint");
    }
  }

  private Void fill(int from, int to) throws Exception {
    try (var connection = Cluster.connect(database)) {
      connection.setAutoCommit(false);
      for (int chunk = from; chunk < to; chunk += CHUNK) {
        copy(connection, rows(chunk, Math.min(chunk + CHUNK, to)));
        connection.commit();
        if (chunk / CHUNK % 50 == 0) {
          System.out.printf("%s: %,d of %,d people%n", database, chunk - from, to - from);
        }
      }
    }
    return null;
  }

  private static void copy(Connection connection, Map<String, StringBuilder> tables)
      throws Exception {
    var copy = connection.unwrap(PGConnection.class).getCopyAPI();
    for (var table : tables.entrySet()) {
      var bytes = table.getValue().toString().getBytes(StandardCharsets.UTF_8);
      copy.copyIn(
          "copy " + table.getKey() + " from stdin", new java.io.ByteArrayInputStream(bytes));
    }
  }

  private Map<String, StringBuilder> rows(int from, int to) {
    var tables = new TreeMap<String, StringBuilder>(Population::parentsFirst);
    for (int number = from; number < to; number++) {
      person(tables, number);
    }
    return tables;
  }

  private Map<String, StringBuilder> settings(List<String> authorities) {
    var tables = new TreeMap<String, StringBuilder>(Population::parentsFirst);
    for (int number = 0; number < Nation.settings(people); number++) {
      var setting = nation.setting(number);
      var kind = setting.kind();
      if (!setting.trust().isEmpty() && trusts.add(setting.trust())) {
        row(tables, "setting.trust (uid, name)", setting.trust(), "Trust " + setting.trust());
      }
      row(
          tables,
          "setting.setting (id, register, urn, name, kind, phase, status, authority, trust, street,"
              + " town, postcode)",
          setting.id(),
          kind.register,
          setting.urn(),
          setting.name(),
          kind.words,
          kind.phase.isEmpty() ? "\\N" : kind.phase,
          setting.isOpen() ? "open" : "closed",
          authorities.get(setting.authority() % authorities.size()),
          setting.trust().isEmpty() ? "\\N" : setting.trust(),
          setting.name().isEmpty() ? "" : "1 High Street",
          setting.town(),
          "ZZ%d %dZZ".formatted(number % 99 + 1, number % 9 + 1));
      // as an edition of a register does: nodes see by it that there are others to be found
      row(
          tables,
          "setting.change (setting, edition, what, before, after)",
          setting.id(),
          "2024-09-01",
          "listed",
          "",
          setting.name());
    }
    return tables;
  }

  private static int parentsFirst(String one, String other) {
    return Integer.compare(place(one), place(other)) != 0
        ? Integer.compare(place(one), place(other))
        : one.compareTo(other);
  }

  private static int place(String table) {
    return table.startsWith("account.person (") || table.startsWith("setting.trust")
        ? 0
        : table.startsWith("setting.change") ? 2 : 1;
  }

  private void person(Map<String, StringBuilder> tables, int number) {
    var person = new PersonId(id(number));
    var key = PersonKey.fresh(chance);
    var joined = joined(number);
    row(
        tables,
        "account.person (id, epoch, name, made_at)",
        person,
        1,
        "Learner " + number,
        joined);
    row(tables, "account.address (email, person, since)", email(number), person, joined);
    row(
        tables,
        "account.person_key (person, wrapped)",
        person,
        "\\\\x" + HexFormat.of().formatHex(key.wrap(keys, person)));
    works(tables, person, number, joined);
    if (number % 2 == 0) {
      row(tables, LEARNING, person, Library.CORE, "prior", "{}", "{}", 1, 0, joined, joined, "");
    }
    for (int m = 1; m <= begun; m++) {
      module(tables, person, key, m, joined.plus(Duration.ofHours(20L * m)));
    }
  }

  /** One post; of some a second one or a former one; of a few one that nobody has confirmed. */
  private void works(
      Map<String, StringBuilder> tables, PersonId person, int number, Instant joined) {
    var work = nation.post(number);
    boolean confirmed = work.rank() < 2 || number % 33 != 0;
    post(tables, person, work.setting(), work, "2024-09-02", "\\N", confirmed ? joined : null);
    int elsewhere = nation.post((number + 7_919) % people).setting();
    if (number % 25 == 0) {
      post(tables, person, elsewhere, work, "2025-09-01", "\\N", joined);
    } else if (number % 12 == 0) {
      post(tables, person, elsewhere, work, "2021-09-01", "2024-08-31", joined);
    }
    if (work.isLed() && work.rank() < 2) {
      row(
          tables,
          "post.standing (id, person, kind, setting, source, since)",
          UUID.randomUUID(),
          person,
          work.rank() == 0 ? "head" : "senco",
          Nation.id(work.setting()),
          "dfe-sign-in",
          joined);
      if (work.rank() == 0) {
        row(
            tables,
            "post.promise (id, setting, head, wording, signed_at)",
            UUID.randomUUID(),
            Nation.id(work.setting()),
            person,
            "2026-11",
            joined);
      }
      row(
          tables,
          "post.nomination (id, setting, slot, person, since)",
          UUID.randomUUID(),
          Nation.id(work.setting()),
          work.rank() + 1,
          person,
          joined);
    }
  }

  private static void post(
      Map<String, StringBuilder> tables,
      PersonId person,
      int setting,
      Nation.Post work,
      String starts,
      String ends,
      Instant confirmed) {
    row(
        tables,
        POST,
        UUID.randomUUID(),
        person,
        Nation.id(setting),
        work.roleGroup(),
        work.contract(),
        starts,
        ends,
        confirmed == null ? "code" : "listed",
        confirmed == null ? "\\N" : confirmed,
        FIRST_DAY);
  }

  private void module(
      Map<String, StringBuilder> tables, PersonId person, PersonKey key, int number, Instant at) {
    var module = Library.module(number);
    var edition = editions.get(module);
    boolean finished = number <= Library.FINISHED;
    var words = "{\"prior\":" + words(key, module, "prior", edition, PRIOR);
    if (finished) {
      words += ",\"plan\":" + words(key, module, "plan", edition, PLAN);
    }
    row(
        tables,
        LEARNING,
        person,
        module,
        finished ? "local-step" : "case",
        finished ? "{" + String.join(",", Library.STEPS) + "}" : "{prior}",
        words + "}",
        finished ? 16 : 2,
        finished ? 1 : 0,
        at,
        at.plusSeconds(900),
        "");
    var log = "learning.learning_log (person, module, step, edition, what, minutes, at)";
    row(tables, log, person, module, "prior", edition, "finished", 2, at);
    if (finished) {
      row(tables, log, person, module, "plan", edition, "completed", 0, at.plusSeconds(900));
      row(
          tables,
          "learning.completion (person, module, edition, rule, at)",
          person,
          module,
          edition,
          RULE,
          at.plusSeconds(900));
    }
    if (number <= PLANS) {
      var sealed = key.seal(PrivateText.of(SENTENCE), "practice.plan " + module + "/plan");
      row(
          tables,
          "practice.plan (id, person, module, step, edition, words, made_at, changed_at)",
          UUID.randomUUID(),
          person,
          module,
          "plan",
          edition,
          "\\\\x" + HexFormat.of().formatHex(sealed),
          at,
          at);
    }
  }

  private static String words(
      PersonKey key, String module, String step, String edition, String answers) {
    var sealed = key.seal(PrivateText.of(answers), "learning.words " + module + "/" + step);
    return "{\"n\":1,\"k\":\"bench\",\"e\":\"%s\",\"w\":\"%s\"}"
        .formatted(edition, Base64.getEncoder().encodeToString(sealed));
  }

  /** One line of COPY's text format. No value here has a tab, a line end or a stray backslash. */
  private static void row(Map<String, StringBuilder> tables, String table, Object... values) {
    var line = tables.computeIfAbsent(table, _ -> new StringBuilder());
    line.append(String.join("\t", Arrays.stream(values).map(Object::toString).toList()));
    line.append('\n');
  }
}
