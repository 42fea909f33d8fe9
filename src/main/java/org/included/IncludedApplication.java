package org.included;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Included, one process. Everything it needs comes up from here. */
@Modulithic(sharedModules = {"kernel", "web"})
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class IncludedApplication {
  /** With a first word, a command that ends; without, the service. */
  public static void main(String[] args) {
    if (isCommand(args)) {
      // nobody is served meanwhile, and the terminal is for what the command says
      var quiet = Stream.of("--server.port=-1", "--logging.level.root=warn");
      var all = Stream.concat(Arrays.stream(args), quiet).toArray(String[]::new);
      System.exit(SpringApplication.exit(SpringApplication.run(IncludedApplication.class, all)));
    }
    SpringApplication.run(IncludedApplication.class, args);
  }

  /** Whether the first word is a command; what is set with {@code --} may stand before it. */
  static boolean isCommand(String... args) {
    return Arrays.stream(args)
        .filter(word -> !word.startsWith("--"))
        .findFirst()
        .filter("take"::equals)
        .isPresent();
  }
}
