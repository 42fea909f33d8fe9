package org.included.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what stands below the headings of a situation, in the words of one phase. */
final class SituationText {
  /** Read in a minute, and printed on A6 with the safeguarding sentence. */
  private static final int MOST_WORDS_ON_A_CARD = 100;

  private static final Pattern MARKUP = Pattern.compile("[<>\\[\\]`_#]|https?:");
  private static final Pattern ITEM = Pattern.compile("(?:-|\\d+\\.)\\s+\\*\\*(.+?)\\*\\*\\s*(.*)");
  private static final Pattern STILL = Pattern.compile("([^?]{3,40}\\?)\\s+(.+)");

  private final Map<String, Passage> sections;
  private final Phase phase;
  private final Terms terms;
  private final Findings findings;
  private final List<Paragraph> all = new ArrayList<>();

  SituationText(Map<String, Passage> sections, Phase phase, HouseStyle style, Findings findings) {
    this.sections = sections;
    this.phase = phase;
    this.terms = new Terms(style, phase, findings);
    this.findings = findings;
  }

  Situation.Text text() {
    var could = could();
    var causes = causes();
    var card = paragraphs("Card");
    var moves = moves(card);
    var still = still(card);
    var ask = paragraphs("Ask").stream().map(p -> plain(p.line(), p.text())).toList();
    if (ask.isEmpty()) {
      found("Ask", "Nobody is named to ask.");
    }
    checkLength(moves, still);
    checkReadingAge();
    return new Situation.Text(could, causes, moves, still, ask);
  }

  private String could() {
    var found = paragraphs("It could be");
    if (found.size() != 1) {
      found("It could be", "“It could be” is one sentence.");
      return "";
    }
    var one = found.getFirst();
    var text = plain(one.line(), one.text());
    if (!text.endsWith(".") || Character.isUpperCase(text.charAt(0))) {
      found(one.line(), "“It could be” goes on in small letters and ends with a full stop.");
    }
    return text;
  }

  private List<Situation.Cause> causes() {
    List<Situation.Cause> causes = new ArrayList<>();
    for (var one : paragraphs("What to look for")) {
      var item = item(one);
      causes.add(new Situation.Cause(item.get(0), item.get(1)));
    }
    if (causes.size() < 3 || causes.size() > 6) {
      found("What to look for", "This has three to six causes.");
    }
    return causes;
  }

  private List<Situation.Move> moves(List<Paragraph> card) {
    List<Situation.Move> moves = new ArrayList<>();
    for (var one : card) {
      if (Character.isDigit(one.text().charAt(0))) {
        var parts = one.text().split("\\s>\\s", 2);
        var item = item(new Paragraph(one.line(), parts[0]));
        moves.add(
            new Situation.Move(
                item.get(0).replaceFirst("\\.$", ""),
                item.get(1),
                parts.length == 1 ? "" : plain(one.line(), parts[1])));
      }
    }
    if (moves.size() < 3 || moves.size() > 5) {
      found("Card", "A card has three to five moves.");
    }
    return moves;
  }

  private Situation.Still still(List<Paragraph> card) {
    for (var one : card) {
      var still = STILL.matcher(one.text());
      if (still.matches()) {
        return new Situation.Still(
            plain(one.line(), still.group(1)), plain(one.line(), still.group(2)));
      }
    }
    found("Card", "A card ends with a line such as “Still not landing? ...”.");
    return new Situation.Still("", "");
  }

  /** The bold words, and what comes after them. */
  private List<String> item(Paragraph one) {
    var item = ITEM.matcher(one.text());
    if (!item.matches()) {
      found(one.line(), "This line does not begin with **bold words.**");
      return List.of("", plain(one.line(), one.text()));
    }
    return List.of(plain(one.line(), item.group(1)), plain(one.line(), item.group(2)));
  }

  /** Each item of a list and each paragraph, on one line. */
  private List<Paragraph> paragraphs(String section) {
    List<Paragraph> found = new ArrayList<>();
    boolean open = false;
    for (var line : sections.getOrDefault(section, Passage.EMPTY).lines()) {
      var text = line.text().strip();
      if (open && !text.isEmpty() && !text.matches("(-|\\d+\\.)\\s.*")) {
        var last = found.removeLast();
        found.add(new Paragraph(last.line(), last.text() + " " + text));
      } else if (!text.isEmpty()) {
        found.add(new Paragraph(line.number(), text));
      }
      open = !text.isEmpty();
    }
    return found;
  }

  private String plain(int line, String text) {
    var worded = terms.in(line, text);
    if (MARKUP.matcher(worded).find() || worded.contains("**")) {
      found(line, "A situation is plain text.");
    }
    if (worded.split("\\s+").length > 3) {
      all.add(new Paragraph(line, worded));
    }
    return worded;
  }

  private void checkLength(List<Situation.Move> moves, Situation.Still still) {
    var card =
        moves.stream()
            .map(m -> m.name() + " " + m.what() + " " + m.say())
            .collect(Collectors.joining(" ", "", " " + still.question() + " " + still.then()));
    int words = ReadingAge.words(card);
    if (words > MOST_WORDS_ON_A_CARD) {
      found("Card", words + " words; at most 100 are read in a minute and fit A6.");
    }
  }

  private void checkReadingAge() {
    double grade = ReadingAge.grade(all);
    if (grade > ReadingAge.HIGHEST) {
      var hardest = ReadingAge.hardest(all);
      findings.add(
          hardest.map(Paragraph::line).orElse(1),
          Rule.READING_AGE,
          "For %s the text reads at grade %.1f.".formatted(phase.words(), grade));
    }
  }

  private void found(String section, String message) {
    var lines = sections.getOrDefault(section, Passage.EMPTY).lines();
    found(lines.isEmpty() ? 1 : lines.getFirst().number() - 1, message);
  }

  private void found(int line, String message) {
    findings.add(line, Rule.SITUATION, message);
  }
}
