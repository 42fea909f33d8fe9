package org.included.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file, one after the other; those that cannot be taken are left out and remembered.
 *
 * @param <T> what a row becomes
 */
final class RegisterReader<T> implements Iterator<T>, Closeable {
  /** What a row becomes, and under which number it is known. */
  interface Maker<T> {
    /** Where the number of a setting stands. */
    String urn();

    /** Whether a number may stand in several rows. */
    boolean again();

    /**
     * @throws RowRefused if the row cannot be taken
     */
    T make(Row row);
  }

  /** So many are told of; all are counted. */
  static final int MOST_TOLD = 500;

  /** So many rows may be bad in any file. */
  private static final int FEW = 20;

  /** One bad row in so many, and it is more likely the wrong file. */
  private static final int ONE_IN = 20;

  /** So many of the last numbers are kept. */
  private static final int LAST = 3;

  private static final int LONGEST_FIELD = 1 << 20;
  private static final int ROWS_BETWEEN_NEWS = 500;

  private final CountingStream in;
  private final RegisterFile file;
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private final List<String> header;
  private final Map<String, Integer> columns = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> leftOut = new HashSet<>();
  private final ArrayDeque<String> last = new ArrayDeque<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final Progress progress;
  private @Nullable Maker<T> maker;
  private @Nullable T next;
  private int rows;
  private int refused;

  /**
   * @throws FileRefused if there is no header
   */
  RegisterReader(RegisterFile file, Progress progress) throws IOException {
    this.file = file;
    this.progress = progress;
    this.in = new CountingStream(RegisterFile.open(file.path()));
    this.reader =
        CsvReader.builder()
            .detectBomHeader(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(LONGEST_FIELD)
            .ofCsvRecord(in, file.charset());
    this.records = reader.iterator();
    var first = pull();
    if (first == null) {
      throw new FileRefused("This file is empty.");
    }
    this.header = first.getFields().stream().map(String::strip).toList();
    for (int i = 0; i < header.size(); i++) {
      columns.putIfAbsent(header.get(i), i);
    }
  }

  List<String> header() {
    return header;
  }

  /** From here on the rows can be read. */
  RegisterReader<T> as(Maker<T> how) {
    this.maker = how;
    return this;
  }

  @Override
  public boolean hasNext() {
    while (next == null) {
      var record = pull();
      if (record == null) {
        end();
        return false;
      }
      next = made(record);
    }
    return true;
  }

  private @Nullable CsvRecord pull() {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (CsvParseException e) {
      throw new FileRefused(
          "After line "
              + rows
              + " this is not a CSV file any more: a quotation mark is open, or a field has no end.");
    }
  }

  private @Nullable T made(CsvRecord record) {
    if (++rows % ROWS_BETWEEN_NEWS == 0) {
      progress.at(in.count(), file.bytes());
    }
    if (maker == null) {
      throw new IllegalStateException("nobody said what the rows are");
    }
    var row = new Row(record.getStartingLineNumber(), columns, record.getFields());
    try {
      if (record.getFieldCount() != header.size()) {
        if (!records.hasNext()) {
          throw new FileRefused(
              "The file breaks off in line " + row.line() + ". Fetch it again, whole.");
        }
        throw new RowRefused(
            "It has " + record.getFieldCount() + " fields, and the header " + header.size());
      }
      var made = maker.make(row);
      if (!maker.again()) {
        number(row.text(maker.urn()));
      }
      return made;
    } catch (RowRefused e) {
      refuse(row, e.getMessage());
      return null;
    }
  }

  private void number(String number) {
    if (!seen.add(number)) {
      throw new RowRefused("This number stood in an earlier row");
    }
    last.addLast(number);
    if (last.size() > LAST) {
      last.removeFirst();
    }
  }

  private void refuse(Row row, @Nullable String why) {
    refused++;
    if (maker != null) {
      leftOut.add(row.text(maker.urn()));
    }
    if (refusals.size() < MOST_TOLD && maker != null) {
      var urn = Row.shortened(row.text(maker.urn()));
      refusals.add(new Refusal(row.line(), urn, why == null ? "" : why));
    }
  }

  private void end() {
    if (rows == 0) {
      throw new FileRefused("This file has a header and no rows.");
    }
    if (refused > FEW && refused * ONE_IN > rows) {
      throw new FileRefused(
          refused
              + " of "
              + rows
              + " rows cannot be read. The first: line "
              + refusals.getFirst().line()
              + ", "
              + refusals.getFirst().why()
              + ". Is it the right file?",
          refusals());
    }
    progress.at(file.bytes(), file.bytes());
  }

  @Override
  public T next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    var made = next;
    next = null;
    return made;
  }

  /** Rows that became something. */
  int taken() {
    return rows - refused;
  }

  /** The numbers of the last {@value #LAST} of them, where a number stands in one row only. */
  List<String> last() {
    return List.copyOf(last);
  }

  /** The numbers of rows that were there and could not be taken, as far as they can be read. */
  Set<String> leftOut() {
    return leftOut;
  }

  /** Whether a row with this number was read. */
  boolean has(String number) {
    return seen.contains(number);
  }

  int refused() {
    return refused;
  }

  /** The first {@value #MOST_TOLD}. */
  List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Counts what was read, for whoever watches. */
  private static final class CountingStream extends FilterInputStream {
    private long count;

    private CountingStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int read = super.read(to, offset, length);
      count += Math.max(0, read);
      return read;
    }

    private long count() {
      return count;
    }
  }
}
