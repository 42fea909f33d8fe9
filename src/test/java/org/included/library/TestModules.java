package org.included.library;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Modules of bare steps, for rules that ask only for their order and their ids. */
public final class TestModules {
  private TestModules() {}

  /**
   * Steps by name: "prior..." is a check, "case..." a scenario, "plan..." a plan, others are read.
   */
  public static Module of(List<String> steps, Map<String, List<String>> retired) {
    return of("test-module", steps, retired);
  }

  public static Module of(String slug, List<String> steps, Map<String, List<String>> retired) {
    return new Module(
        cover(slug, steps.size(), retired),
        steps.stream().map(TestModules::step).toList(),
        List.of(),
        List.of());
  }

  private static Step step(String id) {
    var heading = new Heading(id, "About " + id, 2, List.of(), null);
    var body = new Body(List.of(), List.of());
    var bodies = new Bodies(Audience.ALL.stream().collect(Collectors.toMap(a -> a, _ -> body)));
    if (id.startsWith("prior")) {
      return new Step.Check(heading, bodies, true);
    }
    if (id.startsWith("case")) {
      return new Step.Scenario(heading, bodies);
    }
    return id.startsWith("plan") ? new Step.Plan(heading, bodies) : new Step.Read(heading, bodies);
  }

  private static Cover cover(String slug, int steps, Map<String, List<String>> retired) {
    return new Cover(
        slug,
        "1.0.0",
        Status.IN_REVIEW,
        "A test",
        "A test",
        "For tests.",
        steps * 2,
        Arrays.asList(RoleRoute.values()),
        Arrays.asList(Phase.values()),
        Layer.UNIVERSAL,
        Map.of(),
        List.of("I can a", "I can b", "I can c"),
        List.of(),
        LocalDate.of(2027, 11, 1),
        LocalDate.of(2026, 11, 1),
        "OGL-UK-3.0",
        Map.of(),
        retired);
  }
}
