package org.included.web;

import static org.included.web.Kit.all;
import static org.included.web.Kit.part;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The steps of a module in the gallery. */
final class GallerySteps {
  private static final List<String> STEPS =
      List.of(
          "What do you already do?",
          "Tuesday, period 5",
          "What the evidence says",
          "Five small moves",
          "Which move was missed?",
          "Your turn: say it out loud",
          "Make it an if-then plan",
          "Take it with you");

  private GallerySteps() {}

  static Content read() {
    return step(
        3,
        3,
        Sight.NOTHING_KEPT,
        all(
            "<p class=\"inc-know\"><a class=\"inc-small\" href=\"#summary\">I know this: show the summary</a></p>",
            part(
                "parts/AwaitingReview",
                "by",
                List.of(
                    "a speech and language therapist",
                    "a young person with DLD and a parent carer"),
                "href",
                "#checked"),
            "<div class=\"inc-prose\"><h2>DLD is common and hidden</h2><div class=\"inc-ev\"><p>A child with Developmental Language Disorder has long-lasting trouble understanding or using language. It gets in the way of daily life, and there is no other condition, such as hearing loss or autism, that explains it (<a href=\"#s1\">Bishop and others, 2017</a>).</p><div class=\"inc-notes\">",
            strength(2, "<b>moderate</b> for how common it is (one county)"),
            strength(3, "<b>strong</b> for its being real and lasting"),
            "</div></div><p>It is not caused by laziness, poor parenting or speaking more than one language, and it can occur beside ADHD or dyslexia.</p><h2>It can look like behaviour</h2><div class=\"inc-ev\"><p>One review pulled together 22 studies of children aged 5 to 13 who had been identified with emotional and behavioural difficulties, and who had no known language disorder. When they were tested, about <strong>four in five</strong> had below-average language (<a href=\"#s2\">Hollo and others, 2014</a>).</p><div class=\"inc-notes\">",
            strength(1, "<b>early</b>"),
            "</div></div><ul><li>Watch what they do, not only what they say.</li><li>Ask which part was clear.</li></ul><blockquote><p>“On the board is 1, 2, 3. Show me number one.”</p></blockquote><table><thead><tr><th scope=\"col\">Move</th><th scope=\"col\">What it sounds like</th></tr></thead><tbody><tr><td>Stop</td><td>Pens down.</td></tr><tr><td>Say less</td><td>First: finish your title.</td></tr></tbody></table>",
            "<div class=\"inc-panel\"><h2>What this module cannot do</h2><p>You are not being asked to diagnose, and this does not replace a speech and language therapist. If the wait for a therapist is long, that is a fault in the system. It is not a fault in you.</p></div></div>",
            "<div class=\"govuk-button-group\">",
            part("components/Button", "text", "Continue to five small moves", "href", "#next"),
            "<a href=\"#later\">Save for later</a></div>"));
  }

  static Content check() {
    var feedback =
        Words.trusted(
            "<div class=\"inc-say-back\"><p class=\"inc-about\">About “Show”</p><p>It was shown. Look again. You can choose another.</p></div>");
    return step(
        5,
        2,
        Sight.ONLY_YOU,
        all(
            "<p class=\"inc-measure\">No marks. They help you notice what changes.</p><form action=\"#\" method=\"post\" novalidate data-draft=\"/modules/x/check/draft\"><input type=\"hidden\" name=\"revision\" value=\"3\"><div class=\"inc-question\">",
            part(
                "components/Radios",
                "name",
                "q1",
                "legendHtml",
                Words.trusted(
                    "<span class=\"inc-count\">Question 1 of 2</span><span class=\"inc-said\">“On the board is 1, 2, 3. OK? Does everyone understand? Good, off you go.”</span>"),
                "choices",
                List.of(
                    Choice.of("stop", "Stop"),
                    Choice.of("show", "Show").checkedIf(true).under(feedback),
                    Choice.of("see", "See"))),
            "</div><div class=\"inc-question\">",
            part(
                "components/Checkboxes",
                "name",
                "q2",
                "legendHtml",
                Words.trusted(
                    "<span class=\"inc-count\">Question 2 of 2</span>Two adults give the instruction at once. What could you agree beforehand?"),
                "hint",
                "Choose all that could be true.",
                "choices",
                List.of(
                    Choice.of("quiet", "Stay quiet").checkedIf(true),
                    Choice.of("less", "Say less").hint("One step at a time"),
                    Choice.of("stop", "Stop"))),
            "</div>",
            part(
                "components/Textarea",
                "name",
                "first-thought",
                "label",
                "A pupil starts late and says “I wasn’t listening.” What is your first thought?",
                "rows",
                3),
            part("parts/Safeguarding"),
            buttons("Continue"),
            "</form>"));
  }

  static Content plan(boolean problems) {
    return step(
        7,
        2,
        Sight.ONLY_YOU,
        all(
            problems
                ? part(
                    "components/ErrorSummary",
                    "errors",
                    List.of(
                        ErrorLink.to(
                            "when", "Write the day and the lesson, like “Tuesday, period 5”"),
                        ErrorLink.to("cue", "Choose your cue")))
                : "",
            "<p class=\"inc-measure\">Plans that name a time and a place are more likely to happen (<a href=\"#g\">Gollwitzer and Sheeran, 2006</a>).</p><form action=\"#\" method=\"post\" novalidate data-draft=\"/x\"><input type=\"hidden\" name=\"revision\" value=\"1\"><div class=\"inc-panel inc-measure\"><fieldset><legend class=\"govuk-visually-hidden\">Your plan</legend>",
            blank(
                "when",
                "<strong>If</strong> it is",
                "day and lesson",
                problems ? "" : "Tuesday, period 5",
                problems ? "Write the day and the lesson, like “Tuesday, period 5”" : null),
            blank(
                "moment",
                "and I am about to",
                "start the main task, line up, hand out books",
                "start the main task",
                null),
            blank(
                "action",
                "<strong>then</strong> I will",
                "one thing, small enough to do",
                "write 1-2-3 on the board before I speak",
                null),
            "</fieldset><fieldset class=\"inc-second\"><legend>And when it goes wrong</legend>",
            blank("obstacle", "<strong>If</strong>", "noise, no board, running late", "", null),
            blank(
                "response",
                "<strong>then</strong> I will",
                "hold up fingers: one, two, three",
                "",
                null),
            "</fieldset></div>",
            part("parts/Safeguarding"),
            part(
                "components/Radios",
                "name",
                "cue",
                "legend",
                "Choose your cue",
                "error",
                problems ? "Choose your cue" : null,
                "choices",
                List.of(
                    Choice.of("note", "A sticky note on the visualiser"),
                    Choice.of("planner", "A line in your planner"),
                    Choice.of("message", "One message from us, at a time you set"))),
            buttons("Keep my plan"),
            "</form>"));
  }

  static Content card() {
    return step(
        8,
        0,
        Sight.NOTHING_KEPT,
        all(
            part(
                "parts/Card",
                "title",
                "Pushes the book away",
                "lead",
                Words.trusted(
                    "<p><strong>It could be</strong> that they lost the thread, kept hold of the wrong part, are protecting themselves (“boring” feels safer than “I don’t get it”), or are tired, upset or cross. You don’t have to know which.</p>"),
                "moves",
                Words.trusted(
                    """
                    <li><div><p><strong>Stop</strong></p><p>Get quiet first. Stand still.</p><blockquote><p>“Pens down. I’m going to tell you one thing.”</p></blockquote></div></li>
                    <li><div><p><strong>Say less</strong> One step at a time, in the order they will do it.</p></div></li>
                    <li><div><p><strong>Show</strong> Write it, draw it or point to it. Leave it up.</p></div></li>
                    <li><div><p><strong>Stay quiet</strong> Count to five in your head. Don’t fill it.</p></div></li>
                    <li><div><p><strong>See</strong> Ask them to tell or show you the task.</p></div></li>
                    """),
                "rest",
                Words.trusted(
                    "<p><strong>Still not landing?</strong> Say it again in the same words.</p><p><strong>Ask:</strong> tell your SENCO what you have seen.</p>")),
            "<p><button class=\"inc-small\" type=\"button\" data-print=\"card\" hidden>Print this card (A6)</button></p>",
            buttons("Done")));
  }

  private static Content step(int now, int minutes, Sight sight, Content main) {
    return part(
        "parts/Sheet",
        "top",
        all(part("parts/Minutes", "minutes", minutes), part("parts/WhoCanSee", "sight", sight)),
        "main",
        all(
            line(now),
            "<p class=\"inc-over\">Step "
                + now
                + " of 8 in <a href=\"#m\">Making your instructions land</a></p><h1>"
                + STEPS.get(now - 1)
                + "</h1>",
            main,
            part("parts/UsefulForm", "action", "#", "step", "evidence")));
  }

  static Content line(int now) {
    var marks = new ArrayList<StepMark>();
    IntStream.rangeClosed(1, STEPS.size())
        .forEach(i ->
            marks.add(
                new StepMark(
                    STEPS.get(i - 1),
                    i < now
                        ? StepMark.State.DONE
                        : i == now ? StepMark.State.NOW : StepMark.State.OPEN,
                    "#step-" + i,
                    "making-your-instructions-land/" + i)));
    return part("parts/StepLine", "steps", marks);
  }

  private static Content blank(
      String name, String label, String hint, String value, @Nullable String error) {
    return part(
        "parts/PlanBlank",
        "name",
        name,
        "label",
        Words.trusted(label),
        "hint",
        hint,
        "value",
        value,
        "error",
        error);
  }

  private static Content buttons(String verb) {
    return all(
        "<div class=\"govuk-button-group\">",
        part("components/Button", "text", verb),
        part(
            "components/Button",
            "text",
            "Save for later",
            "name",
            "later",
            "value",
            "1",
            "classes",
            "govuk-button--secondary"),
        "</div>");
  }

  private static String strength(int dots, String words) {
    var filled =
        IntStream.rangeClosed(1, 3)
            .mapToObj(i -> i <= dots ? "<i class=\"inc-on\"></i>" : "<i></i>")
            .collect(Collectors.joining());
    return "<span class=\"inc-strength\"><span class=\"inc-dots\" aria-hidden=\"true\">"
        + filled
        + "</span><span>Strength of evidence: "
        + words
        + "</span></span>";
  }
}
