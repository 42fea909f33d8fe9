package org.included.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.included.kernel.Announcements;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Listens on one connection of its own; opens a new one when that is lost. */
@Component
class ListeningConnection implements Announcements, SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ListeningConnection.class);
  private static final int PATIENCE_MILLIS = 1_000;

  private final Map<String, Consumer<String>> listeners = new ConcurrentHashMap<>();
  private final DataSource source;
  private volatile boolean running;
  private Thread thread = new Thread();

  ListeningConnection(@Qualifier("watchDataSource") DataSource source) {
    this.source = source;
  }

  @Override
  public void listen(String channel, Consumer<String> heard) {
    if (!channel.matches("[a-z_]+")) {
      throw new IllegalArgumentException("not the name of a channel");
    }
    listeners.merge(channel, heard, Consumer::andThen);
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().daemon().name("announcements").start(this::listenForEver);
  }

  private void listenForEver() {
    while (running) {
      try (var connection = source.getConnection()) {
        listen(connection);
      } catch (SQLException e) {
        if (running) {
          LOG.warn("Not listening to the database for a moment: {}", e.getMessage());
          rest();
        }
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var channel : listeners.keySet()) {
        statement.execute("listen " + channel);
      }
    }
    var announced = connection.unwrap(PGConnection.class);
    while (running) {
      for (var notification : announced.getNotifications(PATIENCE_MILLIS)) {
        tell(notification.getName(), notification.getParameter());
      }
    }
  }

  private void tell(String channel, String payload) {
    var heard = listeners.get(channel);
    if (heard == null) {
      return;
    }
    try {
      heard.accept(payload);
    } catch (RuntimeException e) {
      LOG.error("An announcement on {} was not understood", channel, e);
    }
  }

  private static void rest() {
    try {
      Thread.sleep(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    running = false;
    try {
      thread.join(2L * PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
