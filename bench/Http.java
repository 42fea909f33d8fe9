import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks, and looks at the status of every answer. */
final class Http {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private Http() {}

  /**
   * @throws IOException if there is no such page
   */
  static HttpResponse<byte[]> get(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return check(CLIENT.send(request.build(), BodyHandlers.ofByteArray()), 200);
  }

  /**
   * Sends a form, as a browser does from a page of ours.
   *
   * @throws IOException if the answer has another status
   */
  static HttpResponse<byte[]> post(
      HttpRequest.Builder request, Map<String, String> form, int status)
      throws IOException, InterruptedException {
    var body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    request
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Sec-Fetch-Site", "same-origin")
        .POST(BodyPublishers.ofString(body));
    return check(CLIENT.send(request.build(), BodyHandlers.ofByteArray()), status);
  }

  private static HttpResponse<byte[]> check(HttpResponse<byte[]> answer, int status)
      throws IOException {
    if (answer.statusCode() != status) {
      throw new IOException(
          "%s answered %d, not %d:%n%s"
              .formatted(
                  answer.uri(),
                  answer.statusCode(),
                  status,
                  new String(answer.body(), StandardCharsets.UTF_8)));
    }
    return answer;
  }
}
