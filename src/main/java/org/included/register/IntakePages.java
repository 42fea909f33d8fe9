package org.included.register;

import java.time.Clock;
import java.util.UUID;
import org.included.kernel.Ids;
import org.included.kernel.NotFound;
import org.included.register.RegisterPages.Told;
import org.included.web.Allow;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far a file is that somebody sent, and in the end what it changed. */
@Controller
class IntakePages {
  private static final int SECONDS_BETWEEN_LOOKS = 4;
  private static final String PATH = RegisterPages.PATH + "/intake";

  /**
   * @param title says how far it is: whoever hears the page hears it first, each time it is loaded
   * @param path of this page
   * @param name what its sender calls it
   * @param state in a sentence
   * @param message why it was refused; empty if it was not
   * @param percent how far it has been read; null where nothing is being read
   * @param ended whether nothing will change any more
   * @param looksAgain whether the page loads itself again after some seconds
   * @param told null until it is done
   */
  record IntakePage(
      String title,
      String path,
      String name,
      String about,
      String state,
      String message,
      @Nullable Integer percent,
      boolean ended,
      boolean looksAgain,
      @Nullable Told told)
      implements Page {
    @Override
    public int secondsUntilAgain() {
      return looksAgain ? SECONDS_BETWEEN_LOOKS : 0;
    }
  }

  private final IntakeSql sql;
  private final Clock clock;

  IntakePages(IntakeSql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  static String path(UUID intake) {
    return PATH + "?intake=" + intake;
  }

  /**
   * @param still not empty where the reader wants the page to stay as it is
   */
  @GetMapping(PATH)
  @Allow(Allow.Who.REGISTRAR)
  Reply intake(
      @RequestParam(defaultValue = "") String intake,
      @RequestParam(defaultValue = "") String still,
      Viewer viewer) {
    var found = sql.intake(Ids.parse(intake)).orElseThrow(NotFound::new);
    var state = found.stateAt(clock.instant());
    var report = found.report();
    return Reply.page(
        new IntakePage(
            title(state, found),
            path(found.id()),
            found.title(),
            about(found, viewer),
            words(state, found),
            found.message(),
            state == Intake.State.READING ? (Integer) found.percent() : null,
            state.hasEnded(),
            !state.hasEnded() && still.isEmpty(),
            report == null ? null : Told.of(found.source(), report)));
  }

  private String about(Intake intake, Viewer viewer) {
    return "%s, %s. Sent %s by %s."
        .formatted(
            InWords.sentence(intake.source().words()),
            InWords.day(intake.day()),
            InWords.moment(intake.sentAt(), clock.getZone()),
            viewer.self().equals(intake.by()) ? "you" : "somebody else");
  }

  private static String title(Intake.State state, Intake intake) {
    return switch (state) {
      case WAITING -> "Waiting to be taken in";
      case READING -> "Being taken in: " + intake.percent() + "% read";
      case DONE -> intake.before() ? "Taken in before" : "Taken in";
      case REFUSED -> "Not taken in";
      case INTERRUPTED -> "Interrupted";
    };
  }

  /** The state in a sentence. */
  static String words(Intake.State state, Intake intake) {
    return switch (state) {
      case WAITING -> "It waits until no other file is being taken in.";
      case READING ->
          intake.percent() == 100
              ? "All of it has been read. Now it is compared with what is known."
              : "%d%% read: %s of %s."
                  .formatted(
                      intake.percent(),
                      InWords.size(intake.bytesRead()),
                      InWords.size(intake.bytes()));
      case DONE ->
          intake.before()
              ? "This file was taken in before. Nothing has changed now; below is what it changed then."
              : "It has been taken in.";
      case REFUSED -> "It was refused, and nothing has changed.";
      case INTERRUPTED -> "It was interrupted, and nothing has changed. Send the file again.";
    };
  }
}
