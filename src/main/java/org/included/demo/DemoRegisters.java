package org.included.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.included.register.FileRefused;
import org.included.register.Registers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * An invented piece of the public registers, in their true layouts, and term dates for it, taken in
 * as the real ones are.
 */
@Component
@Demonstration
@Order(-1)
class DemoRegisters implements ApplicationRunner {
  /** The schools first: they bring the authority that the others name. */
  private static final List<String> FILES =
      List.of(
          "edubasealldata20260901.csv",
          "ofsted-early-years-2026-08-31.csv",
          "links-2026-09-01.csv",
          "term-dates-norbeck.csv");

  private static final Logger LOG = LoggerFactory.getLogger(DemoRegisters.class);

  private final Registers registers;

  DemoRegisters(Registers registers) {
    this.registers = registers;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    var folder = Files.createTempDirectory("included-registers");
    for (var name : FILES) {
      var file = folder.resolve(name);
      try (var in =
          new ClassPathResource("registers/" + name, DemoRegisters.class).getInputStream()) {
        Files.copy(in, file);
      }
      take(file);
      Files.delete(file);
    }
    Files.delete(folder);
  }

  /** Somebody may have taken in newer ones, or the real ones, to try it: theirs stay. */
  private void take(Path file) {
    try {
      registers.take(file);
    } catch (FileRefused e) {
      LOG.info("{} is left out: {}", file.getFileName(), e.getMessage());
    }
  }
}
