package org.included.setting;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a setting's name or town as they are compared: without accents, apostrophes and
 * plurals, and with what people shorten written out, so that "St Mary's RC Prim" and "Saint Marys
 * Catholic Primary" are the same words.
 */
final class NameWords {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");

  /** Ways to write one thing in several words, as one word. */
  private static final List<Map.Entry<Pattern, String>> PHRASES =
      List.of(
          Map.entry(
              Pattern.compile("\\b(church of england|c *(of|\\.)? *e\\.?)(?![a-z0-9])"), " coe "),
          Map.entry(Pattern.compile("\\b(roman catholic|r\\.? ?c\\.?)(?![a-z0-9])"), " catholic "),
          Map.entry(Pattern.compile("\\bpre[- ]?school"), " preschool "),
          Map.entry(Pattern.compile("\\b(six|6th|6)(th)? form"), " sixth form "),
          Map.entry(Pattern.compile("\\bplay ?groups?\\b"), " playgroup "),
          Map.entry(Pattern.compile("&"), " and "));

  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("st", "saint"),
          Map.entry("ss", "saint"),
          Map.entry("ste", "saint"),
          Map.entry("prim", "primary"),
          Map.entry("pri", "primary"),
          Map.entry("jnr", "junior"),
          Map.entry("jun", "junior"),
          Map.entry("jr", "junior"),
          Map.entry("jm", "junior"),
          Map.entry("inf", "infant"),
          Map.entry("sec", "secondary"),
          Map.entry("acad", "academy"),
          Map.entry("sch", "school"),
          Map.entry("schl", "school"),
          Map.entry("skool", "school"),
          Map.entry("nurs", "nursery"),
          Map.entry("coll", "college"),
          Map.entry("uni", "university"),
          Map.entry("comm", "community"),
          Map.entry("meth", "methodist"),
          Map.entry("cath", "catholic"),
          Map.entry("pru", "pupil"),
          Map.entry("nic", "nicholas"),
          Map.entry("nick", "nicholas"),
          Map.entry("bart", "bartholomew"),
          Map.entry("tom", "thomas"),
          Map.entry("gt", "great"),
          Map.entry("lt", "little"),
          Map.entry("rd", "road"),
          Map.entry("hse", "house"));

  /** They stand everywhere, and tell nothing apart. */
  static final Set<String> EVERYWHERE = Set.of("the", "of", "and", "at", "in", "for", "a", "on");

  private NameWords() {}

  static List<String> of(String text) {
    var plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    var line = APOSTROPHES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    for (var phrase : PHRASES) {
      line = phrase.getKey().matcher(line).replaceAll(phrase.getValue());
    }
    var words = new ArrayList<String>();
    for (var raw : line.split("[^a-z0-9]+", -1)) {
      if (!raw.isEmpty() && !EVERYWHERE.contains(raw)) {
        var one = singular(raw);
        words.add(singular(SHORT.getOrDefault(one, SHORT.getOrDefault(raw, one))));
      }
    }
    return words;
  }

  /** Of "infants" and "marys" as of "nicholas": what matters is that both sides lose it. */
  private static String singular(String word) {
    if (word.length() > 5 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
