package org.included.register;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.included.setting.Listing;
import org.included.setting.Listing.Group;
import org.included.setting.Listing.Status;
import org.included.setting.Register;

/**
 * Ofsted's register of childcare, as it is published with inspection outcomes. Names and addresses
 * of people who work in a home are withheld there; they are known by their number.
 */
final class EarlyYearsLayout implements Layout {
  private static final DateTimeFormatter DAY = Row.days("dd/MM/uuuu");
  private static final Pattern URN = Pattern.compile("(EY|VC|CA)?\\d{6,7}");
  private static final Set<String> WITHHELD = Set.of("REDACTED", "NAME REMOVED");

  private final AuthorityNames authorities;

  /**
   * @param authorities this register gives names only
   */
  EarlyYearsLayout(AuthorityNames authorities) {
    this.authorities = authorities;
  }

  @Override
  public Register register() {
    return Register.EARLY_YEARS;
  }

  @Override
  public Set<String> columns() {
    return Set.of(
        "Provider URN",
        "Registration date",
        "Provider type",
        "Provider status",
        "Provider name",
        "Provider address line 1",
        "Provider town",
        "Postcode",
        "Local authority");
  }

  @Override
  public String urn() {
    return "Provider URN";
  }

  @Override
  public Listing make(Row row) {
    var urn = row.text("Provider URN").toUpperCase(Locale.ROOT);
    if (!URN.matcher(urn).matches()) {
      throw new RowRefused("This is no number of Ofsted's: " + Row.shortened(urn));
    }
    var kind = row.text("Provider type");
    var name = open(row.text("Provider name"));
    return new Listing(
        urn,
        null,
        name,
        kind,
        "early-years",
        status(row.text("Provider status")),
        row.day("Registration date", DAY),
        null,
        authority(row.text("Local authority")),
        null,
        open(row.text("Provider address line 1")),
        open(row.text("Provider town")),
        open(row.text("Postcode")),
        null,
        null);
  }

  private static String open(String text) {
    return WITHHELD.contains(text) ? "" : text;
  }

  private static Status status(String status) {
    return switch (status) {
      case "Active" -> Status.OPEN;
      case "Proposed" -> Status.PROPOSED;
      case "Resigned", "Cancelled", "Suspended", "Inactive" -> Status.CLOSED;
      default -> throw new RowRefused("This status is not known: " + Row.shortened(status));
    };
  }

  /** Authorities are reorganised, and this register is not: an old one is as good as none. */
  private Group authority(String name) {
    return authorities.code(name).map(code -> new Group(code, name)).orElse(new Group("", name));
  }
}
