package org.included.dictation;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.included.kernel.CannotStart;
import org.included.kernel.NotFound;
import org.included.kernel.PersonId;
import org.included.kernel.PrivateText;
import org.included.web.Dictating;
import org.included.web.HourlyLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The front door: have a recording written down. The sound is in memory while the engine listens,
 * and then nowhere.
 */
@Component
public class Dictation implements Dictating {
  /** Bytes. Sixty seconds of plain WAV for speech fit; what browsers record is a tenth of it. */
  static final int MOST_BYTES = 2 * 1024 * 1024;

  static final int MOST_AN_HOUR = 60;

  /** Each holds a thread of this node while the engine listens, and an engine has few ears. */
  static final int MOST_AT_ONCE = 8;

  private static final int PEOPLE_REMEMBERED = 10_000;
  private static final Set<String> KINDS =
      Set.of("audio/webm", "audio/ogg", "audio/mp4", "audio/wav");

  /** What came of a recording. */
  sealed interface Heard {
    /**
     * @param text none where nobody spoke
     */
    record Words(PrivateText text) implements Heard {}

    record Refused(Why why) implements Heard {}
  }

  enum Why {
    UNKNOWN_KIND,
    TOO_LONG,
    /** This person, within the hour. */
    TOO_OFTEN,
    /** Everybody together, or the same person, just now. */
    BUSY,
    /** The engine is away, slow or odd, or the sound broke off on its way. */
    NOT_DONE
  }

  private final Semaphore ears = new Semaphore(MOST_AT_ONCE);
  private final Set<PersonId> speaking = ConcurrentHashMap.newKeySet();
  private final HourlyLimit<PersonId> limit = new HourlyLimit<>(MOST_AN_HOUR, PEOPLE_REMEMBERED);
  private final @Nullable Engine engine;
  private final String where;
  private final Clock clock;

  /**
   * @throws CannotStart with an engine and without words that say where the sound goes
   */
  Dictation(ObjectProvider<Engine> engine, DictationSettings settings, Clock clock) {
    this.engine = engine.getIfAvailable();
    this.where = settings.where().strip();
    this.clock = clock;
    if (this.engine != null && where.isEmpty()) {
      throw new CannotStart(
          "There is a dictation engine, and nothing tells people where their voice goes.",
          "Set included.dictation.where to a sentence such as \"The sound goes to a computer of"
              + " Example Trust in Leeds. It is not kept.\"");
    }
  }

  @Override
  public Optional<String> where() {
    return engine == null ? Optional.empty() : Optional.of(where);
  }

  /**
   * @param kind the media type, perhaps with parameters
   * @param sound is read as far as the limit, and not closed
   * @throws NotFound where there is no engine
   */
  Heard write(PersonId person, String kind, InputStream sound) {
    if (engine == null) {
      throw new NotFound();
    }
    var mediaType = kind.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!KINDS.contains(mediaType)) {
      return new Heard.Refused(Why.UNKNOWN_KIND);
    }
    if (!speaking.add(person)) {
      return new Heard.Refused(Why.BUSY);
    }
    try {
      // each recording is another one, so that no two are taken for the same sent twice
      return limit.ask(person, new Object(), clock.instant()) == HourlyLimit.Verdict.TOO_MANY
          ? new Heard.Refused(Why.TOO_OFTEN)
          : write(engine, mediaType, sound);
    } finally {
      speaking.remove(person);
    }
  }

  private Heard write(Engine engine, String mediaType, InputStream sound) {
    byte[] bytes;
    try {
      bytes = sound.readNBytes(MOST_BYTES + 1);
    } catch (IOException e) {
      return new Heard.Refused(Why.NOT_DONE);
    }
    if (bytes.length > MOST_BYTES) {
      return new Heard.Refused(Why.TOO_LONG);
    }
    // only now, so that a slow connection keeps nobody else waiting
    if (!ears.tryAcquire()) {
      return new Heard.Refused(Why.BUSY);
    }
    try {
      return engine
          .write(bytes, mediaType, Locale.UK)
          .<Heard>map(Heard.Words::new)
          .orElseGet(() -> new Heard.Refused(Why.NOT_DONE));
    } finally {
      ears.release();
    }
  }
}
