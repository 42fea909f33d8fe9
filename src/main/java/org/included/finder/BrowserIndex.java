package org.included.finder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.included.library.Module;
import org.included.library.Phase;
import org.included.library.Situation;
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
    this.gzip = compressed(plain);
    this.name = "index-" + hash(plain) + ".json";
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
    behind.ifPresent(module -> {
      shown.put("module", "/modules/" + module.slug());
      shown.put("moduleTitle", module.cover().shortTitle());
    });
    return shown;
  }

  private static byte[] compressed(byte[] plain) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String hash(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
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
