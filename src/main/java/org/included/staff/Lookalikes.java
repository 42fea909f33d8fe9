package org.included.staff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.included.kernel.Slips;
import org.jspecify.annotations.Nullable;

/**
 * Finds names that could be one person's: the same name, its parts changed round, one slip between
 * them, an initial or a short form for a first name. Two people who both have an address of their
 * own are two people unless their names are the same. The time it takes grows with the number of
 * names, not with its square, whatever the names are.
 */
final class Lookalikes {
  /** In letters: a slip in a shorter name makes it another name. */
  private static final int LONG_ENOUGH = 8;

  /** A name longer than this is compared as a whole only. */
  private static final int LONGEST = 40;

  /** Of the names with the same letters but for one, so many are looked at. */
  private static final int MOST_LOOKED_AT = 60;

  /**
   * Somebody with a name.
   *
   * @param identity the same for those who are surely one person
   * @param where in words that go on "… looks much the same"
   */
  record One(String identity, FullName name, boolean hasEmail, String where) {}

  /** Why they could be one person, and with whom. */
  record Likeness(String how, One other) {}

  /** All of one name: two of them are enough to find somebody else, for whomever asks. */
  private static final class Namesakes {
    private final String key;
    private final List<One> two = new ArrayList<>(2);
    private @Nullable One withoutEmail;

    private Namesakes(String key) {
      this.key = key;
    }

    private void add(One one) {
      if (two.size() < 2 && two.stream().noneMatch(o -> o.identity().equals(one.identity()))) {
        two.add(one);
      }
      if (!one.hasEmail() && withoutEmail == null) {
        withoutEmail = one;
      }
    }

    private Optional<One> otherThan(One me) {
      return two.stream().filter(o -> !o.identity().equals(me.identity())).findFirst();
    }

    /** Somebody of this name, for whoever has another. */
    private Optional<One> forAnother(One me) {
      return me.hasEmail() ? Optional.ofNullable(withoutEmail) : Optional.of(two.getFirst());
    }
  }

  private final Map<String, Namesakes> byKey = new HashMap<>();
  private final Map<String, List<Namesakes>> byUnordered = new HashMap<>();
  private final Map<String, List<Namesakes>> byStart = new HashMap<>();
  private final Map<Integer, List<Namesakes>> byOneLess = new HashMap<>();

  /**
   * @param all in an order that does not depend on that of the rows
   */
  Lookalikes(Stream<One> all) {
    all.forEach(
        one -> byKey.computeIfAbsent(one.name().key(), key -> entered(key, one.name())).add(one));
  }

  private Namesakes entered(String key, FullName name) {
    var namesakes = new Namesakes(key);
    few(byUnordered, name.unordered()).add(namesakes);
    starts(name).forEach(start -> few(byStart, start).add(namesakes));
    for (int less : oneLess(key)) {
      few(byOneLess, less).add(namesakes);
    }
    return namesakes;
  }

  private static <K> List<Namesakes> few(Map<K, List<Namesakes>> map, K key) {
    return map.computeIfAbsent(key, _ -> new ArrayList<>(1));
  }

  Optional<Likeness> like(One me) {
    var key = me.name().key();
    var own = byKey.get(key);
    return Optional.ofNullable(own)
        .flatMap(n -> n.otherThan(me))
        .map(o -> new Likeness("has the same name", o))
        .or(() ->
            other(byUnordered.get(me.name().unordered()), key)
                .map(n -> new Likeness("has the same names the other way round", n.two.getFirst())))
        .or(() -> shortForm(me, key).map(o -> new Likeness("has a short form of this name", o)))
        .or(() -> slip(me, key).map(o -> new Likeness("has almost the same name", o)));
  }

  private static Optional<Namesakes> other(@Nullable List<Namesakes> some, String key) {
    return some == null
        ? Optional.empty()
        : some.stream().filter(n -> !n.key.equals(key)).findFirst();
  }

  /** Whose first name begins with all of mine, or mine with theirs, under the same surname. */
  private Optional<One> shortForm(One me, String key) {
    return Stream.concat(
            byStart.getOrDefault(key, List.of()).stream(),
            starts(me.name()).stream().flatMap(start -> Stream.ofNullable(byKey.get(start))))
        .limit(MOST_LOOKED_AT)
        .filter(n -> !n.key.equals(key))
        .flatMap(n -> n.forAnother(me).stream())
        .findFirst();
  }

  /** The name with only the beginning of the first name, from one letter on. */
  private static Set<String> starts(FullName name) {
    var first = Plain.letters(name.first());
    var surname = Plain.letters(name.surname());
    var starts = new LinkedHashSet<String>();
    for (int i = 1; !surname.isEmpty() && i < Math.min(first.length(), LONGEST); i++) {
      starts.add(first.substring(0, i) + surname);
    }
    return starts;
  }

  private Optional<One> slip(One me, String key) {
    for (int less : oneLess(key)) {
      for (var near :
          byOneLess.getOrDefault(less, List.of()).stream().limit(MOST_LOOKED_AT).toList()) {
        if (!near.key.equals(key) && Slips.between(key, near.key, 1) == 1) {
          var one = near.forAnother(me);
          if (one.isPresent()) {
            return one;
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Hashes of the name as it is and with each letter left out once: names with one slip between
   * them have one in common.
   */
  private static int[] oneLess(String key) {
    if (key.length() < LONG_ENOUGH || key.length() > LONGEST) {
      return new int[0];
    }
    var less = new int[key.length() + 1];
    for (int left = 0; left <= key.length(); left++) {
      int hash = 0;
      for (int i = 0; i < key.length(); i++) {
        hash = i == left ? hash : 31 * hash + key.charAt(i);
      }
      less[left] = hash;
    }
    return Arrays.stream(less).distinct().toArray();
  }
}
