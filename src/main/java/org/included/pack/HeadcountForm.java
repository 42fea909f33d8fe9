package org.included.pack;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.included.kernel.Problems;

/**
 * How many were in the room, as it was typed: numbers by role group, and nothing about who.
 *
 * @param key names one showing of the form, so that sending it twice counts once
 */
record HeadcountForm(String key, Map<RoleGroup, String> typed) {
  private static final int MOST = 300;
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** What a dictation or a paste leaves around a number. */
  private static final Pattern STRAY = Pattern.compile("[\\s\\p{Cf}]+");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  static HeadcountForm empty(String key) {
    return new HeadcountForm(key, Map.of());
  }

  static HeadcountForm of(Map<String, String> form, String newKey) {
    var typed = new EnumMap<RoleGroup, String>(RoleGroup.class);
    for (var group : RoleGroup.values()) {
      typed.put(group, form.getOrDefault(group.slug(), ""));
    }
    var key = form.getOrDefault("key", "");
    return new HeadcountForm(KEY.matcher(key).matches() ? key : newKey, typed);
  }

  String typed(RoleGroup group) {
    return typed.getOrDefault(group, "");
  }

  private String number(RoleGroup group) {
    return STRAY.matcher(typed(group)).replaceAll("");
  }

  Problems problems() {
    var problems = Problems.none();
    boolean any = false;
    for (var group : RoleGroup.values()) {
      var number = number(group);
      any = any || !number.isEmpty();
      boolean fits =
          number.isEmpty()
              || (NUMBER.matcher(number).matches() && Integer.parseInt(number) <= MOST);
      problems =
          problems.andIf(
              !fits,
              group.slug(),
              group.words() + ": write a whole number from 0 to " + MOST + ", like 12");
    }
    boolean nobody = any && !problems.any() && people().isEmpty();
    return problems.andIf(
        !any || nobody, RoleGroup.TEACHER.slug(), "Write how many were there, in one box or more");
  }

  /** What is said where nothing is wrong with the numbers, only too many came before them. */
  static Problems tooMany() {
    return Problems.of(
        RoleGroup.TEACHER.slug(),
        "Very many counts came from your network just now. Your numbers are still here: send them again a little later");
  }

  /** Of the groups that were there; only for a form without problems. */
  Map<RoleGroup, Integer> people() {
    var people = new EnumMap<RoleGroup, Integer>(RoleGroup.class);
    for (var group : RoleGroup.values()) {
      var number = number(group);
      if (!number.isEmpty() && Integer.parseInt(number) > 0) {
        people.put(group, Integer.parseInt(number));
      }
    }
    return people;
  }
}
