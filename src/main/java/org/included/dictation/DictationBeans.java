package org.included.dictation;

import org.included.kernel.CannotStart;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class DictationBeans {
  /** There is none unless the operator names it, and then no sound ever leaves a device. */
  @Bean
  @ConditionalOnProperty("included.dictation.engine")
  Engine engine(DictationSettings settings, JsonMapper json) {
    var address = settings.engine();
    if (address == null
        || address.getHost() == null
        || !("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
      throw new CannotStart(
          "included.dictation.engine is not an address of the web.",
          "Give the full address that takes recordings, such as"
              + " http://127.0.0.1:8000/v1/audio/transcriptions, or leave the setting out.");
    }
    return new HttpEngine(address, settings.model(), settings.key(), HttpEngine.WHOLE, json);
  }
}
