package org.included.staff;

/** What a column of a staff list can hold that the import reads. */
enum Field {
  FIRST_NAME("first-name", "First name"),
  SURNAME("surname", "Surname"),
  WHOLE_NAME("whole-name", "Whole name"),
  EMAIL("email", "E-mail address"),
  JOB("job", "Job"),
  STARTS("starts", "First day"),
  LEAVES("leaves", "Last day"),
  CONTRACT("contract", "Kind of contract");

  private final String slug;
  private final String words;

  Field(String slug, String words) {
    this.slug = slug;
    this.words = words;
  }

  /** As the data file and forms name it. */
  String slug() {
    return slug;
  }

  String words() {
    return words;
  }
}
