package org.included.library;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** A list whose items carry ids, taken apart line by line, with what stands before it. */
record OptionLines(Passage before, List<Item> items) {
  private static final Pattern SAID = Pattern.compile("\\s+> ?");

  /**
   * One item.
   *
   * @param box what stands in the box: a space or an x; empty in a list without boxes
   * @param said the quotation under it; empty when there is none
   */
  record Item(int line, String box, Passage label, Attributes attributes, Passage said) {}

  /**
   * Cuts a passage where an item begins.
   *
   * @param item matches the first line of an item; its last group is the label, and the one before,
   *     if any, the box
   */
  static OptionLines split(Passage passage, Pattern item) {
    List<Line> before = new ArrayList<>();
    List<List<Line>> items = new ArrayList<>();
    for (var line : passage.lines()) {
      if (item.matcher(line.text()).matches()) {
        items.add(new ArrayList<>(List.of(line)));
      } else {
        (items.isEmpty() ? before : items.getLast()).add(line);
      }
    }
    return new OptionLines(
        new Passage(before), items.stream().map(lines -> item(lines, item)).toList());
  }

  private static Item item(List<Line> lines, Pattern item) {
    var first = lines.getFirst();
    var match = item.matcher(first.text());
    match.matches();
    List<Line> label = new ArrayList<>(List.of(first.with(match.group(match.groupCount()))));
    List<Line> said = new ArrayList<>();
    for (var line : lines.subList(1, lines.size())) {
      var quoted = SAID.matcher(line.text());
      if (quoted.lookingAt()) {
        said.add(line.with(line.text().substring(quoted.end())));
      } else {
        (said.isEmpty() ? label : said).add(line.with(line.text().strip()));
      }
    }
    while (label.size() > 1 && label.getLast().isBlank()) {
      label.removeLast();
    }
    var box = match.groupCount() > 1 ? match.group(1) : "";
    return item(first.number(), box, label, new Passage(said));
  }

  private static Item item(int line, String box, List<Line> label, Passage said) {
    var last = label.getLast();
    int braces = Attributes.startIn(last.text());
    if (braces < 0) {
      return new Item(line, box, new Passage(label), Attributes.none(line), said);
    }
    label.set(label.size() - 1, last.with(last.text().substring(0, braces).stripTrailing()));
    return new Item(line, box, new Passage(label), attributes(last, braces), said);
  }

  /** Braces that hold no attributes count as none: the rule {@code ids} then misses the id. */
  private static Attributes attributes(Line line, int braces) {
    try {
      return Attributes.of(line.number(), line.text().substring(braces));
    } catch (JacksonException e) {
      return Attributes.none(line.number());
    }
  }
}
