package org.included.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.included.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to a handler that says who may call it; anything else is not there. */
class Doorkeeper implements HandlerInterceptor {
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
      case PERSON -> {
        if (viewer(request).signedIn()) {
          yield true;
        }
        throw new SignInNeeded();
      }
    };
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
