package org.included.message;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.included.kernel.NotFound;
import org.included.kernel.Settings;
import org.included.web.Allow;
import org.included.web.Page;
import org.included.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The mailbox of a demonstration: what its invented people were sent. Elsewhere it is not there.
 */
@Controller
class MailboxPages {
  private static final int SHOWN = 12;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.UK);

  /**
   * @param lines of the body
   * @param link the one address in the body that can be pressed, or empty
   */
  record Mail(String to, String subject, String sentAt, List<String> lines, String link) {}

  record MailboxPage(List<Mail> mail) implements Page {
    @Override
    public String title() {
      return "The mail of this demonstration";
    }
  }

  private final MessageSql sql;
  private final Settings settings;
  private final Clock clock;

  MailboxPages(MessageSql sql, Settings settings, Clock clock) {
    this.sql = sql;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping("/demo/mail")
  @Allow(Allow.Who.EVERYBODY)
  Reply mailbox() {
    if (!settings.demo()) {
      throw new NotFound();
    }
    return Reply.page(new MailboxPage(sql.latest(SHOWN).stream().map(this::mail).toList()));
  }

  private Mail mail(Letter letter) {
    var lines = letter.body().lines().toList();
    var link = lines.stream().filter(MailboxPages::isLink).findFirst().orElse("");
    var sentAt = letter.sentAt() == null ? letter.madeAt() : letter.sentAt();
    return new Mail(
        letter.to(), letter.subject(), TIME.format(sentAt.atZone(clock.getZone())), lines, link);
  }

  /** A line that is an address of ours from end to end; nothing else is made pressable. */
  private static boolean isLink(String line) {
    return line.matches("https?://\\S+");
  }
}
