package org.included.pack;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.included.library.Audience;
import org.included.library.Body;
import org.included.library.Html;
import org.included.library.Module;
import org.included.library.Part;
import org.included.library.Review;
import org.included.library.Source;
import org.included.library.Step;
import org.included.web.Words;

/**
 * Takes from a module what fits ten minutes. Every module gives a pack: where one has no case or no
 * activity, the people in the room bring their own.
 */
final class PackMaker {
  private static final int IDEA = 1;
  private static final int CASE = 2;
  private static final int MOVES = 1;
  private static final int FEWEST_TOGETHER = 3;
  private static final int MOST_TOGETHER = 4;
  private static final Pattern ENDS = Pattern.compile("[.?!…][”’)]?$");
  private static final Content NOTHING = Words.text("");

  private final Module module;
  private final Audience audience;

  PackMaker(Module module, Audience audience) {
    this.module = module;
    this.audience = audience;
  }

  Pack pack() {
    var together = together();
    int rest = Pack.MINUTES - IDEA - CASE - MOVES - together.minutes();
    var slides =
        List.of(opening(), idea(), story(), moves(), together, tuesday(rest), whereToGoOn());
    return new Pack(
        module.slug(),
        module.cover().shortTitle(),
        slides,
        module.steps().stream().filter(Step.Resource.class::isInstance).map(Step::id).findFirst(),
        activities().filter(a -> !a.pairs()).toList(),
        sources(),
        module.outstanding().stream().map(Review::by).filter(Objects::nonNull).toList());
  }

  private Slide opening() {
    return new Slide(
        "welcome",
        "In your team: ten minutes",
        module.cover().shortTitle(),
        0,
        new Slide.Words("Sit beside somebody. You need no device, and nobody collects anything."),
        new Slide.Notes(
            NotesText.OPENING,
            "What the module says about these minutes",
            prose(
                    inHouse().map(Body::parts).orElse(List.of()).stream()
                        .takeWhile(p -> !(p instanceof Part.Activity))
                        .toList())
                .<Content>map(p -> p)
                .toList()));
  }

  private Slide idea() {
    return new Slide(
        "idea",
        "The idea",
        module.cover().strapline(),
        IDEA,
        new Slide.Points(
            false, module.cover().outcomes().stream().map(Words::text).toList(), NOTHING),
        new Slide.Notes(
            NotesText.IDEA,
            "If somebody asks what stands behind it",
            parts(Part.Summary.class).limit(1).map(s -> (Content) s.html()).toList()));
  }

  private Slide story() {
    var found = module.steps().stream().filter(Step.Scenario.class::isInstance).findFirst();
    var parts = found.map(s -> module.body(s, audience).parts()).orElse(List.of());
    var text = new ArrayList<Content>();
    var heard = new ArrayList<Content>();
    for (var part : parts) {
      if (part instanceof Part.Question question) {
        if (!question.lead().isEmptyContent()) {
          text.add(question.lead());
        }
        question.options().forEach(o -> heard.add(heard(o)));
        break;
      }
      if (part instanceof Part.Prose prose) {
        text.add(prose.html());
      }
    }
    if (text.isEmpty()) {
      text.add(Words.text("Think of one moment this week that went otherwise than you hoped."));
    }
    return new Slide(
        "case",
        "A moment",
        found.map(Step::title).orElse("Your own moment"),
        CASE,
        new Slide.Story(
            text, "What might be going on? Tell your neighbour two things that could be true."),
        new Slide.Notes(NotesText.CASE, "What people may say, and what you can add", heard));
  }

  private static Content heard(Part.Option option) {
    return output -> {
      output.writeContent("<b>");
      output.writeUserContent(option.plainLabel());
      output.writeContent(ENDS.matcher(option.plainLabel()).find() ? "</b> " : ".</b> ");
      option.feedback().writeTo(output);
    };
  }

  private Slide moves() {
    var card = parts(Part.Card.class).findFirst();
    return new Slide(
        "moves",
        "The card",
        card.map(Part.Card::title).orElse("What you can do"),
        MOVES,
        card.map(c -> new Slide.Points(true, List.copyOf(c.moves()), c.rest()))
            .orElseGet(() ->
                new Slide.Points(
                    true, module.cover().outcomes().stream().map(Words::text).toList(), NOTHING)),
        new Slide.Notes(
            NotesText.MOVES,
            "How it can sound",
            module.steps().stream()
                .filter(Step.Model.class::isInstance)
                .limit(1)
                .flatMap(s -> prose(module.body(s, audience).parts()))
                .limit(1)
                .<Content>map(Html::throughFirstTable)
                .toList()));
  }

  private Slide together() {
    var found = activities().filter(Part.Activity::pairs).findFirst();
    var points =
        found
            .map(a -> List.<Content>copyOf(a.steps()))
            .orElse(NotesText.OWN_ACTIVITY.stream().map(Words::text).toList());
    return new Slide(
        "together",
        "In pairs",
        found.map(Part.Activity::title).orElse("Tell each other"),
        Math.clamp(found.map(Part.Activity::minutes).orElse(0), FEWEST_TOGETHER, MOST_TOGETHER),
        new Slide.Points(true, points, found.<Content>map(Part.Activity::rest).orElse(NOTHING)),
        new Slide.Notes(
            NotesText.TOGETHER,
            "",
            found.map(Part.Activity::lead).filter(l -> !l.isEmptyContent()).stream()
                .map(Content.class::cast)
                .toList()));
  }

  private Slide tuesday(int minutes) {
    var clause = parts(Part.PlanSentence.class).findFirst().map(Part.PlanSentence::plan);
    return new Slide(
        "tuesday",
        "Your own plan",
        "What will you do on Tuesday?",
        minutes,
        clause
            .<Slide.Show>map(
                c -> new Slide.Sentence(c.blanks(), c.end(), "Say it to your partner."))
            .orElseGet(() -> new Slide.Words("If it is …, then I will …")),
        new Slide.Notes(NotesText.TUESDAY, "", List.of()));
  }

  private Slide whereToGoOn() {
    int minutes = module.cover().minutes();
    var points =
        List.of(
            "Take a card. It fits a pocket.",
            "The whole module takes " + minutes + " minutes, by yourself. No account.",
            "In a week, ask your partner: “Did you get the chance to try it?” It is fine if not.");
    return new Slide(
        "go-on",
        "Done. Thank you",
        "Where to go on",
        0,
        new Slide.Points(false, points.stream().map(Words::text).toList(), NOTHING),
        new Slide.Notes(
            NotesText.GO_ON,
            "Where your part stops, and whom to ask",
            parts(Part.HandOver.class).limit(1).map(h -> (Content) h.html()).toList()));
  }

  private Stream<Body> bodies() {
    return module.steps().stream().map(s -> module.body(s, audience));
  }

  private Optional<Body> inHouse() {
    return module.inHouse().stream().map(s -> module.body(s, audience)).findFirst();
  }

  private Stream<Part.Activity> activities() {
    return inHouse().stream()
        .flatMap(b -> b.parts().stream())
        .filter(Part.Activity.class::isInstance)
        .map(Part.Activity.class::cast);
  }

  private <P extends Part> Stream<P> parts(Class<P> type) {
    return bodies().flatMap(b -> b.parts().stream()).filter(type::isInstance).map(type::cast);
  }

  private static Stream<Html> prose(List<Part> parts) {
    return parts.stream().filter(Part.Prose.class::isInstance).map(p -> ((Part.Prose) p).html());
  }

  /** Of the steps that the slides and notes are made from. */
  private List<Source> sources() {
    return Stream.concat(
            Stream.of(Step.Read.class, Step.Scenario.class, Step.Model.class)
                .flatMap(type -> module.steps().stream().filter(type::isInstance).limit(1))
                .map(s -> module.body(s, audience)),
            inHouse().stream())
        .flatMap(b -> b.sources().stream())
        .distinct()
        .toList();
  }
}
