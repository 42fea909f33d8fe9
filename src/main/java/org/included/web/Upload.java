package org.included.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.included.kernel.Problems;
import org.jspecify.annotations.Nullable;

/**
 * One file that somebody chose in a form, with the small fields beside it. A form with a file is
 * read at all only for a handler that has one of these as a parameter, and says there how long the
 * file may be: {@code send(@Upload.UpTo(10_000_000) Upload upload)}. The form says {@code
 * enctype="multipart/form-data"} and has one component {@code FileUpload}; docs/adr/0018 has the
 * reasons.
 *
 * <p>The file is on the disk, readable by this process only, until the request has been answered;
 * then it is deleted.
 */
public final class Upload {
  /** How many bytes the file may have; longer ones are refused as soon as that is seen (413). */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.PARAMETER)
  public @interface UpTo {
    long value();
  }

  /** Where nothing was sent. */
  static final Upload NOTHING = new Upload(null, "", 0, Map.of());

  private final @Nullable Path path;
  private final String name;
  private final long bytes;
  private final Map<String, String> fields;
  private volatile boolean kept;

  Upload(@Nullable Path path, String name, long bytes, Map<String, String> fields) {
    this.path = path;
    this.name = name;
    this.bytes = bytes;
    this.fields = Map.copyOf(fields);
  }

  /** Whether there is a file; it may be empty. */
  public boolean chosen() {
    return path != null;
  }

  /**
   * What is wrong so far: that no file was chosen.
   *
   * @param field the id of the input
   */
  public Problems problems(String field) {
    return Problems.none().andIf(!chosen(), field, "Choose a file");
  }

  /** What its sender calls it, to be shown and never to be used as a path; empty without a file. */
  public String name() {
    return name;
  }

  public long bytes() {
    return bytes;
  }

  /**
   * Where it is until the request has been answered.
   *
   * @throws NullPointerException where none was chosen
   */
  public Path path() {
    return Objects.requireNonNull(path);
  }

  /**
   * Hands it over to whoever works on after the request, and deletes it then.
   *
   * @throws NullPointerException where none was chosen
   */
  public Path keep() {
    kept = true;
    return path();
  }

  /** What was typed or ticked beside it; of several of one name the first, and empty for none. */
  public String field(String field) {
    return fields.getOrDefault(field, "");
  }

  void discard() {
    if (path != null && !kept) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Names of files are somebody's words too. */
  @Override
  public String toString() {
    return "(an upload)";
  }
}
