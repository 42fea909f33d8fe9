package org.included.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class FinderTest {
  @Test
  void the_right_situation_is_among_three_for_most_of_what_people_type() {
    assertThat(share(p -> !p.heldOut())).isGreaterThanOrEqualTo(0.85);
    assertThat(share(Phrasings.Phrasing::heldOut)).isGreaterThanOrEqualTo(0.85);
  }

  private static double share(Predicate<Phrasings.Phrasing> of) {
    var these = Phrasings.all().stream().filter(of).toList();
    long found = these.stream().filter(p -> p.isFoundIn(Phrasings.found(p.phrase()))).count();
    these.stream()
        .filter(p -> !p.isFoundIn(Phrasings.found(p.phrase())))
        .forEach(p -> {
          if (!p.heldOut())
            System.out.println(
                "MISS "
                    + p.situation()
                    + " | "
                    + p.phrase()
                    + " -> "
                    + Phrasings.found(p.phrase()));
        });
    System.out.println(found + " of " + these.size());
    return (double) found / these.size();
  }

  @Test
  void worry() {
    for (var w : Phrasings.worries()) {
      if (Phrasings.HARM.in(Stems.of(w.phrase())) != w.first()) System.out.println("WORRY " + w);
    }
    for (var p : Phrasings.all()) {
      if (!p.heldOut() && Phrasings.HARM.in(Stems.of(p.phrase())))
        System.out.println("ALSO FIRST " + p.phrase());
    }
    assertThat(List.of()).isEmpty();
  }
}
