package org.included.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The colours that somebody chose, kept in their cookie, account or none. */
@Controller
class ThemeRoute {
  private final Looks looks;

  ThemeRoute(Looks looks) {
    this.looks = looks;
  }

  @PostMapping("/theme")
  @Allow(Allow.Who.EVERYBODY)
  Reply choose(
      @RequestParam(defaultValue = "") String theme, Viewer viewer, HttpServletRequest request) {
    var bearer = viewer.bearer();
    var p = bearer.preferences();
    var chosen = Theme.ofCode(theme).orElse(p.theme());
    var preferences = p.with(chosen);
    viewer.person().ifPresent(person -> looks.keep(person, preferences.look()));
    return new Reply.SeeOther(cameFrom(request), bearer.with(preferences));
  }

  /** The page whose footer was used, so that nobody is sent away from what they read. */
  private static String cameFrom(HttpServletRequest request) {
    var referer = request.getHeader("Referer");
    if (referer == null || !referer.startsWith(CrossOrigin.ownOrigin(request) + "/")) {
      return "/";
    }
    try {
      var path = URI.create(referer).getRawPath();
      return path.startsWith("//") ? "/" : path;
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }
}
