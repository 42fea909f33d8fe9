package org.included.home;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.included.learning.Begun;
import org.included.library.Edition;

/**
 * What there is for somebody with so many minutes. Two times offer two different things where there
 * are two: a longer stretch, or else another module. Where there is only one, it is said once.
 *
 * @param have the times it is for, the shortest first
 */
record Offer(List<Integer> have, NextThing thing) {
  private static final List<Integer> TIMES = List.of(5, 10, 20);

  static List<Offer> of(List<Edition> library, List<Begun> begun) {
    var modules = NextThing.Open.of(library, begun);
    var offers = new ArrayList<Offer>();
    for (int minutes : TIMES) {
      var offered = offers.stream().map(Offer::thing).toList();
      NextThing.within(minutes, modules, offered)
          .ifPresentOrElse(
              thing -> offers.add(new Offer(List.of(minutes), thing)),
              () -> {
                if (!offers.isEmpty()) {
                  offers.add(offers.removeLast().alsoFor(minutes));
                }
              });
    }
    return offers;
  }

  private Offer alsoFor(int minutes) {
    var times = new ArrayList<>(have);
    times.add(minutes);
    return new Offer(times, thing);
  }

  int shortest() {
    return have.getFirst();
  }

  /** " or 10 or 20"; empty for one time. */
  String others() {
    return have.stream().skip(1).map(m -> " or " + m).collect(Collectors.joining());
  }
}
