package org.included.library;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.included.kernel.Settings;
import org.springframework.stereotype.Component;

/** Stand-in until editions are rows. */
@Component
public class Editions {
  private final List<Edition> all;

  Editions(Settings settings) throws IOException {
    var style = HouseStyle.of(settings.content());
    try (var folders = Files.list(settings.content().resolve("modules"))) {
      all =
          folders
              .sorted(Comparator.naturalOrder())
              .flatMap(f -> {
                try {
                  var compiled = Compiler.compile(Folder.of(f), style, Set.of());
                  if (compiled instanceof Compiled.Accepted a) {
                    return java.util.stream.Stream.of(new Edition("0", a.module()));
                  }
                  if (compiled instanceof Compiled.Refused r) {
                    r.findings().forEach(System.err::println);
                  }
                  return java.util.stream.Stream.empty();
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              })
              .toList();
    }
  }

  public List<Edition> current() {
    return all;
  }

  public Optional<Edition> current(String slug) {
    return all.stream().filter(e -> e.module().slug().equals(slug)).findFirst();
  }
}
