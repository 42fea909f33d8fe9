package org.included.feedback;

import java.util.Optional;
import org.included.library.Edition;
import org.included.library.Editions;
import org.included.library.Situations;
import org.included.library.Step;
import org.springframework.stereotype.Component;

/** What steps and cards are called, those that are gone too. */
@Component
class Titles {
  /**
   * @param in the module that it is a step of; for a card, that it is one
   * @param href null where readers no longer find it
   */
  record Title(String words, String in, Optional<String> href) {}

  private final Editions editions;
  private final Situations situations;

  Titles(Editions editions, Situations situations) {
    this.editions = editions;
    this.situations = situations;
  }

  Title of(Spot spot) {
    return switch (spot.kind()) {
      case STEP ->
          editions.current(spot.slug()).map(e -> step(spot, e)).orElseGet(() -> gone(spot));
      case CARD ->
          situations
              .current(spot.slug())
              .map(s -> new Title(s.title(), "A card", Optional.of(spot.path())))
              .orElseGet(() -> gone(spot));
    };
  }

  private static Title step(Spot spot, Edition edition) {
    var in = edition.module().cover().shortTitle();
    return edition
        .module()
        .step(spot.step())
        .map(Step::title)
        .map(title -> new Title(title, in, Optional.of(spot.path())))
        .orElseGet(() -> new Title(spot.step(), in, Optional.empty()));
  }

  private static Title gone(Spot spot) {
    return new Title(
        spot.step().isEmpty() ? spot.slug() : spot.step(), spot.slug(), Optional.empty());
  }

  /** Which edition the taps were about, as far as it can be said in words. */
  String edition(Spot spot, String hash) {
    return switch (spot.kind()) {
      case STEP -> {
        boolean current =
            editions.current(spot.slug()).filter(e -> e.hash().equals(hash)).isPresent();
        var version =
            editions
                .edition(spot.slug(), hash)
                .map(e -> "Version " + e.module().cover().version())
                .orElse("A version");
        yield current ? version : version + ", which has changed since";
      }
      case CARD ->
          situations.current(spot.slug()).filter(s -> s.hash().equals(hash)).isPresent()
              ? "As it is now"
              : "A version that has changed since";
    };
  }
}
