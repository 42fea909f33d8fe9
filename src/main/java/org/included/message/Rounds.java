package org.included.message;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When the sender goes: every second. An outage of the database is said once, not every second. */
@Component
class Rounds {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private final Sender sender;
  private boolean cutOff;

  Rounds(Sender sender) {
    this.sender = sender;
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  void send() {
    try {
      sender.sendAll();
      cutOff = false;
    } catch (DataAccessException e) {
      if (!cutOff) {
        LOG.warn("The outbox cannot be read: {}", e.getClass().getSimpleName());
      }
      cutOff = true;
    }
  }

  @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forgetOld() {
    sender.forgetOld();
  }
}
