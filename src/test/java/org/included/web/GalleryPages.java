package org.included.web;

import static org.included.web.Kit.all;
import static org.included.web.Kit.part;

import gg.jte.Content;
import java.util.List;

/** The pages around the steps in the gallery, and components that none of them shows. */
final class GalleryPages {
  private GalleryPages() {}

  static Content start() {
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

  static Content signIn() {
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

  static Content twoTexts() {
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

  static Content today() {
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
            GallerySteps.line(5),
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

  static Content record() {
    return all(
        "<h1>My record</h1><p class=\"inc-lead\">It is yours, and goes with you from job to job.</p>",
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

  static Content whoCanSee() {
    return part(
        "parts/Sheet",
        "main",
        Words.trusted(
            "<h1>What others can see about me</h1><p class=\"inc-lead\">Most of what you do here, nobody else can see. There is no page, export or report that shows it.</p><section class=\"inc-panel\" aria-labelledby=\"you\"><h2 id=\"you\">Only you</h2><dl class=\"inc-who\"><div><dt>Answers, scores, attempts, time on a page</dt><dd>Nobody else, ever<span>Question statistics for the programme, with no names</span></dd></div><div><dt>Plans, reflections and what you tried</dt><dd>Nobody else<span>Your coaching partner sees what you share, and you can take it back</span></dd></div></dl></section><section aria-labelledby=\"two\"><h2 id=\"two\">Two named people at Ashgrove Primary</h2><p class=\"inc-measure\">Your head has signed a promise that all staff can read: not used for appraisal, capability or pay.</p><dl class=\"inc-who\"><div><dt>Core training begun</dt><dd>Yes or not yet, and the month<span>Ms Okafor (SENCO) and Mr Hale (head)</span></dd></div></dl></section>"),
        "after",
        Words.trusted(
            "<div><h2>Made from the rules themselves</h2><p class=\"inc-quiet\">This page is written by the same table that opens and closes the doors. If it changes, you are told.</p></div>"));
  }

  static Content components() {
    return all(
        "<h1>Components</h1>",
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
}
