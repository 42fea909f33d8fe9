package org.included.register;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A register of all establishments as large as wanted, made of a small one in the true layout: each
 * row again and again, under other numbers and names. And a later edition of it, of which it is
 * known what has changed, with the links that say which school followed which.
 */
final class Inflated {
  private static final int FIRST_URN = 2_000_000;

  private final List<String> header;
  private final List<String[]> rows = new ArrayList<>();
  private final List<String[]> links = new ArrayList<>();
  private final Random chance;
  private int nextUrn = FIRST_URN;

  /** What a later edition changed, by what the report calls it. */
  final Map<String, Integer> changed = new TreeMap<>();

  int listed;
  int unlisted;

  /** By the number of a school that closed, that of the one into which it went. */
  final Map<String, String> merged = new TreeMap<>();

  /** The numbers of those of which two became. */
  final List<String> split = new ArrayList<>();

  Inflated(Path small, int size, long seed) throws IOException {
    chance = new Random(seed);
    var base = new ArrayList<String[]>();
    try (var reader = CsvReader.builder().ofCsvRecord(small, Edition.WINDOWS)) {
      for (var record : reader) {
        base.add(record.getFields().toArray(new String[0]));
      }
    }
    header = Arrays.asList(base.removeFirst());
    for (int i = 0; i < size; i++) {
      rows.add(another(base.get(i % base.size())));
    }
    listed = size;
  }

  private String[] another(String[] like) {
    var row = like.clone();
    set(row, "URN", Integer.toString(nextUrn++));
    set(row, "EstablishmentName", "Invented School " + nextUrn);
    set(row, "EstablishmentStatus (code)", "1");
    set(row, "CloseDate", "");
    set(row, "Postcode", "ZZ" + nextUrn % 90 + " " + nextUrn % 9 + "ZZ");
    return row;
  }

  private void set(String[] row, String column, String value) {
    row[header.indexOf(column)] = value;
  }

  int size() {
    return rows.size();
  }

  int links() {
    return links.size();
  }

  /**
   * Renames, moves, closes, joins to a trust, leaves out, adds, merges and splits so many of each.
   */
  void later(int each) {
    var order = new ArrayList<>(rows);
    Collections.shuffle(order, chance);
    int at = 0;
    for (int i = 0; i < each; i++) {
      set(order.get(at++), "EstablishmentName", "Renamed School " + i);
      set(order.get(at++), "Postcode", "YY1 " + i % 10 + "YY");
      close(order.get(at++));
      var joined = order.get(at++);
      set(joined, "Trusts (code)", "88000" + i % 10);
      set(joined, "Trusts (name)", "Invented Trust " + i % 10);
      rows.remove(order.get(at++));
    }
    for (int i = 0; i < each; i++) {
      rows.add(another(order.get(at++)));
    }
    for (int i = 0; i < each; i++) {
      merge(order.get(at++), order.get(at++));
      split(order.get(at++));
    }
    for (var what : List.of("name", "address", "trust")) {
      changed.put(what, each);
    }
    changed.put("status", 4 * each);
    listed = 4 * each;
    unlisted = each;
  }

  private String close(String[] row) {
    set(row, "EstablishmentStatus (code)", "2");
    set(row, "CloseDate", "31-08-2026");
    return row[header.indexOf("URN")];
  }

  private String open(String[] like) {
    var row = another(like);
    rows.add(row);
    return row[header.indexOf("URN")];
  }

  /** Of the second one only the new school says what it was. */
  private void merge(String[] one, String[] other) {
    var next = open(one);
    link(close(one), next, "Successor - merged");
    for (var row : List.of(one, other)) {
      merged.put(close(row), next);
      link(next, close(row), "Predecessor - merged");
    }
  }

  /** The second of those that it became is named by the new school only. */
  private void split(String[] one) {
    var first = open(one);
    var second = open(one);
    split.add(close(one));
    link(close(one), first, "Successor - Split School");
    link(first, close(one), "Predecessor - Split School");
    link(second, close(one), "Predecessor - Split School");
  }

  private void link(String urn, String linked, String kind) {
    links.add(new String[] {urn, linked, "Invented School", kind, "01-09-2026"});
  }

  Path linksIn(Path folder, String name) throws IOException {
    return write(
        folder.resolve(name),
        List.of("URN", "LinkURN", "LinkName", "LinkType", "LinkEstablishedDate"),
        links);
  }

  Path in(Path folder, String name) throws IOException {
    return write(folder.resolve(name), header, rows);
  }

  private static Path write(Path file, List<String> header, List<String[]> rows)
      throws IOException {
    try (var out = Files.newBufferedWriter(file, Edition.WINDOWS);
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
      csv.writeRecord(header);
      for (var row : rows) {
        csv.writeRecord(row);
      }
    }
    return file;
  }
}
