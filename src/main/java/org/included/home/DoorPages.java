package org.included.home;

import java.util.List;
import org.included.web.Allow;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Tile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is here for one role in their first five minutes. The words are in the templates. */
@Controller
class DoorPages {
  /** A page behind a door. */
  sealed interface DoorPage extends Page {
    Door door();

    @Override
    default String title() {
      return door().title() + ": your first five minutes";
    }

    default Tile whatWeAllDo() {
      return First.WHAT_WE_ALL_DO.tile();
    }

    default Tile instructions() {
      return First.INSTRUCTIONS.tile();
    }

    /** The other doors, for whoever took the wrong one. */
    default List<Tile> others() {
      return Door.tiles().stream().filter(t -> !t.href().equals(door().path())).toList();
    }
  }

  record TeachingAssistantPage(Door door) implements DoorPage {}

  record TeacherPage(Door door) implements DoorPage {}

  record SencoPage(Door door) implements DoorPage {}

  record EarlyYearsPage(Door door) implements DoorPage {}

  record SupportStaffPage(Door door) implements DoorPage {}

  record HeadPage(Door door) implements DoorPage {}

  record StaffRepresentativePage(Door door) implements DoorPage {
    public Tile whoCanSee() {
      return Tile.of(
          "/who-can-see",
          "What others can see about me",
          "Every kind of data, every kind of person");
    }
  }

  record ParentPage(Door door) implements DoorPage {}

  record SpecialistPage(Door door, String contact) implements DoorPage {}

  private final About about;

  DoorPages(About about) {
    this.about = about;
  }

  @GetMapping("/start/{door}")
  @Allow(Allow.Who.EVERYBODY)
  Reply behind(@PathVariable("door") String slug) {
    var door = Door.of(slug);
    return Reply.page(
        switch (door) {
          case TEACHING_ASSISTANT -> new TeachingAssistantPage(door);
          case TEACHER -> new TeacherPage(door);
          case SENCO -> new SencoPage(door);
          case EARLY_YEARS -> new EarlyYearsPage(door);
          case SUPPORT_STAFF -> new SupportStaffPage(door);
          case HEAD -> new HeadPage(door);
          case STAFF_REPRESENTATIVE -> new StaffRepresentativePage(door);
          case PARENT -> new ParentPage(door);
          case SPECIALIST -> new SpecialistPage(door, about.contact());
        });
  }
}
