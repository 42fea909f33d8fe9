package org.included.dictation;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.included.kernel.PrivateText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An engine that speaks what OpenAI's {@code POST /v1/audio/transcriptions} made common, and many
 * open-source servers speak too: a form with the file, the model and the language; the answer is
 * JSON with a {@code text}. The log says that it did not work and never what came, either way.
 */
final class HttpEngine implements Engine {
  /** From the request to the last byte of the answer. */
  static final Duration WHOLE = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(HttpEngine.class);
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final int LARGEST_ANSWER = 64 * 1024;

  private static final String CRLF = "\r\n";

  /** Far more than anybody says in a minute. */
  private static final int MOST_CHARACTERS = 5_000;

  /** What some engines write for silence: [BLANK_AUDIO]. */
  private static final Pattern NOT_SPOKEN = Pattern.compile("\\[[^\\]]*]");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Cntrl}]+");

  private final SecureRandom chance = new SecureRandom();
  private final URI address;
  private final String model;
  private final String key;
  private final Duration whole;
  private final JsonMapper json;

  /** Never goes where the engine sends it: the operator said where the sound goes. */
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          // some of these servers stumble over the offer of HTTP/2 that comes with a post
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  /**
   * @param key a bearer token, or empty
   */
  HttpEngine(URI address, String model, String key, Duration whole, JsonMapper json) {
    this.address = address;
    this.model = model;
    this.key = key;
    this.whole = whole;
    this.json = json;
  }

  @Override
  public Optional<PrivateText> write(byte[] sound, String mediaType, Locale language) {
    var boundary = boundary();
    var request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .header("Accept", "application/json")
            .POST(form(boundary, sound, mediaType, language));
    if (!key.isEmpty()) {
      request.header("Authorization", "Bearer " + key);
    }
    var sent =
        client.sendAsync(
            request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
    try {
      var answer = sent.get(whole.toMillis(), TimeUnit.MILLISECONDS);
      return answer.statusCode() == 200
          ? words(answer.body())
          : failed("answered " + answer.statusCode());
    } catch (TimeoutException e) {
      sent.cancel(true);
      return failed("did not answer in time");
    } catch (ExecutionException e) {
      var cause = e.getCause();
      return failed("could not be asked: " + (cause == null ? e : cause).getClass().getName());
    } catch (InterruptedException e) {
      sent.cancel(true);
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Nobody can guess it, so nobody can put further fields of the form into a recording. */
  private String boundary() {
    var random = new byte[24];
    chance.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  private BodyPublisher form(String boundary, byte[] sound, String mediaType, Locale language) {
    var ending = mediaType.substring(mediaType.indexOf('/') + 1);
    var head =
        begin(boundary, "name=\"model\"", model + CRLF)
            + begin(boundary, "name=\"language\"", language.getLanguage() + CRLF)
            + begin(boundary, "name=\"response_format\"", "json" + CRLF)
            + begin(
                boundary,
                "name=\"file\"; filename=\"sound."
                    + ending
                    + "\""
                    + CRLF
                    + "Content-Type: "
                    + mediaType,
                "");
    return BodyPublishers.concat(
        BodyPublishers.ofString(head),
        BodyPublishers.ofByteArray(sound),
        BodyPublishers.ofString(CRLF + "--" + boundary + "--" + CRLF));
  }

  /** A field with what there is of its value. */
  private static String begin(String boundary, String about, String value) {
    return "--"
        + boundary
        + CRLF
        + "Content-Disposition: form-data; "
        + about
        + CRLF
        + CRLF
        + value;
  }

  private Optional<PrivateText> words(byte[] answer) {
    String text;
    try {
      text = json.readTree(answer).path("text").stringValue(null);
    } catch (JacksonException e) {
      return failed("answered something that is not JSON");
    }
    if (text == null || text.length() > MOST_CHARACTERS) {
      return failed("answered without a text, or with far too much of it");
    }
    var spoken = BETWEEN_WORDS.matcher(NOT_SPOKEN.matcher(text).replaceAll(" ")).replaceAll(" ");
    return Optional.of(PrivateText.of(spoken.strip()));
  }

  private static Optional<PrivateText> failed(String how) {
    LOG.warn("The dictation engine {}", how);
    return Optional.empty();
  }
}
