package org.included.setting;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.included.kernel.SettingId;
import org.included.setting.Listing.Status;
import org.jspecify.annotations.Nullable;

/**
 * A setting by what tells it from others. All of it is public.
 *
 * @param register null for one that no register lists; then there is no number
 * @param urn its number in the register
 * @param name empty where the register withholds it, as for people who work in a home; then town
 *     and postcode are, too
 * @param kind as the register names it; empty where none is known
 * @param authority its name; empty where none is known
 */
public record FoundSetting(
    SettingId id,
    @Nullable Register register,
    String urn,
    String name,
    String kind,
    String town,
    String postcode,
    String authority,
    Status status) {

  /** Whether the register gives no name, so that whoever finds it has to say that it is theirs. */
  public boolean isWithheld() {
    return name.isEmpty();
  }

  /** What a page calls it: its name or, where that is withheld, its kind, number and authority. */
  public String title() {
    return isWithheld() ? joined(kindOfOne(), number(), authority) : name;
  }

  private String kindOfOne() {
    if (kind.isEmpty()) {
      return "A setting whose name is not public";
    }
    // childcare cannot be counted
    return kind.startsWith("Childcare") ? kind : "A " + kind.toLowerCase(Locale.UK);
  }

  /** Such as "URN 100000" or "Ofsted number EY100000"; empty where it has none. */
  public String number() {
    return register == null ? "" : register.number() + " " + urn;
  }

  /** Town, the first half of the postcode and authority, as far as they are known. */
  public String where() {
    int gap = postcode.indexOf(' ');
    var outward = gap < 0 ? postcode : postcode.substring(0, gap);
    return joined(town, outward, authority.equals(town) ? "" : authority);
  }

  /** What to know before choosing it; empty for one that is simply open. */
  public String statusInWords() {
    return switch (status) {
      case PROPOSED -> "Proposed, not open yet";
      case OPEN -> "";
      case CLOSING -> "Open, proposed to close";
      case CLOSED -> "Closed";
    };
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(p -> !p.isEmpty()).collect(Collectors.joining(", "));
  }
}
