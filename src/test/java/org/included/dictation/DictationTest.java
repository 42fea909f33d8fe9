package org.included.dictation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.PipedInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.included.dictation.Dictation.Heard;
import org.included.dictation.Dictation.Why;
import org.included.kernel.CannotStart;
import org.included.kernel.NotFound;
import org.included.kernel.PersonId;
import org.included.kernel.PrivateText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Who may have how much written down. */
class DictationTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneId.of("Europe/London"));
  private static final Engine PARROT =
      (sound, mediaType, language) ->
          Optional.of(PrivateText.of(sound.length + " " + mediaType + " " + language));

  private final PersonId jo = person();

  @Test
  void a_recording_comes_back_as_words() {
    assertThat(said(of(PARROT).write(jo, "audio/webm;codecs=opus", sound(5))))
        .isEqualTo("5 audio/webm en_GB");
    assertThat(said(of(PARROT).write(jo, "Audio/WAV", sound(5)))).isEqualTo("5 audio/wav en_GB");
  }

  @Test
  void what_no_engine_can_read_is_not_passed_on() {
    for (var kind : List.of("", "text/plain", "video/webm", "multipart/form-data", "audio/midi")) {
      assertThat(of(PARROT).write(jo, kind, sound(5)))
          .as(kind)
          .isEqualTo(new Heard.Refused(Why.UNKNOWN_KIND));
    }
  }

  @Test
  void two_megabytes_are_heard_and_no_more_is_read_than_tells_that_it_is_too_much() {
    var most = sound(Dictation.MOST_BYTES);
    assertThat(said(of(PARROT).write(jo, "audio/ogg", most)))
        .startsWith(Integer.toString(Dictation.MOST_BYTES));
    var more = sound(Dictation.MOST_BYTES + 500);
    assertThat(of(PARROT).write(jo, "audio/ogg", more)).isEqualTo(new Heard.Refused(Why.TOO_LONG));
    assertThat(more.available()).isEqualTo(499);
  }

  @Test
  void so_many_an_hour_and_somebody_else_is_still_heard() {
    var dictation = of(PARROT);
    for (int i = 0; i < Dictation.MOST_AN_HOUR; i++) {
      assertThat(dictation.write(jo, "audio/mp4", sound(1))).isInstanceOf(Heard.Words.class);
    }
    assertThat(dictation.write(jo, "audio/mp4", sound(1)))
        .isEqualTo(new Heard.Refused(Why.TOO_OFTEN));
    assertThat(dictation.write(person(), "audio/mp4", sound(1))).isInstanceOf(Heard.Words.class);
  }

  @Test
  void one_person_speaks_once_at_a_time_and_so_many_in_all() throws Exception {
    var heard = new CountDownLatch(Dictation.MOST_AT_ONCE);
    var goOn = new CountDownLatch(1);
    var dictation =
        of((sound, mediaType, language) -> {
          heard.countDown();
          try {
            goOn.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return Optional.of(PrivateText.of("done"));
        });
    var speaking = new ArrayList<Future<Heard>>();
    try (var pool = Executors.newCachedThreadPool()) {
      for (int i = 0; i < Dictation.MOST_AT_ONCE; i++) {
        var whose = i == 0 ? jo : person();
        speaking.add(pool.submit(() -> dictation.write(whose, "audio/webm", sound(1))));
      }
      heard.await();
      assertThat(dictation.write(jo, "audio/webm", sound(1)))
          .isEqualTo(new Heard.Refused(Why.BUSY));
      assertThat(dictation.write(person(), "audio/webm", sound(1)))
          .isEqualTo(new Heard.Refused(Why.BUSY));
      goOn.countDown();
      for (var one : speaking) {
        assertThat(said(one.get())).isEqualTo("done");
      }
    }
    assertThat(said(dictation.write(jo, "audio/webm", sound(1)))).isEqualTo("done");
  }

  @Test
  void sound_that_breaks_off_and_an_engine_that_cannot_are_no_fault_of_ours() {
    // one that nobody feeds
    var broken = new PipedInputStream();
    assertThat(of(PARROT).write(jo, "audio/webm", broken))
        .isEqualTo(new Heard.Refused(Why.NOT_DONE));
    Engine away = (sound, mediaType, language) -> Optional.empty();
    assertThat(of(away).write(jo, "audio/webm", sound(1)))
        .isEqualTo(new Heard.Refused(Why.NOT_DONE));
  }

  @Test
  void without_an_engine_there_is_nothing_to_speak_to_and_the_sound_is_not_even_read() {
    var dictation = dictation(null, "");
    var sound = sound(5);
    assertThat(dictation.where()).isEmpty();
    assertThatThrownBy(() -> dictation.write(jo, "audio/webm", sound)).isInstanceOf(NotFound.class);
    assertThat(sound.available()).isEqualTo(5);
  }

  @Test
  void an_engine_and_no_word_of_where_it_is_cannot_start() {
    assertThatThrownBy(() -> dictation(PARROT, "  "))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("where their voice goes");
  }

  private static Dictation of(Engine engine) {
    return dictation(engine, "To us.");
  }

  private static Dictation dictation(@Nullable Engine engine, String where) {
    var beans = new StaticListableBeanFactory();
    if (engine != null) {
      beans.addBean("engine", engine);
    }
    var settings = new DictationSettings(null, where, "whisper-1", "");
    return new Dictation(beans.getBeanProvider(Engine.class), settings, CLOCK);
  }

  private static String said(Heard heard) {
    return heard instanceof Heard.Words(var text) ? text.reveal() : heard.toString();
  }

  private static ByteArrayInputStream sound(int bytes) {
    return new ByteArrayInputStream(new byte[bytes]);
  }

  private static PersonId person() {
    return new PersonId(UUID.randomUUID());
  }
}
