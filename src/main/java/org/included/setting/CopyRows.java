package org.included.setting;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.included.setting.Listing.Group;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.PGCopyOutputStream;

/** Listings in PostgreSQL's text format for copying: a line each, tabs between, \N for null. */
final class CopyRows implements Closeable {
  private static final int BUFFER = 64 * 1024;

  private final CopyIn copy;
  private final BufferedWriter out;
  private boolean first;
  private int rows;

  CopyRows(CopyIn copy) throws SQLException {
    this.copy = copy;
    this.out =
        new BufferedWriter(
            new OutputStreamWriter(new PGCopyOutputStream(copy, BUFFER), StandardCharsets.UTF_8),
            BUFFER);
  }

  void write(Listing listing, UUID id) throws IOException {
    first = true;
    value(id);
    value(listing.urn());
    value(listing.ukprn());
    value(listing.name());
    value(listing.kind());
    value(listing.phase());
    value(listing.status().name().toLowerCase(Locale.ROOT));
    value(listing.opened());
    value(listing.closed());
    group(listing.authority());
    group(listing.trust());
    value(listing.street());
    value(listing.town());
    value(listing.postcode());
    value(listing.easting());
    value(listing.northing());
    out.write('\n');
    rows++;
  }

  private void group(@Nullable Group group) throws IOException {
    value(group == null ? null : group.code());
    value(group == null ? null : group.name());
  }

  private void value(@Nullable Object value) throws IOException {
    if (!first) {
      out.write('\t');
    }
    first = false;
    if (value == null) {
      out.write("\\N");
      return;
    }
    var text = value.toString();
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '\\' -> out.write("\\\\");
        case '\t' -> out.write("\\t");
        case '\n' -> out.write("\\n");
        case '\r' -> out.write("\\r");
        default -> out.write(text.charAt(i));
      }
    }
  }

  /** All rows are there; how many. */
  int end() throws IOException {
    out.close();
    return rows;
  }

  /** Takes back what was copied so far, unless it was ended before. */
  @Override
  public void close() throws IOException {
    if (copy.isActive()) {
      try {
        copy.cancelCopy();
      } catch (SQLException e) {
        throw new IOException(e);
      }
    }
  }
}
