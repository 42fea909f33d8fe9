package org.included.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The line that somebody waits for who has just started this for the first time. */
@Component
@Demonstration
@Order(1)
class Welcome implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

  private final Environment environment;

  Welcome(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    LOG.info(
        "Included is ready: http://localhost:{}/ (demonstration; sign in as anybody at /demo)",
        environment.getProperty("local.server.port", "8080"));
  }
}
