package org.included.setting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One setting as an edition of a register lists it. Null is what the register does not say, which
 * changes nothing; an empty text is what it says there is none of.
 *
 * @param urn its number in the register
 * @param name empty where the register withholds it
 * @param kind as the register names it
 * @param phase slug of the phase; empty where it has no single one
 * @param authority three figures of the education department
 * @param trust the group's UID
 * @param easting metres on the national grid, as {@code northing}
 */
public record Listing(
    String urn,
    @Nullable String ukprn,
    String name,
    @Nullable String kind,
    @Nullable String phase,
    Status status,
    @Nullable LocalDate opened,
    @Nullable LocalDate closed,
    @Nullable Group authority,
    @Nullable Group trust,
    @Nullable String street,
    String town,
    String postcode,
    @Nullable Integer easting,
    @Nullable Integer northing) {

  /**
   * A trust or an authority.
   *
   * @param code empty where there is none, or none that is known under the name
   */
  public record Group(String code, String name) {
    public static final Group NONE = new Group("", "");
  }

  /** Whether people work there. The words are in the table: never rename one. */
  public enum Status {
    PROPOSED,
    OPEN,
    /** Open, and proposed to close. */
    CLOSING,
    CLOSED
  }
}
