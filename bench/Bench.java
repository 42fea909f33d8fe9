import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The benchmark. bench/README.md says how to run it and what it found. Arguments, all optional:
 * {@code --folder}, {@code --people=20000,1000000}, {@code --seconds} of a round, {@code --rounds},
 * {@code --warm-up} in seconds, {@code --callers}, {@code --learners} who sign in, {@code
 * --only=start|prepare|load|nation|hall}, {@code --nation=20000,2000000} people of a country's
 * settings.
 */
final class Bench {
  private static final int FIRST_PORT = 8_091;

  /** A request, by the name that the report gives it, and its limit as a multiple of plain text. */
  record Named(String name, String limit, Load.Lane lane) {}

  /** A population that is being measured. */
  record Town(
      int people,
      String database,
      Node node,
      Lanes lanes,
      Population population,
      List<Named> requests) {}

  private static List<Named> ofLearners(Lanes lanes) {
    return List.of(
        new Named("plain text", "", lanes::plain),
        new Named("a step page", "4.5", lanes::readStep),
        new Named("recording a step", "5.5", lanes::finishStep),
        new Named("saving a draft", "4", lanes::saveDraft),
        new Named("Today", "6", lanes::today),
        new Named("finding a card", "3", lanes::find),
        new Named("asking for a code", "", lanes::askForCode),
        new Named("entering a code", "", lanes::enterCode));
  }

  private final Options options;
  private final Path application;
  private final Path content;
  private final Report report;

  private Bench(Options options) throws IOException, InterruptedException {
    this.options = options;
    Files.createDirectories(options.folder());
    Shell.run("chmod", "755", options.folder().toString());
    this.application = Node.extract(options.jar(), options.folder());
    this.content = Library.write(Path.of("content"), options.folder());
    this.report = new Report();
  }

  public static void main(String[] arguments) throws Exception {
    var options = Options.of(arguments);
    var bench = new Bench(options);
    if (options.does("start")) {
      Starts.measure(bench.application, options.folder(), bench.report);
    }
    if (options.does("prepare") || options.does("load")) {
      bench.load();
    }
    if (options.does("nation")) {
      bench.nation();
    }
    bench.report.write(Path.of("target", "bench.md"));
  }

  private void load() throws Exception {
    try (var cluster = Cluster.start(options.folder())) {
      var towns = new ArrayList<Town>();
      try {
        for (int people : options.people()) {
          int learners = Math.min(people, options.learners());
          // spread over all
          var numbers =
              IntStream.range(0, learners).map(l -> (int) ((long) l * people / learners)).toArray();
          var town =
              town("bench_", people, Library.BEGUN, numbers, towns.size(), Bench::ofLearners);
          town.population().restore(Arrays.stream(numbers).boxed().toList());
          towns.add(town);
        }
        if (options.does("load")) {
          for (var town : towns) {
            signIn(town);
          }
          measure(cluster, towns);
          var alone = new Alone(cluster, options, report);
          for (var town : towns) {
            alone.measure(town);
          }
        }
      } finally {
        for (var town : towns) {
          town.node().close();
        }
      }
    }
  }

  /** Settings, and getting into them: what those who lead them ask for, and who joins. */
  private void nation() throws Exception {
    try (var cluster = Cluster.start(options.folder())) {
      var towns = new ArrayList<Town>();
      var halls = new ArrayList<Joiners>();
      try {
        for (int people : options.nation()) {
          var numbers = National.leads(people);
          towns.add(
              town(
                  "nation_",
                  people,
                  National.MODULES,
                  numbers,
                  towns.size(),
                  lanes -> {
                    halls.add(new Joiners(lanes));
                    return new National(lanes, halls.getLast(), people).requests();
                  }));
        }
        for (var town : towns) {
          signIn(town);
          halls.get(towns.indexOf(town)).getCodes();
        }
        measure(cluster, towns);
        if (options.does("hall")) {
          for (var town : towns) {
            report.hall(town.people(), halls.get(towns.indexOf(town)).hall());
          }
        }
      } finally {
        for (var town : towns) {
          town.node().close();
        }
      }
    }
  }

  private Town town(
      String prefix,
      int people,
      int modules,
      int[] numbers,
      int nth,
      Function<Lanes, List<Named>> requests)
      throws Exception {
    // one each: the same addresses are in every town
    var mail = new MailSink();
    var database = prefix + people;
    boolean fresh = Cluster.make(database);
    var keys = options.folder().resolve("included.keys");
    var population = new Population(database, people, modules, keys);
    var settings =
        List.of(
            "spring.datasource.url=" + Cluster.url(database),
            "included.keys=" + keys,
            "included.content=" + content,
            "included.data=" + options.folder().resolve("data"),
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=" + mail.port());
    var node =
        Node.start(
            application,
            FIRST_PORT + nth,
            options.folder().resolve(database + ".log"),
            List.of("-Xmx1g"),
            settings);
    if (fresh) {
      var began = System.nanoTime();
      population.fill();
      System.out.println(
          "Filled " + database + " in " + Duration.ofNanos(System.nanoTime() - began));
    }
    var lanes = new Lanes(node.address, mail, population, numbers);
    return new Town(people, database, node, lanes, population, requests.apply(lanes));
  }

  private void measure(Cluster cluster, List<Town> towns) throws Exception {
    for (var town : towns) {
      for (var request : town.requests()) {
        if (!request.name().endsWith("code")) {
          Load.run(request.lane(), options.callers(), options.warmUp(), none());
        }
      }
    }
    var figures = new LinkedHashMap<String, List<Load.Figures>>();
    for (int round = 0; round < options.rounds(); round++) {
      for (int lane = 0; lane < towns.getFirst().requests().size(); lane++) {
        for (var town : round % 2 == 0 ? towns : towns.reversed()) {
          var request = town.requests().get(lane);
          var found = round(town, request, cluster);
          figures.computeIfAbsent(key(town, request), _ -> new ArrayList<>()).add(found);
          System.out.printf(
              "round %d, %,d people, %s: %.0f/s, %.0f + %.0f us%n",
              round + 1,
              town.people(),
              request.name(),
              found.rate(),
              found.application(),
              found.database());
        }
      }
    }
    for (var town : towns) {
      report.heading(town.people(), options.rounds(), options.seconds(), options.callers());
      var plain = figures.get(key(town, town.requests().getFirst()));
      for (var request : town.requests()) {
        report.request(request.name(), request.limit(), figures.get(key(town, request)), plain);
      }
    }
    report.compare(towns.stream().map(Town::people).toList(), names(towns), figures);
  }

  private static List<String> names(List<Town> towns) {
    return towns.getFirst().requests().stream().map(Named::name).toList();
  }

  static String key(int people, String request) {
    return people + " " + request;
  }

  private static String key(Town town, Named request) {
    return key(town.people(), request.name());
  }

  /** Codes are entered as often as they were asked for, so this takes as long as it takes. */
  private Load.Figures round(Town town, Named request, Cluster cluster) throws Exception {
    var processes = new Load.Processes(town.node().pid(), cluster.pid());
    if (!request.name().equals("entering a code")) {
      return Load.run(request.lane(), options.callers(), options.seconds(), processes);
    }
    town.lanes().awaitMail();
    return Load.runTimes(request.lane(), options.callers(), town.lanes().waiting(), processes);
  }

  static Load.Processes none() {
    return new Load.Processes(0, 0);
  }

  /** Everybody comes in by a code, which warms that way up as well. */
  private void signIn(Town town) throws Exception {
    var lanes = town.lanes();
    Load.runTimes(lanes::askForCode, options.callers(), lanes.learners(), none());
    lanes.awaitMail();
    Load.runTimes(lanes::enterCode, options.callers(), lanes.waiting(), none());
  }
}
