import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** What a request costs PostgreSQL: the same statements, without the application. */
record Alone(Cluster cluster, Options options, Report report) {
  void measure(Bench.Town town) throws Exception {
    var lanes = town.lanes();
    int heardOf = lanes.learners() / 2;
    var requests = new LinkedHashMap<String, Load.Lane>();
    requests.put("a step page", () -> lanes.readStep(heardOf));
    requests.put("recording a step", () -> lanes.finishFirst(heardOf, Library.SPARE));
    requests.put("saving a draft", () -> lanes.draft(heardOf));
    requests.put("Today", () -> lanes.today(heardOf));
    report.aloneHeading(town.people());
    lanes.readStep(heardOf); // their key is in the node's memory from here on
    for (var request : requests.entrySet()) {
      var person = town.population().id(lanes.person(heardOf)).toString();
      var heard = Replay.hear(cluster, person, request.getValue());
      var turns = new AtomicInteger();
      try (var lane =
          new Replay.Lane(
              town.database(),
              options.callers(),
              heard,
              () -> next(town, heardOf, turns.getAndIncrement()))) {
        Load.run(lane, options.callers(), Math.min(5, options.warmUp()), Bench.none());
        var rounds = new ArrayList<Load.Figures>();
        for (int round = 0; round < options.rounds(); round++) {
          rounds.add(
              Load.run(
                  lane,
                  options.callers(),
                  options.seconds() / 2,
                  new Load.Processes(0, cluster.pid())));
        }
        report.alone(request.getKey(), heard, Load.Figures.median(rounds));
      }
    }
  }

  /** What was heard of one learner becomes what another would do, on a module of their own. */
  private static UnaryOperator<String> next(Bench.Town town, int heardOf, int turn) {
    var lanes = town.lanes();
    int learner = turn % lanes.learners();
    var becomes =
        Map.of(
            town.population().id(lanes.person(heardOf)).toString(),
            town.population().id(lanes.person(learner)).toString(),
            Lanes.draftKey(heardOf),
            Lanes.draftKey(learner),
            Library.module(Library.SPARE),
            Library.module(Library.SPARE + turn / lanes.learners()));
    // within arrays and words, too: a batch of one is an array
    return value -> {
      var changed = value;
      for (var one : becomes.entrySet()) {
        changed = changed.replace(one.getKey(), one.getValue());
      }
      return changed;
    };
  }
}
