package org.included.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.included.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to a handler that says who may call it; anything else is not there. */
class Doorkeeper implements HandlerInterceptor {
  private final ObjectProvider<Authorship> authorship;

  Doorkeeper(ObjectProvider<Authorship> authorship) {
    this.authorship = authorship;
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
      case PERSON -> signedIn(request);
      case AUTHOR -> signedIn(request) && author(request);
    };
  }

  private static boolean signedIn(HttpServletRequest request) {
    if (viewer(request).signedIn()) {
      return true;
    }
    throw new SignInNeeded();
  }

  private boolean author(HttpServletRequest request) {
    var self = viewer(request).self();
    if (authorship.stream().anyMatch(a -> a.isAuthor(self))) {
      return true;
    }
    throw new NotFound();
  }

  static Viewer viewer(HttpServletRequest request) {
    var viewer = (@Nullable Viewer) request.getAttribute(Gate.VIEWER);
    return viewer == null ? new Viewer(Bearer.NOBODY) : viewer;
  }

  /** The route is for a person, and nobody is signed in. */
  static class SignInNeeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    SignInNeeded() {
      super("sign in first", null, false, false);
    }
  }
}
