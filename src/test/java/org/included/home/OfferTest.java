package org.included.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.included.learning.Begun;
import org.included.learning.Completion;
import org.included.learning.Progress;
import org.included.library.Edition;
import org.included.library.TestModules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Steps of two minutes each. */
class OfferTest {
  private static final List<Edition> LIBRARY =
      List.of(edition("test-module", "prior", "case", "read", "model", "plan"));

  @Test
  void somebody_new_begins_at_the_beginning_with_what_fits() {
    var offers = Offer.of(LIBRARY, List.of());
    assertThat(offers).extracting(o -> o.thing().href()).containsOnly("/modules/test-module/prior");
    assertThat(offers).extracting(o -> o.thing().minutes()).containsExactly(4, 10);
    assertThat(offers.getLast().thing().title()).isEqualTo("The whole module");
  }

  @Test
  void it_goes_on_where_somebody_is_and_never_offers_more_minutes_than_they_have() {
    var begun = List.of(begun(new Progress("read", List.of("prior", "case")), null));
    var offers = Offer.of(LIBRARY, begun);
    assertThat(offers)
        .allSatisfy(o -> {
          assertThat(o.thing().href()).isEqualTo("/modules/test-module/read");
          assertThat(o.thing().minutes()).isLessThanOrEqualTo(o.shortest());
        });
    assertThat(offers.getLast().thing().title()).isEqualTo("Finish the module");
  }

  @Test
  void a_longer_time_offers_a_longer_stretch_under_another_title() {
    var library = List.of(edition("long", "a", "b", "c", "d", "e", "f", "g"));
    assertThat(Offer.of(library, List.of()))
        .extracting(o -> o.have() + " " + o.thing().title())
        .containsExactly("[5] About a", "[10] As far as “About e”", "[20] The whole module");
  }

  @Test
  void what_fits_into_all_of_the_times_is_said_once() {
    var begun =
        List.of(begun(new Progress("plan", List.of("prior", "case", "read", "model")), null));
    assertThat(Offer.of(LIBRARY, begun))
        .singleElement()
        .satisfies(o -> {
          assertThat(o.shortest() + o.others()).isEqualTo("5 or 10 or 20");
          assertThat(o.thing().href()).isEqualTo("/modules/test-module/plan");
        });
  }

  @Test
  void where_the_module_has_no_more_to_offer_another_one_has() {
    var begun =
        List.of(begun(new Progress("plan", List.of("prior", "case", "read", "model")), null));
    var library = List.of(LIBRARY.getFirst(), edition("other", "prior", "case", "read"));
    assertThat(Offer.of(library, begun))
        .extracting(o -> o.have() + " " + o.thing().href())
        .containsExactly("[5] /modules/test-module/plan", "[10, 20] /modules/other/prior");
  }

  @Test
  void a_step_that_was_passed_by_is_offered_when_nothing_is_left_ahead() {
    var begun =
        List.of(begun(new Progress("plan", List.of("prior", "case", "model", "plan")), null));
    assertThat(Offer.of(LIBRARY, begun).getFirst().thing().href())
        .isEqualTo("/modules/test-module/read");
  }

  @Test
  void when_all_is_done_nothing_is_offered() {
    var completion = new Completion("test-module", "e", Completion.RULE, Instant.EPOCH);
    assertThat(Offer.of(LIBRARY, List.of(begun(Progress.NONE, completion)))).isEmpty();
  }

  private static Begun begun(Progress progress, @Nullable Completion completion) {
    return new Begun("test-module", progress, 0, 0, Instant.EPOCH, completion);
  }

  private static Edition edition(String slug, String... steps) {
    return new Edition(slug, TestModules.of(slug, List.of(steps), Map.of()));
  }
}
