package org.included.demo;

import static org.included.setting.RoleGroup.AUTHORITY_LEAD;
import static org.included.setting.RoleGroup.EARLY_YEARS_PRACTITIONER;
import static org.included.setting.RoleGroup.GOVERNOR;
import static org.included.setting.RoleGroup.LEADER;
import static org.included.setting.RoleGroup.LECTURER;
import static org.included.setting.RoleGroup.SENCO;
import static org.included.setting.RoleGroup.SUPPORT_STAFF;
import static org.included.setting.RoleGroup.TRUST_LEAD;

import java.util.Locale;
import org.included.library.Phase;
import org.included.library.RoleRoute;
import org.included.setting.RoleGroup;
import org.jspecify.annotations.Nullable;

/** The invented people, as whom anybody can sign in to a demonstration. */
enum Persona {
  DEE("Dee Ashgrove", "Teaching assistant", Place.PRIMARY, RoleGroup.TEACHING_ASSISTANT),
  SAM("Sam Larkmoor", "Teaching assistant", Place.SECONDARY, RoleGroup.TEACHING_ASSISTANT),
  AMINA("Amina Fieldway", "Teacher, Year 4", Place.PRIMARY, RoleGroup.TEACHER),
  LUCA("Luca Harbourne", "Lecturer in plumbing", Place.COLLEGE, LECTURER),
  JO("Jo Willowby", "Nursery practitioner", Place.NURSERY, EARLY_YEARS_PRACTITIONER),
  BEA("Bea Brooklane", "Childminder, working alone", Place.CHILDMINDER, RoleGroup.CHILDMINDER),
  NGOZI("Ngozi Hartwell", "SENCO and training lead", Place.PRIMARY, SENCO),
  PETER("Peter Stonebridge", "Head teacher", Place.PRIMARY, LEADER),
  MAREK("Marek Oakley", "Site manager", Place.SECONDARY, SUPPORT_STAFF),
  SHIRLEY("Shirley Penrose", "Lunchtime supervisor", Place.PRIMARY, SUPPORT_STAFF),
  FARAH("Farah Greenacre", "Teacher and staff representative", Place.SECONDARY, RoleGroup.TEACHER),
  GWEN("Gwen Marlow", "Governor", Place.PRIMARY, GOVERNOR),
  THEO("Theo Ravensworth", "Trust lead for inclusion", Place.TRUST, TRUST_LEAD),
  LINDA("Linda Moorcroft", "Council lead for SEND", Place.AUTHORITY, AUTHORITY_LEAD),
  OMAR("Omar Winterbourne", "Programme team", Place.PROGRAMME, RoleGroup.PROGRAMME),
  CATRIN("Catrin Swallowfield", "Author of modules", Place.PROGRAMME, RoleGroup.PROGRAMME),
  PRIYA("Priya Hollins", "Speech and language therapist", Place.AUTHORITY, RoleGroup.SPECIALIST),
  DANIEL("Daniel Copperfield-Reed", "Trainer", Place.PROGRAMME, RoleGroup.TRAINER),
  /** Works nowhere that we know of, and need not. */
  ROSE("Rose Thornbury", "Parent carer", null, null);

  private final String called;
  private final String work;
  private final @Nullable Place place;
  private final @Nullable RoleGroup roleGroup;

  Persona(String called, String work, @Nullable Place place, @Nullable RoleGroup roleGroup) {
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

  @Nullable RoleGroup roleGroup() {
    return roleGroup;
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
      case TEACHER, SENCO, LECTURER, EARLY_YEARS_PRACTITIONER, CHILDMINDER -> RoleRoute.TEACHER;
      case TEACHING_ASSISTANT -> RoleRoute.TEACHING_ASSISTANT;
      case LEADER,
          SUPPORT_STAFF,
          SPECIALIST,
          GOVERNOR,
          TRAINER,
          TRUST_LEAD,
          AUTHORITY_LEAD,
          PROGRAMME ->
          RoleRoute.EVERYBODY;
    };
  }
}
