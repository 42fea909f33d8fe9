package org.included.learning;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.included.kernel.NotFound;
import org.included.library.Editions;
import org.included.web.Allow;
import org.included.web.Allow.Who;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Pictures, films and captions of a module. */
@Controller
class FileRoutes {
  private final Editions editions;

  FileRoutes(Editions editions) {
    this.editions = editions;
  }

  @GetMapping("/modules/{slug}/files/{name}")
  @Allow(Who.EVERYBODY)
  void file(
      @PathVariable String slug,
      @PathVariable String name,
      @RequestHeader(defaultValue = "") String range,
      HttpServletResponse response)
      throws IOException {
    var bytes = editions.file(slug, name).orElseThrow(NotFound::new);
    ModuleFile.send(name, bytes, "public, max-age=3600", range, response);
  }
}
