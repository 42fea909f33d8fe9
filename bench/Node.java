import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One Included, from the extracted jar, as docs/how-to/run-for-real.md says to run it. */
final class Node implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  final URI address;

  private Node(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts a node and waits for its start page.
   *
   * @param application the folder of the extracted jar
   * @param jvm options of the Java machine
   * @param settings Included's own, without the two hyphens
   */
  static Node start(Path application, int port, Path log, List<String> jvm, List<String> settings)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(Shell.java(), "--enable-native-access=ALL-UNNAMED"));
    command.addAll(jvm);
    command.addAll(List.of("-jar", application.resolve("included.jar").toString()));
    command.add("--server.port=" + port);
    settings.forEach(s -> command.add("--" + s));
    var address = URI.create("http://127.0.0.1:" + port);
    if (answers(address)) {
      throw new IOException("Something else answers at " + address);
    }
    var node = new Node(Shell.start(log, command), address);
    Runtime.getRuntime().addShutdownHook(new Thread(node.process::destroyForcibly));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!answers(address)) {
      if (!node.process.isAlive() || System.nanoTime() > deadline) {
        node.close();
        throw new IOException("It does not start; see " + log);
      }
      Thread.sleep(10);
    }
    return node;
  }

  private static boolean answers(URI address) throws IOException, InterruptedException {
    try {
      return HTTP.send(
                  HttpRequest.newBuilder(address.resolve("/")).build(), BodyHandlers.ofString())
              .statusCode()
          == 200;
    } catch (ConnectException notYet) {
      return false;
    }
  }

  long pid() {
    return process.pid();
  }

  /** In good order, as systemd would. Waits for the end, and for a cache that is being written. */
  @Override
  public void close() throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
    }
  }

  /** Takes the jar apart, so that nothing is unpacked at a start and the cache fits. */
  static Path extract(Path jar, Path folder) throws IOException, InterruptedException {
    var application = folder.resolve("application");
    if (Files.exists(application)) {
      Shell.run("rm", "-r", application.toString());
    }
    Shell.run(
        Shell.java(),
        "-Djarmode=tools",
        "-jar",
        jar.toString(),
        "extract",
        "--destination",
        application.toString());
    Files.move(application.resolve(jar.getFileName()), application.resolve("included.jar"));
    return application;
  }
}
