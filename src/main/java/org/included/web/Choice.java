package org.included.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One radio button or checkbox.
 *
 * @param id of the input; null numbers it after the group's name, the first without a number, so
 *     that a problem can link to it
 * @param name null for the group's
 * @param under what opens below it: a further question, or what we say about it
 */
public record Choice(
    String value,
    Content label,
    boolean checked,
    @Nullable Content hint,
    @Nullable Content under,
    @Nullable String id,
    @Nullable String name,
    boolean disabled,
    boolean exclusive,
    @Nullable String dividerBefore) {

  public static Choice of(String value, String label) {
    return of(value, Words.text(label));
  }

  public static Choice of(String value, Content label) {
    return new Choice(value, label, false, null, null, null, null, false, false, null);
  }

  public Choice checkedIf(boolean is) {
    return new Choice(value, label, is, hint, under, id, name, disabled, exclusive, dividerBefore);
  }

  public Choice hint(String words) {
    return hint(Words.text(words));
  }

  public Choice hint(Content words) {
    return new Choice(
        value, label, checked, words, under, id, name, disabled, exclusive, dividerBefore);
  }

  public Choice under(Content content) {
    return new Choice(
        value, label, checked, hint, content, id, name, disabled, exclusive, dividerBefore);
  }

  public Choice id(String own) {
    return new Choice(
        value, label, checked, hint, under, own, name, disabled, exclusive, dividerBefore);
  }

  public Choice name(String own) {
    return new Choice(
        value, label, checked, hint, under, id, own, disabled, exclusive, dividerBefore);
  }

  public Choice unavailable() {
    return new Choice(value, label, checked, hint, under, id, name, true, exclusive, dividerBefore);
  }

  /** Unticks the others ("None of these"). Without a script both arrive, and the server decides. */
  public Choice alone() {
    return new Choice(value, label, checked, hint, under, id, name, disabled, true, dividerBefore);
  }

  /** A word such as "or" between this choice and the one before it. */
  public Choice after(String divider) {
    return new Choice(value, label, checked, hint, under, id, name, disabled, exclusive, divider);
  }

  /** The id of the input, given the group's prefix and the place that the package counts. */
  public String inputId(String prefix, int place) {
    return id != null ? id : place == 1 ? prefix : prefix + "-" + place;
  }

  /** A choice with its place in the group, which dividers count into as they do in the package. */
  public record Numbered(Choice choice, int place) {}

  public static List<Numbered> numbered(List<Choice> choices) {
    var numbered = new ArrayList<Numbered>(choices.size());
    int place = 0;
    for (var choice : choices) {
      place += choice.dividerBefore == null ? 1 : 2;
      numbered.add(new Numbered(choice, place));
    }
    return numbered;
  }
}
