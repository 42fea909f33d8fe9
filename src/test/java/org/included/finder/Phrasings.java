package org.included.finder;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.included.library.SituationsInFolder;

/** What people typed, written by somebody who did not see the index: the finder's test set. */
final class Phrasings {
  /** One, with the situation that it means, and sometimes a second that would do. */
  record Phrasing(String phrase, String who, String situation, String also, boolean heldOut) {
    boolean isFoundIn(List<String> slugs) {
      return slugs.contains(situation) || slugs.contains(also);
    }
  }

  /** Whether the safeguarding sentence must come first. */
  record Worry(String phrase, boolean first) {}

  private static final SituationsInFolder LIBRARY = SituationsInFolder.of(Path.of("content"));
  static final Index INDEX = Weights.index(LIBRARY.situations(), LIBRARY.words());
  static final Harm HARM = Harm.of(LIBRARY.words().first());

  private Phrasings() {}

  static List<Phrasing> all() {
    return rows("phrasings.csv").stream()
        .map(r -> new Phrasing(r.get(0), r.get(1), r.get(2), r.get(3), r.get(4).equals("yes")))
        .toList();
  }

  static List<Worry> worries() {
    return rows("safeguarding.csv").stream()
        .map(r -> new Worry(r.get(0), r.get(1).equals("yes")))
        .toList();
  }

  static List<String> found(String phrase) {
    return INDEX.rank(Stems.of(phrase)).stream()
        .map(h -> LIBRARY.situations().get(h.number()).slug())
        .toList();
  }

  /** Without its head line. */
  private static List<List<String>> rows(String file) {
    try (var in = Objects.requireNonNull(Phrasings.class.getResourceAsStream(file));
        var text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return text.readAllAsString().lines().skip(1).map(Phrasings::cells).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
