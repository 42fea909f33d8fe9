package org.included.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses a post that a browser sends from another site (cross-site request forgery), without a
 * token that could go stale under somebody's words. Browsers say where a post comes from: {@code
 * Sec-Fetch-Site} (all since 2023), {@code Origin} (all that can reach us). A request with neither
 * is no browser's, and carries no cookie that its sender did not put there; the cookie is
 * SameSite=Lax besides. docs/adr/0003 has the reasons.
 */
final class CrossOrigin {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private CrossOrigin() {}

  static boolean isRefused(HttpServletRequest request) {
    if (SAFE.contains(request.getMethod())) {
      return false;
    }
    var site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    var origin = request.getHeader("Origin");
    return origin != null && !origin.equalsIgnoreCase(ownOrigin(request));
  }

  /** The path of the page on which a form stood; empty where it is no page of ours. */
  static Optional<String> pageBefore(HttpServletRequest request) {
    var referer = request.getHeader("Referer");
    if (referer == null || !referer.startsWith(ownOrigin(request) + "/")) {
      return Optional.empty();
    }
    try {
      return Optional.of(URI.create(referer).getRawPath()).filter(path -> !path.startsWith("//"));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** As the browser knows it: the proxy's word is already in these where the proxy is trusted. */
  static String ownOrigin(HttpServletRequest request) {
    int port = request.getServerPort();
    boolean usual = request.isSecure() ? port == 443 : port == 80;
    return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
  }
}
