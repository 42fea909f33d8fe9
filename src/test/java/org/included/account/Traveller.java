package org.included.account;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.included.Walk;
import org.jsoup.Jsoup;

/** Somebody on their way to a provider and back, as a browser without JavaScript would go. */
final class Traveller {
  private final Walk walk;

  Traveller(Walk walk) {
    this.walk = walk;
  }

  static Traveller on(int port) {
    return new Traveller(Walk.on(port));
  }

  Walk walk() {
    return walk;
  }

  /** Chooses the provider on the page to sign in. Gives the address of the provider's page. */
  String leaves(String provider, Map<String, String> fields) {
    return goesOn("/sign-in/with", provider, fields);
  }

  /** Chooses the provider on their own page of other services. */
  String leavesToConnect(String provider) {
    return goesOn("/account/providers", provider, Map.of());
  }

  private String goesOn(String path, String provider, Map<String, String> fields) {
    var all = new LinkedHashMap<>(fields);
    all.put("provider", provider);
    var away = walk.post(path, all);
    var address = away.page().select("main a").attr("href");
    if (away.status() != 200 || !away.header("Refresh").equals("0;url=" + address)) {
      throw new AssertionError("not sent on: " + away.status() + away.text());
    }
    return address;
  }

  /** Signs in on the provider's page. Gives the path on our site to which it sends them. */
  static String signsInThere(String address, String subject) {
    return decides(address, Map.of("subject", subject));
  }

  static String cancelsThere(String address) {
    return decides(address, Map.of("error", "access_denied"));
  }

  private static String decides(String address, Map<String, String> decision) {
    try (var client = HttpClient.newHttpClient()) {
      var page = send(client, URI.create(address));
      if (page.statusCode() != 200) {
        throw new AssertionError("the provider refused: " + page.body());
      }
      var fields = new LinkedHashMap<String, String>();
      for (var input : Jsoup.parse(page.body()).select("input[type=hidden]")) {
        fields.put(input.attr("name"), input.attr("value"));
      }
      fields.putAll(decision);
      var there = URI.create(address).resolve("/decision?" + BackChannel.form(fields));
      var back = URI.create(send(client, there).headers().firstValue("Location").orElseThrow());
      return back.getRawPath() + "?" + back.getRawQuery();
    }
  }

  private static HttpResponse<String> send(HttpClient client, URI address) {
    try {
      return client.send(
          HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Comes back, and presses the button that is left. Stays where that leads. */
  Walk.Seen comesBack(String path) {
    var page = walk.look(path);
    var fields = new LinkedHashMap<String, String>();
    for (var input : page.page().select("form[data-onward] input")) {
      fields.put(input.attr("name"), input.attr("value"));
    }
    if (fields.isEmpty()) {
      throw new AssertionError("no button: " + page.status() + page.text());
    }
    return walk.postAndStay("/sign-in/return", fields);
  }

  /** All the way. */
  Walk.Seen signsIn(String provider, String subject, Map<String, String> fields) {
    return comesBack(signsInThere(leaves(provider, fields), subject));
  }
}
