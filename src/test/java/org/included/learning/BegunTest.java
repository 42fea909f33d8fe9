package org.included.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** One module in two accounts of one person: the union of both, and nothing lost. */
class BegunTest {
  @Provide
  Arbitrary<Begun> begun() {
    var step = Arbitraries.of("prior", "case", "evidence", "plan", "local");
    var moment = Arbitraries.longs().between(0, 5).map(Instant::ofEpochSecond);
    var completion =
        moment
            .map(at -> new Completion("m", "e" + at.getEpochSecond(), "rule", at))
            .injectNull(0.5);
    return Combinators.combine(
            step,
            step.list().uniqueElements().ofMaxSize(5).map(l -> l.stream().sorted().toList()),
            Arbitraries.integers().between(0, 60),
            Arbitraries.integers().between(0, 60),
            moment,
            completion)
        .as((place, done, asked, notAsked, at, done2) ->
            new Begun("m", new Progress(place, done), asked, notAsked, at, done2));
  }

  @Property
  void nothing_is_lost(@ForAll("begun") Begun one, @ForAll("begun") Begun other) {
    var both = one.and(other);
    assertThat(both.progress().done())
        .containsAll(one.progress().done())
        .containsAll(other.progress().done())
        .doesNotHaveDuplicates();
    assertThat(both.asked()).isEqualTo(one.asked() + other.asked());
    assertThat(both.notAsked()).isEqualTo(one.notAsked() + other.notAsked());
    if (one.completion() != null || other.completion() != null) {
      assertThat(both.completion()).isNotNull();
    }
    assertThat(Stream.of(one, other).map(Begun::touchedAt)).contains(both.touchedAt());
    assertThat(List.of(one.progress().place(), other.progress().place()))
        .contains(both.progress().place());
  }

  @Property
  void it_does_not_matter_from_which_account_one_looks(
      @ForAll("begun") Begun one, @ForAll("begun") Begun other, @ForAll("begun") Begun third) {
    assertThat(one.and(other)).isEqualTo(other.and(one));
    assertThat(one.and(other).and(third)).isEqualTo(one.and(other.and(third)));
  }
}
