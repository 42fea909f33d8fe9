package org.included.message;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends by SMTP, all letters over one connection. Its log names letters, never addresses. */
class SmtpPost implements Post {
  private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);
  private final JavaMailSender server;
  private final String from;

  SmtpPost(JavaMailSender server, String from) {
    this.server = server;
    this.from = from;
  }

  @Override
  public Set<UUID> carry(List<Letter> letters) {
    Map<MimeMessage, UUID> mail = new LinkedHashMap<>();
    for (var letter : letters) {
      try {
        mail.put(mime(letter), letter.id());
      } catch (MessagingException e) {
        LOG.warn("Letter {} cannot be written: {}", letter.id(), e.getClass().getSimpleName());
      }
    }
    try {
      server.send(mail.keySet().toArray(MimeMessage[]::new));
      return Set.copyOf(mail.values());
    } catch (MailSendException e) {
      // the text of the exception quotes addresses
      LOG.warn("The mail server took all but {} letters", e.getFailedMessages().size());
      return mail.entrySet().stream()
          .filter(m -> !e.getFailedMessages().containsKey(m.getKey()))
          .map(Map.Entry::getValue)
          .collect(Collectors.toUnmodifiableSet());
    } catch (MailException e) {
      LOG.warn("The mail server took no letter: {}", e.getClass().getSimpleName());
      return Set.of();
    }
  }

  private MimeMessage mime(Letter letter) throws MessagingException {
    var mime = server.createMimeMessage();
    mime.setFrom(new InternetAddress(from, true));
    mime.setRecipient(
        jakarta.mail.Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    mime.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    mime.setText(letter.body(), StandardCharsets.UTF_8.name());
    // the same at every attempt, so that a letter that was sent twice can be seen to be one
    mime.setHeader("Message-ID", "<" + letter.id() + "@included>");
    mime.setHeader("Auto-Submitted", "auto-generated");
    return mime;
  }
}
