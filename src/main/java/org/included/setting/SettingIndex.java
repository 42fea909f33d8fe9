package org.included.setting;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.regex.Pattern;
import org.included.kernel.Slips;
import org.included.setting.WordTable.Fit;

/**
 * Finds settings by what people type: part of a name, a town, a postcode, a number, in any order,
 * with slips. Each word counts by how rare it is (inverse document frequency; Spärck Jones, 1972)
 * and how well it fits; of several settings that fit alike, the one whose name has least besides.
 */
final class SettingIndex {
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
  private static final double PLACE = 1.5;
  private static final double CERTAIN = 100;
  private static final double BESIDES = 0.06;
  private static final int LONGEST_QUERY = 200;

  private final List<FoundSetting> entries;
  private final WordTable words;
  private final WordTable numbers;

  /** The sum of how rare the words of each name are. */
  private final float[] lengths;

  SettingIndex(List<FoundSetting> entries) {
    this.entries = List.copyOf(entries);
    var collected = new WordTable.Collected();
    var numbered = new WordTable.Collected();
    var names = new String[entries.size()][];
    var known = new HashMap<String, List<String>>();
    for (int i = 0; i < names.length; i++) {
      var entry = entries.get(i);
      var name = NameWords.of(entry.name());
      names[i] = new LinkedHashSet<>(name).toArray(String[]::new);
      // whose name the register withholds is found by the number alone
      if (!name.isEmpty()) {
        collect(entry, i, name, known, collected);
      }
      number(entry.urn(), i, numbered);
    }
    words = collected.sorted();
    numbers = numbered.sorted();
    lengths = new float[names.length];
    for (int i = 0; i < lengths.length; i++) {
      for (var word : names[i]) {
        lengths[i] += (float) rarity(words.of(word));
      }
    }
  }

  /**
   * @param known words of towns, kinds and authorities, which thousands share
   */
  private static void collect(
      FoundSetting entry,
      int at,
      List<String> name,
      Map<String, List<String>> known,
      WordTable.Collected to) {
    var town = known.computeIfAbsent(entry.town(), NameWords::of);
    name.forEach(word -> to.put(word, at, Fit.NAME));
    town.forEach(word -> to.put(word, at, Fit.TOWN));
    known.computeIfAbsent(entry.kind(), NameWords::of).forEach(w -> to.put(w, at, Fit.KIND));
    known.computeIfAbsent(entry.authority(), NameWords::of).forEach(w -> to.put(w, at, Fit.AREA));
    for (int i = 0; i + 1 < name.size(); i++) {
      to.put(name.get(i) + name.get(i + 1), at, Fit.JOINED);
    }
    to.put(initials(name, 2), at, Fit.INITIALS);
    to.put(initials(name, 3), at, Fit.INITIALS);
    to.put(initials(town, town.size()), at, Fit.INITIALS);
    var code = POSTCODE.matcher(entry.postcode().toLowerCase(Locale.ROOT));
    if (code.find()) {
      to.put(code.group(1) + code.group(2), at, Fit.NAME);
      to.put(code.group(1), at, Fit.NAME);
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

  private static void number(String urn, int at, WordTable.Collected to) {
    to.put(urn, at, Fit.NAME);
    if (!urn.isEmpty() && !Character.isDigit(urn.charAt(0))) {
      to.put(urn.substring(2), at, Fit.NAME);
    }
  }

  /** The best first; nothing for what nothing fits. */
  List<FoundSetting> find(String typed, int most) {
    var line =
        typed.length() > LONGEST_QUERY
            ? typed.substring(0, LONGEST_QUERY).toLowerCase(Locale.ROOT)
            : typed.toLowerCase(Locale.ROOT);
    var scores = new Scores(entries.size());
    var rest = takePostcodes(takeNumbers(line, scores), scores);
    for (var word : new LinkedHashSet<>(NameWords.of(rest))) {
      word(word, scores);
    }
    return top(scores, most);
  }

  /** One that fits, and how well. */
  private record Hit(int at, double worth) {}

  private List<FoundSetting> top(Scores scores, int most) {
    var order =
        Comparator.comparingDouble(Hit::worth)
            .thenComparing(hit -> entries.get(hit.at()).urn(), Comparator.reverseOrder())
            .thenComparing(hit -> entries.get(hit.at()).id().value(), Comparator.reverseOrder());
    var best = new PriorityQueue<>(order);
    scores.forEach(at -> {
      // of two that fit alike, the one with less besides what was typed
      var hit = new Hit(at, scores.of(at) - BESIDES * lengths[at]);
      if (best.size() < most) {
        best.add(hit);
      } else if (order.compare(hit, best.element()) > 0) {
        best.remove();
        best.add(hit);
      }
    });
    return best.stream().sorted(order.reversed()).map(hit -> entries.get(hit.at())).toList();
  }

  private String takeNumbers(String line, Scores scores) {
    var number = NUMBER.matcher(line);
    var rest = new StringBuilder();
    while (number.find()) {
      var digits = number.group(2) == null ? number.group(4) : number.group(2);
      var letters = number.group(1) == null ? number.group(3) : number.group(1);
      var urn = ((letters == null ? "" : letters) + digits).toUpperCase(Locale.ROOT);
      fits(numbers, numbers.of(urn), CERTAIN, scores);
      number.appendReplacement(rest, " ");
    }
    scores.next();
    number.appendTail(rest);
    return NOISE.matcher(rest).replaceAll(" ");
  }

  private String takePostcodes(String line, Scores scores) {
    var rest = line;
    for (var pattern : List.of(POSTCODE, OUTWARD)) {
      var code = pattern.matcher(rest);
      var without = new StringBuilder();
      while (code.find()) {
        var whole = pattern == POSTCODE ? code.group(1) + code.group(2) : code.group(1);
        int there = words.of(whole);
        fits(words, there, PLACE * rarity(there), scores);
        scores.next();
        // with wrong last letters it still says the neighbourhood
        code.appendReplacement(without, pattern == POSTCODE && there < 0 ? code.group(1) : " ");
      }
      code.appendTail(without);
      rest = without.toString();
    }
    return rest;
  }

  private double rarity(int term) {
    return term < 0 ? 0 : Math.log(1 + (double) entries.size() / words.count(term));
  }

  /** What a word is worth for each entry that has it, or one that begins with it, or is near it. */
  private void word(String word, Scores scores) {
    int exact = words.of(word);
    // a word that is there is no slip for a rarer one
    double ceiling = exact < 0 ? Double.MAX_VALUE : rarity(exact);
    fits(words, exact, rarity(exact), scores);
    if (word.length() >= 3) {
      int end = words.from(word + '{');
      for (int longer = words.from(word + '0'); longer < end; longer++) {
        double fit = BEGINS * word.length() / words.word(longer).length() + 1 - BEGINS;
        fits(words, longer, fit * Math.min(ceiling, rarity(longer)), scores);
      }
    }
    if (word.length() >= 4 && !Character.isDigit(word.charAt(0))) {
      slips(word, ceiling, scores);
    }
    scores.next();
  }

  private void slips(String word, double ceiling, Scores scores) {
    int most = word.length() >= 7 ? 2 : 1;
    int letters = WordTable.letters(word);
    var initial = word.substring(0, 1);
    int end = words.from(initial + '{');
    for (int near = words.from(initial); near < end; near++) {
      int length = words.word(near).length();
      if (length >= 4
          && Math.abs(length - word.length()) <= most
          && Integer.bitCount(letters ^ words.lettersOf(near)) <= 2 * most) {
        int slips = Slips.between(word, words.word(near), most);
        if (slips > 0 && slips <= most) {
          double fit = slips == 1 ? ONE_SLIP : TWO_SLIPS;
          fits(words, near, fit * Math.min(ceiling, rarity(near)), scores);
        }
      }
    }
  }

  private static void fits(WordTable terms, int term, double worth, Scores scores) {
    if (term >= 0) {
      for (int i = terms.start(term); i < terms.end(term); i++) {
        scores.fits(terms.setting(i), (float) (worth * terms.weight(i)));
      }
    }
  }

  @Override
  public String toString() {
    return "(an index of " + entries.size() + " settings)";
  }
}
