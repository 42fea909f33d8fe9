package org.included.home;

import java.util.Arrays;
import java.util.List;
import org.included.library.Phase;
import org.included.library.Reader;
import org.included.library.RoleRoute;
import org.included.web.Choice;
import org.included.web.Icon;
import org.included.web.Tap;

/** The two questions about a reader, in the words of the place they work in. */
final class Asking {
  private record Words(String title, String more) {}

  private Asking() {}

  static List<Tap> phaseTaps(Reader reader) {
    return Arrays.stream(Phase.values())
        .map(p -> Tap.of(p.slug(), title(p)).icon(icon(p)).chosenIf(reader.is(p)))
        .toList();
  }

  static List<Choice> phaseChoices(Reader reader) {
    return Arrays.stream(Phase.values())
        .map(p -> Choice.of(p.slug(), title(p)).checkedIf(reader.is(p)))
        .toList();
  }

  static List<Tap> roleTaps(Reader reader) {
    return Arrays.stream(RoleRoute.values())
        .map(r -> {
          var words = words(r, reader.phase().orElse(Phase.PRIMARY));
          return Tap.of(r.slug(), words.title()).text(words.more()).chosenIf(reader.is(r));
        })
        .toList();
  }

  static List<Choice> roleChoices(Reader reader) {
    return Arrays.stream(RoleRoute.values())
        .map(r -> {
          var words = words(r);
          return Choice.of(r.slug(), words.title()).hint(words.more()).checkedIf(reader.is(r));
        })
        .toList();
  }

  /** Where the phase may be changed on the same page. */
  private static Words words(RoleRoute role) {
    return switch (role) {
      case TEACHER ->
          new Words("Teacher or lecturer", "Or nursery practitioner, room leader or childminder");
      case TEACHING_ASSISTANT ->
          new Words("Teaching assistant", "Or learning support assistant, or nursery assistant");
      case EVERYBODY ->
          new Words(
              "Everybody else", "Meals, office, site, transport, leadership, or any other job");
    };
  }

  private static Words words(RoleRoute role, Phase phase) {
    return switch (role) {
      case TEACHER ->
          switch (phase) {
            case EARLY_YEARS ->
                new Words("Practitioner or childminder", "You lead the play, the group or the day");
            case COLLEGE -> new Words("Lecturer", "You plan and lead sessions or workshops");
            case PRIMARY, SECONDARY, HOME -> new Words("Teacher", "You plan and lead lessons");
          };
      case TEACHING_ASSISTANT ->
          switch (phase) {
            case EARLY_YEARS -> new Words("Assistant", "You support a child, a group or a room");
            case COLLEGE ->
                new Words("Learning support assistant", "You support one student or a few");
            case PRIMARY, SECONDARY, HOME ->
                new Words("Teaching assistant", "You support one pupil, a group or a class");
          };
      case EVERYBODY ->
          new Words(
              "Everybody else", "Meals, office, site, transport, leadership, or any other job");
    };
  }

  private static String title(Phase phase) {
    return switch (phase) {
      case EARLY_YEARS -> "Nursery or childminder";
      case PRIMARY -> "Primary";
      case SECONDARY -> "Secondary";
      case COLLEGE -> "College";
      case HOME -> "Home";
    };
  }

  private static Icon icon(Phase phase) {
    return switch (phase) {
      case EARLY_YEARS -> Icon.BLOCKS;
      case PRIMARY -> Icon.BOOK;
      case SECONDARY -> Icon.BAG;
      case COLLEGE -> Icon.SPANNER;
      case HOME -> Icon.HOME;
    };
  }
}
