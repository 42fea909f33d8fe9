package org.included.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.included.kernel.Settings;
import org.included.kernel.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * What authors have in hand: every module in this node's content folder as it is at this moment,
 * drafts and those that break a rule too. It is read when somebody asks, and compiled again only
 * when something has changed; nothing is stored, and readers never see it.
 */
@Component
public class Workbench {
  private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);

  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::severity).thenComparingInt(Finding::line);

  /** A text with the fingerprint of everything that it was made from. */
  private record Kept(String madeFrom, WorkingText text) {}

  private final Path content;
  private final Editions editions;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  @Autowired
  Workbench(Settings settings, Editions editions) {
    this(settings.content(), editions);
  }

  Workbench(Path content, Editions editions) {
    this.content = content;
    this.editions = editions;
  }

  /** The address below which the pictures of a working text are fetched, with its last slash. */
  public static String filesOf(String slug) {
    return "/authors/modules/" + slug + "/files/";
  }

  /**
   * Every module of the folder, by the name of its own folder.
   *
   * @throws UncheckedIOException when the folder cannot be read
   */
  public List<WorkingText> all() {
    var folders = folders();
    kept.keySet().retainAll(folders.stream().map(Kind::slug).toList());
    return folders.stream().map(this::text).toList();
  }

  /**
   * Empty when the folder holds no such module.
   *
   * @throws UncheckedIOException when the folder cannot be read
   */
  public Optional<WorkingText> of(String slug) {
    return folder(slug).map(this::text);
  }

  /** Names are compared, and never made into paths: nothing else can be asked for. */
  private Optional<Path> folder(String slug) {
    return folders().stream().filter(f -> Kind.slug(f).equals(slug)).findFirst();
  }

  private List<Path> folders() {
    return reading(() -> Kind.MODULE.in(content));
  }

  private WorkingText text(Path folder) {
    try {
      var manuscript = Manuscript.of(folder);
      var current = editions.current(manuscript.slug());
      var madeFrom = madeFrom(folder, manuscript, current);
      var before = kept.get(manuscript.slug());
      if (before != null && before.madeFrom().equals(madeFrom)) {
        return before.text();
      }
      var text = compiled(folder, manuscript, current);
      kept.put(manuscript.slug(), new Kept(madeFrom, text));
      return text;
    } catch (IOException e) {
      // an editor may be just replacing the file
      LOG.debug("{} cannot be read", folder, e);
      return unreadable(Kind.slug(folder));
    }
  }

  private static WorkingText unreadable(String slug) {
    var file = "modules/" + slug + "/" + Manuscript.MODULE;
    var finding = new Finding(file, 1, Rule.FILE, "It cannot be read just now.");
    return new WorkingText(slug, "", Optional.empty(), List.of(finding), Map.of());
  }

  /**
   * Of pictures and films the size and the time of writing will do: they may be large, and nothing
   * that is compiled depends on what is in them.
   */
  private String madeFrom(Path folder, Manuscript manuscript, Optional<Edition> current)
      throws IOException {
    var all = new StringBuilder();
    for (var style : HouseStyle.files(content)) {
      all.append(Files.exists(style) ? Files.readString(style) : "").append('\0');
    }
    for (var file : new TreeMap<>(manuscript.files()).entrySet()) {
      all.append(file)
          .append(Files.getLastModifiedTime(folder.resolve(file.getKey())))
          .append('\0');
    }
    all.append(current.map(Edition::hash).orElse("")).append('\0');
    all.append(manuscript.fault()).append('\0').append(manuscript.text());
    return Sha256.hex(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  private WorkingText compiled(Path folder, Manuscript manuscript, Optional<Edition> current)
      throws IOException {
    var slug = manuscript.slug();
    var hash = Archive.hash(Archive.of(Kind.MODULE, content, folder).zip());
    HouseStyle style;
    try {
      style = HouseStyle.of(content);
    } catch (JacksonException e) {
      return new WorkingText(slug, hash, Optional.empty(), List.of(Lint.unreadable(e)), Map.of());
    }
    var earlier = current.map(e -> KnownIds.of(e.module())).orElse(Set.of());
    var attempt = Compiler.attempt(manuscript, style, earlier, filesOf(slug));
    return new WorkingText(
        slug,
        hash,
        Optional.ofNullable(attempt.module()),
        attempt.findings().stream().sorted(WORST_FIRST).toList(),
        Citations.in(manuscript.lines()));
  }

  /** What lies beside module.md now; empty when there is no such file. */
  public Optional<byte[]> file(String slug, String name) {
    return folder(slug)
        .flatMap(folder ->
            reading(() ->
                Manuscript.of(folder).files().containsKey(name)
                    ? Optional.of(Files.readAllBytes(folder.resolve(name)))
                    : Optional.empty()));
  }

  private interface Read<T> {
    T now() throws IOException;
  }

  private static <T> T reading(Read<T> read) {
    try {
      return read.now();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
