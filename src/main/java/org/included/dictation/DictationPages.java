package org.included.dictation;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.included.web.Allow;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** How to dictate on each device, and from a recording to its words. */
@Controller
class DictationPages {
  /**
   * @param where the operator's words about their engine; empty if there is none
   */
  record DictationPage(String where) implements Page {
    @Override
    public String title() {
      return "Dictate instead of typing";
    }
  }

  private final Dictation dictation;

  DictationPages(Dictation dictation) {
    this.dictation = dictation;
  }

  @GetMapping("/dictation")
  @Allow(Allow.Who.EVERYBODY)
  Reply howTo() {
    return Reply.page(new DictationPage(dictation.where().orElse("")));
  }

  /** The body is the recording itself: a form with a file in it would be put on the disk. */
  @PostMapping("/dictation")
  @Allow(Allow.Who.PERSON)
  Reply write(HttpServletRequest request, Viewer viewer) throws IOException {
    var kind = Objects.requireNonNullElse(request.getContentType(), "");
    return switch (dictation.write(viewer.self(), kind, request.getInputStream())) {
      case Dictation.Heard.Words(var text) -> new Reply.Data(200, Map.of("words", text.reveal()));
      case Dictation.Heard.Refused(var why) -> refused(why);
    };
  }

  private static Reply refused(Dictation.Why why) {
    return switch (why) {
      case UNKNOWN_KIND ->
          say(
              415,
              "We can’t read this kind of recording. You can type, or use your device’s own dictation.");
      case TOO_LONG ->
          say(
              413,
              "That was too much sound at once. What you typed is still there. Say it in shorter parts.");
      case TOO_OFTEN ->
          say(
              429,
              "That was a lot of dictating for one hour. What you typed is still there. Type for a while, or use your device’s own dictation.");
      case BUSY ->
          say(
              429,
              "Many people are dictating just now. What you typed is still there. Try again in a moment.");
      case NOT_DONE -> say(503, "We could not write that down. What you typed is still there.");
    };
  }

  private static Reply say(int status, String sentence) {
    return new Reply.Data(status, Map.of("say", sentence));
  }
}
