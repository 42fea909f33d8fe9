import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats every Java file of the project in place, as google-java-format does. With the environment
 * variable CI set, nothing is written: a file that is not formatted fails the build instead.
 */
class Format {
  public static void main(String[] args) throws Exception {
    var formatter = new Formatter(JavaFormatterOptions.defaultOptions());
    boolean check = System.getenv("CI") != null;
    List<Path> off = new ArrayList<>();
    for (var root : List.of("src/main/java", "src/test/java", "build", "bench")) {
      if (!Files.isDirectory(Path.of(root))) {
        continue;
      }
      List<Path> files;
      try (Stream<Path> walk = Files.walk(Path.of(root))) {
        files = walk.filter(p -> p.toString().endsWith(".java")).sorted().toList();
      }
      for (var file : files) {
        var before = Files.readString(file);
        String after;
        try {
          after =
              formatter.formatSource(
                  RemoveUnusedImports.removeUnusedImports(
                      ImportOrderer.reorderImports(before, JavaFormatterOptions.Style.GOOGLE)));
        } catch (com.google.googlejavaformat.java.FormatterException e) {
          System.err.println(file + ": " + e.getMessage());
          continue; // the compiler says it better
        }
        if (!after.equals(before)) {
          off.add(file);
          if (!check) {
            Files.writeString(file, after);
          }
        }
      }
    }
    if (check && !off.isEmpty()) {
      System.err.println("Not formatted (run the build without CI set, then commit): " + off);
      System.exit(1);
    }
  }
}
