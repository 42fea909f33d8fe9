package org.included.dictation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.included.TestEngine.json;
import static org.included.TestEngine.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.included.IncludedTest;
import org.included.TestEngine;
import org.included.Walk;
import org.included.account.Newcomers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@IncludedTest
@ExtendWith(OutputCaptureExtension.class)
class DictationPagesTest {
  private static final String PLAN = "/modules/making-your-instructions-land/plan";
  private static final TestEngine ENGINE = TestEngine.SHARED;
  private static final Charset LATIN = StandardCharsets.ISO_8859_1;

  @Autowired Newcomers newcomers;
  @LocalServerPort int port;

  @Test
  void sound_goes_to_the_engine_and_words_come_back_and_neither_is_kept(CapturedOutput log)
      throws IOException {
    ENGINE.answers(json("{\"text\":\"<b>A wren, zaunkoenig</b>\"}"));
    var answer = send(signedIn(), "audio/webm;codecs=opus", "squeak-squeak".getBytes(LATIN));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"words\":\"<b>A wren, zaunkoenig</b>\"}");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(ENGINE.asked().getLast().body()).contains("squeak-squeak", "sound.webm");
    assertThat(log.getAll()).doesNotContain("zaunkoenig", "squeak");
    assertThat(onDisk()).doesNotContain("squeak");
  }

  @Test
  void nobody_signed_in_and_no_page_from_elsewhere_is_listened_to() {
    int before = ENGINE.asked().size();
    assertThat(send("x=y", "audio/webm", new byte[9]).statusCode()).isEqualTo(401);
    var elsewhere =
        ask(signedIn(), "audio/webm", new byte[9]).header("Origin", "https://evil.example");
    assertThat(send(elsewhere).statusCode()).isEqualTo(403);
    assertThat(ENGINE.asked()).hasSize(before);
  }

  @Test
  void too_much_and_another_kind_are_told_in_a_sentence_and_not_passed_on() throws IOException {
    int before = ENGINE.asked().size();
    var cookie = signedIn();
    var large = send(cookie, "audio/wav", new byte[Dictation.MOST_BYTES + 1]);
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(large.body()).contains("too much sound at once");
    // with no length said before it
    var streamed =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/dictation"))
            .header("Content-Type", "audio/wav")
            .header("Cookie", cookie)
            .POST(
                BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(new byte[Dictation.MOST_BYTES + 1])));
    assertThat(send(streamed).statusCode()).isEqualTo(413);
    var form =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.webm\"\r\n\r\nsqueak\r\n--b--\r\n";
    var file = send(cookie, "multipart/form-data; boundary=b", form.getBytes(LATIN));
    assertThat(file.statusCode()).isEqualTo(415);
    assertThat(file.body()).contains("kind of recording");
    assertThat(ENGINE.asked()).hasSize(before);
    assertThat(onDisk()).doesNotContain("squeak");
  }

  @Test
  void an_engine_that_cannot_costs_nothing_that_was_typed() {
    ENGINE.answers(status(500, "{}"));
    var answer = send(signedIn(), "audio/ogg", new byte[9]);
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body())
        .isEqualTo("{\"say\":\"We could not write that down. What you typed is still there.\"}");
  }

  @Test
  void beyond_so_many_an_hour_a_person_is_asked_to_type_for_a_while() {
    ENGINE.answers(json("{\"text\":\"ok\"}"));
    var cookie = signedIn();
    for (int i = 0; i < Dictation.MOST_AN_HOUR; i++) {
      assertThat(send(cookie, "audio/ogg", new byte[1]).statusCode()).isEqualTo(200);
    }
    var answer = send(cookie, "audio/ogg", new byte[1]);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).contains("a lot of dictating for one hour");
  }

  @Test
  void only_pages_with_boxes_may_use_the_microphone_and_only_a_person_is_offered_the_engine() {
    var person = newcomers.signedIn(port);
    for (var path : new String[] {PLAN, "/situations"}) {
      assertThat(person.get(path).header("Permissions-Policy")).contains("microphone=(self)");
      assertThat(soundGoes(person, path)).isEqualTo(TestEngine.WHERE);
      assertThat(Walk.on(port).get(path).page().select("script[src*=dictate]")).hasSize(1);
      assertThat(Walk.on(port).get(path).text()).doesNotContain("data-sound-goes");
    }
    for (var path : new String[] {"/", "/today", "/record", "/dictation", "/no-such-page"}) {
      assertThat(person.get(path).header("Permissions-Policy")).contains("microphone=()");
      assertThat(person.get(path).page().select("script[src*=dictate]")).isEmpty();
    }
  }

  @Test
  void the_pages_say_where_the_sound_goes() {
    assertThat(Walk.on(port).get("/dictation").page().select("main").text())
        .contains("Windows key and H", "No microphone", TestEngine.WHERE, "can say no");
    assertThat(Walk.on(port).get("/privacy").page().select("main").text())
        .contains(TestEngine.WHERE, "keeps no sound");
  }

  private static String soundGoes(Walk walk, String path) {
    return walk.get(path).page().select("script[src*=dictate]").attr("data-sound-goes");
  }

  private String signedIn() {
    var cookie = newcomers.signedIn(port).cookies().getCookieStore().getCookies().getFirst();
    return cookie.getName() + "=" + cookie.getValue();
  }

  private HttpResponse<String> send(String cookie, String type, byte[] sound) {
    return send(ask(cookie, type, sound));
  }

  private HttpRequest.Builder ask(String cookie, String type, byte[] sound) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/dictation"))
        .header("Content-Type", type)
        .header("Accept", "application/json")
        .header("Cookie", cookie)
        .POST(BodyPublishers.ofByteArray(sound));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Whatever the web server put down where it works. */
  private static String onDisk() throws IOException {
    var all = new StringBuilder();
    try (Stream<Path> folders = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      for (var folder :
          folders.filter(f -> f.getFileName().toString().startsWith("tomcat.")).toList()) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (var file : files.filter(Files::isRegularFile).toList()) {
            all.append(Files.readString(file, LATIN));
          }
        }
      }
    }
    return all.toString();
  }
}
