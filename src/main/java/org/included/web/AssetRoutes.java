package org.included.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.included.kernel.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files that browsers keep for a year; their names change when they do. */
@Controller
class AssetRoutes {
  private final Assets assets;

  AssetRoutes(Assets assets) {
    this.assets = assets;
  }

  @GetMapping("/assets/{name}")
  @Allow(Allow.Who.EVERYBODY)
  void asset(@PathVariable String name, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var asset = assets.find(name).orElseThrow(NotFound::new);
    response.setContentType(asset.contentType());
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.setHeader("Vary", "Accept-Encoding");
    Compression.send(asset.plain(), asset.gzip(), request, response);
  }

  /** Browsers ask for this whatever the page says. */
  @GetMapping("/favicon.ico")
  @Allow(Allow.Who.EVERYBODY)
  Reply icon() {
    return Reply.seeOther(assets.path("mark.svg"));
  }
}
