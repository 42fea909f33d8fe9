package org.included.setting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.included.kernel.SettingId;
import org.jspecify.annotations.Nullable;

/**
 * What a number means that somebody typed. Numbers of schools and Ofsted's overlap: of two settings
 * with one number, none is meant until the person has said which.
 *
 * @param found settings with this number, in the register that was typed before it, if one was
 */
public record Numbered(List<Found> found) {
  /**
   * @param name empty where the register withholds it
   */
  record Found(SettingId setting, Register register, String name) {
    private String words() {
      return "“"
          + (name.isEmpty() ? "A setting without a public name" : name)
          + "”, "
          + register.number();
    }
  }

  /** A number as it was typed, with what people call it in the one register or the other. */
  record Typed(@Nullable Register register, String number) {
    private static final Pattern TYPED = Pattern.compile("(URN|OFSTED(?:\\s*NUMBER)?)?[\\s:]*(.*)");

    static Typed of(String text) {
      var parts = TYPED.matcher(text.strip().toUpperCase(Locale.ROOT));
      if (!parts.matches()) {
        return new Typed(null, text);
      }
      var before = (@Nullable String) parts.group(1);
      return new Typed(
          before == null ? null : before.equals("URN") ? Register.SCHOOLS : Register.EARLY_YEARS,
          parts.group(2));
    }
  }

  /** The setting that is meant; empty where there is none, and where two could be. */
  public Optional<SettingId> one() {
    return found.size() == 1 ? Optional.of(found.getFirst().setting()) : Optional.empty();
  }

  /** What is wrong with what was typed, in words that say how to mend it; empty if nothing is. */
  public Optional<String> problem() {
    return switch (found.size()) {
      case 0 -> Optional.of("No setting in the registers has this number");
      case 1 -> Optional.empty();
      default ->
          Optional.of(
              "Two settings have this number: %s, and %s. Write “URN” or “Ofsted number” before it"
                  .formatted(found.getFirst().words(), found.getLast().words()));
    };
  }
}
