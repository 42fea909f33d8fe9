package org.included;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A stand-in for an operator's dictation engine. It hears nothing: it says what it was told to say,
 * and remembers what it was asked.
 */
public final class TestEngine {
  public static final String WHERE =
      "The sound goes to a computer of Example Trust in Leeds. It is not kept.";

  /**
   * What came with one request.
   *
   * @param body with one character a byte
   */
  public record Asked(String method, String path, String type, String authorization, String body) {}

  /** Tells the service of all tests where its engine is. */
  static final class Named
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(
              "included.dictation.engine=" + SHARED.address(), "included.dictation.where=" + WHERE)
          .applyTo(context);
    }
  }

  /** How it answers one request. */
  public interface Manner {
    void answer(HttpExchange exchange) throws IOException;
  }

  /** The one that the service of all tests asks. */
  public static final TestEngine SHARED = new TestEngine();

  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile Manner manner = json("{\"text\":\"\"}");

  public TestEngine() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(
        Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("engine-", 0).factory()));
    server.createContext("/", this::handle);
    server.start();
  }

  public URI address() {
    return URI.create(
        "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/audio/transcriptions");
  }

  public void answers(Manner how) {
    manner = how;
  }

  public static Manner json(String body) {
    return status(200, body);
  }

  public static Manner status(int status, String body) {
    return exchange -> {
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  public List<Asked> asked() {
    return asked;
  }

  public void stop() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      var authorization = headers.getFirst("Authorization");
      asked.add(
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath(),
              String.valueOf(headers.getFirst("Content-Type")),
              authorization == null ? "" : authorization,
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1)));
      manner.answer(exchange);
    }
  }
}
