package org.included.staff;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * What was in a packed spreadsheet. It is unpacked once, in memory, and counted while it is: a few
 * kilobytes can be made to unpack to any size.
 */
final class Unpacked {
  /** Of all entries together. 20,000 rows of 60 full columns stay below it. */
  static final long MOST_BYTES = 64L << 20;

  /**
   * So many times its packed size; text packs to a tenth or a twentieth, a bomb to a thousandth.
   */
  static final int MOST_TIMES = 150;

  /** Small files may pack however well they like. */
  private static final long SMALL = 4L << 20;

  static final int MOST_ENTRIES = 1_000;

  /** The record at the end of an archive (APPNOTE 4.3.16), without and with the longest comment. */
  private static final int END_BYTES = 22;

  private static final int FARTHEST_END = END_BYTES + 0xffff;

  private final Map<String, byte[]> kept;
  private final Set<String> names;

  private Unpacked(Map<String, byte[]> kept, Set<String> names) {
    this.kept = kept;
    this.names = names;
  }

  /**
   * @param wanted the names of the entries to keep; the others are counted only
   * @throws ListRefused if it is too large, damaged or locked
   */
  static Unpacked of(byte[] packed, Predicate<String> wanted) {
    var kept = new HashMap<String, byte[]>();
    var names = new HashSet<String>();
    long most = Math.min(MOST_BYTES, Math.max(SMALL, (long) packed.length * MOST_TIMES));
    long bytes = 0;
    var buffer = new byte[64 * 1024];
    try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (names.size() == MOST_ENTRIES) {
          throw tooLarge();
        }
        var out = wanted.test(entry.getName()) ? new ByteArrayOutputStream() : null;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          bytes += read;
          if (bytes > most) {
            throw tooLarge();
          }
          if (out != null) {
            out.write(buffer, 0, read);
          }
        }
        if (names.add(entry.getName()) && out != null) {
          kept.put(entry.getName(), out.toByteArray());
        }
      }
    } catch (ZipException e) {
      throw String.valueOf(e.getMessage()).contains("encrypted") ? locked() : damaged();
    } catch (IOException | IllegalArgumentException e) {
      // cut off, or a name that is no text
      throw damaged();
    }
    if (!hasEnd(packed)) {
      throw damaged();
    }
    return new Unpacked(kept, names);
  }

  /** The list of entries at its end; an archive that was cut off has none. */
  private static boolean hasEnd(byte[] packed) {
    for (int i = packed.length - END_BYTES; i >= Math.max(0, packed.length - FARTHEST_END); i--) {
      if (packed[i] == 'P' && packed[i + 1] == 'K' && packed[i + 2] == 5 && packed[i + 3] == 6) {
        return true;
      }
    }
    return false;
  }

  private static ListRefused tooLarge() {
    return new ListRefused(
        "This file unpacks to far more than a staff list holds, so we stopped. Copy the cells with"
            + " names, e-mail addresses and jobs into a new spreadsheet, or paste them.");
  }

  static ListRefused locked() {
    return new ListRefused(
        "This file is locked with a password. Open it, take the password off or copy the cells,"
            + " and send that.");
  }

  static ListRefused damaged() {
    return new ListRefused(
        "This file is damaged or not complete. Open it in your spreadsheet program, save it again"
            + " under another name, and send that.");
  }

  boolean has(String name) {
    return names.contains(name);
  }

  /** The bytes of an entry that was wanted. */
  Optional<byte[]> entry(String name) {
    return Optional.ofNullable(kept.get(name));
  }
}
