package org.included.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.jspecify.annotations.Nullable;

/**
 * What the one cookie of this site carries, signed, so that a page needs no query to know who
 * looks: who is signed in, if anybody, and how they like to read.
 */
public record Bearer(@Nullable SignIn signIn, Preferences preferences) {
  /** Nobody signed in, nothing chosen. */
  public static final Bearer NOBODY = new Bearer(null, Preferences.NONE);

  static final Duration OWN_DEVICE = Duration.ofDays(90);
  static final Duration OWN_DEVICE_IDLE = Duration.ofDays(30);
  static final Duration SHARED_IDLE = Duration.ofMinutes(20);
  static final Duration SHARED = Duration.ofHours(12);

  /** No sign-in holds longer, whatever is done with it. */
  public static final Duration LONGEST = OWN_DEVICE;

  private static final String VERSION = "3";

  /** How long pages for authors stay open without use. */
  static final Duration SURE = Duration.ofMinutes(30);

  /**
   * One sign-in on one device.
   *
   * @param id of this sign-in, so that this device alone can be signed out
   * @param epoch the person's epoch then; "sign out everywhere" raises it
   * @param startedAt seconds of the epoch of 1970
   * @param seenAt seconds; renewed once a day, on a shared computer every minute
   * @param sureAt seconds; when they signed in, or last used a page for authors within {@link
   *     #SURE} of being sure
   * @param shared a computer that others use: 20 minutes idle, then out; a day's work at most
   * @param setting where the person works, if they chose one
   */
  public record SignIn(
      PersonId person,
      UUID id,
      int epoch,
      long startedAt,
      long seenAt,
      long sureAt,
      boolean shared,
      @Nullable SettingId setting) {

    /** Somebody who has just signed in. */
    public static SignIn begun(PersonId person, UUID id, int epoch, Instant now, boolean shared) {
      long second = now.getEpochSecond();
      return new SignIn(person, id, epoch, second, second, second, shared, null);
    }

    public SignIn workingAt(@Nullable SettingId where) {
      return new SignIn(person, id, epoch, startedAt, seenAt, sureAt, shared, where);
    }

    boolean expired(Instant now) {
      long age = now.getEpochSecond() - startedAt;
      long idle = now.getEpochSecond() - seenAt;
      return shared
          ? age > SHARED.toSeconds() || idle > SHARED_IDLE.toSeconds()
          : age > OWN_DEVICE.toSeconds() || idle > OWN_DEVICE_IDLE.toSeconds();
    }

    /** The moment after which it holds in no case: so long a sign-out has to be remembered. */
    public Instant latestEnd() {
      return Instant.ofEpochSecond(startedAt).plus(shared ? SHARED : OWN_DEVICE);
    }

    boolean wantsRenewal(Instant now) {
      return now.getEpochSecond() - seenAt > (shared ? 60 : Duration.ofDays(1).toSeconds());
    }

    SignIn seen(Instant now) {
      long second = now.getEpochSecond();
      return new SignIn(person, id, epoch, startedAt, second, sureAt, shared, setting);
    }

    /** Whether it was sure a short while ago that it is they who look. */
    public boolean isSure(Instant now) {
      return now.getEpochSecond() - sureAt <= SURE.toSeconds();
    }

    boolean wantsToStaySure(Instant now) {
      return isSure(now) && now.getEpochSecond() - sureAt > 60;
    }

    SignIn sure(Instant now) {
      long second = now.getEpochSecond();
      return new SignIn(person, id, epoch, startedAt, seenAt, second, shared, setting);
    }
  }

  /**
   * How somebody likes to read; kept for readers without an account too.
   *
   * @param phase the slug of the phase they work in, empty until they say
   * @param role the slug of the role route, empty until they say
   */
  public record Preferences(Theme theme, Reading reading, String phase, String role) {
    public static final Preferences NONE = new Preferences(Theme.DEVICE, Reading.AS_IT_IS, "", "");

    public Preferences with(Theme other) {
      return new Preferences(other, reading, phase, role);
    }

    public Preferences with(Reading other) {
      return new Preferences(theme, other, phase, role);
    }

    public Preferences working(String otherPhase, String otherRole) {
      return new Preferences(theme, reading, otherPhase, otherRole);
    }

    /** What follows a person to their next device: {@code DARK/larger,wide,normal,round,rs}. */
    public String look() {
      return theme.name() + "/" + reading.code();
    }

    /** Those that {@link #look} wrote; what it did not write changes nothing. */
    public Preferences withLook(String look) {
      var parts = look.split("/", -1);
      if (parts.length != 2) {
        return this;
      }
      var other = Arrays.stream(Theme.values()).filter(t -> t.name().equals(parts[0])).findFirst();
      return with(other.orElse(theme)).with(Reading.ofCode(parts[1]));
    }
  }

  public Bearer with(Preferences changed) {
    return new Bearer(signIn, changed);
  }

  public Bearer signedIn(SignIn now) {
    return new Bearer(now, preferences);
  }

  public Bearer signedOut() {
    return new Bearer(null, preferences);
  }

  String text() {
    var p = preferences;
    var tail = p.look() + "|" + p.phase() + "|" + p.role();
    if (signIn == null) {
      return VERSION + "|".repeat(9) + tail;
    }
    return String.join(
        "|",
        VERSION,
        signIn.person().toString(),
        signIn.id().toString(),
        Integer.toString(signIn.epoch()),
        Long.toString(signIn.startedAt()),
        Long.toString(signIn.seenAt()),
        Long.toString(signIn.sureAt()),
        signIn.shared() ? "shared" : "own",
        signIn.setting() == null ? "" : signIn.setting().toString(),
        tail);
  }

  /** Empty for anything that {@link #text} of this version did not write. */
  static Optional<Bearer> parse(String text) {
    var f = text.split("\\|", -1);
    if (f.length != 12 || !f[0].equals(VERSION)) {
      return Optional.empty();
    }
    var preferences = Preferences.NONE.withLook(f[9]).working(f[10], f[11]);
    if (f[1].isEmpty()) {
      return Optional.of(new Bearer(null, preferences));
    }
    var signIn =
        new SignIn(
            PersonId.of(f[1]),
            UUID.fromString(f[2]),
            Integer.parseInt(f[3]),
            Long.parseLong(f[4]),
            Long.parseLong(f[5]),
            Long.parseLong(f[6]),
            f[7].equals("shared"),
            f[8].isEmpty() ? null : SettingId.of(f[8]));
    return Optional.of(new Bearer(signIn, preferences));
  }
}
