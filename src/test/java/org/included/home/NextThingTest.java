package org.included.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.included.learning.Completion;
import org.included.learning.Learning;
import org.included.learning.Progress;
import org.included.library.Edition;
import org.included.library.TestModules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Steps of two minutes each. */
class NextThingTest {
  private static final List<Edition> LIBRARY =
      List.of(
          new Edition(
              "e", TestModules.of(List.of("prior", "case", "read", "model", "plan"), Map.of())));

  @Test
  void somebody_new_begins_at_the_beginning_with_what_fits() {
    assertThat(NextThing.within(5, LIBRARY, List.of()))
        .hasValueSatisfying(n -> {
          assertThat(n.href()).isEqualTo("/modules/test-module/prior");
          assertThat(n.minutes()).isEqualTo(4);
        });
    assertThat(NextThing.within(20, LIBRARY, List.of()).orElseThrow().title())
        .isEqualTo("The whole module");
  }

  @Test
  void it_goes_on_where_somebody_is_and_never_offers_more_minutes_than_they_have() {
    var begun = List.of(begun(new Progress("read", List.of("prior", "case")), null));
    for (int have : List.of(5, 10, 20)) {
      var next = NextThing.within(have, LIBRARY, begun).orElseThrow();
      assertThat(next.href()).isEqualTo("/modules/test-module/read");
      assertThat(next.minutes()).isLessThanOrEqualTo(have);
    }
    assertThat(NextThing.within(10, LIBRARY, begun).orElseThrow().title())
        .isEqualTo("Finish the module");
  }

  @Test
  void a_step_that_was_passed_by_is_offered_when_nothing_is_left_ahead() {
    var begun =
        List.of(begun(new Progress("plan", List.of("prior", "case", "model", "plan")), null));
    assertThat(NextThing.within(5, LIBRARY, begun).orElseThrow().href())
        .isEqualTo("/modules/test-module/read");
  }

  @Test
  void when_all_is_done_nothing_is_offered() {
    var completion = new Completion("test-module", "e", Completion.RULE, Instant.EPOCH);
    assertThat(NextThing.within(5, LIBRARY, List.of(begun(Progress.NONE, completion)))).isEmpty();
  }

  private static Learning.Begun begun(Progress progress, @Nullable Completion completion) {
    return new Learning.Begun("test-module", progress, 0, 0, Instant.EPOCH, completion);
  }
}
