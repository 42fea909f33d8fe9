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
 * The folder of one module, as it was read.
 *
 * @param slug the folder's name
 * @param text of module.md; empty when there is a fault
 * @param fault why module.md cannot be read as text; null when it can
 * @param files size in bytes of everything beside module.md, by name
 */
record Folder(String slug, String text, @Nullable String fault, Map<String, Long> files) {
  static final String MODULE = "module.md";
  private static final int MOST_BYTES = 256 << 10;
  private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");
  private static final Pattern NO_TEXT =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  static Folder of(Path folder) throws IOException {
    var slug = folder.toAbsolutePath().normalize().getFileName().toString();
    var module = folder.resolve(MODULE);
    Map<String, Long> files = new HashMap<>();
    try (var list = Files.list(folder)) {
      for (var file : list.filter(Files::isRegularFile).toList()) {
        files.put(file.getFileName().toString(), Files.size(file));
      }
    }
    var size = files.remove(MODULE);
    if (size == null) {
      return new Folder(slug, "", "There is no " + MODULE + ".", files);
    }
    return size > MOST_BYTES
        ? new Folder(slug, "", "It is larger than 256 KB.", files)
        : of(slug, Files.readAllBytes(module), files);
  }

  static Folder of(String slug, byte[] module, Map<String, Long> files) {
    if (module.length > MOST_BYTES) {
      return new Folder(slug, "", "It is larger than 256 KB.", files);
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(module)).toString();
      return NO_TEXT.matcher(text).find()
          ? new Folder(slug, "", "It holds characters that are not text.", files)
          : new Folder(slug, text, null, files);
    } catch (CharacterCodingException e) {
      return new Folder(slug, "", "It is not UTF-8.", files);
    }
  }

  List<Line> lines() {
    var all = Arrays.asList(LINE_END.split(text, -1));
    return IntStream.range(0, all.size()).mapToObj(i -> new Line(i + 1, all.get(i))).toList();
  }
}
