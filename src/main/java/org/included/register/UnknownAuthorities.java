package org.included.register;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.included.setting.Listing;
import org.included.setting.Listing.Group;

/**
 * Counts settings whose local authority is none that England has today: one that was reorganised,
 * one in Wales, or none at all. They are taken in, and no authority has them.
 */
final class UnknownAuthorities {
  private static final int MOST_TOLD = 5;

  /** No register names so many; a column of something else would. */
  private static final int MOST_COUNTED = 1_000;

  private final Set<String> england;
  private final Map<String, Integer> byName = new HashMap<>();
  private int rows;

  /**
   * @param england codes
   */
  UnknownAuthorities(Set<String> england) {
    this.england = england;
  }

  /** The same listings, counted as they pass. */
  Iterator<Listing> counting(Iterator<Listing> listings) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return listings.hasNext();
      }

      @Override
      public Listing next() {
        var listing = listings.next();
        // null: the register does not say
        if (listing.authority() != null && !england.contains(listing.authority().code())) {
          count(listing.authority());
        }
        return listing;
      }
    };
  }

  private void count(Group authority) {
    rows++;
    var name = (authority.code() + " " + Row.shortened(authority.name())).strip();
    if (byName.size() < MOST_COUNTED || byName.containsKey(name)) {
      byName.merge(name.isEmpty() ? "none given" : name, 1, Integer::sum);
    }
  }

  int rows() {
    return rows;
  }

  /** The commonest, each with its number, as in {@code Cumbria: 12}. */
  List<String> commonest() {
    return byName.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_TOLD)
        .map(e -> e.getKey() + ": " + e.getValue())
        .toList();
  }
}
