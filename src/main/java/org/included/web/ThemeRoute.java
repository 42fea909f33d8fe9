package org.included.web;

import jakarta.servlet.http.HttpServletRequest;
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
    // the page whose footer was used: nobody is sent away from what they read
    var back = CrossOrigin.pageBefore(request).orElse("/");
    return new Reply.SeeOther(back, bearer.with(preferences));
  }
}
