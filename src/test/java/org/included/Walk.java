package org.included;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** One reader's way through the site over HTTP, with cookies and without JavaScript. */
public final class Walk {
  /** What came back. */
  public record Seen(int status, String path, String text, HttpResponse<String> response) {
    public Document page() {
      return Jsoup.parse(text, path);
    }

    public String h1() {
      return page().select("h1").text();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  private final URI site;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private Walk(int port) {
    this.site = URI.create("http://localhost:" + port);
  }

  public static Walk on(int port) {
    return new Walk(port);
  }

  public CookieManager cookies() {
    return cookies;
  }

  /** Fetches a page and follows where it sends us. */
  public Seen get(String path) {
    var seen = send(HttpRequest.newBuilder(site.resolve(path)).GET().build());
    return follow(seen);
  }

  /** Fetches a page and stays, whatever it says. */
  public Seen look(String path, String... headers) {
    var request = HttpRequest.newBuilder(site.resolve(path)).GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** Posts as a form of ours does, and follows. */
  public Seen post(String path, Map<String, String> fields) {
    return follow(postAndStay(path, fields));
  }

  public Seen postAndStay(String path, Map<String, String> fields, String... headers) {
    var request =
        HttpRequest.newBuilder(site.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encode(fields)));
    if (headers.length > 0) {
      request.headers(headers);
    } else {
      request.header("Origin", site.toString());
    }
    return send(request.build());
  }

  /** Posts a form with a file in it, and stays. */
  public Seen send(String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(site.resolve(path))
            .header("Content-Type", "multipart/form-data; boundary=" + FormWithFile.BOUNDARY)
            .header("Origin", site.toString())
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** Fills in the form that has this button (by its text) on the page and sends it. */
  public Seen press(Seen on, String button, Map<String, String> fields) {
    var page = on.page();
    Element pressed =
        page.select("button").stream()
            .filter(b -> b.text().equals(button))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + button + " in " + page.text()));
    var form = Objects.requireNonNull(pressed.closest("form"));
    var values = new LinkedHashMap<String, String>();
    for (var input : form.select("input[type=hidden]")) {
      values.put(input.attr("name"), input.attr("value"));
    }
    for (var input : form.select("input[type=text], input[type=email], input:not([type])")) {
      values.put(input.attr("name"), input.attr("value"));
    }
    for (var area : form.select("textarea")) {
      values.put(area.attr("name"), area.wholeText());
    }
    for (var checked : form.select("input[checked]")) {
      values.put(checked.attr("name"), checked.attr("value"));
    }
    if (pressed.hasAttr("name")) {
      values.put(pressed.attr("name"), pressed.attr("value"));
    }
    values.putAll(fields);
    var action = pressed.hasAttr("formaction") ? pressed.attr("formaction") : form.attr("action");
    return post(action.isEmpty() ? on.path() : action, values);
  }

  private Seen follow(Seen first) {
    var seen = first;
    for (int i = 0; i < 5 && seen.status() >= 300 && seen.status() < 400; i++) {
      seen = send(HttpRequest.newBuilder(site.resolve(seen.header("Location"))).GET().build());
    }
    return seen;
  }

  private Seen send(HttpRequest request) {
    try {
      var response = client.send(request, HttpResponse.BodyHandlers.ofString());
      return new Seen(response.statusCode(), request.uri().getRawPath(), response.body(), response);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String encode(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
