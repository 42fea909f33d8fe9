package org.included.learning;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.included.library.Source;
import org.included.practice.Plan;
import org.included.web.Difference;
import org.included.web.ErrorLink;
import org.included.web.Here;
import org.included.web.Page;
import org.included.web.Sight;
import org.included.web.StepMark;
import org.jspecify.annotations.Nullable;

/**
 * One step as somebody sees it.
 *
 * @param form null where there is nothing to send
 * @param onward the button that leads on
 * @param summaryOffer null where there is no summary to choose
 */
record StepPage(
    Head head,
    List<Content> body,
    List<Source> sources,
    boolean safeguarding,
    List<ErrorLink> errors,
    List<String> names,
    @Nullable Form form,
    Onward onward,
    @Nullable SummaryOffer summaryOffer,
    @Nullable KeptPlan plan)
    implements Page {

  /**
   * What stands above every step.
   *
   * @param path of this step
   * @param module short title
   * @param writtenFor whom the wording is for, in words
   * @param awaiting who has still to look; empty for a published module
   * @param earlier where the edition is that the reader answered, if it is not this one; else empty
   * @param team where a team's ten minutes begin; empty on a step that is not for a team
   * @param old whether this is not the current edition: to look at, and nothing to send
   */
  record Head(
      String path,
      String modulePath,
      String id,
      String title,
      String module,
      int number,
      int of,
      int minutes,
      Sight sight,
      String writtenFor,
      List<StepMark> line,
      List<String> awaiting,
      String earlier,
      String team,
      boolean old) {}

  /**
   * The form around the step.
   *
   * @param as the tag of whom it is shown to; null for somebody signed out
   * @param draft where the script keeps drafts; null for somebody signed out
   * @param tabKey under which the tab keeps words of somebody signed out; null for a person
   * @param send the words on its button
   */
  record Form(
      String key,
      int revision,
      @Nullable String as,
      boolean summary,
      @Nullable String draft,
      @Nullable String tabKey,
      String send,
      boolean canSaveForLater) {}

  /** The link onward; null where only the form leads on. */
  record Onward(@Nullable String href, @Nullable String words) {}

  /**
   * "I know this".
   *
   * @param suggested three keyed questions answered well say so; it stays the person's choice
   * @param href to the summary, or back from it to the whole text
   */
  record SummaryOffer(String href, boolean shown, boolean suggested) {}

  /** A plan just made by somebody signed out, to read, print, or sign in with. */
  record KeptPlan(Plan plan, Map<String, String> fields) {}

  @Override
  public String title() {
    return head.title();
  }

  @Override
  public boolean isForReading() {
    return true;
  }

  @Override
  public boolean isForSpeaking() {
    return safeguarding;
  }

  @Override
  public boolean hasProblems() {
    return !errors.isEmpty();
  }

  @Override
  public Here here() {
    return Here.MODULES;
  }

  /** Two tabs or devices kept different words: both are shown, and the person chooses. */
  record TwoTextsPage(
      Head head,
      int revision,
      String key,
      String as,
      List<Difference> differences,
      Map<String, List<String>> others)
      implements Page {
    @Override
    public String title() {
      return "You wrote this in two places";
    }

    @Override
    public Here here() {
      return Here.MODULES;
    }
  }
}
