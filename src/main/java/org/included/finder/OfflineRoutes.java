package org.included.finder;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.included.kernel.NotFound;
import org.included.kernel.Sha256;
import org.included.library.Phase;
import org.included.library.Situation;
import org.included.library.Situations;
import org.included.web.Allow;
import org.included.web.Assets;
import org.included.web.Compression;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/** What lets the finder and its cards work without a connection after the first visit. */
@Controller
class OfflineRoutes {
  private static final List<String> ASSETS =
      List.of("included.css", "included.js", "finder.js", "dictate.js", "read.js", "mark.svg");

  private final Situations situations;
  private final Finder finder;
  private final Assets assets;
  private final JsonMapper json;

  OfflineRoutes(Situations situations, Finder finder, Assets assets, JsonMapper json) {
    this.situations = situations;
    this.finder = finder;
    this.assets = assets;
    this.json = json;
  }

  @GetMapping("/situations/index/{name}")
  @Allow(Allow.Who.EVERYBODY)
  void index(@PathVariable String name, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var index =
        Arrays.stream(Phase.values())
            .map(finder::forBrowsers)
            .filter(i -> i.name().equals(name))
            .findFirst()
            .orElseThrow(NotFound::new);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.setHeader("Vary", "Accept-Encoding");
    Compression.send(index.plain(), index.gzip(), request, response);
  }

  /**
   * The script that browsers keep. It changes whenever one of its pages may have changed, and so
   * takes them all anew.
   */
  @GetMapping("/worker.js")
  @Allow(Allow.Who.EVERYBODY)
  void worker(HttpServletResponse response) throws IOException {
    var script = assets.find(assets.path("worker.js").substring("/assets/".length())).orElseThrow();
    var head =
        "var NAME = "
            + json.writeValueAsString("included-" + state())
            + ", PAGES = "
            + json.writeValueAsString(pages())
            + ";\n";
    response.setContentType("text/javascript; charset=utf-8");
    response.setHeader("Cache-Control", "no-cache");
    response.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
    response.getOutputStream().write(script.plain());
  }

  /** The same as long as every page is the same: texts, templates, and names with hashes. */
  private String state() {
    var texts = situations.current().stream().map(Situation::hash).toList();
    var state = List.of(texts, pages(), assets.templates(), assets.path("worker.js"));
    return Sha256.hex(state.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 10);
  }

  List<String> pages() {
    var pages = new ArrayList<String>();
    pages.add("/situations");
    situations.current().stream().map(Situation::slug).forEach(s -> pages.add("/cards/" + s));
    ASSETS.forEach(a -> pages.add(assets.path(a)));
    // who asks without a cookie reads the words of a primary school
    pages.add(finder.forBrowsers(Phase.PRIMARY).path());
    return pages;
  }
}
