package org.included.message;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpPostTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  @Test
  void a_letter_goes_out_whole_and_says_that_a_machine_wrote_it() throws Exception {
    var server = new Server();
    var letter = letter("zoe@example.org");
    assertThat(new SmtpPost(server, "included@example.org").carry(List.of(letter)))
        .containsExactly(letter.id());
    var mail = server.taken.getFirst();
    assertThat(mail.getAllRecipients()[0]).hasToString("zoe@example.org");
    assertThat(mail.getSubject()).isEqualTo("Your code, Zoë");
    assertThat(mail.getContent()).isEqualTo("Your code is 123 456");
    assertThat(mail.getHeader("Message-ID")[0]).contains(letter.id().toString());
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
  }

  @Test
  void those_that_the_server_refuses_are_not_counted_as_sent() {
    var good = letter("good@example.org");
    var bad = letter("bad@example.org");
    assertThat(new SmtpPost(new Server(), "included@example.org").carry(List.of(good, bad)))
        .containsExactly(good.id());
  }

  @Test
  void an_address_that_cannot_be_written_to_does_not_stop_the_others() {
    var good = letter("good@example.org");
    var odd = letter("a b@@c");
    assertThat(new SmtpPost(new Server(), "included@example.org").carry(List.of(odd, good)))
        .containsExactly(good.id());
  }

  @Test
  void a_server_that_lets_nobody_in_takes_nothing() {
    var closed =
        new JavaMailSenderImpl() {
          @Override
          protected void doSend(MimeMessage[] mail, Object @Nullable [] originals) {
            throw new MailAuthenticationException("no");
          }
        };
    assertThat(new SmtpPost(closed, "included@example.org").carry(List.of(letter("a@example.org"))))
        .isEmpty();
  }

  private static Letter letter(String to) {
    return new Letter(
        UUID.randomUUID(), to, "Your code, Zoë", "Your code is 123 456", NOW, NOW, null);
  }

  /** Takes everything that is not for bad@example.org. */
  private static class Server extends JavaMailSenderImpl {
    private final List<MimeMessage> taken = new ArrayList<>();

    @Override
    protected void doSend(MimeMessage[] mail, Object @Nullable [] originals) {
      Map<Object, Exception> failed = new LinkedHashMap<>();
      for (var one : mail) {
        try {
          if (one.getAllRecipients()[0].toString().startsWith("bad")) {
            failed.put(one, new IllegalStateException("refused"));
          } else {
            taken.add(one);
          }
        } catch (MessagingException e) {
          throw new IllegalStateException(e);
        }
      }
      if (!failed.isEmpty()) {
        throw new MailSendException(failed);
      }
    }
  }
}
