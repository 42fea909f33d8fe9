import com.sass_lang.embedded_protocol.OutputStyle;
import de.larsgrefer.sass.embedded.SassCompiler;
import de.larsgrefer.sass.embedded.SassCompilerFactory;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the files that browsers keep: the style sheet from src/main/styles (over the Sass of
 * govuk-frontend, which stays in its own jar), the scripts from src/main/scripts, the pictures from
 * src/main/pictures. Each is written once plain and once compressed, under a name that carries the
 * hash of what it holds, and assets.properties maps the plain name to that one.
 */
class Assets {
  public static void main(String[] args) throws Exception {
    var out = Path.of(args[0], "assets");
    if (Files.isDirectory(out)) {
      try (Stream<Path> old = Files.list(out)) {
        for (var file : old.toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(out);
    var names = new TreeMap<String, String>();
    for (var sheet : filesIn("src/main/styles", ".scss")) {
      if (!sheet.getFileName().toString().startsWith("_")) {
        var name = sheet.getFileName().toString().replace(".scss", ".css");
        write(out, names, name, compile(sheet).getBytes(StandardCharsets.UTF_8));
      }
    }
    for (var script : filesIn("src/main/scripts", ".js")) {
      write(
          out,
          names,
          script.getFileName().toString(),
          withoutComments(Files.readString(script)).getBytes(StandardCharsets.UTF_8));
    }
    for (var picture : filesIn("src/main/pictures", ".svg")) {
      write(out, names, picture.getFileName().toString(), Files.readAllBytes(picture));
    }
    var list = new StringBuilder();
    names.forEach((k, v) -> list.append(k).append('=').append(v).append('\n'));
    Files.writeString(out.resolve("assets.properties"), list);
    Files.writeString(out.resolve("templates"), hashOf(Path.of("src/main/jte")));
  }

  /** Of every template: whoever keeps a page has to know when it would be drawn otherwise. */
  private static String hashOf(Path folder) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    try (Stream<Path> all = Files.walk(folder)) {
      for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 5);
  }

  private static String compile(Path sheet) throws Exception {
    try (SassCompiler compiler = SassCompilerFactory.bundled()) {
      compiler.setOutputStyle(OutputStyle.COMPRESSED);
      compiler.setQuietDeps(true);
      // govuk-frontend 5 is written with @import and can only be used in parts that way.
      compiler.addSilenceDeprecation("import");
      compiler.setLoadPaths(List.of(unpackedGovukFrontend().toFile()));
      return compiler.compileFile(sheet.toFile()).getCss();
    }
  }

  /**
   * Takes out what only we read: the comment at the top, lines that are nothing but a comment, and
   * indentation. Nothing is rewritten, so what runs can still be compared with what was written.
   */
  private static String withoutComments(String script) {
    return script
        .replaceFirst("(?s)^/\\*.*?\\*/", "")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("//"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** A copy under target/ of the Sass inside the govuk-frontend jar, so that imports find it. */
  private static Path unpackedGovukFrontend() throws Exception {
    var to = Path.of("target", "govuk-frontend");
    var jar =
        Path.of(
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(p -> Path.of(p).getFileName().toString().startsWith("govuk-frontend-"))
                .findFirst()
                .orElseThrow());
    try (var zip = FileSystems.newFileSystem(jar)) {
      Path root;
      try (Stream<Path> versions =
          Files.list(zip.getPath("META-INF/resources/webjars/govuk-frontend"))) {
        root = versions.findFirst().orElseThrow().resolve("dist");
      }
      try (Stream<Path> files = Files.walk(root)) {
        for (var file : files.filter(f -> f.toString().endsWith(".scss")).toList()) {
          var copy = to.resolve(root.relativize(file).toString());
          if (!Files.exists(copy)) {
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
          }
        }
      }
    }
    return to;
  }

  private static List<Path> filesIn(String folder, String suffix) throws IOException {
    if (!Files.isDirectory(Path.of(folder))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
    }
  }

  private static void write(Path out, TreeMap<String, String> names, String name, byte[] bytes)
      throws Exception {
    var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 5);
    int dot = name.lastIndexOf('.');
    var hashed = name.substring(0, dot) + "-" + hash + name.substring(dot);
    Files.write(out.resolve(hashed), bytes);
    var packed = new ByteArrayOutputStream();
    try (var gzip =
        new GZIPOutputStream(packed) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      gzip.write(bytes);
    }
    Files.write(out.resolve(hashed + ".gz"), packed.toByteArray());
    names.put(name, hashed);
  }
}
