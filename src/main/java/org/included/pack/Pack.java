package org.included.pack;

import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Optional;
import org.included.library.Audience;
import org.included.library.Module;
import org.included.library.Part;
import org.included.library.Source;

/**
 * Ten minutes for a team, made from a module in the words of one audience.
 *
 * @param card the step on which the card can be printed
 * @param longer what else the module has for teams that have more than ten minutes
 * @param sources of the steps that it is made from
 * @param awaiting who has still to look at the module; its pack may be used meanwhile
 */
record Pack(
    String slug,
    String title,
    List<Slide> slides,
    Optional<String> card,
    List<Part.Activity> longer,
    List<Source> sources,
    List<String> awaiting) {
  static final int MINUTES = 10;

  Pack {
    slides = List.copyOf(slides);
    longer = List.copyOf(longer);
    sources = List.copyOf(sources);
    awaiting = List.copyOf(awaiting);
    int sum = slides.stream().mapToInt(Slide::minutes).sum();
    if (sum != MINUTES) {
      throw new IllegalArgumentException("the slides of " + slug + " take " + sum + " minutes");
    }
  }

  static Pack of(Module module, Audience audience) {
    return new PackMaker(module, audience).pack();
  }

  /** Where the notes come from: the sources that they cite, and no others. */
  List<Source> cited() {
    var written = written();
    return sources.stream().filter(s -> written.contains("#source-" + s.key() + "\"")).toList();
  }

  /** Whether the module's own words say already whom to tell about somebody's safety. */
  boolean saysWhomToTell() {
    return written().contains("This is not a safeguarding record");
  }

  private String written() {
    var out = new StringOutput();
    slides.forEach(s -> s.notes().module().forEach(c -> c.writeTo(out)));
    for (var activity : longer) {
      activity.lead().writeTo(out);
      activity.steps().forEach(s -> s.writeTo(out));
      activity.rest().writeTo(out);
    }
    return out.toString();
  }

  /** The minute in which a slide begins. */
  int startOf(Slide slide) {
    return slides.subList(0, slides.indexOf(slide)).stream().mapToInt(Slide::minutes).sum();
  }
}
