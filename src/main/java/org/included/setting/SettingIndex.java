package org.included.setting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.regex.Pattern;
import org.included.kernel.Slips;
import org.included.setting.WordTable.Fit;

/**
 * Finds settings by what people type: part of a name, a town, a postcode, a number, in any order,
 * with slips. Each word counts by how rare it is (inverse document frequency; Spärck Jones, 1972)
 * and how well it fits; of several settings that fit alike, the one whose name has least besides.
 * The rarest word is looked at first; once no setting without it can be among the best any more,
 * common words are looked up for those that are left alone (MaxScore; Turtle and Flood, 1995), so
 * that "primary school" does not cost a walk through a third of the country.
 */
final class SettingIndex {
  /** What a number looks like, however it is written: "ofsted ey 438649", "URN: 100000". */
  private static final Pattern NUMBER =
      Pattern.compile("(?:\\b(ey|vc|ca))?[\\s:#-]*\\b(\\d{5,7})\\b|\\b(ey|vc|ca)(\\d{6})\\b");

  private static final Pattern POSTCODE =
      Pattern.compile("\\b([a-z]{1,2}[0-9][0-9a-z]?)\\s*([0-9][a-z]{2})\\b");
  private static final Pattern OUTWARD = Pattern.compile("\\b([a-z]{1,2}[0-9][0-9a-z]?)\\b");
  private static final Pattern NOISE = Pattern.compile("\\b(urn|ofsted|number|no|ref)\\b");

  private static final Comparator<FoundSetting> IN_ORDER =
      Comparator.comparing(FoundSetting::urn).thenComparing(found -> found.id().value());

  private static final double BEGINS = 0.8;
  private static final double ONE_SLIP = 0.7;
  private static final double TWO_SLIPS = 0.5;
  private static final double PLACE = 1.5;
  private static final double CERTAIN = 100;
  private static final double BESIDES = 0.06;
  private static final int LONGEST_QUERY = 200;

  /**
   * What has less than so much of what the best has is not shown: "Sedburgh school" is about
   * Sedburgh, and about no other school.
   */
  private static final double SOME_OF_IT = 0.35;

  /** What stands in more settings than this is what it says, and no slip for anything. */
  private static final int MANY = 200;

  /** Sums of a few floating-point numbers are not told apart more finely. */
  private static final double HARDLY_ANY = 0.001;

  /** As many as look at once on a node with many processors; more make their own. */
  private static final int AT_ONCE = 16;

  private final List<FoundSetting> entries;
  private final WordTable words;
  private final WordTable numbers;

  /** The sum of how rare the words of each name are. */
  private final float[] lengths;

  private final ArrayBlockingQueue<Scores> blank = new ArrayBlockingQueue<>(AT_ONCE);

  SettingIndex(List<FoundSetting> entries) {
    this.entries = entries.stream().sorted(IN_ORDER).toList();
    var collected = new WordTable.Collected();
    var numbered = new WordTable.Collected();
    var names = new String[this.entries.size()][];
    var known = new HashMap<String, List<String>>();
    for (int i = 0; i < names.length; i++) {
      var entry = this.entries.get(i);
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
    var asked = new ArrayList<Asked>();
    var rest = takePostcodes(takeNumbers(line, asked), asked);
    for (var word : new LinkedHashSet<>(NameWords.of(rest))) {
      asked.add(word(word));
    }
    asked.sort(Comparator.comparingDouble(Asked::most).reversed());
    var before = blank.poll();
    var scores = before == null ? new Scores(entries.size()) : before;
    weigh(asked, most, scores);
    var found = top(scores, most);
    scores.clear();
    blank.offer(scores);
    return found;
  }

  /** Gives settings what they are worth: all of them, of which one may be among the best. */
  private void weigh(List<Asked> asked, int most, Scores scores) {
    double toCome = asked.stream().mapToDouble(Asked::most).sum();
    for (var one : asked) {
      if (scores.isOpen()) {
        // those that are shown in the end, whatever is still to come
        double shown = SOME_OF_IT * (scores.highest() + toCome) + HARDLY_ANY;
        double last = scores.best(most, shown, this::worth) - toCome - HARDLY_ANY;
        double floor = SOME_OF_IT * scores.highest() - toCome - HARDLY_ANY;
        // whoever is worth nothing so far will be worth no more than what is still to come
        if (last > 0 || floor > 0) {
          scores.close(at -> worth(at, scores) >= last && scores.of(at) >= floor);
        }
      }
      one.fit(scores);
      scores.next();
      toCome -= one.most();
    }
  }

  /** Of two that fit alike, the one with less besides what was typed is worth more. */
  private double worth(int at, Scores scores) {
    return scores.of(at) - BESIDES * lengths[at];
  }

  /** One that fits, and how well. */
  private record Hit(int at, double worth) {
    /** Of those that are worth the same, the first number is the best. */
    static final Comparator<Hit> ORDER =
        Comparator.comparingDouble(Hit::worth)
            .thenComparing(Comparator.comparingInt(Hit::at).reversed());

    boolean isBelow(int other, double otherWorth) {
      return worth < otherWorth || (worth == otherWorth && at > other);
    }
  }

  private List<FoundSetting> top(Scores scores, int most) {
    double some = SOME_OF_IT * scores.highest();
    double least = scores.best(most, some, this::worth);
    var best = new PriorityQueue<>(Hit.ORDER);
    scores.forEach(at -> {
      double worth = worth(at, scores);
      if (worth >= least && scores.of(at) >= some) {
        // thousands may be worth the same
        if (best.size() < most) {
          best.add(new Hit(at, worth));
        } else if (best.element().isBelow(at, worth)) {
          best.remove();
          best.add(new Hit(at, worth));
        }
      }
    });
    return best.stream().sorted(Hit.ORDER.reversed()).map(hit -> entries.get(hit.at())).toList();
  }

  private String takeNumbers(String line, List<Asked> asked) {
    var ways = new Asked(numbers);
    var number = NUMBER.matcher(line);
    var rest = new StringBuilder();
    while (number.find()) {
      var digits = number.group(2) == null ? number.group(4) : number.group(2);
      var letters = number.group(1) == null ? number.group(3) : number.group(1);
      var urn = ((letters == null ? "" : letters) + digits).toUpperCase(Locale.ROOT);
      ways.add(numbers.of(urn), CERTAIN);
      number.appendReplacement(rest, " ");
    }
    asked.add(ways);
    number.appendTail(rest);
    return NOISE.matcher(rest).replaceAll(" ");
  }

  private String takePostcodes(String line, List<Asked> asked) {
    var rest = line;
    for (var pattern : List.of(POSTCODE, OUTWARD)) {
      var code = pattern.matcher(rest);
      var without = new StringBuilder();
      while (code.find()) {
        var whole = pattern == POSTCODE ? code.group(1) + code.group(2) : code.group(1);
        int there = words.of(whole);
        var ways = new Asked(words);
        ways.add(there, PLACE * rarity(there));
        asked.add(ways);
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

  /** A word itself, those that begin with it, and those that are near it. */
  private Asked word(String word) {
    var ways = new Asked(words);
    int exact = words.of(word);
    // a word that is there is no slip for a rarer one
    double ceiling = exact < 0 ? Double.MAX_VALUE : rarity(exact);
    ways.add(exact, rarity(exact));
    if (word.length() >= 3) {
      int end = words.from(word + '{');
      for (int longer = words.from(word + '0'); longer < end; longer++) {
        // where the word is there, so are those that have it joined to the next
        if (exact < 0 || !words.isJoined(longer)) {
          double fit = BEGINS * word.length() / words.word(longer).length() + 1 - BEGINS;
          ways.add(longer, fit * Math.min(ceiling, rarity(longer)));
        }
      }
    }
    boolean known = exact >= 0 && words.count(exact) > MANY;
    if (word.length() >= 4 && !known && !Character.isDigit(word.charAt(0))) {
      slips(word, ceiling, ways);
    }
    return ways;
  }

  private void slips(String word, double ceiling, Asked ways) {
    int most = word.length() >= 7 ? 2 : 1;
    words.nearly(
        word,
        most,
        near -> {
          int slips = Slips.between(word, words.word(near), most);
          if (slips > 0 && slips <= most) {
            double fit = slips == 1 ? ONE_SLIP : TWO_SLIPS;
            ways.add(near, fit * Math.min(ceiling, rarity(near)));
          }
        });
  }

  @Override
  public String toString() {
    return "(an index of " + entries.size() + " settings)";
  }
}
