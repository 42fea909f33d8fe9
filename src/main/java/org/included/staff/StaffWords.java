package org.included.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.included.post.Contract;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How settings word their lists: what headings, jobs and contracts are called. Versioned data in
 * {@code staff/words.yaml}, not code.
 */
final class StaffWords {
  /** A heading says what its column holds, or that it is none of our business. */
  sealed interface Meaning {
    record Read(Field field) implements Meaning {}

    record LeftAlone() implements Meaning {}
  }

  private static final StaffWords OURS = read("/staff/words.yaml");

  private final Phrases<Meaning> headings;
  private final Phrases<String> jobs;
  private final Phrases<Contract> contracts;
  private final Set<String> honorifics;
  private final Set<String> particles;

  private StaffWords(JsonNode data) {
    var meanings = new LinkedHashMap<Meaning, List<String>>();
    meanings.putAll(groups(data.get("headings"), slug -> (Meaning) new Meaning.Read(field(slug))));
    meanings.put(new Meaning.LeftAlone(), texts(data.get("left-alone")));
    this.headings = new Phrases<>(meanings);
    this.jobs = new Phrases<>(groups(data.get("jobs"), code -> code));
    this.contracts =
        new Phrases<>(
            groups(
                data.get("contracts"),
                c -> Contract.valueOf(c.toUpperCase(java.util.Locale.ROOT))));
    this.honorifics = new HashSet<>(texts(data.get("honorifics")));
    this.particles = new HashSet<>(texts(data.get("particles")));
  }

  private static StaffWords read(String resource) {
    var yaml =
        new YAMLMapper(
            YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());
    try (var in = Objects.requireNonNull(StaffWords.class.getResourceAsStream(resource))) {
      return new StaffWords(yaml.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> Map<T, List<String>> groups(JsonNode node, Function<String, T> meaning) {
    var groups = new LinkedHashMap<T, List<String>>();
    node.properties().forEach(e -> groups.put(meaning.apply(e.getKey()), texts(e.getValue())));
    return groups;
  }

  private static List<String> texts(JsonNode list) {
    var texts = new ArrayList<String>();
    list.forEach(text -> texts.add(text.asString()));
    return texts;
  }

  private static Field field(String slug) {
    return Arrays.stream(Field.values())
        .filter(f -> f.slug().equals(slug))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no field: " + slug));
  }

  static StaffWords ours() {
    return OURS;
  }

  Optional<Phrases.Found<Meaning>> heading(String text) {
    return headings.longestIn(text);
  }

  /** The code of the role group that a job belongs to; empty for one that is not known. */
  Optional<String> roleGroup(String job) {
    return jobs.firstIn(job).map(Phrases.Found::meaning);
  }

  Optional<Contract> contract(String contract, String job) {
    return contracts.firstIn(contract).or(() -> contracts.firstIn(job)).map(Phrases.Found::meaning);
  }

  boolean isHonorific(String word) {
    return honorifics.contains(Plain.letters(word));
  }

  boolean isParticle(String word) {
    return particles.contains(Plain.letters(word));
  }
}
