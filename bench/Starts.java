import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How long it takes from the command to the first page, with the embedded PostgreSQL. */
final class Starts {
  private static final int PORT = 8_090;
  private static final int TIMES = 5;

  private Starts() {}

  static void measure(Path application, Path folder, Report report)
      throws IOException, InterruptedException {
    var data = folder.resolve("start");
    if (Files.exists(data)) {
      Shell.run("rm", "-r", data.toString());
    }
    Files.createDirectories(data);
    double first = seconds(application, data, List.of());
    var cache = folder.resolve("included.aot");
    Files.deleteIfExists(cache);
    seconds(application, data, List.of("-XX:AOTCacheOutput=" + cache));
    var with = new double[TIMES];
    var without = new double[TIMES];
    for (int time = 0; time < TIMES; time++) {
      with[time] = seconds(application, data, List.of("-XX:AOTCache=" + cache));
      without[time] = seconds(application, data, List.of());
    }
    report.starts(first, Load.median(with), Load.median(without));
  }

  private static double seconds(Path application, Path data, List<String> jvm)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    try (var _ =
        Node.start(
            application,
            PORT,
            data.resolve("log"),
            jvm,
            List.of("included.data=" + data.resolve("data"), "included.content=content"))) {
      return (System.nanoTime() - began) / 1e9;
    }
  }
}
