package org.included.feedback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where somebody tapped: a step of a module, or a card.
 *
 * @param slug of the module, or of the card's situation
 * @param step its id; empty for a card
 */
record Spot(Kind kind, String slug, String step) {
  enum Kind {
    STEP,
    CARD;

    static Optional<Kind> of(String sent) {
      return Arrays.stream(values()).filter(k -> k.value().equals(sent)).findFirst();
    }

    String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Spot step(String module, String step) {
    return new Spot(Kind.STEP, module, step);
  }

  static Spot card(String slug) {
    return new Spot(Kind.CARD, slug, "");
  }

  String path() {
    return switch (kind) {
      case STEP -> "/modules/" + slug + "/" + step;
      case CARD -> "/cards/" + slug;
    };
  }
}
