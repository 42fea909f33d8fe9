package org.included.kernel;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What every column of the database is: the file {@code columns.yaml}, which says of itself what
 * its words mean. A test holds it to the database that the migrations make.
 *
 * @param purposes by their short names, in the words of the privacy page, in its order
 * @param tables by {@code schema.table}, in the order in which people read about them
 */
public record Columns(Map<String, String> purposes, Map<String, Table> tables) {
  private static final String FILE = "/org/included/columns.yaml";

  /** Who may be shown a column; the file says what each means. */
  public enum Is {
    PUBLIC,
    PERSONAL,
    PRIVATE,
    SECRET
  }

  /**
   * A table.
   *
   * @param called what people call it; empty where it is about nobody
   * @param whose the columns by which a row is found as somebody's, its owner's first
   * @param purpose a short name of {@link Columns#purposes}
   */
  public record Table(
      String name,
      String called,
      List<Owner> whose,
      String purpose,
      Kept kept,
      Map<String, Column> columns) {
    /**
     * What somebody calls a row: as everybody does, or, where they are only mentioned in what is
     * another's, as the column that mentions them is called.
     *
     * @param theirs which of the columns hold them, one at least
     */
    public String calledBy(List<Owner> theirs) {
      var owner = theirs.getFirst();
      var column = columns.get(owner.column());
      boolean mentioned = owner.by() != Owner.By.ADDRESS && !owner.equals(whose.getFirst());
      return mentioned && column != null ? column.called() : called;
    }

    /** The columns that are of whom this column holds, in the order of the file. */
    public List<Column> columnsOf(Owner owner) {
      return columns.values().stream().filter(c -> c.whose().contains(owner)).toList();
    }
  }

  /**
   * A column.
   *
   * @param called what it is called in people's copies
   * @param whose empty where it is about nobody
   * @param stays why a trace of somebody who was erased may be left; empty where none may
   */
  public record Column(
      String table,
      String name,
      Is is,
      String called,
      List<Owner> whose,
      String purpose,
      Kept kept,
      String stays) {
    /** {@code schema.table.column}. */
    public String path() {
      return table + "." + name;
    }
  }

  /** A column that says whose a row is, and how. */
  public record Owner(String column, By by) {
    /** What such a column holds. */
    public enum By {
      ID(""),
      IDS("*"),
      ADDRESS("@");

      private final String mark;

      By(String mark) {
        this.mark = mark;
      }
    }

    static Owner of(String written) {
      for (var by : List.of(By.IDS, By.ADDRESS)) {
        if (written.endsWith(by.mark)) {
          return new Owner(written.substring(0, written.length() - 1), by);
        }
      }
      return new Owner(written, By.ID);
    }
  }

  private record Written(Map<String, String> purposes, Map<String, WrittenTable> tables) {}

  private record WrittenTable(
      @Nullable String called,
      @Nullable List<String> whose,
      @JsonProperty("for") String purpose,
      String kept,
      Map<String, WrittenColumn> columns) {}

  private record WrittenColumn(
      Is is,
      @Nullable String called,
      @Nullable List<String> whose,
      @JsonProperty("for") @Nullable String purpose,
      @Nullable String kept,
      @Nullable String stays) {}

  /**
   * The file of this build.
   *
   * @throws tools.jackson.core.JacksonException where something stands twice, or is not known
   * @throws IllegalArgumentException for a time or a purpose that there is not
   */
  public static Columns ofThisBuild() {
    try (var file = Objects.requireNonNull(Columns.class.getResourceAsStream(FILE))) {
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Columns read(InputStream yaml) {
    var mapper =
        YAMLMapper.builder(
                YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();
    var written = mapper.readValue(yaml, Written.class);
    var tables = new LinkedHashMap<String, Table>();
    written.tables().forEach((name, table) -> tables.put(name, table(name, table)));
    for (var table : tables.values()) {
      for (var column : table.columns().values()) {
        if (!written.purposes().containsKey(column.purpose())) {
          throw new IllegalArgumentException(column.path() + " is for " + column.purpose());
        }
      }
    }
    return new Columns(written.purposes(), tables);
  }

  private static Table table(String name, WrittenTable written) {
    var whose = owners(written.whose(), List.of());
    var kept = Kept.of(written.kept());
    var columns = new LinkedHashMap<String, Column>();
    written
        .columns()
        .forEach((column, w) ->
            columns.put(
                column,
                new Column(
                    name,
                    column,
                    w.is(),
                    Objects.requireNonNullElse(w.called(), column),
                    owners(w.whose(), whose),
                    Objects.requireNonNullElse(w.purpose(), written.purpose()),
                    w.kept() == null ? kept : Kept.of(w.kept()),
                    Objects.requireNonNullElse(w.stays(), ""))));
    var all =
        Stream.concat(whose.stream(), columns.values().stream().flatMap(c -> c.whose().stream()))
            .distinct()
            .toList();
    return new Table(
        name,
        Objects.requireNonNullElse(written.called(), ""),
        all,
        written.purpose(),
        kept,
        columns);
  }

  private static List<Owner> owners(@Nullable List<String> written, List<Owner> otherwise) {
    return written == null ? otherwise : written.stream().map(Owner::of).toList();
  }
}
