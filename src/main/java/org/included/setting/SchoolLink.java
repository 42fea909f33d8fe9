package org.included.setting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a school followed another, or was followed by it. Either may be in no register that we have.
 *
 * @param kind as the register names it, such as "Successor" or "Predecessor - merged"
 * @param since null where the register does not say
 */
public record SchoolLink(String urn, String linked, String kind, @Nullable LocalDate since) {}
