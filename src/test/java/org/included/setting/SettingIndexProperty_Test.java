package org.included.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.included.kernel.SettingId;
import org.included.setting.Listing.Status;

/** Looking at the rarest words first leaves out work, and nobody. */
class SettingIndexProperty_Test {
  private static final List<String> NAMES =
      List.of("saint", "mary", "john", "oak", "oakfield", "hill", "primary", "school", "nursery");
  private static final List<String> TOWNS = List.of("norbeck", "norby", "larkmoor", "hillham");

  @Property(tries = 500)
  void the_best_are_the_best_of_all(
      @ForAll("settings") List<FoundSetting> settings,
      @ForAll("typed") List<String> typed,
      @ForAll @IntRange(min = 1, max = 12) int most) {
    var index = new SettingIndex(settings);
    // asked for all, it never passes one over
    var line = String.join(" ", typed);
    var all = index.find(line, settings.size() + 1);
    assertThat(index.find(line, most)).isEqualTo(all.stream().limit(most).toList());
    assertThat(index.find(line, most)).as("again").isEqualTo(index.find(line, most));
  }

  @Provide
  Arbitrary<List<FoundSetting>> settings() {
    return Combinators.combine(
            Arbitraries.of(NAMES).list().ofMinSize(1).ofMaxSize(4),
            Arbitraries.of(TOWNS),
            Arbitraries.integers().between(100_000, 999_999))
        .as((name, town, urn) ->
            new FoundSetting(
                new SettingId(UUID.randomUUID()),
                Register.SCHOOLS,
                "" + urn,
                String.join(" ", name),
                "",
                town,
                "ZZ%d 1AA".formatted(urn % 9 + 1),
                "",
                Status.OPEN))
        .list()
        .ofMinSize(1)
        .ofMaxSize(120);
  }

  @Provide
  Arbitrary<List<String>> typed() {
    return Arbitraries.oneOf(
            Arbitraries.of(NAMES),
            Arbitraries.of(TOWNS),
            Arbitraries.of("st", "marry", "oakfeild", "nor", "prim", "zz3", "zz4 1aa", "xyzzy"))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }
}
