package org.included.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.included.IncludedTest;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.post.Post;
import org.included.post.Posts;
import org.included.post.Workplaces;
import org.included.setting.Directory;
import org.included.setting.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/**
 * A register in every column, and a later edition of it. With the real layout sample it has as many
 * establishments as the country.
 */
@IncludedTest
@Transactional
class LargeRegisterTest {
  private static final Path OURS =
      Path.of("src/main/resources/org/included/demo/registers/edubasealldata20260901.csv");

  private static final int ALL = 50_000;
  private static final int A_FEW = 10_000;

  @Autowired Registers registers;
  @Autowired Directory directory;
  @Autowired Posts posts;
  @Autowired Workplaces at;
  @TempDir Path folder;

  @Test
  void a_later_edition_changes_exactly_what_it_says() throws IOException {
    int size = sample().equals(OURS) ? A_FEW : ALL;
    var register = new Inflated(sample(), size, 20261123);
    var first = take(register.in(folder, "edubasealldata20261001.csv"));
    assertThat(first.listed()).isEqualTo(size);
    register.later(size / 125);
    var news = new ArrayList<Long>();
    var later =
        registers
            .take(
                register.in(folder, "edubasealldata20261101.csv"),
                null,
                false,
                (bytes, _) -> news.add(bytes))
            .report();
    assertThat(later.rows()).isEqualTo(register.size());
    assertThat(later.changed()).isEqualTo(register.changed);
    assertThat(later.listed()).isEqualTo(register.listed);
    assertThat(later.unlisted()).isEqualTo(register.unlisted);
    assertThat(later.refused()).isZero();
    assertThat(news).as("how far it is").isSorted().hasSizeGreaterThan(10);
    assertThat(take(register.in(folder, "edubasealldata20261102.csv")).nothing()).isTrue();
  }

  @Test
  void mergers_take_posts_along_and_splits_do_not() throws IOException {
    int each = 60;
    var register = new Inflated(sample(), A_FEW, 20261124);
    take(register.in(folder, "edubasealldata20261001.csv"));
    register.later(each);
    var merged = teachers(register.merged.keySet());
    var split = teachers(register.split);
    take(register.in(folder, "edubasealldata20261101.csv"));
    var links = take(register.linksIn(folder, "links_edubasealldata20261101.csv"));
    assertThat(links.listed()).isEqualTo(register.links()).isEqualTo(6 * each);
    assertThat(merged).hasSize(2 * each);
    register.merged.forEach((urn, next) ->
        assertThat(placesOf(Objects.requireNonNull(merged.get(urn))))
            .as(urn)
            .containsExactly(school(next), school(urn)));
    assertThat(split).hasSize(each);
    split.forEach((urn, teacher) -> assertThat(placesOf(teacher)).containsExactly(school(urn)));
  }

  private Map<String, PersonId> teachers(Collection<String> urns) {
    return urns.stream()
        .collect(Collectors.toMap(u -> u, u -> at.confirmed("Teacher", school(u), "teacher")));
  }

  private List<SettingId> placesOf(PersonId person) {
    return posts.postsOf(person).stream().map(Post::setting).toList();
  }

  private SettingId school(String urn) {
    return directory.withNumber(Register.SCHOOLS, urn).orElseThrow();
  }

  private Report take(Path file) {
    return registers.take(file, null, true, Progress.NONE).report();
  }

  /** The real layout sample where there is one; else the invented piece that we ship. */
  private static Path sample() {
    var folder = System.getProperty("included.registers");
    var real = folder == null ? OURS : Path.of(folder, "registers", "gias-layout-sample.csv");
    return Files.exists(real) ? real : OURS;
  }
}
