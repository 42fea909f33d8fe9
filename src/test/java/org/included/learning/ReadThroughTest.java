package org.included.learning;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.included.library.Audience;
import org.included.library.ModulesInFolder;
import org.included.library.Phase;
import org.included.library.RoleRoute;
import org.included.library.WorkingTexts;
import org.included.web.Drawer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ReadThroughTest {
  private static final Audience PRIMARY = new Audience(Phase.PRIMARY, RoleRoute.TEACHER);

  private final ReadThrough readThrough = new ReadThrough(new Pieces(new Drawer()));

  @Test
  void every_step_is_there_with_all_that_is_said_about_every_option() {
    var modules = ModulesInFolder.of(Path.of("content"));
    assertThat(modules).isNotEmpty();
    for (var module : modules) {
      var steps = readThrough.of(module, PRIMARY, "/files/");
      assertThat(steps)
          .hasSize(module.steps().size() + module.followUps().size() + module.inHouse().size());
      for (var step : steps) {
        var text = text(step);
        var questions = module.body(module.step(step.id()).orElseThrow(), PRIMARY).questions();
        for (var question : questions) {
          for (var option : question.options()) {
            assertThat(text).as(step.id()).contains(option.feedback().toString());
          }
        }
        assertThat(Jsoup.parseBodyFragment(text).select("form, [checked]")).isEmpty();
      }
    }
  }

  @Test
  void what_not_everybody_sees_says_who_does() {
    var sample = WorkingTexts.good();
    var steps = readThrough.of(sample, PRIMARY, "/files/");
    assertThat(text(named(steps, "case"))).contains("For those who chose “Kneel beside him”");
    assertThat(text(named(steps, "evidence"))).contains("In place of the text");
    assertThat(text(named(steps, "film"))).contains("src=\"/files/greeting.webm\"");
    assertThat(steps).extracting(ReadThrough.StepText::when).contains("", "with a team");
  }

  private static ReadThrough.StepText named(List<ReadThrough.StepText> steps, String id) {
    return steps.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  /** An author in the middle of a sentence sees what there is, and never a page with an error. */
  @Test
  void whatever_is_broken_the_rest_can_be_drawn() {
    var drawn = new AtomicInteger();
    WorkingTexts.broken(20)
        .flatMap(text -> text.module().stream())
        .forEach(module -> {
          drawn.incrementAndGet();
          for (var audience : module.cover().audiences()) {
            readThrough
                .of(module, audience, "/files/")
                .forEach(s -> assertThat(text(s)).isNotNull());
          }
        });
    assertThat(drawn).hasValueGreaterThan(10);
  }

  private static String text(ReadThrough.StepText step) {
    var out = new StringOutput();
    var html = new OwaspHtmlTemplateOutput(out);
    html.setContext("div", null);
    step.body().forEach(piece -> piece.writeTo(html));
    return out.toString();
  }
}
