package org.included;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Included, one process. Everything it needs comes up from here. */
@Modulithic(sharedModules = {"kernel", "web"})
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class IncludedApplication {
  public static void main(String[] args) {
    SpringApplication.run(IncludedApplication.class, args);
  }
}
