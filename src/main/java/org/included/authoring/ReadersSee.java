package org.included.authoring;

import java.util.Optional;
import org.included.kernel.Settings;
import org.included.library.Edition;
import org.included.library.Editions;
import org.included.library.Module;
import org.included.library.Status;
import org.included.library.WorkingText;
import org.springframework.stereotype.Component;

/** What readers have while an author writes, and what has to happen before they have this text. */
@Component
class ReadersSee {
  private final Editions editions;
  private final boolean atOnce;

  ReadersSee(Editions editions, Settings settings) {
    this.editions = editions;
    this.atOnce = settings.demo();
  }

  /** One or two sentences. */
  String words(WorkingText text) {
    var current = editions.current(text.slug());
    if (current.filter(e -> e.hash().equals(text.hash())).isPresent()) {
      return "Readers see this text.";
    }
    return current.map(ReadersSee::before).orElse("Readers see nothing of it.") + " " + next(text);
  }

  private static String before(Edition edition) {
    return "Readers see the edition before, version " + edition.module().cover().version() + ".";
  }

  private String next(WorkingText text) {
    if (text.errors() > 0) {
      return "Errors keep this text out.";
    }
    if (text.module().map(Module::status).equals(Optional.of(Status.DRAFT))) {
      return "A draft is shown to nobody.";
    }
    return atOnce
        ? "They see this text within a second or two."
        : "They see this text when the service next starts. "
            + "To bring back a text that they had before, give it a new version.";
  }

  /** Whether there is a page of it for readers. */
  boolean anything(WorkingText text) {
    return editions.current(text.slug()).isPresent();
  }
}
