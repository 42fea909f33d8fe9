package org.included.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What an author wrote, as it was read: the folder of a module, or one file.
 *
 * @param slug the name of the folder, or of the file without its ending
 * @param text of module.md, or of the file; empty when there is a fault
 * @param fault why it cannot be read as text; null when it can
 * @param files size in bytes of everything beside module.md, by name; none for one file
 */
record Manuscript(String slug, String text, @Nullable String fault, Map<String, Long> files) {
  static final String MODULE = "module.md";
  private static final int MOST_BYTES = 256 << 10;
  private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");
  private static final Pattern NO_TEXT =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  static Manuscript of(Path written) throws IOException {
    var slug = Kind.slug(written);
    return Files.isDirectory(written)
        ? ofFolder(slug, written)
        : of(slug, Files.readAllBytes(written), Map.of());
  }

  private static Manuscript ofFolder(String slug, Path folder) throws IOException {
    var module = folder.resolve(MODULE);
    Map<String, Long> files = new HashMap<>();
    try (var list = Files.list(folder)) {
      for (var file : list.filter(Files::isRegularFile).toList()) {
        files.put(file.getFileName().toString(), Files.size(file));
      }
    }
    var size = files.remove(MODULE);
    if (size == null) {
      return new Manuscript(slug, "", "There is no " + MODULE + ".", files);
    }
    return size > MOST_BYTES
        ? new Manuscript(slug, "", "It is larger than 256 KB.", files)
        : of(slug, Files.readAllBytes(module), files);
  }

  /** One file, or module.md with the files beside it. */
  static Manuscript of(String slug, byte[] written, Map<String, Long> files) {
    if (written.length > MOST_BYTES) {
      return new Manuscript(slug, "", "It is larger than 256 KB.", files);
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(written)).toString();
      return NO_TEXT.matcher(text).find()
          ? new Manuscript(slug, "", "It holds characters that are not text.", files)
          : new Manuscript(slug, text, null, files);
    } catch (CharacterCodingException e) {
      return new Manuscript(slug, "", "It is not UTF-8.", files);
    }
  }

  List<Line> lines() {
    var all = Arrays.asList(LINE_END.split(text, -1));
    return IntStream.range(0, all.size()).mapToObj(i -> new Line(i + 1, all.get(i))).toList();
  }
}
