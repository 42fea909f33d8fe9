package org.included.account;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An organisation for which DfE Sign-in says that somebody acts. The numbers are those of the
 * public registers, as text and unchecked: none need be in a register of ours.
 *
 * <p>What is in it follows the claim {@code organisation} as DfE Sign-in gives it (its public API,
 * <a
 * href="https://github.com/DFE-Digital/login.dfe.public-api">DFE-Digital/login.dfe.public-api</a>,
 * "Get organisations for user").
 *
 * @param id DfE Sign-in's own, by which it is asked for roles
 * @param name as DfE Sign-in has it, which need not be as the register has it
 * @param urn of an establishment or early years setting, or null
 * @param uid of a trust: the group's number in Get Information About Schools, or null
 * @param ukprn of the register of learning providers, or null
 * @param establishmentNumber within its local authority, or null; of a local authority its own
 *     three figures
 * @param authority the three figures of the local authority that an establishment is in, or null
 */
public record Organisation(
    String id,
    Category category,
    String name,
    @Nullable String urn,
    @Nullable String uid,
    @Nullable String ukprn,
    @Nullable String establishmentNumber,
    @Nullable String authority) {

  /** DfE Sign-in's categories, as far as they are places where people may train. */
  public enum Category {
    /** A school or college with a URN of Get Information About Schools. */
    ESTABLISHMENT("001"),
    /** Known by {@link Organisation#authorityCode}. */
    LOCAL_AUTHORITY("002"),
    /**
     * With a URN of Ofsted's. Those overlap with schools' URNs, so never look up one as the other.
     */
    EARLY_YEARS_SETTING("004"),
    /** Known by its UID. */
    MULTI_ACADEMY_TRUST("010"),
    /** Known by its UID. */
    SINGLE_ACADEMY_TRUST("013"),
    /** A further education provider, known by its UKPRN. */
    FURTHER_EDUCATION("051"),
    /** Any other, such as a supplier of software. */
    OTHER("");

    private final String code;

    Category(String code) {
      this.code = code;
    }

    static Category of(String code) {
      return Arrays.stream(values()).filter(c -> c.code.equals(code)).findFirst().orElse(OTHER);
    }
  }

  /** The three figures of the authority that this is, or is in; null if they were not said. */
  public @Nullable String authorityCode() {
    return category == Category.LOCAL_AUTHORITY ? establishmentNumber : authority;
  }

  /** The number that the place is best looked up by, in words; empty if none was said. */
  String numberInWords() {
    var number =
        switch (category) {
          case ESTABLISHMENT, EARLY_YEARS_SETTING -> worded("URN", urn);
          case LOCAL_AUTHORITY -> worded("council number", establishmentNumber);
          case MULTI_ACADEMY_TRUST, SINGLE_ACADEMY_TRUST -> worded("UID", uid);
          case FURTHER_EDUCATION, OTHER -> "";
        };
    return number.isEmpty() ? worded("UKPRN", ukprn) : number;
  }

  private static String worded(String what, @Nullable String number) {
    return number == null ? "" : what + " " + number;
  }
}
