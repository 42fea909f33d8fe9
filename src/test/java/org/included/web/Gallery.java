package org.included.web;

import static org.included.web.Kit.all;
import static org.included.web.Kit.part;

import gg.jte.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Pages as they will be, put together from the real frame, components and parts. */
final class Gallery {
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

  private Gallery() {}

  record Shown(String title, Here here, boolean signedIn, boolean hasProblems, Content content) {}

  static Map<String, Shown> pages() {
    var pages = new LinkedHashMap<String, Shown>();
    pages.put(
        "start",
        new Shown("Something you can use on Tuesday", Here.NOWHERE, false, false, start()));
    pages.put("step-read", new Shown("What the evidence says", Here.MODULES, false, false, read()));
    pages.put(
        "step-check", new Shown("Which move was missed?", Here.MODULES, true, false, check()));
    pages.put(
        "step-plan", new Shown("Make it an if-then plan", Here.MODULES, true, false, plan(false)));
    pages.put(
        "step-plan-problems",
        new Shown("Make it an if-then plan", Here.MODULES, true, true, plan(true)));
    pages.put("step-card", new Shown("Take it with you", Here.MODULES, true, false, card()));
    pages.put("two-texts", new Shown("Your words, twice", Here.MODULES, true, false, twoTexts()));
    pages.put("sign-in", new Shown("Sign in", Here.SIGN_IN, false, true, signIn()));
    pages.put("today", new Shown("Today", Here.TODAY, true, false, today()));
    pages.put("record", new Shown("My record", Here.RECORD, true, false, record()));
    pages.put(
        "who-can-see",
        new Shown("What others can see about me", Here.RECORD, true, false, whoCanSee()));
    pages.put("components", new Shown("Components", Here.NOWHERE, true, false, components()));
    return pages;
  }

  static Shown problems() {
    return new Shown("Make it an if-then plan", Here.MODULES, true, true, plan(true));
  }

  /** Opened from a folder, so that anybody can look at it without a server. */
  static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var page : pages().entrySet()) {
      for (var theme : Theme.values()) {
        Files.writeString(
            folder.resolve(page.getKey() + "-" + theme.code() + ".html"),
            page(page.getValue(), theme).replace("=\"/assets/", "=\"../classes/assets/"));
      }
    }
  }

  static String page(Shown shown, Theme theme) {
    var frame =
        new Frame(
            shown.title(),
            shown.hasProblems(),
            "test-nonce",
            theme,
            shown.signedIn(),
            shown.here(),
            shown.title().equals("Today"),
            Kit.ASSETS);
    return Kit.render("Layout", Map.of("frame", frame, "content", shown.content()));
  }

  private static Content start() {
    return all(
        "<div class=\"inc-start\"><div><h1>Something you can use on Tuesday</h1><p class=\"inc-lead\">Short training in special educational needs and inclusion, for everybody who works with children and young people. Five, ten or twenty minutes at a time.</p></div><section class=\"inc-first\" aria-labelledby=\"who\"><h2 id=\"who\">Who do you work with?</h2><p class=\"inc-quiet\">The case and the words change to fit. No account needed.</p>",
        part(
            "parts/Tiles",
            "columns",
            5,
            "tiles",
            List.of(
                Tile.of("#1", "Nursery or childminder").icon(Icon.BLOCKS),
                Tile.of("#2", "Primary").icon(Icon.BOOK),
                Tile.of("#3", "Secondary").icon(Icon.BAG),
                Tile.of("#4", "College").icon(Icon.SPANNER),
                Tile.of("#5", "Home").icon(Icon.HOME))),
        "</section>",
        part("parts/Hero"),
        "</div><section aria-labelledby=\"doors\"><h2 id=\"doors\">Your first five minutes</h2>",
        part(
            "parts/Tiles",
            "columns",
            2,
            "tiles",
            List.of(
                Tile.of(
                    "#6",
                    "Teaching assistant",
                    "Something useful now, on an old phone, between two rooms"),
                Tile.of(
                    "#7",
                    "Teacher or lecturer",
                    "What to do on Tuesday, for the one you are thinking of"),
                Tile.of(
                    "#8",
                    "SENCO or training lead",
                    "Run this with my team: ten minutes, ready to go"),
                Tile.of(
                    "#9",
                    "Lunchtime, office and site staff",
                    "Eight minutes, by yourself or with the team"))),
        "</section>",
        part("parts/Safeguarding"),
        "<section class=\"inc-three\" aria-labelledby=\"prom\"><h2 id=\"prom\" class=\"govuk-visually-hidden\">What we promise</h2><div><h3>Minutes are money</h3><p>We say how many before you start. What you already know is not asked again.</p></div><div><h3>Your answers stay yours</h3><p>No report shows them to anybody. <a href=\"#w\">See what others can see</a>.</p></div><div><h3>Finished stays finished</h3><p>When a module improves, nobody loses their place or has to do it again.</p></div></section>");
  }

  private static Content read() {
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
            part(
                "parts/Strength",
                "dots",
                2,
                "word",
                "moderate",
                "of",
                "how common it is (one county)"),
            part("parts/Strength", "dots", 3, "word", "strong", "of", "its being real and lasting"),
            "</div></div><p>It is not caused by laziness, poor parenting or speaking more than one language, and it can occur beside ADHD or dyslexia.</p><h2>It can look like behaviour</h2><div class=\"inc-ev\"><p>One review pulled together 22 studies of children aged 5 to 13 who had been identified with emotional and behavioural difficulties, and who had no known language disorder. When they were tested, about <strong>four in five</strong> had below-average language (<a href=\"#s2\">Hollo and others, 2014</a>).</p><div class=\"inc-notes\">",
            part("parts/Strength", "dots", 1, "word", "early"),
            "</div></div><ul><li>Watch what they do, not only what they say.</li><li>Ask which part was clear.</li></ul><blockquote><p>“On the board is 1, 2, 3. Show me number one.”</p></blockquote><table><thead><tr><th scope=\"col\">Move</th><th scope=\"col\">What it sounds like</th></tr></thead><tbody><tr><td>Stop</td><td>Pens down.</td></tr><tr><td>Say less</td><td>First: finish your title.</td></tr></tbody></table>",
            "<div class=\"inc-panel\"><h2>What this module cannot do</h2><p>You are not being asked to diagnose, and this does not replace a speech and language therapist. If the wait for a therapist is long, that is a fault in the system. It is not a fault in you.</p></div></div>",
            "<div class=\"govuk-button-group\">",
            part("components/Button", "text", "Continue to five small moves", "href", "#next"),
            "<a href=\"#later\">Save for later</a></div>"));
  }

  private static Content check() {
    var feedback =
        part(
            "parts/OptionFeedback",
            "option",
            "Show",
            "words",
            Words.trusted("<p>It was shown. Look again. You can choose another.</p>"));
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

  private static Content plan(boolean problems) {
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

  private static Content card() {
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
                List.of(
                    Words.trusted(
                        "<p><strong>Stop</strong></p><p>Get quiet first. Stand still.</p><blockquote><p>“Pens down. I’m going to tell you one thing.”</p></blockquote>"),
                    Words.trusted(
                        "<p><strong>Say less</strong> One step at a time, in the order they will do it.</p>"),
                    Words.trusted(
                        "<p><strong>Show</strong> Write it, draw it or point to it. Leave it up.</p>"),
                    Words.trusted(
                        "<p><strong>Stay quiet</strong> Count to five in your head. Don’t fill it.</p>"),
                    Words.trusted(
                        "<p><strong>See</strong> Ask them to tell or show you the task.</p>")),
                "rest",
                Words.trusted(
                    "<p><strong>Still not landing?</strong> Say it again in the same words.</p><p><strong>Ask:</strong> tell your SENCO what you have seen.</p>")),
            "<p><button class=\"inc-small\" type=\"button\" data-print=\"card\" hidden>Print this card (A6)</button></p>",
            buttons("Done")));
  }

  private static Content twoTexts() {
    return all(
        "<h1>Your words, twice</h1><p class=\"inc-lead\">You wrote here in two tabs or on two devices. Both are safe. Choose what to keep.</p>",
        part(
            "parts/TwoTexts",
            "action",
            "#",
            "revision",
            7L,
            "when",
            "at 10:42, in another tab",
            "differences",
            List.of(
                new Difference(
                    "action",
                    "then I will",
                    "write 1-2-3 on the board\nand wait",
                    "write 1-2-3 on the board before I speak",
                    false),
                new Difference("obstacle", "If", "", "the board pens are gone", false))));
  }

  private static Content signIn() {
    return all(
        part("components/BackLink", "href", "#b"),
        part(
            "components/ErrorSummary",
            "errors",
            List.of(
                ErrorLink.to("code", "That code does not fit. Check the newest message from us."))),
        "<h1>Enter the code we sent</h1><form action=\"#\" method=\"post\" novalidate>",
        part(
            "components/Input",
            "name",
            "code",
            "label",
            "Your six figures",
            "hint",
            "We sent them to dee@example.org. They work for 15 minutes.",
            "error",
            "That code does not fit. Check the newest message from us.",
            "classes",
            "inc-code",
            "inputmode",
            "numeric",
            "autocomplete",
            "one-time-code",
            "value",
            "12 34 56"),
        "<div class=\"govuk-button-group\">",
        part("components/Button", "text", "Sign in"),
        "<a href=\"#n\">Send a new code</a></div></form>",
        part(
            "components/Details",
            "summary",
            "No message?",
            "content",
            Words.text(
                "Look in the folder for unwanted mail. A work address can take five minutes.")));
  }

  private static Content today() {
    return part(
        "parts/Sheet",
        "main",
        all(
            part(
                "components/NotificationBanner",
                "text",
                "Your words from this tab are yours now.",
                "success",
                true),
            "<h1>Good afternoon, Dee</h1><p class=\"inc-lead\">Tuesday, ten to one. Your paid day ends at 3:15.</p><section aria-labelledby=\"long\"><h2 id=\"long\">How long have you got?</h2>",
            part(
                "parts/Tiles",
                "columns",
                3,
                "tiles",
                List.of(
                    Tile.of("#5", "Which move was missed?", "Two short questions").minutes(5),
                    Tile.of("#10", "Say it, then plan it", "One rehearsal, one plan").minutes(10),
                    Tile.of("#20", "Finish the module", "And print your card").minutes(20))),
            "</section><section aria-labelledby=\"cont\" class=\"inc-panel\"><p class=\"inc-over\">Carry on where you were</p><h2 id=\"cont\">Speech, language and DLD: making your instructions land</h2>",
            line(5),
            "<p>Step 5 of 8, <b>Which move was missed?</b> Your words from yesterday are kept.</p><div class=\"govuk-button-group\">",
            part("components/Button", "text", "Continue, 2 minutes", "href", "#c"),
            "<a href=\"#e\">Do something else</a></div></section><section aria-labelledby=\"plan\" class=\"inc-panel inc-panel--warm\"><div class=\"inc-split\"><h2 id=\"plan\">You planned this for today</h2>",
            part("parts/WhoCanSee"),
            "</div>",
            "<p class=\"inc-plan\">If it is <span class=\"inc-mine\">Tuesday, period 5</span> and I am about to <span class=\"inc-mine\">start the main task</span>, then I will <span class=\"inc-mine\">write 1-2-3 on the board before I speak</span>.</p><form action=\"#\" method=\"post\" class=\"govuk-button-group\">",
            part("components/Button", "text", "I tried it", "classes", "govuk-button--secondary"),
            part("components/Button", "text", "Not yet", "classes", "govuk-button--secondary"),
            "<a href=\"#p\">Change the plan</a></form></section>"),
        "after",
        Words.trusted(
            "<div><h2>Your minutes this term</h2><dl class=\"inc-sum\"><div><dt>asked of you</dt><dd>34</dd></div><div><dt>paid time given</dt><dd>40</dd></div><div><dt>your own time</dt><dd>0</dd></div></dl><p class=\"inc-quiet\">6 minutes not asked, because you knew it.</p></div><div><h2>When we write to you</h2><p class=\"inc-quiet\">Term time, Monday to Thursday, 8:45 to 3:15. Never outside it. <a href=\"#h\">Change</a></p></div>"));
  }

  private static Content record() {
    return all(
        "<h1>My record</h1><p class=\"inc-lead\">It is yours, and goes with you from job to job.</p>",
        part(
            "components/Panel",
            "title",
            "Done",
            "headingLevel",
            2,
            "content",
            Words.text("Your first reminder comes on Thursday.")),
        part(
            "components/SummaryList",
            "rows",
            List.of(
                SummaryRow.of("Name", "Dee Marsh", SummaryRow.Action.of("#1", "Change", "name")),
                SummaryRow.of(
                    "E-mail", "dee@example.org", SummaryRow.Action.of("#2", "Change", "e-mail")),
                SummaryRow.of(
                    "Where you work",
                    "Ashgrove Primary, teaching assistant, since September 2024"))),
        part(
            "components/Table",
            "caption",
            "Modules",
            "head",
            List.of(Cell.of("Module"), Cell.of("When"), Cell.number("Minutes")),
            "rows",
            List.of(
                List.of(
                    Cell.of("Making your instructions land"),
                    Cell.of("4 November"),
                    Cell.number("18")),
                List.of(
                    Cell.of("Included: what we all do"),
                    Cell.of("Begun, October"),
                    Cell.number("9"))),
            "firstCellIsHeader",
            true),
        "<div class=\"govuk-button-group\">",
        part(
            "components/Button",
            "text",
            "Download my data",
            "href",
            "#d",
            "classes",
            "govuk-button--secondary"),
        "<a href=\"#x\">Correct something</a></div>");
  }

  private static Content whoCanSee() {
    return part(
        "parts/Sheet",
        "main",
        Words.trusted(
            "<h1>What others can see about me</h1><p class=\"inc-lead\">Most of what you do here, nobody else can see. There is no page, export or report that shows it.</p><section class=\"inc-panel\" aria-labelledby=\"you\"><h2 id=\"you\">Only you</h2><dl class=\"inc-who\"><div><dt>Answers, scores, attempts, time on a page</dt><dd>Nobody else, ever<span>Question statistics for the programme, with no names</span></dd></div><div><dt>Plans, reflections and what you tried</dt><dd>Nobody else<span>Your coaching partner sees what you share, and you can take it back</span></dd></div></dl></section><section aria-labelledby=\"two\"><h2 id=\"two\">Two named people at Ashgrove Primary</h2><p class=\"inc-measure\">Your head has signed a promise that all staff can read: not used for appraisal, capability or pay.</p><dl class=\"inc-who\"><div><dt>Core training begun</dt><dd>Yes or not yet, and the month<span>Ms Okafor (SENCO) and Mr Hale (head)</span></dd></div></dl></section>"),
        "after",
        Words.trusted(
            "<div><h2>Made from the rules themselves</h2><p class=\"inc-quiet\">This page is written by the same table that opens and closes the doors. If it changes, you are told.</p></div>"));
  }

  private static Content components() {
    return all(
        "<h1>Components</h1>",
        part(
            "components/CharacterCount",
            "name",
            "cc",
            "label",
            "What happened?",
            "maxlength",
            20000,
            "hint",
            "A sentence is enough."),
        part(
            "components/Input",
            "name",
            "email",
            "label",
            "Your e-mail address",
            "type",
            "email",
            "autocomplete",
            "email",
            "hint",
            "Your own or your work’s. No work e-mail needed."),
        part(
            "components/InsetText",
            "content",
            Words.text(
                "The revised Code is not published yet. This expectation is marked “proposed”.")),
        part("parts/SayBack", "words", "He is just not trying.\nOr so I thought."),
        part("parts/SayBack"),
        part("parts/KeepOnDevice"),
        part("parts/Minutes", "minutes", 1),
        part("parts/WhoCanSee", "sight", Sight.ONLY_THIS_TAB),
        part(
            "components/Checkboxes",
            "name",
            "c",
            "legend",
            "Days you are paid",
            "error",
            "Choose a day",
            "choices",
            List.of(
                Choice.of("m", "Monday")
                    .under(Words.trusted("<p>From 8:45 to 3:15</p>"))
                    .checkedIf(true),
                Choice.of("t", "Tuesday"),
                Choice.of("none", "None of these").alone().after("or"))),
        part("components/Button", "text", "Not now", "disabled", true),
        "<h2>A title of level two</h2><h3>And of level three</h3><ol><li>One</li><li>Two</li></ol>",
        "<button class=\"inc-small\" type=\"button\" data-clear-device>Clear this device</button>");
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

  private static Content line(int now) {
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
}
