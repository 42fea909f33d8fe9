package org.included.finder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.included.library.FinderWords;
import org.included.library.Phase;
import org.included.library.Situation;

/**
 * Works out what each word says for each situation: Okapi BM25 (Robertson and Zaragoza, 2009, "The
 * Probabilistic Relevance Framework"), with a weight for where a word stands (BM25F).
 */
final class Weights {
  private static final double SATURATION = 1.2;
  private static final double TITLE = 3;
  private static final double WORDS = 1;
  private static final double COULD = 0.4;
  private static final double CAUSES = 0.2;

  /** What a word means the same as, beside the word itself. */
  private static final double MEANT = 1;

  private static final double SCALE = 100;

  private final Index words;
  private final List<Map<String, Double>> counts = new ArrayList<>();

  private Weights(FinderWords words) {
    Map<String, String> same = new HashMap<>();
    for (var group : words.same()) {
      var all = group.stream().map(Weights::one).toList();
      all.forEach(stem -> same.put(stem, all.getFirst()));
    }
    var ignore = words.ignore().stream().map(Weights::one).collect(Collectors.toSet());
    this.words = new Index(ignore, same, new TreeMap<>(), 0);
  }

  /** Words of one kind are single words; what is written with a blank or a hyphen is joined. */
  private static String one(String word) {
    return String.join("", Stems.of(word));
  }

  static Index index(List<Situation> situations, FinderWords words) {
    var weights = new Weights(words);
    situations.forEach(weights::count);
    return weights.index();
  }

  private void count(Situation situation) {
    var count = new HashMap<String, Double>();
    add(count, situation.title(), TITLE);
    situation.words().forEach(w -> add(count, w, WORDS));
    var text = situation.text(Phase.PRIMARY);
    add(count, text.could(), COULD);
    text.causes().forEach(c -> add(count, c.name() + " " + c.then(), CAUSES));
    counts.add(count);
  }

  private void add(Map<String, Double> count, String text, double weight) {
    boolean pairs = weight >= WORDS;
    words.terms(Stems.of(text)).stream()
        .distinct()
        .filter(term -> pairs || term.indexOf(' ') < 0)
        .forEach(term ->
            count.merge(term, weight * (term.startsWith(Index.ALIKE) ? MEANT : 1), Double::sum));
  }

  private Index index() {
    var in = new HashMap<String, Integer>();
    counts.forEach(c -> c.keySet().forEach(term -> in.merge(term, 1, Integer::sum)));
    var terms = new TreeMap<String, int[]>();
    in.forEach((term, n) -> {
      double rare = Math.log(1 + (counts.size() - n + 0.5) / (n + 0.5));
      var found = new int[2 * n];
      int at = 0;
      for (int s = 0; s < counts.size(); s++) {
        double count = counts.get(s).getOrDefault(term, 0.0);
        if (count > 0) {
          found[at++] = s;
          found[at++] =
              (int) Math.round(SCALE * rare * count * (1 + SATURATION) / (count + SATURATION));
        }
      }
      terms.put(term, found);
    });
    return new Index(words.ignore(), words.same(), terms, counts.size());
  }
}
