package org.included.staff;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Text with cells in rows: what it is written in and what parts the cells is told by looking. */
final class CsvSheet {
  /** In the order in which they are tried; of two that fit alike, the first. */
  private static final List<Character> SEPARATORS = List.of('\t', ';', ',', '|');

  private static final int ROWS_LOOKED_AT = 50;
  private static final int LETTERS_LOOKED_AT = 64 * 1024;
  private static final int LONGEST_FIELD = 64 * 1024;
  private static final Charset OTHER = Charset.forName("windows-1252");

  /** A first line by which Excel is told what parts the cells. */
  private static final Pattern SAID =
      Pattern.compile("\\Asep=(.)\\r?\\n", Pattern.CASE_INSENSITIVE);

  /** How spreadsheets are made to keep a nought in front: text, written as a formula. */
  private static final Pattern TEXT_AS_FORMULA = Pattern.compile("=\"([^\"]*)\"");

  private CsvSheet() {}

  /**
   * @throws ListRefused if it is no text, or has no end
   */
  static Sheet of(byte[] bytes) {
    return of(decoded(bytes));
  }

  private static String decoded(byte[] bytes) {
    if (startsWith(bytes, 0xff, 0xfe)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xfe, 0xff)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    for (var one : bytes) {
      if (one == 0) {
        throw new ListRefused(
            "This is no spreadsheet that we can read. In your spreadsheet program, choose Save as,"
                + " and Excel workbook (.xlsx), and send that.");
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, OTHER);
    }
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
  }

  /**
   * @param text such as cells that were copied from a spreadsheet
   * @throws ListRefused if a quotation mark is open, or there are too many cells
   */
  static Sheet of(String text) {
    var bare = text.startsWith("\ufeff") ? text.substring(1) : text;
    var said = SAID.matcher(bare);
    if (said.find()) {
      // the line counts: rows keep the numbers that the spreadsheet shows
      return read(bare, said.group(1).charAt(0), 1);
    }
    return read(bare, separator(bare), 0);
  }

  /** Whichever parts most rows alike. */
  private static char separator(String text) {
    var sample = text.substring(0, Math.min(text.length(), LETTERS_LOOKED_AT));
    char best = ',';
    double bestFit = 0;
    for (var separator : SEPARATORS) {
      double fit = fit(sample, separator);
      if (fit > bestFit) {
        best = separator;
        bestFit = fit;
      }
    }
    return best;
  }

  /** How many of the rows have as many cells as most have; 0 where most have one. */
  private static double fit(String sample, char separator) {
    Map<Integer, Integer> rowsBySize = new HashMap<>();
    int rows = 0;
    try (var records = reader(sample, separator, true)) {
      for (var record : records) {
        if (rows == ROWS_LOOKED_AT) {
          break;
        }
        rows++;
        rowsBySize.merge(record.getFieldCount(), 1, Integer::sum);
      }
    } catch (java.io.IOException | CsvParseException e) {
      // then it parts no rows
      return 0;
    }
    var usual =
        rowsBySize.entrySet().stream()
            .filter(e -> e.getKey() > 1)
            .max(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()));
    // a title above the list is a row of one cell, and a list may be short
    return usual.map(e -> e.getValue() + Math.min(e.getKey(), 9) / 10.0).orElse(0.0);
  }

  private static CsvReader<CsvRecord> reader(String text, char separator, boolean sample) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(sample)
        .maxBufferSize(LONGEST_FIELD)
        .ofCsvRecord(text);
  }

  private static Sheet read(String text, char separator, int skipped) {
    var grid = new Grid();
    int number = 0;
    try (var records = reader(text, separator, false)) {
      for (var record : records) {
        if (++number > skipped) {
          for (int i = 0; i < record.getFieldCount(); i++) {
            grid.cell(i, plain(record.getField(i)));
          }
          grid.endRow(number);
        }
      }
    } catch (java.io.IOException | CsvParseException e) {
      throw new ListRefused(
          "In row "
              + (number + 1)
              + " a quotation mark is out of place, or is never closed. Mend it, or save the list"
              + " as an Excel workbook (.xlsx), and send that.");
    }
    return new Sheet("", 0, grid.lines());
  }

  private static String plain(String field) {
    if (field.startsWith("=")) {
      var text = TEXT_AS_FORMULA.matcher(field);
      if (text.matches()) {
        return text.group(1);
      }
    }
    return field;
  }
}
