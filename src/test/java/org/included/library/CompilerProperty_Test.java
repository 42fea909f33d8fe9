package org.included.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is in the file: a module, or a finding on a line of it. Never an exception. */
class CompilerProperty_Test {
  private static final String GOOD = Sample.good().text();
  private static final String[] LITTER = {
    ":::",
    "::::",
    "::: when {phase: home}",
    "::: plan",
    "{#x}",
    "{step: read}",
    "## ",
    "---",
    "{{",
    "}}",
    "[@",
    "[",
    "]",
    "](",
    "> ",
    "- [x] ",
    "|",
    "|---|",
    "![",
    "<b>",
    "{strength: early}",
    "\t",
    "\r",
    "`",
    "```",
    "*",
    "\u0000",
    "\u2028",
    "é",
    "}{",
    "::: question {#q, choose: one}",
    "&#0;"
  };

  @Property(tries = 80)
  void lines_lost_doubled_or_moved(
      @ForAll Random chance, @ForAll @IntRange(min = 1, max = 12) int changes) {
    List<String> lines = new ArrayList<>(GOOD.lines().toList());
    for (int i = 0; i < changes; i++) {
      int at = chance.nextInt(lines.size());
      switch (chance.nextInt(3)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, lines.get(chance.nextInt(lines.size())));
        default -> lines.set(at, LITTER[chance.nextInt(LITTER.length)] + lines.get(at));
      }
    }
    holds(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 80)
  void litter_anywhere(@ForAll Random chance, @ForAll @IntRange(min = 1, max = 30) int changes) {
    var text = new StringBuilder(GOOD);
    for (int i = 0; i < changes; i++) {
      text.insert(chance.nextInt(text.length()), LITTER[chance.nextInt(LITTER.length)]);
    }
    holds(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 50)
  void any_bytes(@ForAll byte[] bytes) {
    holds(bytes);
  }

  @Property(tries = 15)
  void a_body_of_one_thing_said_too_often(
      @ForAll @From("litter") String litter, @ForAll @IntRange(max = 2_000) int times) {
    var text = GOOD + "\n" + litter.repeat(times);
    holds(text.getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<String> litter() {
    return Arbitraries.of(LITTER).map(l -> l.equals("\u0000") ? "*a **" : l + "a");
  }

  private static void holds(byte[] bytes) {
    int lines = new String(bytes, StandardCharsets.UTF_8).split("\r\n|\n|\r", -1).length;
    switch (Sample.good().compiled(bytes)) {
      case Compiled.Accepted<Module> accepted ->
          assertThat(accepted.published().steps()).isNotEmpty();
      case Compiled.Refused<Module> refused ->
          assertThat(refused.findings())
              .isNotEmpty()
              .allMatch(finding -> finding.line() >= 1 && finding.line() <= lines);
    }
  }
}
