package org.included.learning;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.included.kernel.NotFound;
import org.included.library.Editions;
import org.included.web.Allow;
import org.included.web.Allow.Who;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pictures, films and captions of a module. */
@Controller
class FileRoutes {
  private static final Map<String, String> TYPES =
      Map.of(
          "svg", "image/svg+xml",
          "png", "image/png",
          "jpg", "image/jpeg",
          "webm", "video/webm",
          "mp4", "video/mp4",
          "mp3", "audio/mpeg",
          "vtt", "text/vtt;charset=UTF-8");

  private final Editions editions;

  FileRoutes(Editions editions) {
    this.editions = editions;
  }

  @GetMapping("/modules/{slug}/files/{name}")
  @Allow(Who.EVERYBODY)
  void file(@PathVariable String slug, @PathVariable String name, HttpServletResponse response)
      throws IOException {
    var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    var bytes = editions.file(slug, name).orElseThrow(NotFound::new);
    if (type == null) {
      throw new NotFound();
    }
    response.setContentType(type);
    // an author's drawing may not run anything, wherever it is opened
    response.setHeader(
        "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    response.setHeader("Cache-Control", "public, max-age=3600");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
