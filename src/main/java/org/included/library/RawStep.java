package org.included.library;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A step as it was found in the file, before any rule.
 *
 * @param id null when its heading has none
 * @param attributes those of the line below the heading
 */
record RawStep(
    int line, @Nullable String id, String title, Attributes attributes, List<Block> blocks) {
  /** Empty when {@code step:} is missing or no type that we know. */
  Optional<StepType> type() {
    return attributes.text("step").flatMap(t -> Slugged.of(StepType.class, t));
  }

  boolean is(StepType type) {
    return type().filter(type::equals).isPresent();
  }

  boolean isFollowUp() {
    return attributes.keys().contains("after");
  }

  /** Whether one reader does it alone, on the way through the module. */
  boolean isSelfStudy() {
    return !isFollowUp() && !is(StepType.IN_HOUSE);
  }
}
