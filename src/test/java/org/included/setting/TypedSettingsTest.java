package org.included.setting;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.included.kernel.SettingId;
import org.included.setting.Listing.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A hundred ways in which people type where they work, written down before there was an index, and
 * found among all of England's settings. A quarter of them nobody who worked on the index has
 * looked at: the promise is read on those too.
 */
@EnabledIfSystemProperty(
    named = "included.registers",
    matches = ".+",
    disabledReason = "no folder with the real registers was named (-Dincluded.registers=...)")
class TypedSettingsTest {
  private static final Set<String> WITHHELD = Set.of("REDACTED", "NAME REMOVED");

  private record Typed(String words, Set<String> urns) {}

  @Test
  void at_least_95_in_100_are_among_the_first_two() throws IOException {
    var index = new SettingIndex(everywhere());
    var seen = typed("typed.csv");
    var heldOut = typed("typed-held-out.csv");
    assertThat(seen.size() + heldOut.size()).isEqualTo(100);
    assertThat(found(index, seen)).as("of 75").isGreaterThanOrEqualTo(72);
    assertThat(found(index, heldOut)).as("of the 25 held out").isGreaterThanOrEqualTo(24);
  }

  private static long found(SettingIndex index, List<Typed> typed) {
    return typed.stream()
        .filter(t -> index.find(t.words(), 2).stream().anyMatch(e -> t.urns().contains(e.urn())))
        .count();
  }

  private static List<Typed> typed(String name) throws IOException {
    var all = new ArrayList<Typed>();
    try (var in = Objects.requireNonNull(TypedSettingsTest.class.getResourceAsStream(name), name);
        var rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      rows.forEach(
          r -> all.add(new Typed(r.getField("typed"), Set.of(r.getField("urns").split(" ", -1)))));
    }
    return all;
  }

  private static List<FoundSetting> everywhere() throws IOException {
    var all = new ArrayList<FoundSetting>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(register("schools-2021-04-26.csv.gz"))) {
      rows.forEach(r -> {
        if (r.getField("close_date").isEmpty()) {
          all.add(
              entry(
                  r.getField("urn"),
                  r.getField("name"),
                  r.getField("town"),
                  r.getField("postcode"),
                  ""));
        }
      });
    }
    try (var rows =
        CsvReader.builder().ofNamedCsvRecord(register("ofsted-early-years-2021-08-31.csv.gz"))) {
      rows.forEach(r ->
          all.add(
              entry(
                  r.getField("Provider URN"),
                  r.getField("Provider name"),
                  r.getField("Provider town"),
                  r.getField("Postcode"),
                  r.getField("Local authority"))));
    }
    return all;
  }

  private static FoundSetting entry(
      String urn, String name, String town, String postcode, String area) {
    return new FoundSetting(
        new SettingId(UUID.randomUUID()),
        null,
        urn,
        told(name),
        "",
        told(town),
        told(postcode),
        area,
        Status.OPEN);
  }

  private static String told(String text) {
    return WITHHELD.contains(text) ? "" : text;
  }

  private static Reader register(String name) throws IOException {
    var file = Path.of(System.getProperty("included.registers"), "registers", name);
    return new InputStreamReader(
        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8);
  }
}
