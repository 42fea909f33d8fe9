package org.included.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every request passes, in this order: a number for the log, the security headers, the check
 * that a post comes from a page of ours, and who is looking.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Gate extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
  static final String VIEWER = Viewer.class.getName();
  static final String NONCE = Gate.class.getName() + ".nonce";
  static final String REFERENCE = Gate.class.getName() + ".reference";

  private final SecureRandom chance = new SecureRandom();
  private final BearerCookie cookie;
  private final SignOuts signOuts;
  private final Clock clock;

  Gate(BearerCookie cookie, SignOuts signOuts, Clock clock) {
    this.cookie = cookie;
    this.signOuts = signOuts;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var number = new byte[24];
    chance.nextBytes(number);
    var random = Base64.getUrlEncoder().withoutPadding().encodeToString(number);
    var reference = random.substring(0, 8);
    request.setAttribute(REFERENCE, reference);
    request.setAttribute(NONCE, random.substring(8));
    MDC.put("request", reference);
    try {
      SecurityHeaders.write(response, random.substring(8));
      if (CrossOrigin.isRefused(request)) {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
        return;
      }
      Viewer viewer;
      try {
        viewer = viewer(request, response);
      } catch (IllegalStateException e) {
        LOG.warn("A reader was asked to come back: {}", e.getMessage());
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        return;
      }
      request.setAttribute(VIEWER, viewer);
      chain.doFilter(request, response);
    } finally {
      MDC.remove("request");
    }
  }

  private Viewer viewer(HttpServletRequest request, HttpServletResponse response) {
    var bearer = cookie.read(request).orElse(Bearer.NOBODY);
    var signIn = bearer.signIn();
    if (signIn == null || request.getRequestURI().startsWith("/assets/")) {
      return new Viewer(bearer);
    }
    var now = clock.instant();
    if (signIn.expired(now) || signOuts.ended(signIn)) {
      return new Viewer(bearer.signedOut(), signIn.person());
    }
    if (signIn.wantsRenewal(now)) {
      var renewed = bearer.signedIn(signIn.seen(now));
      cookie.write(renewed, request, response);
      return new Viewer(renewed);
    }
    return new Viewer(bearer);
  }

  /**
   * Errors pass a second time, for the page that tells of them; the first pass's findings stand.
   */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return true;
  }
}
