package org.included.dictation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.included.TestEngine.json;
import static org.included.TestEngine.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.included.TestEngine;
import org.included.kernel.PrivateText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** What is sent to an engine, and what becomes of each thing that it may answer. */
@ExtendWith(OutputCaptureExtension.class)
class HttpEngineTest {
  private static final byte[] SOUND = {0, 1, (byte) 0xff, '\r', '\n', '-', '-', 2};

  private final TestEngine server = new TestEngine();

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void it_is_sent_a_form_with_the_sound_as_it_came() {
    server.answers(json("{\"text\":\"ok\"}"));
    write(engine("small.en", "secret"));
    var asked = server.asked().getFirst();
    assertThat(asked.method() + " " + asked.path()).isEqualTo("POST /v1/audio/transcriptions");
    assertThat(asked.authorization()).isEqualTo("Bearer secret");
    assertThat(asked.type()).startsWith("multipart/form-data; boundary=");
    var boundary = asked.type().substring(asked.type().indexOf('=') + 1);
    assertThat(boundary).hasSize(48);
    assertThat(asked.body())
        .isEqualTo(
            String.join(
                "\r\n",
                "--" + boundary,
                "Content-Disposition: form-data; name=\"model\"",
                "",
                "small.en",
                "--" + boundary,
                "Content-Disposition: form-data; name=\"language\"",
                "",
                "en",
                "--" + boundary,
                "Content-Disposition: form-data; name=\"response_format\"",
                "",
                "json",
                "--" + boundary,
                "Content-Disposition: form-data; name=\"file\"; filename=\"sound.webm\"",
                "Content-Type: audio/webm",
                "",
                new String(SOUND, StandardCharsets.ISO_8859_1),
                "--" + boundary + "--",
                ""));
  }

  @Test
  void without_a_key_none_is_sent_and_no_two_forms_have_the_same_boundary() {
    server.answers(json("{\"text\":\"ok\"}"));
    write(engine());
    write(engine());
    assertThat(server.asked()).extracting(TestEngine.Asked::authorization).containsOnly("");
    assertThat(server.asked()).extracting(TestEngine.Asked::type).doesNotHaveDuplicates();
  }

  @Test
  void the_words_come_in_one_line_and_what_was_not_spoken_is_left_out() {
    assertThat(
            answerTo("{\"text\":\" I will wait.\\n Five seconds,\\u0000 Zoë.\\n\",\"usage\":{}}"))
        .isEqualTo("I will wait. Five seconds, Zoë.");
    assertThat(answerTo("{\"text\":\" [BLANK_AUDIO]\\n\"}")).isEmpty();
    assertThat(answerTo("{\"text\":\"\"}")).isEmpty();
    assertThat(answerTo("{\"text\":\"<b>2 < 3</b>\"}")).isEqualTo("<b>2 < 3</b>");
  }

  @Test
  void an_odd_answer_is_none_and_none_of_it_is_in_the_log(CapturedOutput log) {
    for (var body :
        List.of(
            "",
            "zaunkoenig",
            "[]",
            "{\"text\":",
            "{\"text\":7}",
            "{\"words\":\"zaunkoenig\"}",
            "{\"text\":\"" + "zaunkoenig ".repeat(500) + "\"}",
            "{\"text\":\"" + "zaunkoenig ".repeat(50_000) + "\"}")) {
      assertThat(answerTo(body)).as(body.substring(0, Math.min(20, body.length()))).isNull();
    }
    assertThat(log.getAll()).doesNotContain("zaunkoenig");
  }

  @Test
  void an_engine_that_refuses_or_sends_us_elsewhere_is_not_followed() {
    for (int status : new int[] {204, 400, 401, 404, 413, 429, 500, 503}) {
      server.answers(status(status, status == 204 ? "" : "{\"text\":\"zaunkoenig\"}"));
      assertThat(write(engine())).as("answered %d", status).isNull();
    }
    int before = server.asked().size();
    server.answers(exchange -> {
      exchange.getResponseHeaders().set("Location", "/elsewhere");
      exchange.sendResponseHeaders(307, -1);
    });
    assertThat(write(engine())).isNull();
    assertThat(server.asked()).hasSize(before + 1);
  }

  @Test
  void an_engine_that_is_slow_is_given_up_also_in_the_middle_of_its_answer() {
    var over = new CountDownLatch(1);
    server.answers(exchange -> {
      exchange.sendResponseHeaders(200, 100);
      exchange.getResponseBody().write("{\"text\":".getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
      await(over);
    });
    assertThat(write(engine(Duration.ofMillis(300)))).isNull();
    over.countDown();
  }

  @Test
  void an_engine_that_is_away_or_hangs_up_is_none() {
    server.answers(exchange -> exchange.getHttpContext().getServer().stop(0));
    assertThat(write(engine())).isNull();
    assertThat(write(engine())).isNull();
  }

  private static void await(CountDownLatch over) {
    try {
      over.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable String answerTo(String body) {
    server.answers(json(body));
    return write(engine());
  }

  private static @Nullable String write(Engine engine) {
    return engine.write(SOUND, "audio/webm", Locale.UK).map(PrivateText::reveal).orElse(null);
  }

  private Engine engine() {
    return engine("whisper-1", "");
  }

  private Engine engine(Duration whole) {
    return new HttpEngine(server.address(), "whisper-1", "", whole, JsonMapper.shared());
  }

  private Engine engine(String model, String key) {
    return new HttpEngine(server.address(), model, key, HttpEngine.WHOLE, JsonMapper.shared());
  }
}
