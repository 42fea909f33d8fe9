package org.included.account;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.included.kernel.SamePerson;
import org.included.web.Allow;
import org.included.web.Here;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Who looked at something about a person, or changed it: for that person to read. */
@Controller
class WhoLookedPages {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
  private static final int MOST = 200;

  /**
   * One line.
   *
   * @param who name and capacity
   * @param others how many more people it was about
   */
  record Look(String when, String who, String what, String why, int others) {}

  /**
   * @param more whether there are older ones, which the copy of everything has
   */
  record WhoLookedPage(List<Look> looks, boolean more) implements Page {
    @Override
    public String title() {
      return "Who looked";
    }

    @Override
    public Here here() {
      return Here.RECORD;
    }
  }

  private final Audit audit;
  private final SamePerson same;
  private final Clock clock;

  WhoLookedPages(Audit audit, SamePerson same, Clock clock) {
    this.audit = audit;
    this.same = same;
    this.clock = clock;
  }

  @GetMapping("/who-looked")
  @Allow(Allow.Who.PERSON)
  Reply show(Viewer viewer) {
    var lines = audit.about(same.all(viewer.self()), MOST + 1);
    return Reply.page(
        new WhoLookedPage(
            lines.stream().limit(MOST).map(line -> look(line, viewer)).toList(),
            lines.size() > MOST));
  }

  private Look look(Audit.Line line, Viewer viewer) {
    return new Look(
        WHEN.format(line.at().atZone(clock.getZone())),
        who(line, viewer),
        line.act().words(),
        line.purpose(),
        line.subjects() - 1);
  }

  private String who(Audit.Line line, Viewer viewer) {
    if (line.by() == null) {
      return line.capacity();
    }
    var name =
        same.all(viewer.self()).contains(line.by())
            ? "You"
            : line.byName() == null ? "Somebody with no name given" : line.byName();
    return name + " (" + line.capacity() + ")";
  }
}
