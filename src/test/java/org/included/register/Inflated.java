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
 * known what has changed.
 */
final class Inflated {
  private static final int FIRST_URN = 2_000_000;

  private final List<String> header;
  private final List<String[]> rows = new ArrayList<>();
  private final Random chance;
  private int nextUrn = FIRST_URN;

  /** What a later edition changed, by what the report calls it. */
  final Map<String, Integer> changed = new TreeMap<>();

  int listed;
  int unlisted;

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

  /** Renames, moves, closes, joins to a trust, leaves out and adds so many of each. */
  void later(int each) {
    var order = new ArrayList<>(rows);
    Collections.shuffle(order, chance);
    int at = 0;
    for (int i = 0; i < each; i++) {
      set(order.get(at++), "EstablishmentName", "Renamed School " + i);
      set(order.get(at++), "Postcode", "YY1 " + i % 10 + "YY");
      var closed = order.get(at++);
      set(closed, "EstablishmentStatus (code)", "2");
      set(closed, "CloseDate", "31-08-2026");
      var joined = order.get(at++);
      set(joined, "Trusts (code)", "88000" + i % 10);
      set(joined, "Trusts (name)", "Invented Trust " + i % 10);
      rows.remove(order.get(at++));
    }
    for (int i = 0; i < each; i++) {
      rows.add(another(order.get(at++)));
    }
    for (var what : List.of("name", "address", "status", "trust")) {
      changed.put(what, each);
    }
    listed = each;
    unlisted = each;
  }

  Path in(Path folder, String name) throws IOException {
    var file = folder.resolve(name);
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
