import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.included.kernel.Keys;
import org.included.kernel.PersonId;
import org.included.kernel.PersonKey;
import org.included.kernel.PrivateText;

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
  private final Workforce workforce;
  private final Keys keys;
  private final SecureRandom chance = new SecureRandom();
  private final Map<String, String> editions = new TreeMap<>();

  /**
   * @param begun how many modules each has begun
   */
  Population(String database, int people, int begun, Path keys) {
    this.database = database;
    this.people = people;
    this.begun = begun;
    this.workforce = new Workforce(people);
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
      workforce.settings(authorities).copy(connection);
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
                "delete from learning.learning where person = any (?) and module > ? and module like 'bench-%'");
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
        rows(chunk, Math.min(chunk + CHUNK, to)).copy(connection);
        connection.commit();
        if (chunk / CHUNK % 50 == 0) {
          System.out.printf("%s: %,d of %,d people%n", database, chunk - from, to - from);
        }
      }
    }
    return null;
  }

  private Rows rows(int from, int to) {
    var rows = new Rows();
    for (int number = from; number < to; number++) {
      person(rows, number);
    }
    return rows;
  }

  private void person(Rows rows, int number) {
    var person = new PersonId(id(number));
    var key = PersonKey.fresh(chance);
    var joined = joined(number);
    rows.add("account.person (id, epoch, name, made_at)", person, 1, "Learner " + number, joined);
    rows.add("account.address (email, person, since)", email(number), person, joined);
    rows.add(
        "account.person_key (person, wrapped)",
        person,
        "\\\\x" + HexFormat.of().formatHex(key.wrap(keys, person)));
    workforce.work(rows, person, number, joined);
    if (number % 2 == 0) {
      rows.add(LEARNING, person, Library.CORE, "prior", "{}", "{}", 1, 0, joined, joined, "");
    }
    for (int m = 1; m <= begun; m++) {
      module(rows, person, key, m, joined.plus(Duration.ofHours(20L * m)));
    }
  }

  private void module(Rows rows, PersonId person, PersonKey key, int number, Instant at) {
    var module = Library.module(number);
    var edition = editions.get(module);
    boolean finished = number <= Library.FINISHED;
    var words = "{\"prior\":" + words(key, module, "prior", edition, PRIOR);
    if (finished) {
      words += ",\"plan\":" + words(key, module, "plan", edition, PLAN);
    }
    rows.add(
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
    rows.add(log, person, module, "prior", edition, "finished", 2, at);
    if (finished) {
      rows.add(log, person, module, "plan", edition, "completed", 0, at.plusSeconds(900));
      rows.add(
          "learning.completion (person, module, edition, rule, at)",
          person,
          module,
          edition,
          RULE,
          at.plusSeconds(900));
    }
    if (number <= PLANS) {
      var sealed = key.seal(PrivateText.of(SENTENCE), "practice.plan " + module + "/plan");
      rows.add(
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
}
