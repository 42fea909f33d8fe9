package org.included.home;

import java.util.List;
import org.included.library.Reader;
import org.included.web.Allow;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Tap;
import org.included.web.Tile;
import org.included.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page: who do you work with, and a door for each role. */
@Controller
class StartPages {
  /**
   * @param writtenFor what the reader said before, in words; empty for somebody new
   */
  record StartPage(List<Tap> phases, String writtenFor, List<Tile> doors) implements Page {
    @Override
    public String title() {
      return "Something you can use on Tuesday";
    }
  }

  @GetMapping("/")
  @Allow(Allow.Who.EVERYBODY)
  Reply start(Viewer viewer) {
    var reader = Reader.of(viewer.bearer());
    return Reply.page(new StartPage(Asking.phaseTaps(reader), reader.words(), Door.tiles()));
  }
}
