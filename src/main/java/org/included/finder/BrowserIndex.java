package org.included.finder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.included.kernel.Sha256;
import org.included.library.Module;
import org.included.library.Phase;
import org.included.library.Situation;
import org.included.web.Compression;
import tools.jackson.databind.json.JsonMapper;

/**
 * The index as a browser loads it, so that it can find a card without sending what is typed, and
 * without a connection. Its name carries the hash of what it holds.
 */
final class BrowserIndex {
  private static final JsonMapper JSON = new JsonMapper();

  private final String name;
  private final byte[] plain;
  private final byte[] gzip;

  private BrowserIndex(byte[] plain) {
    this.plain = plain;
    this.gzip = Compression.gzip(plain);
    this.name = "index-" + Sha256.hex(plain).substring(0, 10) + ".json";
  }

  /**
   * For readers of one phase.
   *
   * @param behind the module behind a situation; empty while there is none
   */
  static BrowserIndex of(
      List<Situation> situations,
      Index index,
      Harm harm,
      Phase phase,
      Function<Situation, Optional<Module>> behind) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("floor", Index.FLOOR);
    all.put("most", Index.MOST);
    all.put("near", Harm.NEAR);
    all.put("ignore", new TreeSet<>(index.ignore()));
    all.put("same", new TreeMap<>(index.same()));
    all.put("terms", index.terms());
    all.put("phrases", harm.phrases());
    all.put(
        "together",
        harm.together().stream().map(l -> l.stream().map(TreeSet::new).toList()).toList());
    all.put("unless", harm.unless());
    all.put(
        "situations", situations.stream().map(s -> situation(s, phase, behind.apply(s))).toList());
    return new BrowserIndex(JSON.writeValueAsBytes(all));
  }

  private static Map<String, String> situation(
      Situation situation, Phase phase, Optional<Module> behind) {
    var text = situation.text(phase);
    // in one order on every node, for the hash
    var shown = new TreeMap<String, String>();
    shown.put("slug", situation.slug());
    shown.put("title", situation.title());
    shown.put("could", text.could());
    shown.put("ask", text.askFirst());
    if (!situation.outstanding().isEmpty()) {
      shown.put("awaiting", "yes");
    }
    behind.ifPresent(module -> {
      shown.put("module", "/modules/" + module.slug());
      shown.put("moduleTitle", module.cover().shortTitle());
    });
    return shown;
  }

  String name() {
    return name;
  }

  String path() {
    return "/situations/index/" + name;
  }

  byte[] plain() {
    return plain.clone();
  }

  byte[] gzip() {
    return gzip.clone();
  }
}
