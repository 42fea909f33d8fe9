package org.included.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.included.kernel.Ids;
import org.included.kernel.Keys;
import org.included.kernel.PersonId;
import org.included.web.Caller;
import org.included.web.HourlyLimit;
import org.included.web.HourlyLimit.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Ways to providers and back, each once. The browser that goes carries its own, sealed, in a
 * cookie: that binds it to this browser, and needs no session. That it was used is in the database,
 * for all nodes. Only words that were brought along wait with us, because no cookie is large
 * enough.
 */
@Component
class Detours {
  /** Long enough to make an account over there on the way. */
  static final Duration LIFE = Duration.ofMinutes(30);

  /** Characters of sealed words; a full page of boxes is a tenth of it. */
  static final int LONGEST_WORDS = 500_000;

  /** Behind one client address there may be a school. */
  private static final int MOST_WORDS_AN_HOUR = 200;

  private static final int CLIENTS = 10_000;
  private static final byte[] ABOUT = "detour 1".getBytes(StandardCharsets.UTF_8);

  /** What comes of somebody coming back. */
  sealed interface Return {
    record Right(Detour detour) implements Return {}

    /** Begun in another browser, or what was begun here since is another one. */
    record Lost() implements Return {}

    record TooLate(Detour detour) implements Return {}
  }

  private final SecureRandom chance = new SecureRandom();
  private final HourlyLimit<String> limit = new HourlyLimit<>(MOST_WORDS_AN_HOUR, CLIENTS);
  private final Keys keys;
  private final ChallengeSql used;
  private final DetourSql sql;
  private final Ids ids;
  private final Clock clock;

  Detours(Keys keys, ChallengeSql used, DetourSql sql, Ids ids, Clock clock) {
    this.keys = keys;
    this.used = used;
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Begins one; words that come along are put by.
   *
   * @param connect whose account gets one more way in; null where somebody signs in
   * @return empty if the words are too long to wait here, or too many wait already
   */
  Optional<Detour> begin(
      Provider provider, Along along, @Nullable PersonId connect, Caller caller) {
    UUID words = null;
    if (!along.parcel().isEmpty()) {
      var verdict = limit.ask(caller.client(), along.parcel(), clock.instant());
      if (along.parcel().length() > LONGEST_WORDS || verdict == Verdict.TOO_MANY) {
        return Optional.empty();
      }
      words = ids.next();
      sql.putWords(words, along.parcel(), clock.instant().plus(LIFE));
    }
    return Optional.of(
        new Detour(
            provider.name(),
            text(random()),
            text(random()),
            text(random()),
            clock.instant(),
            along.shared(),
            along.again(),
            words,
            connect,
            along.to()));
  }

  private byte[] random() {
    var bytes = new byte[32];
    chance.nextBytes(bytes);
    return bytes;
  }

  /** For the cookie. */
  String seal(Detour detour) {
    return text(
        keys.seal(Keys.Purpose.DETOUR, detour.text().getBytes(StandardCharsets.UTF_8), ABOUT));
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Whether this browser comes back from where it went. Says nothing of whether it did before.
   *
   * @param sealed what the cookie holds, or empty
   * @param state as it came back
   */
  Return back(String sealed, String state) {
    return open(sealed)
        .filter(d -> MessageDigest.isEqual(bytes(d.state()), bytes(state)))
        .<Return>map(d ->
            clock.instant().isAfter(d.madeAt().plus(LIFE))
                ? new Return.TooLate(d)
                : new Return.Right(d))
        .orElseGet(Return.Lost::new);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Empty for a cookie that is none of ours. */
  Optional<Detour> open(String sealed) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(sealed);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return keys.open(Keys.Purpose.DETOUR, bytes, ABOUT)
        .map(text -> Detour.parse(new String(text, StandardCharsets.UTF_8)));
  }

  /** Uses it up. False if somebody was quicker, on whichever node. */
  boolean use(Detour detour) {
    return used.use(bytesOf(detour), detour.madeAt().plus(LIFE));
  }

  /** Chance already: nothing that could be guessed. */
  private static byte[] bytesOf(Detour detour) {
    return Base64.getUrlDecoder().decode(detour.state());
  }

  /** What came along, as it was; without the words if they are gone. */
  Along along(Detour detour) {
    var words = detour.words();
    var parcel = words == null ? "" : sql.words(words).orElse("");
    return new Along(detour.to(), detour.shared(), parcel, detour.again());
  }

  /** The words have arrived. */
  void arrived(Detour detour) {
    var words = detour.words();
    if (words != null) {
      sql.deleteWords(words);
    }
  }
}
