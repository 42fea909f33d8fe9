package org.included.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.included.setting.Listing;
import org.included.setting.Listing.Status;
import org.included.setting.Register;

/** The plain list of schools: seven columns. It says of a school whether it is open by its days. */
final class SchoolListLayout implements Layout {
  private static final DateTimeFormatter DAY = Row.days("dd-MM-uuuu");

  private final Clock clock;

  SchoolListLayout(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Register register() {
    return Register.SCHOOL_LIST;
  }

  @Override
  public Set<String> columns() {
    return Set.of("urn", "name", "town", "postcode", "open_date", "close_date");
  }

  @Override
  public String urn() {
    return "urn";
  }

  @Override
  public Listing make(Row row) {
    var urn = row.schoolUrn("urn");
    var name = row.name("name");
    var opened = row.day("open_date", DAY);
    var closed = row.day("close_date", DAY);
    var today = LocalDate.now(clock);
    var status =
        closed != null && !closed.isAfter(today)
            ? Status.CLOSED
            : opened != null && opened.isAfter(today) ? Status.PROPOSED : Status.OPEN;
    return new Listing(
        urn,
        null,
        name,
        null,
        null,
        status,
        opened,
        closed,
        null,
        null,
        null,
        row.text("town"),
        row.text("postcode"),
        null,
        null);
  }
}
