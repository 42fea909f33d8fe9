package org.included.library;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** In how many places of a text each source is cited, whoever reads that place. */
final class Citations {
  private static final Pattern CITATION = Pattern.compile("\\[\\s*(@[^\\[\\]]+)]");

  private Citations() {}

  /** By key; one that is cited nowhere is not there. */
  static Map<String, Integer> in(List<Line> body) {
    return CITATION
        .matcher(new Passage(body).text())
        .results()
        .flatMap(found -> Markdown.keys(found.group(1)).stream())
        .collect(Collectors.toMap(key -> key, _ -> 1, Integer::sum));
  }
}
