package org.included.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.included.FormWithFile;
import org.included.IncludedTest;
import org.included.Walk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A form with a file: to the disk and away again, as long as the route says and no longer. */
@IncludedTest
class UploadTest {
  private static final int MOST = 300_000;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @LocalServerPort int port;

  private final List<RequestMappingInfo> ours = new ArrayList<>();
  private volatile String seen = "";
  private volatile Path path = Path.of("nowhere");

  @Allow(Allow.Who.EVERYBODY)
  Reply receive(@Upload.UpTo(MOST) Upload upload) throws IOException {
    if (!upload.chosen()) {
      seen = upload.problems("list").of("list").orElseThrow() + " " + upload.field("note");
    } else {
      path = upload.field("keep").isEmpty() ? upload.path() : upload.keep();
      seen =
          String.join(
              "|",
              upload.name(),
              Long.toString(upload.bytes()),
              Files.readString(path).substring(0, Math.min(10, (int) upload.bytes())),
              PosixFilePermissions.toString(Files.getPosixFilePermissions(path)),
              upload.field("note"));
    }
    return Reply.seeOther("/");
  }

  @Allow(Allow.Who.EVERYBODY)
  Reply unlimited(Upload upload) {
    return Reply.seeOther("/" + upload.bytes());
  }

  @Allow(Allow.Who.EVERYBODY)
  Reply plain() {
    seen = "answered";
    return Reply.seeOther("/");
  }

  @BeforeEach
  void routes() throws NoSuchMethodException {
    route("/test-upload", UploadTest.class.getDeclaredMethod("receive", Upload.class));
    route("/test-unlimited", UploadTest.class.getDeclaredMethod("unlimited", Upload.class));
    route("/test-plain", UploadTest.class.getDeclaredMethod("plain"));
  }

  private void route(String address, java.lang.reflect.Method method) {
    var info =
        RequestMappingInfo.paths(address)
            .methods(RequestMethod.POST)
            .options(mapping.getBuilderConfiguration())
            .build();
    mapping.registerMapping(info, this, method);
    ours.add(info);
  }

  @AfterEach
  void away() throws IOException {
    ours.forEach(mapping::unregisterMapping);
    assertThat(left()).as("files that nobody deleted").isEmpty();
  }

  @Test
  void a_file_is_there_for_its_handler_only_and_then_gone() {
    var form = new FormWithFile().field("note", "Ŵ & <b>").file("list", "Staff.csv", "a,b\n");
    assertThat(send(form).status()).isEqualTo(303);
    assertThat(seen).isEqualTo("Staff.csv|4|a,b\n|rw-------|Ŵ & <b>");
    await().atMost(Duration.ofSeconds(2)).until(() -> !Files.exists(path));
  }

  @Test
  void whoever_keeps_it_deletes_it() throws IOException {
    send(new FormWithFile().field("keep", "1").file("list", "Staff.csv", "a,b\n"));
    assertThat(Files.readString(path)).isEqualTo("a,b\n");
    Files.delete(path);
  }

  @Test
  void no_file_is_a_problem_of_the_form() {
    send(new FormWithFile().field("note", "typed").file("list", "", ""));
    assertThat(seen).isEqualTo("Choose a file typed");
    Walk.on(port).postAndStay("/test-upload", Map.of("note", "typed"));
    assertThat(seen).as("no form with files at all").isEqualTo("Choose a file ");
    send(new FormWithFile().file("list", "empty.csv", ""));
    assertThat(seen).as("a file that is empty").startsWith("empty.csv|0||");
  }

  @Test
  void the_name_is_never_a_path_and_never_turns_a_page_round() {
    assertThat(UploadArgument.shown("../../etc/passwd")).isEqualTo("passwd");
    assertThat(UploadArgument.shown("C:\\Users\\me\\list.csv")).isEqualTo("list.csv");
    assertThat(UploadArgument.shown("a\u202Evsc.exe\u0000\n")).isEqualTo("avsc.exe");
    assertThat(UploadArgument.shown("x".repeat(500))).hasSize(200);
    send(new FormWithFile().file("list", "../../../tmp/evil.csv", "a"));
    assertThat(seen).startsWith("evil.csv|");
    assertThat(path.getFileName().toString()).doesNotContain("evil");
  }

  @Test
  void up_to_the_limit_it_is_taken_and_above_it_is_refused() {
    assertThat(send(new FormWithFile().file("list", "x.csv", "x".repeat(MOST))).status())
        .isEqualTo(303);
    assertThat(seen).startsWith("x.csv|" + MOST + "|");
    var refused = send(new FormWithFile().file("list", "x.csv", "x".repeat(MOST + 1)));
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.h1()).isEqualTo("That file is too large to take in");
    assertThat(refused.text()).contains("up to 300000 bytes here");
    assertThat(new UploadArgument.TooLarge(1 << 30).most()).isEqualTo("1 GB");
    assertThat(new UploadArgument.TooLarge(10 << 20).most()).isEqualTo("10 MB");
  }

  @Test
  void of_what_says_that_it_has_two_gigabytes_nothing_is_read() throws IOException {
    try (var socket = new Socket("localhost", port)) {
      begin(socket.getOutputStream(), "Content-Length: 2000000000");
      assertThat(status(socket)).contains(" 413");
    }
  }

  @Test
  void what_never_ends_is_refused_as_soon_as_it_is_too_long() throws IOException {
    try (var socket = new Socket("localhost", port)) {
      var out = socket.getOutputStream();
      begin(out, "Transfer-Encoding: chunked");
      var head = "--b\r\nContent-Disposition: form-data; name=\"l\"; filename=\"l\"\r\n\r\n";
      chunk(out, head);
      for (int sent = 0; sent <= MOST; sent += 10_000) {
        chunk(out, "x".repeat(10_000));
      }
      assertThat(status(socket)).contains(" 413");
    }
  }

  @Test
  void what_is_cut_off_or_no_form_is_refused_and_leaves_nothing() throws IOException {
    var two = new FormWithFile().file("a", "one.csv", "1").file("b", "two.csv", "2");
    assertThat(send(two).status()).isEqualTo(400);
    assertThat(send(new FormWithFile().field("note", "x".repeat(20_001))).status()).isEqualTo(400);
    var whole = new FormWithFile().file("list", "x.csv", "abc").body();
    assertThat(Walk.on(port).send("/test-upload", whole.substring(0, whole.length() - 12)).status())
        .isEqualTo(400);
    try (var socket = new Socket("localhost", port)) {
      begin(socket.getOutputStream(), "Content-Length: 5000");
      chunk(socket.getOutputStream(), "never the rest");
    }
  }

  @Test
  void a_route_that_does_not_ask_for_a_file_has_none_read() throws IOException {
    try (var socket = new Socket("localhost", port)) {
      var out = socket.getOutputStream();
      out.write(head("/test-plain", "Content-Length: 1000000"));
      out.flush();
      assertThat(status(socket)).contains(" 303");
      assertThat(seen).isEqualTo("answered");
    }
  }

  @Test
  void every_route_that_takes_a_file_says_how_long_it_may_be() {
    mapping.getHandlerMethods().values().stream()
        .filter(method -> method.getBeanType() != UploadTest.class)
        .flatMap(method -> Stream.of(method.getMethodParameters()))
        .filter(parameter -> parameter.getParameterType() == Upload.class)
        .forEach(parameter ->
            assertThat(parameter.hasParameterAnnotation(Upload.UpTo.class))
                .as(parameter.toString())
                .isTrue());
  }

  @Test
  void a_route_without_a_limit_takes_nothing() {
    assertThat(
            new FormWithFile().file("a", "one.csv", "1").sendTo(port, "/test-unlimited").status())
        .isEqualTo(500);
    assertThatThrownBy(() -> Upload.NOTHING.path()).isInstanceOf(NullPointerException.class);
  }

  private Walk.Seen send(FormWithFile form) {
    return form.sendTo(port, "/test-upload");
  }

  private static void begin(OutputStream out, String length) throws IOException {
    out.write(head("/test-upload", length));
    out.flush();
  }

  private static byte[] head(String address, String length) {
    return ("POST "
            + address
            + " HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: multipart/form-data; boundary=b\r\n"
            + length
            + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static void chunk(OutputStream out, String text) throws IOException {
    try {
      out.write(
          (Integer.toHexString(text.length()) + "\r\n" + text + "\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
    } catch (SocketException e) {
      // refused already: the answer is waiting
    }
  }

  private static String status(Socket socket) throws IOException {
    socket.setSoTimeout(5_000);
    return new String(socket.getInputStream().readNBytes(16), StandardCharsets.US_ASCII);
  }

  private static List<Path> left() throws IOException {
    await().atMost(Duration.ofSeconds(2)).until(() -> uploads().isEmpty());
    return uploads();
  }

  private static List<Path> uploads() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(f -> f.toString().contains("included-upload-")).toList();
    }
  }
}
