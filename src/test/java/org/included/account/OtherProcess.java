package org.included.account;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of the tests in a process of its own, gone with the tests. */
final class OtherProcess {
  private OtherProcess() {}

  /**
   * What it says, as it comes. What goes wrong is in target/, in a file called after the class.
   *
   * @param megabytes that its memory may have
   */
  static BufferedReader start(
      Class<?> program, String classPath, int megabytes, String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx" + megabytes + "m",
                "-cp",
                classPath,
                program.getName()));
    command.addAll(List.of(arguments));
    var process =
        new ProcessBuilder(command)
            .redirectError(new File("target", program.getSimpleName() + ".txt"))
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }
}
