package org.included.account;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our own way to providers, past people's browsers. However slow a provider is, it keeps nobody for
 * long, and only a few: the others can go on signing in by code.
 */
@Component
class BackChannel {
  /** From a request to the last byte of its answer. */
  static final Duration WHOLE = Duration.ofSeconds(5);

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final int LARGEST_ANSWER = 256 * 1024;

  /** Of the 64 threads that answer readers. */
  private static final int AT_ONCE = 16;

  /** The provider could not be asked, or answered nonsense. The text is for the log, of nobody. */
  static final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreachable(String how) {
      super(how, null, false, false);
    }
  }

  /**
   * @param json an empty object where a refusal came with none
   */
  record Answer(int status, JsonNode json) {
    boolean fine() {
      return status == 200;
    }
  }

  private final Semaphore places = new Semaphore(AT_ONCE);
  private final JsonMapper json;
  private final Duration whole;

  /** Never goes where it is sent: a redirect could lead to somebody else's machine, or our own. */
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  @Autowired
  BackChannel(JsonMapper json) {
    this(json, WHOLE);
  }

  BackChannel(JsonMapper json, Duration whole) {
    this.json = json;
    this.whole = whole;
  }

  /**
   * @param authorization the header's value, or empty
   * @throws Unreachable if there is no answer in time, or one of 200 that is not JSON
   */
  Answer get(URI address, String authorization) {
    return ask(request(address, authorization).GET());
  }

  /**
   * Posts a form.
   *
   * @throws Unreachable as above
   */
  Answer post(URI address, Map<String, String> fields, String authorization) {
    return ask(
        request(address, authorization)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static HttpRequest.Builder request(URI address, String authorization) {
    // One Login refuses requests that do not say what program asks
    var request =
        HttpRequest.newBuilder(address)
            .header("User-Agent", "Included")
            .header("Accept", "application/json");
    return authorization.isEmpty() ? request : request.header("Authorization", authorization);
  }

  private Answer ask(HttpRequest.Builder request) {
    if (!places.tryAcquire()) {
      throw new Unreachable("is slow, and many wait for it already");
    }
    try {
      return send(request.build());
    } finally {
      places.release();
    }
  }

  private Answer send(HttpRequest request) {
    var sent =
        client.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
    try {
      var answer = sent.get(whole.toMillis(), TimeUnit.MILLISECONDS);
      return new Answer(answer.statusCode(), read(answer.statusCode(), answer.body()));
    } catch (TimeoutException e) {
      sent.cancel(true);
      throw new Unreachable("did not answer in time");
    } catch (ExecutionException e) {
      var cause = e.getCause();
      throw new Unreachable(
          "could not be asked: " + (cause == null ? e : cause).getClass().getName());
    } catch (InterruptedException e) {
      sent.cancel(true);
      Thread.currentThread().interrupt();
      throw new Unreachable("was not waited for");
    }
  }

  /** With a refusal comes what may, a page for people perhaps. */
  private JsonNode read(int status, byte[] body) {
    try {
      return json.readTree(body);
    } catch (JacksonException e) {
      if (status == 200) {
        throw new Unreachable("answered something that is not JSON");
      }
      return json.createObjectNode();
    }
  }
}
