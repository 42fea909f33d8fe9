package org.included.web;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Headers of every response. Nothing is loaded from another host; nothing of ours runs in a frame.
 */
final class SecurityHeaders {
  private SecurityHeaders() {}

  static void write(HttpServletResponse response, String nonce) {
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'nonce-"
            + nonce
            + "'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; worker-src 'self';"
            + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
    response.setHeader("X-Content-Type-Options", "nosniff");
    // not no-referrer: with that, browsers send "Origin: null" with our own posts
    response.setHeader("Referrer-Policy", "same-origin");
    permissions(response, "microphone=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Cache-Control", "no-store");
  }

  /** For a page with boxes that can be dictated into; the browser still asks its reader. */
  static void allowMicrophone(HttpServletResponse response) {
    permissions(response, "microphone=(self)");
  }

  private static void permissions(HttpServletResponse response, String microphone) {
    response.setHeader(
        "Permissions-Policy",
        "camera=(), geolocation=(), "
            + microphone
            + ", payment=(), usb=(), browsing-topics=(),"
            + " publickey-credentials-get=(self), publickey-credentials-create=(self)");
  }
}
