package org.included.register;

import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.included.setting.Listing;
import org.included.setting.Listing.Group;
import org.included.setting.Listing.Status;
import org.included.setting.Register;

/**
 * Get Information About Schools, "all establishments": 139 columns in November 2026, of which these
 * are read. Codes are the public ones, not those of the department's own enumerations.
 */
final class SchoolsLayout implements Layout {
  private static final DateTimeFormatter DAY = Row.days("dd-MM-uuuu");

  @Override
  public Register register() {
    return Register.SCHOOLS;
  }

  @Override
  public Set<String> columns() {
    return Set.of(
        "URN",
        "LA (code)",
        "LA (name)",
        "EstablishmentName",
        "TypeOfEstablishment (code)",
        "TypeOfEstablishment (name)",
        "EstablishmentStatus (code)",
        "OpenDate",
        "CloseDate",
        "PhaseOfEducation (name)",
        "StatutoryLowAge",
        "StatutoryHighAge",
        "Trusts (code)",
        "Trusts (name)",
        "UKPRN",
        "Street",
        "Town",
        "Postcode",
        "Easting",
        "Northing");
  }

  @Override
  public String urn() {
    return "URN";
  }

  @Override
  public Listing make(Row row) {
    var urn = row.schoolUrn("URN");
    var name = row.name("EstablishmentName");
    return new Listing(
        urn,
        row.text("UKPRN"),
        name,
        row.text("TypeOfEstablishment (name)"),
        Phases.of(
            row.text("TypeOfEstablishment (code)"),
            row.text("PhaseOfEducation (name)"),
            row.number("StatutoryLowAge"),
            row.number("StatutoryHighAge")),
        status(row.text("EstablishmentStatus (code)")),
        row.day("OpenDate", DAY),
        row.day("CloseDate", DAY),
        group(row, "LA"),
        group(row, "Trusts"),
        row.text("Street"),
        row.text("Town"),
        row.text("Postcode"),
        row.number("Easting"),
        row.number("Northing"));
  }

  /** The register's four; "open, but proposed to close" is still open. */
  private static Status status(String code) {
    return switch (code) {
      case "1" -> Status.OPEN;
      case "2" -> Status.CLOSED;
      case "3" -> Status.CLOSING;
      case "4" -> Status.PROPOSED;
      default -> throw new RowRefused("This status is not known: " + Row.shortened(code));
    };
  }

  private static Group group(Row row, String what) {
    var code = row.text(what + " (code)");
    return code.isEmpty() ? Group.NONE : new Group(code, row.text(what + " (name)"));
  }
}
