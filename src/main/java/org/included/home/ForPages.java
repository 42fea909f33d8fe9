package org.included.home;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.included.kernel.Problems;
import org.included.library.Reader;
import org.included.web.Allow;
import org.included.web.Choice;
import org.included.web.FormPage;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Tap;
import org.included.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Written for ...": whom a reader works with and what they do, kept in their cookie. */
@Controller
class ForPages {
  /**
   * Both questions, to look at the answers again or change them.
   *
   * @param to the path to go on to, or empty
   */
  record ForPage(List<Choice> phases, List<Choice> roles, String to, Problems problems)
      implements FormPage {
    @Override
    public String title() {
      return "Who should this be written for?";
    }
  }

  /** The second question, once the first was answered with a tap. */
  record RolePage(List<Tap> roles, String to) implements Page {
    @Override
    public String title() {
      return "And what do you do there?";
    }
  }

  @GetMapping("/for")
  @Allow(Allow.Who.EVERYBODY)
  Reply ask(@RequestParam(defaultValue = "") String to, Viewer viewer) {
    return page(Reader.of(viewer.bearer()), Way.of(to), Problems.none());
  }

  @PostMapping("/for")
  @Allow(Allow.Who.EVERYBODY)
  Reply say(
      @RequestParam(defaultValue = "") String phase,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String to,
      Viewer viewer) {
    var way = Way.of(to);
    var reader = Reader.of(viewer.bearer()).saying(Reader.of(phase, role));
    if (reader.phase().isEmpty()) {
      return page(reader, way, Problems.of("phase", "Choose who you work with"));
    }
    return new Reply.SeeOther(next(reader, way), reader.keptIn(viewer.bearer()));
  }

  private static Reply page(Reader reader, String way, Problems problems) {
    return Reply.page(
        new ForPage(Asking.phaseChoices(reader), Asking.roleChoices(reader), way, problems));
  }

  private static String next(Reader reader, String way) {
    if (reader.role().isPresent()) {
      return way.isEmpty() ? "/modules" : way;
    }
    return way.isEmpty()
        ? "/for/role"
        : "/for/role?to=" + URLEncoder.encode(way, StandardCharsets.UTF_8);
  }

  @GetMapping("/for/role")
  @Allow(Allow.Who.EVERYBODY)
  Reply askRole(@RequestParam(defaultValue = "") String to, Viewer viewer) {
    var reader = Reader.of(viewer.bearer());
    return reader.phase().isEmpty()
        ? Reply.seeOther("/for")
        : Reply.page(new RolePage(Asking.roleTaps(reader), Way.of(to)));
  }
}
