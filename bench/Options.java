import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/** What was asked for on the command line. */
record Options(
    Path folder,
    Path jar,
    List<Integer> people,
    List<Integer> nation,
    double seconds,
    int rounds,
    double warmUp,
    int callers,
    int learners,
    List<String> only) {
  static Options of(String[] arguments) {
    var given = new LinkedHashMap<String, String>();
    for (var argument : arguments) {
      var parts = argument.replaceFirst("^--", "").split("=", 2);
      given.put(parts[0], parts[1]);
    }
    return new Options(
        Path.of(given.getOrDefault("folder", "/var/tmp/included-bench")),
        Path.of(given.getOrDefault("jar", "target/included-0.1.0-SNAPSHOT.jar")),
        numbers(given.getOrDefault("people", "20000,1000000")),
        numbers(given.getOrDefault("nation", "20000,2000000")),
        Double.parseDouble(given.getOrDefault("seconds", "10")),
        Integer.parseInt(given.getOrDefault("rounds", "5")),
        Double.parseDouble(given.getOrDefault("warm-up", "20")),
        Integer.parseInt(given.getOrDefault("callers", "16")),
        Integer.parseInt(given.getOrDefault("learners", "20000")),
        List.of(given.getOrDefault("only", "start,prepare,load").split(",")));
  }

  private static List<Integer> numbers(String list) {
    return Arrays.stream(list.split(",")).map(Integer::valueOf).toList();
  }

  boolean does(String part) {
    return only.contains(part);
  }
}
