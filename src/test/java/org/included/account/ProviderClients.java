package org.included.account;

import static org.included.account.ProviderForms.decode;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/** Whom the provider in its own process knows, and how each proves that it is they who ask. */
final class ProviderClients {
  /** "one" has none: it signs. */
  static final Map<String, String> SECRETS =
      Map.of("one", "", "dfe", "a secret/with+signs", "post", "posted");

  private ProviderClients() {}

  /** Who asks, proved; empty if not. */
  static String client(
      String publicKey, String token, HttpExchange exchange, Map<String, String> form)
      throws JoseException {
    var header = exchange.getRequestHeaders().getFirst("Authorization");
    if (header != null && header.startsWith("Basic ")) {
      var pair =
          new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8);
      var id = decode(pair.substring(0, pair.indexOf(':')));
      var secret = decode(pair.substring(pair.indexOf(':') + 1));
      return secret.equals(SECRETS.get(id)) && !secret.isEmpty() ? id : "";
    }
    if (form.containsKey("client_secret")) {
      var id = form.getOrDefault("client_id", "");
      return form.get("client_secret").equals(SECRETS.get(id)) && id.equals("post") ? id : "";
    }
    try {
      return new JwtConsumerBuilder()
          .setVerificationKey(JsonWebKey.Factory.newJwk(publicKey).getKey())
          .setExpectedAudience(token)
          .setExpectedIssuer("one")
          .setExpectedSubject("one")
          .setRequireExpirationTime()
          .setRequireJwtId()
          .setSkipDefaultAudienceValidation()
          .build()
          .processToClaims(form.getOrDefault("client_assertion", ""))
          .getSubject();
    } catch (InvalidJwtException | MalformedClaimException e) {
      return "";
    }
  }
}
