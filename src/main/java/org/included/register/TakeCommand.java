package org.included.register;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The command line: {@code java -jar included.jar take FILE ... [--day=2026-11-23] [--many-gone]}.
 * Says what each file changed and which rows were left out, and why; ends with 1 if a file was
 * refused.
 */
@Component
@Order(100)
class TakeCommand implements ApplicationRunner, ExitCodeGenerator {
  static final String NAME = "take";
  private static final int BAR = 40;
  private static final int MOST_TOLD = 20;

  private final Registers registers;
  private final PrintStream out;
  private final PrintStream news;
  private int exit;

  @Autowired
  TakeCommand(Registers registers) {
    // the reader's own terminal; the log goes elsewhere
    this(
        registers,
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
  }

  TakeCommand(Registers registers, PrintStream out, PrintStream news) {
    this.registers = registers;
    this.out = out;
    this.news = news;
  }

  @Override
  public int getExitCode() {
    return exit;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var words = arguments.getNonOptionArgs();
    if (words.isEmpty() || !words.getFirst().equals(NAME)) {
      return;
    }
    if (words.size() == 1) {
      refuse("Which file? take FILE ... [--day=2026-11-23] [--many-gone]");
      return;
    }
    try {
      var day = day(arguments);
      for (var word : words.subList(1, words.size())) {
        take(Path.of(word), day, arguments.containsOption("many-gone"));
      }
    } catch (DateTimeParseException e) {
      refuse("--day is no day. Write it like --day=2026-11-23");
    }
  }

  private static @Nullable LocalDate day(ApplicationArguments arguments) {
    List<String> given = arguments.getOptionValues("day");
    return given == null || given.isEmpty() ? null : LocalDate.parse(given.getFirst());
  }

  private void take(Path file, @Nullable LocalDate day, boolean manyGone) {
    if (!Files.isRegularFile(file)) {
      refuse(file + ": there is no such file.");
      return;
    }
    try {
      var taken = registers.takeByCommand(file, day, manyGone, this::progress);
      tell(file, taken);
    } catch (FileRefused e) {
      news.println();
      refuse(file + ": refused, and nothing has changed. " + e.getMessage());
      e.rows().stream()
          .limit(MOST_TOLD)
          .forEach(refusal -> out.println("    " + refusal.sentence()));
    }
  }

  private void refuse(String why) {
    exit = 1;
    out.println(why);
  }

  private void progress(long bytes, long of) {
    int done = (int) Math.min(BAR, BAR * bytes / Math.max(1, of));
    news.print(
        "\r["
            + "#".repeat(done)
            + " ".repeat(BAR - done)
            + "] "
            + 100 * bytes / Math.max(1, of)
            + "%");
    if (bytes >= of) {
      news.println();
    }
  }

  private void tell(Path file, Registers.Taken taken) {
    var report = taken.report();
    out.println(file + ": " + taken.source().words() + ", " + taken.day());
    if (taken.before()) {
      out.println("  This file was taken in before. Nothing has changed.");
      return;
    }
    ReportLine.of(taken.source(), report)
        .forEach(line -> out.println("  " + line.what() + ": " + line.howMany()));
    report.refusals().stream()
        .limit(MOST_TOLD)
        .forEach(refusal -> out.println("    " + refusal.sentence()));
  }
}
