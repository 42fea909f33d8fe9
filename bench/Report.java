import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What was found, as Markdown. Every figure is a median over the rounds. */
final class Report {
  private final StringBuilder text = new StringBuilder();

  void starts(double first, double with, double without) {
    line(
        "Start, from the command to the first page, embedded PostgreSQL: the first ever %.1f s;"
            + " later with the AOT cache %.1f s, without it %.1f s.",
        first, with, without);
  }

  void heading(int people, int rounds, double seconds, int callers) {
    line("");
    line("### %,d people (%d rounds of %.0f s, %d callers)", people, rounds, seconds, callers);
    line("");
    line(
        "| request | a second | p50 ms | p99 ms | application µs | PostgreSQL µs | both | to plain"
            + " text | limit |");
    line("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
  }

  /** Ratios are taken round by round: the machine's pace in a round is the same for both. */
  void request(String name, String limit, List<Load.Figures> rounds, List<Load.Figures> plain) {
    var f = Load.Figures.median(rounds);
    double ratio =
        Load.median(
            IntStream.range(0, rounds.size())
                .mapToDouble(r -> rounds.get(r).processor() / plain.get(r).processor())
                .toArray());
    line(
        "| %s | %,.0f | %.1f | %.1f | %.0f | %.0f | %.0f | %.2f | %s |",
        name,
        f.rate(),
        f.p50() / 1e3,
        f.p99() / 1e3,
        f.application(),
        f.database(),
        f.processor(),
        ratio,
        limit);
  }

  void compare(List<Integer> people, List<String> names, Map<String, List<Load.Figures>> figures) {
    if (people.size() != 2) {
      return;
    }
    line("");
    line(
        "Processor time at %,d people, as a multiple of that at %,d:",
        people.get(1), people.get(0));
    line("");
    for (var name : names) {
      var few = figures.get(Bench.key(people.get(0), name));
      var many = figures.get(Bench.key(people.get(1), name));
      double ratio =
          Load.median(
              IntStream.range(0, few.size())
                  .mapToDouble(r -> many.get(r).processor() / few.get(r).processor())
                  .toArray());
      line("- %s: %.2f", name, ratio);
    }
  }

  void hall(int people, Joiners.Hall hall) {
    line("");
    line(
        "With %,d people: %,d joined in %.0f s from %d addresses, %d refused; half of them within"
            + " %.0f ms, 99 in 100 within %.0f ms, the slowest in %.0f ms.",
        people,
        hall.joined(),
        hall.seconds(),
        hall.addresses(),
        hall.refused(),
        hall.p50(),
        hall.p99(),
        hall.slowest());
  }

  void aloneHeading(int people) {
    line("");
    line("### PostgreSQL alone with the same statements, %,d people", people);
    line("");
    line("| request | statements | a second | p50 ms | p99 ms | PostgreSQL µs |");
    line("|---|--:|--:|--:|--:|--:|");
  }

  void alone(String name, List<Replay.Statement> heard, Load.Figures f) {
    line(
        "| %s | %d | %,.0f | %.1f | %.1f | %.0f |",
        name, heard.size(), f.rate(), f.p50() / 1e3, f.p99() / 1e3, f.database());
  }

  private void line(String format, Object... values) {
    var line = values.length == 0 ? format : format.formatted(values);
    System.out.println(line);
    text.append(line).append('\n');
  }

  void write(Path file) throws IOException {
    Files.writeString(file, text);
  }
}
