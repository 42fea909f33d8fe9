package org.included.account;

import java.util.List;
import org.included.kernel.PersonId;
import org.included.kernel.Problems;
import org.included.web.Allow;
import org.included.web.FormPage;
import org.included.web.Here;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Linking two accounts of one's own, and taking it back. */
@Controller
class LinkingPages {
  static final String PATH = "/account/linking";

  /**
   * Another account of theirs.
   *
   * @param called its name or address, or words where it has neither
   */
  record Other(PersonId id, String called) {}

  /**
   * @param made a code made just now, shown once; empty for none
   * @param typed as it stands in the box
   */
  record LinkingPage(List<Other> others, String made, String typed, Problems problems)
      implements FormPage {
    @Override
    public String title() {
      return "Two accounts, one you";
    }

    @Override
    public Here here() {
      return Here.RECORD;
    }
  }

  private final Linking linking;
  private final People people;

  LinkingPages(Linking linking, People people) {
    this.linking = linking;
    this.people = people;
  }

  @GetMapping(PATH)
  @Allow(Allow.Who.PERSON)
  Reply show(Viewer viewer) {
    return Reply.page(page(viewer, "", "", Problems.none()));
  }

  private LinkingPage page(Viewer viewer, String made, String typed, Problems problems) {
    var others = linking.all(viewer.self()).stream().skip(1).map(this::other).toList();
    return new LinkingPage(others, made, typed, problems);
  }

  private Other other(PersonId id) {
    var person = people.person(id);
    var email = person.email();
    return new Other(
        id,
        email != null
            ? email
            : person.name() != null ? person.name() : "An account with no name or address");
  }

  @PostMapping(PATH + "/code")
  @Allow(Allow.Who.PERSON)
  Reply make(Viewer viewer) {
    return Reply.page(page(viewer, linking.makeCode(viewer.self()), "", Problems.none()));
  }

  @PostMapping(PATH)
  @Allow(Allow.Who.PERSON)
  Reply link(@RequestParam(defaultValue = "") String code, Viewer viewer) {
    return switch (linking.link(viewer.self(), code)) {
      case LINKED, WERE_ALREADY -> Reply.seeOther(PATH);
      case YOUR_OWN ->
          again(
              viewer, code, "You made this code here. Type it in where you use the other account");
      case NO_SUCH_CODE ->
          again(
              viewer,
              code,
              "We do not know this code. It lasts 15 minutes and works once: make a new one there");
    };
  }

  private Reply again(Viewer viewer, String code, String sentence) {
    return Reply.page(page(viewer, "", code, Problems.of("code", sentence)));
  }

  @PostMapping(PATH + "/end")
  @Allow(Allow.Who.PERSON)
  Reply unlink(@RequestParam(defaultValue = "") String other, Viewer viewer) {
    if (!other.isEmpty()) {
      linking.unlink(viewer.self(), PersonId.of(other));
    }
    return Reply.seeOther(PATH);
  }
}
