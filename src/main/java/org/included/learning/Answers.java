package org.included.learning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.included.library.Part;

/**
 * What somebody chose and wrote on one step: by the id of the question, blank or cue, the ids of
 * the options or the words themselves.
 */
record Answers(Map<String, List<String>> values) {
  static final Answers NONE = new Answers(Map.of());

  /** The key of the cue; no id of an author starts with a hyphen. */
  static final String CUE = "-cue";

  /** What the fields of a form are called: this and the id. */
  static final String FIELD = "a-";

  Answers {
    values = Map.copyOf(values);
  }

  static Answers of(Map<String, String[]> form) {
    var values = new LinkedHashMap<String, List<String>>();
    form.forEach((name, given) -> {
      if (name.startsWith(FIELD)) {
        // a form ends a line with two characters, a script with one: here it is always one
        var kept =
            List.of(given).stream()
                .filter(v -> !v.isBlank())
                .map(v -> v.replace("\r\n", "\n"))
                .toList();
        if (!kept.isEmpty()) {
          values.put(name.substring(FIELD.length()), kept);
        }
      }
    });
    return new Answers(values);
  }

  List<String> chosen(String id) {
    return values.getOrDefault(id, List.of());
  }

  /** The words in a box; empty when nothing was written. */
  String written(String id) {
    return String.join("\n", chosen(id));
  }

  /** The same, with no more of each than a box takes. */
  Answers upTo(int most) {
    var cut = new LinkedHashMap<String, List<String>>();
    values.forEach((id, given) ->
        cut.put(
            id,
            given.stream()
                .map(v -> v.length() <= most ? v : v.substring(0, whole(v, most)))
                .toList()));
    return new Answers(cut);
  }

  /** A character of two halves is not cut in two. */
  private static int whole(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /**
   * Whether a keyed question was answered well: what was chosen is just what fits. Used to suggest,
   * never to decide, and shown to nobody.
   */
  boolean knows(Part.Question question) {
    var fitting =
        question.options().stream()
            .filter(Part.Option::fits)
            .map(Part.Option::id)
            .collect(java.util.stream.Collectors.toSet());
    return question.keyed() && fitting.equals(Set.copyOf(chosen(question.id())));
  }
}
