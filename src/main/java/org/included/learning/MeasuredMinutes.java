package org.included.learning;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.included.library.Module;
import org.included.library.Step;
import org.springframework.stereotype.Component;

/** How long the steps of a module really take: medians of many people, and nothing of one. */
@Component
public class MeasuredMinutes {
  private final TimesSql sql;

  MeasuredMinutes(TimesSql sql) {
    this.sql = sql;
  }

  /** By step; one that nobody was timed on is not there. Two queries, of bounded cost. */
  public Map<String, StepTime> of(Module module) {
    return Sittings.times(
        sql.finishedIn(module.slug()),
        sql.leftIn(module.slug()),
        Stream.concat(module.steps().stream(), module.followUps().stream())
            .collect(Collectors.toMap(Step::id, Step::minutes, Math::max)));
  }
}
