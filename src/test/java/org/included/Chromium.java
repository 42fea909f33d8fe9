package org.included;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The one browser of all tests: where the system property {@code included.chromium} says, else
 * where Debian has it, else on the path. It goes when the tests do.
 */
public final class Chromium {
  private static final class Started {
    private static final Playwright PLAYWRIGHT =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser BROWSER =
        PLAYWRIGHT
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(where())
                    .setArgs(
                        // a microphone that beeps, for whoever is allowed to listen to it
                        List.of("--no-sandbox", "--use-fake-device-for-media-stream")));

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
    }
  }

  private Chromium() {}

  public static Browser browser() {
    return Started.BROWSER;
  }

  private static Path where() {
    var said = System.getProperty("included.chromium");
    if (said != null) {
      return Path.of(said);
    }
    var path = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1);
    return Stream.concat(
            Stream.of(Path.of("/usr/bin/chromium")),
            Arrays.stream(path).map(folder -> Path.of(folder, "chromium")))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new AssertionError(
                "No chromium here: install it, or say where with"
                    + " -Dincluded.chromium=/path/to/chromium"));
  }
}
