package org.included.learning;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.included.kernel.Problems;
import org.included.library.Body;
import org.included.library.Html;
import org.included.library.Part;
import org.included.web.Choice;
import org.included.web.Drawer;
import org.included.web.Piece;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the parts of a step into what stands on the page, with what the reader chose and wrote. */
@Component
class Pieces {
  /**
   * What is shown with the parts.
   *
   * @param said whether we say something about each option chosen: after it was sent, not before
   * @param summary whether the summary stands for the text
   * @param earlier what was written on other steps, by question, for giving it back
   * @param whole whether everything stands there that anybody could come to see: what we say about
   *     each option, every branch, and the summary below the text
   */
  record Shown(
      Answers answers,
      Problems problems,
      boolean said,
      boolean summary,
      Map<String, String> earlier,
      boolean whole) {
    /** For somebody who answers, or has. */
    Shown(
        Answers answers,
        Problems problems,
        boolean said,
        boolean summary,
        Map<String, String> earlier) {
      this(answers, problems, said, summary, earlier, false);
    }

    /** For whoever reads all of it and answers nothing. */
    static final Shown WHOLE =
        new Shown(Answers.NONE, Problems.none(), true, false, Map.of(), true);
  }

  record QuestionPiece(
      String field,
      Part.Choose choose,
      String place,
      Content lead,
      Content prompt,
      List<Choice> choices,
      String words,
      @Nullable String hint,
      @Nullable String error)
      implements Piece {}

  /** What we say about an option; the same for every option, whatever it was. */
  record FeedbackPiece(String option, Content words) implements Piece {}

  /** Says who sees what comes next, where not every reader does. */
  record OnlyForPiece(String words) implements Piece {}

  record EchoPiece(Content lead, String words) implements Piece {}

  /**
   * One gap.
   *
   * @param error null when there is none
   */
  record Gap(String field, Content label, String hint, String words, @Nullable String error) {}

  record PlanFormPiece(List<Gap> plan, List<Gap> obstacle) implements Piece {}

  record CuePiece(Content lead, List<Choice> choices) implements Piece {}

  record CardPiece(String id, String title, Content lead, List<Html> moves, Content rest)
      implements Piece {}

  record ActivityPiece(String title, int minutes, Content lead, List<Html> steps, Content rest)
      implements Piece {}

  record PanelPiece(Content words) implements Piece {}

  record VoicePiece(String who, Content words) implements Piece {}

  record VideoPiece(String src, String captions, int seconds, Content seen) implements Piece {
    /** How long it takes, in words. */
    String length() {
      int whole = seconds / 60;
      int rest = seconds % 60;
      return Stream.of(counted(whole, "minute"), counted(rest, "second"))
          .filter(s -> !s.isEmpty())
          .collect(Collectors.joining(" "));
    }

    private static String counted(int number, String what) {
      return number == 0 ? "" : number + " " + what + (number == 1 ? "" : "s");
    }
  }

  record TranscriptPiece(Content words) implements Piece {}

  private final Drawer drawer;

  Pieces(Drawer drawer) {
    this.drawer = drawer;
  }

  /** In the order of the screen. Branches that were not taken leave nothing. */
  List<Content> of(Body body, Shown shown, String files) {
    var counted = questionsOf(body);
    var pieces = new ArrayList<Content>();
    add(inOrder(body.parts(), shown), body, shown, counted, files, pieces);
    return pieces;
  }

  /** Somebody who asked for the summary finds it first, wherever its author put it. */
  private static List<Part> inOrder(List<Part> parts, Shown shown) {
    return shown.summary()
        ? parts.stream()
            .sorted(Comparator.comparing(part -> !(part instanceof Part.Summary)))
            .toList()
        : parts;
  }

  private static List<String> questionsOf(Body body) {
    return body.parts().stream()
        .filter(Part.Question.class::isInstance)
        .map(p -> ((Part.Question) p).id())
        .toList();
  }

  private void add(
      List<Part> parts,
      Body body,
      Shown shown,
      List<String> counted,
      String files,
      List<Content> to) {
    for (var part : parts) {
      switch (part) {
        case Part.Prose p -> {
          if (!shown.summary()) {
            to.add(p.html());
          }
        }
        case Part.Question q -> to.add(drawer.draw(question(q, shown, counted)));
        case Part.Branch b -> {
          if (shown.whole()) {
            to.add(drawer.draw(new OnlyForPiece("For those who chose " + leadsTo(b, body))));
          }
          if (shown.whole() || (shown.said() && taken(b, body, shown.answers()))) {
            add(b.parts(), body, shown, counted, files, to);
          }
        }
        case Part.Echo e ->
            to.add(drawer.draw(new EchoPiece(e.lead(), shown.earlier().getOrDefault(e.of(), ""))));
        case Part.PlanSentence p -> to.add(drawer.draw(plan(p, shown)));
        case Part.CueChoice c -> to.add(drawer.draw(cue(c, shown)));
        case Part.Summary s -> {
          if (shown.whole()) {
            to.add(drawer.draw(new OnlyForPiece("In place of the text, for those who know it")));
          }
          if (shown.whole() || shown.summary()) {
            to.add(drawer.draw(new PanelPiece(s.html())));
          }
        }
        case Part.Card c ->
            to.add(drawer.draw(new CardPiece(c.id(), c.title(), c.lead(), c.moves(), c.rest())));
        case Part.Activity a ->
            to.add(
                drawer.draw(
                    new ActivityPiece(a.title(), a.minutes(), a.lead(), a.steps(), a.rest())));
        case Part.HandOver h -> to.add(drawer.draw(new PanelPiece(h.html())));
        case Part.Voice v -> to.add(drawer.draw(new VoicePiece(v.who(), v.words())));
        case Part.Video v ->
            to.add(
                drawer.draw(
                    new VideoPiece(files + v.src(), files + v.captions(), v.seconds(), v.seen())));
        case Part.Transcript t -> to.add(drawer.draw(new TranscriptPiece(t.html())));
      }
    }
  }

  private static boolean taken(Part.Branch branch, Body body, Answers answers) {
    return body.questions().stream()
        .flatMap(q -> q.options().stream().filter(o -> answers.chosen(q.id()).contains(o.id())))
        .anyMatch(o -> branch.id().equals(o.then()));
  }

  private static String leadsTo(Part.Branch branch, Body body) {
    return body.questions().stream()
        .flatMap(q -> q.options().stream())
        .filter(o -> branch.id().equals(o.then()))
        .map(o -> "“" + called(o) + "”")
        .collect(Collectors.joining(" or "));
  }

  private QuestionPiece question(Part.Question q, Shown shown, List<String> counted) {
    var field = Answers.FIELD + q.id();
    int number = counted.indexOf(q.id()) + 1;
    var place =
        number > 0 && counted.size() > 1
            ? "Question %d of %d".formatted(number, counted.size())
            : "";
    return new QuestionPiece(
        field,
        q.choose(),
        place,
        q.lead(),
        q.prompt(),
        choices(q, shown),
        q.choose() == Part.Choose.TEXT ? shown.answers().written(q.id()) : "",
        q.plainPrompt().toLowerCase(Locale.UK).contains("choose all")
            ? null
            : "Choose all that could be true",
        shown.problems().of(field).orElse(null));
  }

  private List<Choice> choices(Part.Question q, Shown shown) {
    var chosen = shown.answers().chosen(q.id());
    return q.options().stream()
        .map(o -> {
          boolean is = chosen.contains(o.id());
          var choice = Choice.of(o.id(), o.label()).checkedIf(is);
          return shown.whole() || (is && shown.said()) ? choice.under(feedback(o)) : choice;
        })
        .toList();
  }

  private Content feedback(Part.Option option) {
    return drawer.draw(new FeedbackPiece(called(option), option.feedback()));
  }

  /** What it says, to stand inside quotation marks. */
  private static String called(Part.Option option) {
    return option.plainLabel().replace('“', '‘').replace('”', '’');
  }

  private static PlanFormPiece plan(Part.PlanSentence plan, Shown shown) {
    var obstacle = plan.obstacle();
    return new PlanFormPiece(
        gaps(plan.plan(), shown), obstacle == null ? List.of() : gaps(obstacle, shown));
  }

  private static List<Gap> gaps(Part.Clause clause, Shown shown) {
    return clause.blanks().stream()
        .map(b -> {
          var field = Answers.FIELD + b.id();
          return new Gap(
              field,
              b.label(),
              b.hint(),
              shown.answers().written(b.id()),
              shown.problems().of(field).orElse(null));
        })
        .toList();
  }

  private static CuePiece cue(Part.CueChoice cue, Shown shown) {
    var chosen = shown.answers().chosen(Answers.CUE);
    return new CuePiece(
        cue.lead(),
        cue.prompts().stream()
            .map(p -> Choice.of(p.id(), p.label()).checkedIf(chosen.contains(p.id())))
            .toList());
  }
}
