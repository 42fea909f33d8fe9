package org.included.dictation;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.util.Map;
import org.included.kernel.CannotStart;
import org.included.web.Assets;
import org.included.web.Frame;
import org.included.web.Here;
import org.included.web.Theme;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** As it comes: no engine, so no sound has anywhere to go. And what an engine needs to be one. */
class WithoutAnEngineTest {
  private static final String ENGINE =
      "included.dictation.engine=http://127.0.0.1:9/v1/audio/transcriptions";

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(DictationSettings.class)
  @Import({DictationBeans.class, Dictation.class})
  static class Area {}

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withUserConfiguration(Area.class)
          .withBean(Clock.class, Clock::systemDefaultZone)
          .withBean(JsonMapper.class, JsonMapper::shared);

  @Test
  void by_default_there_is_none() {
    runner.run(context -> {
      assertThat(context).doesNotHaveBean(Engine.class);
      assertThat(context.getBean(Dictation.class).where()).isEmpty();
    });
  }

  @Test
  void the_page_then_says_that_nothing_is_sent_and_no_script_is_told_of_an_engine() {
    var out = new StringOutput();
    var page = new DictationPages.DictationPage("");
    var frame =
        new Frame(page.title(), false, "n", Theme.LIGHT, true, Here.NOWHERE, false, Assets.load());
    TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.included")
        .render("dictation/DictationPage.jte", Map.of("page", page, "frame", frame), out);
    assertThat(out.toString())
        .contains("records nothing and sends no sound anywhere")
        .doesNotContain("engine", "data-sound-goes");
  }

  @Test
  void words_alone_make_none() {
    runner
        .withPropertyValues("included.dictation.where=To us.")
        .run(context -> assertThat(context.getBean(Dictation.class).where()).isEmpty());
  }

  @Test
  void an_address_with_words_that_say_where_it_is_makes_one() {
    runner
        .withPropertyValues(ENGINE, "included.dictation.where=To us.")
        .run(context -> assertThat(context.getBean(Dictation.class).where()).contains("To us."));
  }

  @Test
  void an_address_without_such_words_does_not_start() {
    runner
        .withPropertyValues(ENGINE)
        .run(context ->
            assertThat(context)
                .getFailure()
                .hasRootCauseInstanceOf(CannotStart.class)
                .rootCause()
                .hasMessageContaining("nothing tells people where their voice goes"));
  }

  @Test
  void something_that_is_no_address_of_the_web_does_not_start() {
    for (var address : new String[] {"localhost:8000", "/v1", "file:///tmp/x", ""}) {
      runner
          .withPropertyValues(
              "included.dictation.engine=" + address, "included.dictation.where=To us.")
          .run(context ->
              assertThat(context).getFailure().hasRootCauseInstanceOf(CannotStart.class));
    }
  }
}
