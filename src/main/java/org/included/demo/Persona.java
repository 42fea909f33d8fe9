package org.included.demo;

import java.util.Locale;
import org.included.library.Phase;
import org.included.library.RoleRoute;
import org.included.post.Contract;
import org.jspecify.annotations.Nullable;

/** The invented people, as whom anybody can sign in to a demonstration. */
enum Persona {
  DEE("Dee Ashgrove", "Teaching assistant", Place.PRIMARY, "teaching-assistant"),
  SAM("Sam Larkmoor", "Teaching assistant", Place.SECONDARY, "teaching-assistant"),
  AMINA("Amina Fieldway", "Teacher, Year 4", Place.PRIMARY, "teacher"),
  LUCA("Luca Harbourne", "Lecturer in plumbing", Place.COLLEGE, "lecturer"),
  JO("Jo Willowby", "Nursery practitioner", Place.NURSERY, "early-years-practitioner"),
  BEA("Bea Brooklane", "Childminder, working alone", Place.CHILDMINDER, "childminder"),
  NGOZI("Ngozi Hartwell", "SENCO and training lead", Place.PRIMARY, "senco"),
  PETER("Peter Stonebridge", "Head teacher", Place.PRIMARY, "leader"),
  MAREK("Marek Oakley", "Site manager", Place.SECONDARY, "support-staff"),
  SHIRLEY("Shirley Penrose", "Lunchtime supervisor", Place.PRIMARY, "support-staff"),
  FARAH("Farah Greenacre", "Teacher and staff representative", Place.SECONDARY, "teacher"),
  GWEN("Gwen Marlow", "Governor", Place.PRIMARY, "governor"),
  THEO("Theo Ravensworth", "Trust lead for inclusion", Place.TRUST, "trust-staff"),
  LINDA("Linda Moorcroft", "Council lead for SEND", Place.AUTHORITY, "council-staff"),
  OMAR("Omar Winterbourne", "Programme team", Place.PROGRAMME, "programme-staff"),
  CATRIN("Catrin Swallowfield", "Author of modules", Place.PROGRAMME, "programme-staff"),
  PRIYA("Priya Hollins", "Speech and language therapist", Place.AUTHORITY, "specialist"),
  DANIEL("Daniel Copperfield-Reed", "Trainer", Place.PROGRAMME, "trainer"),
  /** Works nowhere that we know of, and need not. */
  ROSE("Rose Thornbury", "Parent carer", null, null);

  private final String called;
  private final String work;
  private final @Nullable Place place;
  private final @Nullable String roleGroup;

  Persona(String called, String work, @Nullable Place place, @Nullable String roleGroup) {
    this.called = called;
    this.work = work;
    this.place = place;
    this.roleGroup = roleGroup;
  }

  String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As it stands on their pages, so that nobody takes them for somebody. */
  String title() {
    return called + " (invented)";
  }

  String work() {
    return work;
  }

  @Nullable Place place() {
    return place;
  }

  /** The code of what they work as. */
  @Nullable String roleGroup() {
    return roleGroup;
  }

  Contract contract() {
    return this == GWEN ? Contract.GOVERNOR : Contract.EMPLOYED;
  }

  /** Nobody has mail there: .example is kept free for this (RFC 2606). */
  String email() {
    return slug() + "@invented.example";
  }

  /** What they would choose to read, so that a demonstration opens on the right words. */
  Phase phase() {
    var at = place == null ? Phase.HOME : place.phase();
    return at == null ? Phase.PRIMARY : at;
  }

  RoleRoute role() {
    if (roleGroup == null) {
      return RoleRoute.EVERYBODY;
    }
    return switch (roleGroup) {
      case "teacher", "senco", "lecturer", "early-years-practitioner", "childminder" ->
          RoleRoute.TEACHER;
      case "teaching-assistant" -> RoleRoute.TEACHING_ASSISTANT;
      default -> RoleRoute.EVERYBODY;
    };
  }
}
