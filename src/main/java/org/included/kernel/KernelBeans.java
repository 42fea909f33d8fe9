package org.included.kernel;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KernelBeans {
  /** The one clock. People's time is London's; what is stored is an instant. */
  @Bean
  Clock clock(Settings settings) {
    var london = Clock.system(ZoneId.of("Europe/London"));
    return settings.demo() ? new TravelClock(london) : london;
  }

  /** A file of columns that cannot be read stops the start. */
  @Bean
  Columns columns() {
    return Columns.ofThisBuild();
  }

  @Bean
  Keys keys(Settings settings) {
    return Keys.at(settings.keysFile());
  }
}
