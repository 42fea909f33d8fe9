package org.included.planning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Which training the Code of Practice expects of everybody. Versioned data, proposed until the
 * revised Code is published.
 *
 * @param version as it is called
 * @param since the first day on which it is the one that counts
 * @param proposed whether no published Code says so yet
 * @param core slugs of the modules that everybody is expected to begin
 */
record Expectation(String version, LocalDate since, boolean proposed, List<String> core) {
  private static final String FILE = "expectation.csv";

  Expectation {
    core = List.copyOf(core);
  }

  /** The one that counts on a day: the newest that had begun, or else the first there is. */
  static Expectation on(LocalDate day) {
    var lines = lines();
    var version =
        lines.stream()
            .filter(line -> !LocalDate.parse(line[1]).isAfter(day))
            .reduce((_, later) -> later)
            .orElse(lines.getFirst())[0];
    var own = lines.stream().filter(line -> line[0].equals(version)).toList();
    return new Expectation(
        version,
        LocalDate.parse(own.getFirst()[1]),
        own.getFirst()[2].equals("proposed"),
        own.stream().map(line -> line[3]).toList());
  }

  /** In the order of their days. */
  private static List<String[]> lines() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Expectation.class.getResourceAsStream(FILE)),
                StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
