package org.included.library;

/** The rules of docs/content-format.md, each with how to mend what it finds. */
public enum Rule implements Slugged {
  FILE(
      "Save it as UTF-8 text of at most 256 KB, in paragraphs, with the front matter between two lines of ---."),
  FRONT_MATTER(
      "Compare the part between the --- lines with the example in docs/content-format.md."),
  OUTCOMES("Write three outcomes, each starting \"I can\"."),
  MINUTES("Make the minutes of the self-study steps add up, none over 5, all together at most 20."),
  MECHANISMS(
      "Name at least one mechanism from each of A, B, C and D, with the codes of the guide."),
  STEPS_NEEDED("Add the step that is missing."),
  STEP("See the table of step types in docs/content-format.md."),
  IDS("Give each thing an id of its own, and list under `retired` what is gone."),
  QUESTION("Give it `choose`, two to eight options, words about each, and one that fits."),
  PLAN("Write one sentence with at least two blanks, each [hint]{#id}."),
  ECHO("Name a `choose: text` question that stands before it."),
  BRANCH("Let an option before the branch lead to it with `then`, and nothing lead back."),
  MARKS("End the paragraph with a citation key, [@key], or with [practice advice]."),
  SOURCES("List the source with authors, year, title and the date it was checked; cite each one."),
  SUMMARY("Add a `summary` block of three to five sentences."),
  HAND_OVER("Add a `hand-over` block: where this module stops, and whom to ask."),
  IN_HOUSE(
      "Let the activities take as long as the step, and one of them, of 3 or 4 minutes, have `pairs: true`."),
  VARIANTS("Let one block of the choice fit every reader; `otherwise` fits everybody."),
  TERMS("Use a word of terms.yaml in double braces, so that each phase reads its own."),
  TAGS(
      "Use codes as taxonomies.yaml has them; leave a taxonomy out in which this need has no home."),
  READING_AGE("Shorten the sentences and choose plainer words, from this paragraph on."),
  WORDS("Write the other word."),
  QUOTES("Write “ and ” round what is said, and ’ in a word such as don’t."),
  ALT_TEXT("Say in words what is seen or heard."),
  FILES("Put the file into the module's folder, at most 5 MB, and spell its name the same."),
  REVIEW_DATE("Set `review-by` to at most 18 months after `checked`."),
  HTML("Write Markdown instead, and links that begin with https://."),
  DIRECTIVE("See the directives in docs/content-format.md."),
  LENGTH("Aim for 150 to 300 words."),
  SITUATION("Compare the file with the example of a situation in docs/content-format.md."),
  REVIEWERS("Keep the status at in-review until both reviewers are named with a date.");

  private final String mend;

  Rule(String mend) {
    this.mend = mend;
  }

  String mend() {
    return mend;
  }

  Finding.Severity severity() {
    return this == LENGTH || this == QUOTES ? Finding.Severity.ADVICE : Finding.Severity.ERROR;
  }
}
