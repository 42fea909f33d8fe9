package org.included.authoring;

import java.nio.charset.StandardCharsets;
import org.included.library.Audience;
import org.springframework.web.util.UriUtils;

/** The addresses of this area. A folder may have any name while somebody writes. */
final class Paths {
  static final String MODULES = "/authors/modules";

  private Paths() {}

  static String module(String slug) {
    return MODULES + "/" + UriUtils.encodePathSegment(slug, StandardCharsets.UTF_8);
  }

  static String variant(String slug, Audience audience) {
    return module(slug) + "/" + audience.phase().slug() + "/" + audience.role().slug();
  }
}
