package org.included.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Makes files in the layouts of the public registers, with invented settings in them. */
final class Edition {
  private static final Path DEMO = Path.of("src/main/resources/org/included/demo/registers");
  static final Charset WINDOWS = Charset.forName("windows-1252");

  private final List<String> header;
  private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

  private Edition(List<String> header) {
    this.header = header;
  }

  /** Of all establishments: every column of Get Information About Schools. */
  static Edition ofSchools() {
    return new Edition(header("edubasealldata20260901.csv", WINDOWS));
  }

  static Edition ofEarlyYears() {
    return new Edition(header("ofsted-early-years-2026-08-31.csv", StandardCharsets.UTF_8));
  }

  static Edition ofSchoolList() {
    return new Edition(
        List.of("urn", "name", "town", "postcode", "lead_school", "open_date", "close_date"));
  }

  static Edition ofLinks() {
    return new Edition(List.of("URN", "LinkURN", "LinkName", "LinkType", "LinkEstablishedDate"));
  }

  private static List<String> header(String demo, Charset charset) {
    try {
      var all = Files.readString(DEMO.resolve(demo), charset);
      return Arrays.asList(all.lines().findFirst().orElseThrow().split(",", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An open primary school, with what is given in place of the usual. */
  Edition school(String urn, String... namesAndValues) {
    row(
        urn,
        "URN",
        urn,
        "LA (code)",
        "201",
        "LA (name)",
        "City of London",
        "EstablishmentName",
        "School " + urn + " (invented)",
        "TypeOfEstablishment (code)",
        "1",
        "TypeOfEstablishment (name)",
        "Community school",
        "EstablishmentStatus (code)",
        "1",
        "PhaseOfEducation (name)",
        "Primary",
        "Town",
        "Nowhere",
        "Postcode",
        "ZZ1 1ZZ");
    return with(urn, namesAndValues);
  }

  /** An active nursery, with what is given in place of the usual. */
  Edition nursery(String urn, String... namesAndValues) {
    row(
        urn,
        "Provider URN",
        urn,
        "Registration date",
        "01/09/2019",
        "Provider type",
        "Childcare on non-domestic premises",
        "Provider status",
        "Active",
        "Provider name",
        "Nursery " + urn + " (invented)",
        "Provider town",
        "Nowhere",
        "Postcode",
        "ZZ1 1ZZ",
        "Local authority",
        "City of London");
    return with(urn, namesAndValues);
  }

  /** Any row. */
  Edition row(String key, String... namesAndValues) {
    rows.put(key, new LinkedHashMap<>());
    return with(key, namesAndValues);
  }

  /** Changes some of a row. */
  Edition with(String key, String... namesAndValues) {
    var row = Objects.requireNonNull(rows.get(key), key);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (!header.contains(namesAndValues[i])) {
        throw new AssertionError("no column " + namesAndValues[i]);
      }
      row.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return this;
  }

  Edition without(String key) {
    rows.remove(key);
    return this;
  }

  String csv() {
    var lines = new ArrayList<String>();
    lines.add(String.join(",", header));
    rows.values()
        .forEach(row ->
            lines.add(
                header.stream()
                    .map(column -> quoted(row.getOrDefault(column, "")))
                    .collect(Collectors.joining(","))));
    return String.join("\r\n", lines) + "\r\n";
  }

  private static String quoted(String value) {
    return value.matches("[^\",\r\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  Path in(Path folder, String name) {
    return write(folder, name, csv().getBytes(WINDOWS));
  }

  static Path write(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
