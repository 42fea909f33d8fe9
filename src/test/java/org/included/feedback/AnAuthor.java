package org.included.feedback;

import java.util.UUID;
import org.included.kernel.PersonId;
import org.included.web.Caller;
import org.springframework.stereotype.Component;

/** Somebody who answers readers. */
@Component
public class AnAuthor {
  private final Feedback feedback;

  AnAuthor(Feedback feedback) {
    this.feedback = feedback;
  }

  /** Answers a tap that somebody else has just made on a card of its own. */
  public void answers(PersonId author, String sentence) {
    var spot = Spot.card("test-" + UUID.randomUUID());
    var somebody = new Caller(UUID.randomUUID().toString(), "https://example.org", true);
    feedback.say(spot, "e", Saying.UNCLEAR, somebody);
    var heard =
        feedback.waiting().stream().filter(h -> h.spot().equals(spot)).findFirst().orElseThrow();
    feedback.answer(author, spot, heard.upTo(), Decision.CHANGED, sentence);
  }

  /** Whether everybody reads the sentence. */
  public boolean isRead(String sentence) {
    return feedback.answers().stream().anyMatch(a -> a.sentence().equals(sentence));
  }
}
