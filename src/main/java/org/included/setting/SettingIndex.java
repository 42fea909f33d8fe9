package org.included.setting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.included.kernel.SettingId;
import org.included.kernel.Slips;
import org.jspecify.annotations.Nullable;

/**
 * Finds settings by what people type: part of a name, a town, a postcode, a number, in any order,
 * with slips. Each word counts by how rare it is (inverse document frequency; Spärck Jones, 1972)
 * and how well it fits; of several settings that fit alike, the one whose name has least besides.
 */
final class SettingIndex {
  /** One that can be found. */
  record Entry(
      SettingId id,
      String urn,
      String name,
      String town,
      String postcode,
      String kind,
      String authority) {}

  /** What a number looks like, however it is written: "ofsted ey 438649", "URN: 100000". */
  private static final Pattern NUMBER =
      Pattern.compile("(?:\\b(ey|vc|ca))?[\\s:#-]*\\b(\\d{5,7})\\b|\\b(ey|vc|ca)(\\d{6})\\b");

  private static final Pattern POSTCODE =
      Pattern.compile("\\b([a-z]{1,2}[0-9][0-9a-z]?)\\s*([0-9][a-z]{2})\\b");
  private static final Pattern OUTWARD = Pattern.compile("\\b([a-z]{1,2}[0-9][0-9a-z]?)\\b");
  private static final Pattern NOISE = Pattern.compile("\\b(urn|ofsted|number|no|ref)\\b");

  private static final double BEGINS = 0.8;
  private static final double ONE_SLIP = 0.7;
  private static final double TWO_SLIPS = 0.5;
  private static final double INITIALS = 0.6;
  private static final double TOWN = 0.9;
  private static final double AREA = 0.6;
  private static final double KIND = 0.5;
  private static final double JOINED = 0.8;
  private static final double PLACE = 1.5;
  private static final double CERTAIN = 100;
  private static final double BESIDES = 0.06;
  private static final int LONGEST_QUERY = 200;

  private final List<Entry> entries;

  /** Which entries have a word, and how much it counts there. */
  private final TreeMap<String, Postings> words = new TreeMap<>();

  private final Map<String, Postings> numbers = new HashMap<>();

  /** The sum of how rare the words of each name are. */
  private final float[] lengths;

  /** Entries in their order, each once, with a weight. */
  private static final class Postings {
    private int[] at = new int[2];
    private float[] weights = new float[2];
    private int count;

    private void put(int entry, double weight) {
      if (count > 0 && at[count - 1] == entry) {
        weights[count - 1] = Math.max(weights[count - 1], (float) weight);
        return;
      }
      if (count == at.length) {
        at = Arrays.copyOf(at, 2 * count);
        weights = Arrays.copyOf(weights, 2 * count);
      }
      at[count] = entry;
      weights[count++] = (float) weight;
    }

    private void trim() {
      at = Arrays.copyOf(at, count);
      weights = Arrays.copyOf(weights, count);
    }
  }

  SettingIndex(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    this.lengths = new float[entries.size()];
    for (int i = 0; i < entries.size(); i++) {
      add(i, entries.get(i));
    }
    words.values().forEach(Postings::trim);
    for (int i = 0; i < lengths.length; i++) {
      for (var word : new LinkedHashSet<>(NameWords.of(entries.get(i).name()))) {
        lengths[i] += (float) rarity(words.get(word));
      }
    }
  }

  private void add(int at, Entry entry) {
    var name = NameWords.of(entry.name());
    var town = NameWords.of(entry.town());
    name.forEach(word -> put(word, at, 1));
    town.forEach(word -> put(word, at, TOWN));
    NameWords.of(entry.kind()).forEach(word -> put(word, at, KIND));
    NameWords.of(entry.authority()).forEach(word -> put(word, at, AREA));
    for (int i = 0; i + 1 < name.size(); i++) {
      put(name.get(i) + name.get(i + 1), at, JOINED);
    }
    put(initials(name, 2), at, INITIALS);
    put(initials(name, 3), at, INITIALS);
    put(initials(town, town.size()), at, INITIALS);
    var code = POSTCODE.matcher(entry.postcode().toLowerCase(Locale.ROOT));
    if (code.find()) {
      put(code.group(1) + code.group(2), at, 1);
      put(code.group(1), at, 1);
    }
    var urn = entry.urn().toLowerCase(Locale.ROOT);
    if (!urn.isEmpty()) {
      number(urn, at);
      if (!Character.isDigit(urn.charAt(0))) {
        number(urn.substring(2), at);
      }
    }
  }

  private static String initials(List<String> words, int most) {
    if (words.size() < 2) {
      return "";
    }
    var letters = new StringBuilder();
    words.stream().limit(most).forEach(word -> letters.append(word.charAt(0)));
    return letters.toString();
  }

  private void put(String word, int at, double weight) {
    if (!word.isEmpty()) {
      words.computeIfAbsent(word, _ -> new Postings()).put(at, weight);
    }
  }

  private void number(String number, int at) {
    numbers.computeIfAbsent(number, _ -> new Postings()).put(at, 1);
  }

  /** The best first; nothing for what nothing fits. */
  List<Entry> find(String typed, int most) {
    var line =
        typed.length() > LONGEST_QUERY
            ? typed.substring(0, LONGEST_QUERY).toLowerCase(Locale.ROOT)
            : typed.toLowerCase(Locale.ROOT);
    var scores = new float[entries.size()];
    var rest = takePostcodes(takeNumbers(line, scores), scores);
    for (var word : new LinkedHashSet<>(NameWords.of(rest))) {
      add(best(word), scores);
    }
    return top(scores, most);
  }

  private List<Entry> top(float[] scores, int most) {
    var best = new PriorityQueue<>(Comparator.comparingDouble((Integer at) -> worth(scores, at)));
    for (int at = 0; at < scores.length; at++) {
      if (scores[at] > 0) {
        best.add(at);
        if (best.size() > most) {
          best.poll();
        }
      }
    }
    return best.stream()
        .sorted(
            Comparator.comparingDouble((Integer at) -> -worth(scores, at))
                .thenComparing(at -> entries.get(at).urn()))
        .map(entries::get)
        .toList();
  }

  /** Of two that fit alike, the one with less besides what was typed. */
  private double worth(float[] scores, int at) {
    return scores[at] - BESIDES * lengths[at];
  }

  private static void add(float[] some, float[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += some[i];
    }
  }

  private String takeNumbers(String line, float[] scores) {
    var number = NUMBER.matcher(line);
    var rest = new StringBuilder();
    while (number.find()) {
      var digits = number.group(2) == null ? number.group(4) : number.group(2);
      var letters = number.group(1) == null ? number.group(3) : number.group(1);
      most(numbers.get((letters == null ? "" : letters) + digits), CERTAIN, scores);
      number.appendReplacement(rest, " ");
    }
    number.appendTail(rest);
    return NOISE.matcher(rest).replaceAll(" ");
  }

  private String takePostcodes(String line, float[] scores) {
    var rest = line;
    for (var pattern : List.of(POSTCODE, OUTWARD)) {
      var code = pattern.matcher(rest);
      var without = new StringBuilder();
      while (code.find()) {
        var whole = pattern == POSTCODE ? code.group(1) + code.group(2) : code.group(1);
        var there = words.get(whole);
        var found = new float[scores.length];
        most(there, PLACE * rarity(there), found);
        add(found, scores);
        // with wrong last letters it still says the neighbourhood
        code.appendReplacement(without, pattern == POSTCODE && there == null ? code.group(1) : " ");
      }
      code.appendTail(without);
      rest = without.toString();
    }
    return rest;
  }

  private double rarity(@Nullable Postings there) {
    return there == null ? 0 : Math.log(1 + (double) entries.size() / there.count);
  }

  /** What a word is worth for each entry that has it, or one that begins with it, or is near it. */
  private float[] best(String word) {
    var best = new float[entries.size()];
    var exact = words.get(word);
    // a word that is there is no slip for a rarer one
    double ceiling = exact == null ? Double.MAX_VALUE : rarity(exact);
    most(exact, rarity(exact), best);
    if (word.length() >= 3) {
      words
          .subMap(word + '0', word + '{')
          .forEach((longer, there) -> {
            double fit = BEGINS * word.length() / longer.length() + 1 - BEGINS;
            most(there, fit * Math.min(ceiling, rarity(there)), best);
          });
    }
    if (word.length() >= 4 && !Character.isDigit(word.charAt(0))) {
      slips(word, ceiling, best);
    }
    return best;
  }

  private void slips(String word, double ceiling, float[] best) {
    int most = word.length() >= 7 ? 2 : 1;
    var initial = word.substring(0, 1);
    words
        .subMap(initial, initial + '{')
        .forEach((term, there) -> {
          if (term.length() >= 4 && Math.abs(term.length() - word.length()) <= most) {
            int slips = Slips.between(word, term, most);
            if (slips > 0 && slips <= most) {
              double fit = slips == 1 ? ONE_SLIP : TWO_SLIPS;
              most(there, fit * Math.min(ceiling, rarity(there)), best);
            }
          }
        });
  }

  private static void most(@Nullable Postings there, double worth, float[] best) {
    if (there != null) {
      for (int i = 0; i < there.count; i++) {
        int at = there.at[i];
        best[at] = Math.max(best[at], (float) (worth * there.weights[i]));
      }
    }
  }

  @Override
  public String toString() {
    return "(an index of " + entries.size() + " settings)";
  }
}
