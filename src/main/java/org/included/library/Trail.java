package org.included.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one audience has met on its way through a module: what may be referred to later. */
final class Trail {
  private final Set<String> written = new HashSet<>();
  private final Set<String> cited = new LinkedHashSet<>();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private boolean handedOver;

  /**
   * Of the step at hand: where an option leads, with its line, and the branches that stood so far.
   */
  private final Map<String, Integer> leads = new LinkedHashMap<>();

  private final Set<String> branches = new HashSet<>();

  void enter() {
    leads.clear();
    branches.clear();
  }

  void wrote(String question, boolean toWriteIn) {
    if (toWriteIn) {
      written.add(question);
    }
  }

  boolean wrote(String question) {
    return written.contains(question);
  }

  void leadsTo(String branch, int line, Findings findings) {
    if (branches.contains(branch)) {
      findings.add(line, Rule.BRANCH, "This leads back to `" + branch + "`.");
    }
    leads.putIfAbsent(branch, line);
  }

  void branch(String id, int line, Findings findings) {
    if (!leads.containsKey(id)) {
      findings.add(line, Rule.BRANCH, "No option before it leads to `" + id + "`.");
    }
    branches.add(id);
  }

  /** Ends a step: every option must have found its branch. */
  void leave(Findings findings) {
    leads.forEach((branch, line) -> {
      if (!branches.contains(branch)) {
        findings.add(line, Rule.BRANCH, "There is no branch `" + branch + "` in this step.");
      }
    });
  }

  void read(Paragraph paragraph) {
    paragraphs.add(paragraph);
  }

  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  void cited(Collection<String> keys) {
    cited.addAll(keys);
  }

  Set<String> cited() {
    return cited;
  }

  void handOver() {
    handedOver = true;
  }

  boolean handedOver() {
    return handedOver;
  }
}
