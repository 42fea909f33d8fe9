package org.included.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.included.library.Audience;
import org.included.library.Module;
import org.included.library.ModulesInFolder;
import org.included.library.Phase;
import org.included.library.RoleRoute;
import org.included.library.TestModules;
import org.junit.jupiter.api.Test;

class PackTest {
  private static final List<Module> MODULES = ModulesInFolder.of(Path.of("content"));

  private static final Audience PRIMARY = new Audience(Phase.PRIMARY, RoleRoute.EVERYBODY);

  @Test
  void every_module_gives_ten_minutes_for_every_audience() {
    assertThat(MODULES).hasSizeGreaterThanOrEqualTo(4);
    for (var module : MODULES) {
      for (var audience : Audience.ALL) {
        var pack = Pack.of(module, audience);
        assertThat(pack.slides()).extracting(Slide::id).doesNotHaveDuplicates().hasSize(7);
        assertThat(pack.slides().stream().mapToInt(Slide::minutes).sum()).isEqualTo(10);
        assertThat(pack.card()).isPresent();
        assertThat(slide(pack, "together").minutes()).isBetween(3, 4);
        assertThat(slide(pack, "tuesday").show()).isInstanceOf(Slide.Sentence.class);
        assertThat(pack.slides()).allSatisfy(s -> assertThat(s.notes().lines()).isNotEmpty());
      }
    }
  }

  @Test
  void the_case_the_moves_and_the_pairs_are_those_of_the_module() {
    for (var module : MODULES) {
      var pack = Pack.of(module, PRIMARY);
      assertThat(words(slide(pack, "case"))).as(module.slug()).hasSizeGreaterThan(150);
      assertThat(slide(pack, "case").notes().module()).hasSizeGreaterThanOrEqualTo(3);
      assertThat(((Slide.Points) slide(pack, "moves").show()).points()).hasSizeBetween(2, 5);
      assertThat(slide(pack, "moves").notes().module()).hasSize(1);
      assertThat(slide(pack, "together").title()).isNotEqualTo("Tell each other");
      assertThat(slide(pack, "go-on").notes().module()).isNotEmpty();
      assertThat(pack.longer()).isNotEmpty();
    }
  }

  @Test
  void the_words_are_those_of_the_phase() {
    for (var module : MODULES) {
      var told =
          Stream.of(Phase.values())
              .collect(
                  Collectors.toMap(
                      p -> p, p -> said(Pack.of(module, new Audience(p, RoleRoute.EVERYBODY)))));
      assertThat(told.values()).allSatisfy(s -> assertThat(s).doesNotContain("{{"));
      assertThat(told.get(Phase.COLLEGE)).as(module.slug()).doesNotContainPattern("\\bpupils?\\b");
      assertThat(told.get(Phase.PRIMARY)).isNotEqualTo(told.get(Phase.COLLEGE));
    }
  }

  @Test
  void a_module_with_nothing_to_do_together_gives_one_too() {
    var pack = Pack.of(TestModules.of(List.of("prior", "plan"), Map.of()), PRIMARY);
    assertThat(pack.slides().stream().mapToInt(Slide::minutes).sum()).isEqualTo(10);
    assertThat(words(slide(pack, "together"))).contains("Tell each other of one moment");
    assertThat(pack.card()).isEmpty();
    assertThat(pack.longer()).isEmpty();
  }

  @Test
  void the_notes_name_the_sources_that_they_cite_and_no_others() {
    for (var module : MODULES) {
      var pack = Pack.of(module, PRIMARY);
      var said = said(pack);
      assertThat(pack.cited()).as(module.slug()).isNotEmpty().doesNotHaveDuplicates();
      assertThat(pack.sources()).containsAll(pack.cited());
      assertThat(pack.sources().stream().filter(s -> said.contains("#source-" + s.key())))
          .isSubsetOf(pack.cited());
    }
  }

  @Test
  void a_pack_of_other_minutes_cannot_be_made() {
    var slides = Pack.of(MODULES.getFirst(), PRIMARY).slides().subList(0, 3);
    assertThatThrownBy(
            () -> new Pack("a", "A", slides, Optional.empty(), List.of(), List.of(), List.of()))
        .hasMessageContaining("minutes");
  }

  @Test
  void the_notes_say_when_each_part_begins() {
    var pack = Pack.of(MODULES.getFirst(), PRIMARY);
    assertThat(pack.slides().stream().map(pack::startOf)).startsWith(0, 0, 1, 3, 4);
    assertThat(pack.startOf(slide(pack, "go-on"))).isEqualTo(10);
  }

  private static Slide slide(Pack pack, String id) {
    return pack.slides().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private static String said(Pack pack) {
    return pack.slides().stream()
        .map(s ->
            s.title()
                + words(s)
                + String.join(" ", s.notes().lines())
                + s.notes().module().stream().map(PackTest::text).collect(Collectors.joining()))
        .collect(Collectors.joining(" "));
  }

  private static String words(Slide slide) {
    return switch (slide.show()) {
      case Slide.Words w -> w.words();
      case Slide.Points p ->
          Stream.concat(p.points().stream(), Stream.of(p.ask()))
              .map(PackTest::text)
              .collect(Collectors.joining(" "));
      case Slide.Story s -> s.text().stream().map(PackTest::text).collect(Collectors.joining(" "));
      case Slide.Sentence s ->
          s.gaps().stream().map(g -> g.before() + g.hint()).collect(Collectors.joining()) + s.end();
    };
  }

  private static String text(Content content) {
    var out = new StringOutput();
    var html = new OwaspHtmlTemplateOutput(out);
    html.setContext("p", null);
    content.writeTo(html);
    return out.toString();
  }
}
