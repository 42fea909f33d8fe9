package org.included.library;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.included.kernel.Sha256;

/**
 * What an author wrote and the terms it was written with, as one ZIP file that any tool opens. The
 * same content gives the same bytes on every machine: names in order, nothing compressed, no time
 * of day.
 */
final class Archive {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Kind kind;
  private final SortedMap<String, byte[]> files;

  private Archive(Kind kind, SortedMap<String, byte[]> files) {
    this.kind = kind;
    this.files = files;
  }

  /** Of a folder or a file in a library. */
  static Archive of(Kind kind, Path content, Path written) throws IOException {
    var files = new TreeMap<String, byte[]>();
    var terms = content.resolve(HouseStyle.TERMS);
    files.put(
        HouseStyle.TERMS,
        Files.exists(terms) ? Files.readAllBytes(terms) : "{}".getBytes(StandardCharsets.UTF_8));
    for (var file : filesOf(written)) {
      files.put(folder(kind) + file.getFileName(), Files.readAllBytes(file));
    }
    return new Archive(kind, files);
  }

  private static List<Path> filesOf(Path written) throws IOException {
    if (Files.isRegularFile(written)) {
      return List.of(written);
    }
    try (var list = Files.list(written)) {
      return list.filter(Files::isRegularFile).toList();
    }
  }

  private static String folder(Kind kind) {
    return kind.slug() + "/";
  }

  static Archive of(Kind kind, byte[] zip) {
    var files = new TreeMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Archive(kind, files);
  }

  byte[] zip() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        out.putNextEntry(entry(file.getKey(), file.getValue()));
        out.write(file.getValue());
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static ZipEntry entry(String name, byte[] content) {
    var checksum = new CRC32();
    checksum.update(content);
    var entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(checksum.getValue());
    entry.setTimeLocal(NO_TIME);
    return entry;
  }

  /** 64 hexadecimal digits. */
  static String hash(byte[] zip) {
    return Sha256.hex(zip);
  }

  Manuscript manuscript(String slug) {
    Map<String, Long> sizes = new HashMap<>();
    files.forEach((name, content) -> {
      if (name.startsWith(folder(kind))) {
        sizes.put(name.substring(folder(kind).length()), (long) content.length);
      }
    });
    var text = kind == Kind.MODULE ? Manuscript.MODULE : sizes.keySet().iterator().next();
    sizes.remove(text);
    return Manuscript.of(slug, file(text), sizes);
  }

  /** A file that an author wrote; empty when there is no such file. */
  byte[] file(String name) {
    var content = files.get(folder(kind) + name);
    return content == null ? new byte[0] : Arrays.copyOf(content, content.length);
  }

  /** The terms alone: what was written is not judged again. */
  HouseStyle style() {
    var terms = files.getOrDefault(HouseStyle.TERMS, new byte[0]);
    return HouseStyle.ofTerms(new String(terms, StandardCharsets.UTF_8));
  }
}
