package org.included.backoffice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.included.web.Allow.Who;

/** What somebody administers. The names are in the table: never rename one. */
enum Duty {
  REGISTRAR(Who.REGISTRAR, "Registers", "takes in the public registers and the term dates"),
  STEWARD(Who.STEWARD, "Standing", "gives standing to heads and leads on evidence, and ends it"),
  AUDITOR(Who.AUDITOR, "Audit", "reads the audit trail");

  private final Who who;
  private final String title;
  private final String words;

  Duty(Who who, String title, String words) {
    this.who = who;
    this.title = title;
    this.words = words;
  }

  Who who() {
    return who;
  }

  String title() {
    return title;
  }

  String words() {
    return words;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Duty> of(String code) {
    return Arrays.stream(values()).filter(d -> d.code().equals(code)).findFirst();
  }
}
