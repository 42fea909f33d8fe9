package org.included.message;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.included.kernel.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class MessageBeans {
  private static final Logger LOG = LoggerFactory.getLogger(MessageBeans.class);

  @Bean
  Sender sender(MessageSql sql, Post post, Clock clock, Settings settings) {
    return new Sender(sql, post, clock, settings.demo());
  }

  /**
   * How letters leave. A demonstration's stay in its mailbox page, even where a mail server is set:
   * invented people have invented addresses, and those may be somebody's.
   */
  @Bean
  Post post(ObjectProvider<JavaMailSender> server, MessageSettings message, Settings settings) {
    var smtp = server.getIfAvailable();
    if (settings.demo()) {
      return letters -> letters.stream().map(Letter::id).collect(Collectors.toUnmodifiableSet());
    }
    if (smtp == null) {
      LOG.warn("No mail server is set (spring.mail.host): nobody can be sent a code to sign in");
      return _ -> Set.of();
    }
    return new SmtpPost(smtp, message.from());
  }
}
