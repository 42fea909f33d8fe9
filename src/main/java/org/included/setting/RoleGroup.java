package org.included.setting;

/** What somebody works as, in the groups that the expectation of training knows. */
public enum RoleGroup {
  TEACHER("Teacher"),
  LEADER("Head, manager or principal"),
  SENCO("SENCO"),
  TEACHING_ASSISTANT("Teaching assistant"),
  SUPPORT_STAFF("Lunchtime, office, site or transport staff"),
  EARLY_YEARS_PRACTITIONER("Nursery practitioner"),
  CHILDMINDER("Childminder"),
  LECTURER("Lecturer"),
  SPECIALIST("Therapist or specialist"),
  GOVERNOR("Governor or trustee"),
  TRAINER("Trainer"),
  TRUST_LEAD("Trust lead"),
  AUTHORITY_LEAD("Local authority lead"),
  PROGRAMME("Programme staff");

  private final String words;

  RoleGroup(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
