package org.included.feedback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.included.kernel.NotFound;
import org.included.kernel.Problems;
import org.included.web.Allow;
import org.included.web.Cell;
import org.included.web.Choice;
import org.included.web.ErrorLink;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For authors: what readers said, unsafe first, and the answer to it. */
@Controller
class AuthorPages {
  static final String PATH = "/authors/feedback";
  static final int MOST_SHOWN = 7;

  /**
   * One step or card that waits.
   *
   * @param id of its part of the page
   * @param due in plain words; empty where nothing is due by a day
   * @param fresh what has come since then, in words; empty like {@code looking}
   * @param looking since when somebody looks at it; empty if nobody said so
   * @param answer where its form opens
   * @param form null while another one is open
   */
  record Waiting(
      String id,
      Titles.Title title,
      String edition,
      String due,
      String said,
      String days,
      String fresh,
      String looking,
      String answer,
      @Nullable AnswerFields form) {}

  /**
   * The form to answer with.
   *
   * @param askSure whether it asks if what looks like a name is none
   */
  record AnswerFields(
      Spot spot,
      long upTo,
      List<Choice> decisions,
      @Nullable String decidedError,
      String sentence,
      @Nullable String sentenceError,
      boolean askSure) {}

  /**
   * @param more how many wait beside those shown
   * @param lost the sentence of somebody whom another author was quicker than; empty if none
   */
  record AuthorPage(
      List<Waiting> unsafe,
      List<Waiting> unclear,
      int more,
      List<List<Cell>> useful,
      List<ErrorLink> errors,
      boolean tooLate,
      String lost)
      implements Page {
    @Override
    public String title() {
      return "What readers said";
    }

    @Override
    public boolean isForSpeaking() {
      return true;
    }

    @Override
    public boolean hasProblems() {
      return !errors.isEmpty();
    }
  }

  private final Feedback feedback;
  private final Titles titles;

  AuthorPages(Feedback feedback, Titles titles) {
    this.feedback = feedback;
    this.titles = titles;
  }

  @GetMapping(PATH)
  @Allow(Allow.Who.AUTHOR)
  Reply waiting(@RequestParam(defaultValue = "") String about) {
    return Reply.page(page(about, null, false));
  }

  @PostMapping(PATH)
  @Allow(Allow.Who.AUTHOR)
  Reply answer(
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String slug,
      @RequestParam(defaultValue = "") String step,
      @RequestParam(defaultValue = "") String upTo,
      @RequestParam(defaultValue = "") String decided,
      @RequestParam(defaultValue = "") String sentence,
      @RequestParam(required = false) @Nullable String sure,
      Viewer viewer) {
    var form = AnswerForm.of(kind, slug, step, upTo, decided, sentence, sure != null);
    if (form.problems("").any()) {
      return stillWaits(form) ? again(form) : tooLate(form);
    }
    var answering =
        feedback.answer(
            viewer.self(),
            form.spot(),
            form.upTo(),
            form.decision().orElseThrow(NotFound::new),
            form.sentence());
    return switch (answering) {
      case Feedback.Answering.Kept _ -> Reply.seeOther(PATH);
      case Feedback.Answering.AnsweredMeanwhile _ -> tooLate(form);
    };
  }

  private Reply again(AnswerForm form) {
    return Reply.page(page(form.spot().path(), form, false));
  }

  private Reply tooLate(AnswerForm form) {
    return Reply.page(page("", form, true), 409);
  }

  private boolean stillWaits(AnswerForm form) {
    return feedback.waiting().stream().anyMatch(h -> h.spot().equals(form.spot()));
  }

  /** The most urgent few, of which one has its form open: the page stays small, however many. */
  private AuthorPage page(String about, @Nullable AnswerForm sent, boolean tooLate) {
    var all = feedback.waiting();
    var open =
        all.stream()
            .filter(h -> h.spot().path().equals(about))
            .findFirst()
            .or(() -> all.stream().findFirst());
    var unsafe = new ArrayList<Waiting>();
    var unclear = new ArrayList<Waiting>();
    var errors = new ArrayList<ErrorLink>();
    int number = 0;
    for (var heard : all) {
      var id = "answer-" + ++number;
      boolean opened = open.filter(heard::equals).isPresent();
      if (number <= MOST_SHOWN || opened) {
        var theirs = opened && !tooLate ? sent : null;
        var problems = theirs == null ? Problems.none() : theirs.problems(id);
        problems.list().forEach(p -> errors.add(ErrorLink.to(p.field(), p.sentence())));
        (heard.unsafe() > 0 ? unsafe : unclear)
            .add(waiting(id, heard, opened ? fields(id, heard, theirs, problems) : null));
      }
    }
    return new AuthorPage(
        unsafe,
        unclear,
        all.size() - unsafe.size() - unclear.size(),
        useful(),
        errors,
        tooLate,
        tooLate && sent != null ? sent.sentence() : "");
  }

  private Waiting waiting(String id, Heard heard, @Nullable AnswerFields form) {
    var looking = heard.lookingSince();
    return new Waiting(
        id,
        titles.of(heard.spot()),
        titles.edition(heard.spot(), heard.edition()),
        heard.due(feedback.today()),
        said(heard),
        days(heard.first(), heard.latest()),
        looking == null ? "" : fresh(heard),
        looking == null ? "" : Days.LONG.format(feedback.dayOf(looking)),
        PATH + "?about=" + heard.spot().path() + "#" + id,
        form);
  }

  private static String fresh(Heard heard) {
    return switch (heard.fresh()) {
      case 0 -> "Nothing new since then";
      case 1 -> "One more tap since then";
      default -> heard.fresh() + " more taps since then";
    };
  }

  private static String said(Heard heard) {
    var unclear = heard.unclear() + " × unclear";
    if (heard.unsafe() == 0) {
      return unclear;
    }
    var unsafe = heard.unsafe() + " × unsafe";
    return heard.unclear() == 0 ? unsafe : unsafe + ", " + unclear;
  }

  private static String days(LocalDate first, LocalDate latest) {
    return first.equals(latest)
        ? Days.LONG.format(first)
        : Days.LONG.format(first) + " to " + Days.LONG.format(latest);
  }

  private static AnswerFields fields(
      String id, Heard heard, @Nullable AnswerForm sent, Problems problems) {
    var decided = sent == null ? "" : sent.decided();
    return new AnswerFields(
        heard.spot(),
        // what came after the form was first shown was not seen, and goes on waiting
        sent == null ? heard.upTo() : sent.upTo(),
        List.of(
            choice(Decision.CHANGED, "I changed it", decided),
            choice(Decision.KEPT, "I keep it as it is", decided),
            choice(Decision.LOOKING, "I am looking at it; it stays on this page", decided)),
        problems.of(id + "-decided").orElse(null),
        sent == null ? "" : sent.sentence(),
        problems.of(id + "-sentence").orElse(null),
        sent != null && !sent.names().isEmpty());
  }

  private static Choice choice(Decision decision, String label, String decided) {
    return Choice.of(decision.value(), label).checkedIf(decision.value().equals(decided));
  }

  private List<List<Cell>> useful() {
    return feedback.useful().stream()
        .limit(MOST_SHOWN)
        .map(u -> {
          var title = titles.of(u.spot());
          return List.of(
              Cell.of(title.words()), Cell.of(title.in()), Cell.number(Integer.toString(u.taps())));
        })
        .toList();
  }
}
