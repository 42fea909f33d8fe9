package org.included.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.included.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to a handler that says who may call it; anything else is not there. */
class Doorkeeper implements HandlerInterceptor {
  private final ObjectProvider<Warrants> warrants;
  private final BearerCookie cookie;
  private final Clock clock;

  Doorkeeper(ObjectProvider<Warrants> warrants, BearerCookie cookie, Clock clock) {
    this.warrants = warrants;
    this.cookie = cookie;
    this.clock = clock;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws Exception {
    if (!(handler instanceof HandlerMethod method)) {
      throw new NotFound();
    }
    var allow = method.getMethodAnnotation(Allow.class);
    if (allow == null) {
      throw new NotFound();
    }
    return switch (allow.value()) {
      case EVERYBODY -> true;
      case PERSON -> signedIn(request, false);
      case AUTHOR, LEAD, GROUP_LEAD, REGISTRAR, STEWARD, AUDITOR, APPOINTER, ADMINISTRATOR ->
          signedIn(request, true) && holds(request, allow.value()) && sure(request, response);
    };
  }

  private static boolean signedIn(HttpServletRequest request, boolean keepsAll) {
    if (viewer(request).signedIn()) {
      return true;
    }
    throw new SignInNeeded(keepsAll);
  }

  /** Using such a page keeps it open; after a pause somebody else may sit at the screen. */
  private boolean sure(HttpServletRequest request, HttpServletResponse response) {
    var bearer = viewer(request).bearer();
    var now = clock.instant();
    var signIn = bearer.signIn();
    if (signIn == null || !signIn.isSure(now)) {
      throw new SignInNeeded(true);
    }
    if (signIn.wantsToStaySure(now)) {
      var renewed = bearer.signedIn(signIn.sure(now));
      cookie.write(renewed, request, response);
      request.setAttribute(Gate.VIEWER, new Viewer(renewed));
    }
    return true;
  }

  private boolean holds(HttpServletRequest request, Allow.Who who) {
    var self = viewer(request).self();
    if (warrants.stream().anyMatch(w -> w.holds(self, who))) {
      return true;
    }
    throw new NotFound();
  }

  static Viewer viewer(HttpServletRequest request) {
    var viewer = (@Nullable Viewer) request.getAttribute(Gate.VIEWER);
    return viewer == null ? new Viewer(Bearer.NOBODY) : viewer;
  }

  /**
   * The route is for a person, and nobody is signed in, or it is not sure that it is still they.
   */
  static class SignInNeeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean keepsAll;

    /**
     * @param keepsAll whether all that was typed comes along, not only what is kept as a draft
     */
    SignInNeeded(boolean keepsAll) {
      super("sign in first", null, false, false);
      this.keepsAll = keepsAll;
    }

    boolean keepsAll() {
      return keepsAll;
    }
  }
}
