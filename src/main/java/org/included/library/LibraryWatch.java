package org.included.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.included.kernel.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * While somebody writes: saving a file of the library shows at once, and so does taking a change
 * back. Only where the run command says that this is a demonstration; a real service takes its
 * library in when it starts.
 */
@Component
@ConditionalOnProperty("included.demo")
class LibraryWatch {
  private static final Logger LOG = LoggerFactory.getLogger(LibraryWatch.class);

  private final Importer importer;
  private final Editions editions;
  private final Settings settings;
  private long seen;

  LibraryWatch(Importer importer, Editions editions, Settings settings) throws IOException {
    this.importer = importer;
    this.editions = editions;
    this.settings = settings;
    this.seen = state();
  }

  @Scheduled(fixedDelay = 700, timeUnit = TimeUnit.MILLISECONDS)
  void look() {
    try {
      long now = state();
      if (now != seen) {
        seen = now;
        importer
            .showWhatIsThere(settings.content(), editions)
            .forEach(finding -> LOG.warn("{}", finding));
        editions.look();
      }
    } catch (IOException | JacksonException e) {
      LOG.warn("The library cannot be read just now: {}", e.getMessage());
    }
  }

  /** Changes whenever a file is written, added or taken away. */
  private long state() throws IOException {
    if (!Files.isDirectory(settings.content())) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(settings.content())) {
      long state = 1;
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        state =
            state * 31
                + file.hashCode()
                + Files.getLastModifiedTime(file).toMillis()
                + Files.size(file);
      }
      return state;
    }
  }
}
