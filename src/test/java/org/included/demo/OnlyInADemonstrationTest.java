package org.included.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** Signing in as anybody must not exist where real people are. */
class OnlyInADemonstrationTest {
  @Configuration(proxyBeanMethods = false)
  // lazy: what the components need is not here, that they are defined is enough
  @ComponentScan(
      basePackageClasses = Persona.class,
      lazyInit = true,
      excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*"))
  static class Area {}

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner().withUserConfiguration(Area.class);

  @Test
  void with_the_flag_unset_nothing_of_it_exists() {
    runner.run(context -> assertThat(names(context.getBeanFactory())).isEmpty());
    runner
        .withPropertyValues("included.demo=false")
        .run(context -> assertThat(names(context.getBeanFactory())).isEmpty());
  }

  @Test
  void with_the_flag_set_it_does() {
    runner
        .withPropertyValues("included.demo=true")
        .run(context -> assertThat(names(context.getBeanFactory())).contains("demoPages", "seed"));
  }

  private static List<String> names(ConfigurableListableBeanFactory factory) {
    return Arrays.stream(factory.getBeanDefinitionNames())
        .filter(n -> {
          var type = factory.getBeanDefinition(n).getBeanClassName();
          return type != null
              && type.startsWith("org.included.demo.")
              && !type.contains("OnlyInADemonstrationTest");
        })
        .toList();
  }
}
