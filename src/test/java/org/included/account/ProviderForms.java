package org.included.account;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jose4j.json.JsonUtil;

/** Forms and answers, for the provider in its own process. */
final class ProviderForms {
  private ProviderForms() {}

  static Map<String, String> form(HttpExchange exchange) throws IOException {
    return parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  static Map<String, String> query(HttpExchange exchange) {
    var query = exchange.getRequestURI().getRawQuery();
    return parse(query == null ? "" : query);
  }

  static Map<String, String> parse(String form) {
    var fields = new TreeMap<String, String>();
    for (var pair : form.split("&")) {
      int sign = pair.indexOf('=');
      if (sign > 0) {
        fields.put(decode(pair.substring(0, sign)), decode(pair.substring(sign + 1)));
      }
    }
    return fields;
  }

  static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static void json(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
    answer(exchange, status, "application/json", JsonUtil.toJson(body));
  }

  static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
