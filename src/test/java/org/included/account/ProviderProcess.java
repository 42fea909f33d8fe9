package org.included.account;

import static org.included.account.ProviderForms.answer;
import static org.included.account.ProviderForms.encode;
import static org.included.account.ProviderForms.form;
import static org.included.account.ProviderForms.json;
import static org.included.account.ProviderForms.query;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/**
 * An OpenID provider, run in a process of its own ({@link TestProvider}): discovery, authorisation
 * with a page to sign in, tokens, userinfo and keys, by OpenID Connect Core 1.0 and RFC 7636; and
 * DfE Sign-in's API of roles. It is strict with whoever asks: unknown redirects, a code used twice,
 * a verifier that does not fit, a client that proves nothing are refused. {@code /control} has it
 * go wrong on purpose. It shares no code with what is under test but the library that signs.
 */
final class ProviderProcess {
  private static final SecureRandom CHANCE = new SecureRandom();

  /** What waits under a code until it is redeemed. */
  private record Grant(Map<String, String> asked, String subject) {}

  private final Map<String, Grant> codes = new ConcurrentHashMap<>();
  private final Map<String, String> subjects = new ConcurrentHashMap<>();
  private final Map<String, String> people = new ConcurrentHashMap<>();
  private final Map<String, String> faults = new ConcurrentHashMap<>();
  private final String root;
  private final String issuer;
  private final String publicKey;
  private volatile EllipticCurveJsonWebKey key = freshKey();

  private ProviderProcess(String publicKey, String path) throws IOException {
    this.publicKey = publicKey;
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    root = "http://localhost:" + server.getAddress().getPort() + "/";
    issuer = root.substring(0, root.length() - 1) + path;
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::handle);
    server.start();
  }

  /**
   * @param args the public key, as JWK, of the client that signs
   */
  public static void main(String[] args) throws IOException {
    // One Login's issuer ends with a slash, DfE Sign-in's does not
    System.out.println(new ProviderProcess(args[0], "/").issuer);
    System.out.println(new ProviderProcess(args[0], "").issuer);
    // ends with whoever started it
    while (System.in.read() >= 0) {}
    System.exit(0);
  }

  private static EllipticCurveJsonWebKey freshKey() {
    try {
      var fresh = EcJwkGenerator.generateJwk(EllipticCurves.P256);
      fresh.setKeyId(random());
      fresh.setAlgorithm("ES256");
      fresh.setUse("sig");
      return fresh;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String random() {
    var bytes = new byte[16];
    CHANCE.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      if (faults.containsKey("slow " + path)) {
        Thread.sleep(60_000);
      }
      if (faults.containsKey("down " + path)) {
        answer(exchange, 503, "text/plain", "down");
        return;
      }
      switch (path) {
        case "/.well-known/openid-configuration" -> json(exchange, 200, discovery());
        case "/jwks" -> answer(exchange, 200, "application/json", new JsonWebKeySet(key).toJson());
        case "/authorize" -> authorize(exchange);
        case "/decision" -> decide(exchange);
        case "/token" -> token(exchange);
        case "/userinfo" -> userinfo(exchange);
        case "/session/end" -> answer(exchange, 200, "text/html", "<h1>Signed out</h1>");
        case "/control" -> control(exchange);
        default -> roles(exchange, path);
      }
    } catch (InterruptedException | JoseException e) {
      throw new IOException(e);
    }
  }

  private Map<String, Object> discovery() {
    return Map.of(
        "issuer", issuer,
        "authorization_endpoint", root + "authorize",
        "token_endpoint", root + "token",
        "userinfo_endpoint", root + "userinfo",
        "jwks_uri", root + "jwks",
        "end_session_endpoint", root + "session/end",
        "response_types_supported", List.of("code"),
        "subject_types_supported", List.of("pairwise"),
        "id_token_signing_alg_values_supported", List.of("ES256"));
  }

  /** Asks who it is, as a person sees it. */
  private void authorize(HttpExchange exchange) throws IOException {
    var asked = query(exchange);
    var back = URI.create(asked.getOrDefault("redirect_uri", ""));
    // a loopback client may have any port: RFC 8252, 7.3
    boolean registered =
        "localhost".equals(back.getHost()) && "/sign-in/return".equals(back.getPath());
    boolean whole =
        "code".equals(asked.get("response_type"))
            && List.of(asked.getOrDefault("scope", "").split(" ")).contains("openid")
            && asked.containsKey("state")
            && asked.containsKey("nonce")
            && "S256".equals(asked.get("code_challenge_method"))
            && asked.containsKey("code_challenge")
            && ProviderClients.SECRETS.containsKey(asked.get("client_id"));
    if (!registered || !whole) {
      answer(exchange, 400, "text/plain", "not a request of a registered client: " + asked);
      return;
    }
    var fields = new StringBuilder();
    asked.forEach((name, value) ->
        fields.append(
            "<input type=hidden name=%s value=\"%s\">"
                .formatted(name, value.replace("\"", "&quot;"))));
    answer(
        exchange,
        200,
        "text/html",
        "<!DOCTYPE html><html lang=en><title>Provider</title><h1>Who are you?</h1><form action=/decision>"
            + fields
            + "<label>Name <input name=subject></label><button>Sign in</button>"
            + "<button name=error value=access_denied>Cancel</button></form></html>");
  }

  private void decide(HttpExchange exchange) throws IOException {
    var asked = query(exchange);
    var back = asked.get("redirect_uri") + "?state=" + encode(asked.getOrDefault("state", ""));
    if (asked.containsKey("error")) {
      back += "&error=" + asked.get("error");
    } else {
      var code = random();
      codes.put(code, new Grant(asked, asked.getOrDefault("subject", "")));
      back += "&code=" + code;
    }
    exchange.getResponseHeaders().set("Location", back);
    exchange.sendResponseHeaders(302, -1);
  }

  private void token(HttpExchange exchange) throws IOException, JoseException {
    var form = form(exchange);
    var client = ProviderClients.client(publicKey, root + "token", exchange, form);
    // whatever comes of it, a code is good for one try
    var grant = codes.remove(form.getOrDefault("code", ""));
    if (client.isEmpty()) {
      json(exchange, 401, Map.of("error", "invalid_client"));
    } else if (grant == null
        || !client.equals(grant.asked().get("client_id"))
        || !"authorization_code".equals(form.get("grant_type"))
        || !String.valueOf(form.get("redirect_uri")).equals(grant.asked().get("redirect_uri"))
        || !challenge(form.getOrDefault("code_verifier", ""))
            .equals(grant.asked().get("code_challenge"))) {
      json(exchange, 400, Map.of("error", "invalid_grant"));
    } else {
      var access = random();
      subjects.put(access, grant.subject());
      json(
          exchange,
          200,
          Map.of("access_token", access, "token_type", "Bearer", "id_token", idToken(grant)));
    }
  }

  private static String challenge(String verifier) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As it should be, but for what a test asked to be otherwise ("claim iss" and so on). */
  private String idToken(Grant grant) throws JoseException {
    var claims = new JwtClaims();
    claims.setIssuer(issuer);
    claims.setAudience(grant.asked().get("client_id"));
    claims.setSubject(grant.subject());
    claims.setIssuedAtToNow();
    claims.setExpirationTimeMinutesInTheFuture(2);
    claims.setClaim("nonce", grant.asked().get("nonce"));
    claims.setClaim("vot", "Cl.Cm");
    claims.setClaim("auth_time", System.currentTimeMillis() / 1000);
    faults.forEach((fault, value) -> {
      if (fault.startsWith("claim ")) {
        var name = fault.substring(6);
        boolean number = List.of("exp", "iat", "auth_time").contains(name);
        claims.setClaim(name, number ? Long.valueOf(value) : value);
      }
    });
    var jws = new JsonWebSignature();
    jws.setPayload(claims.toJson());
    jws.setKey(
        faults.containsKey("foreign key") ? freshKey().getPrivateKey() : key.getPrivateKey());
    jws.setKeyIdHeaderValue(key.getKeyId());
    jws.setAlgorithmHeaderValue("ES256");
    return jws.getCompactSerialization();
  }

  private void userinfo(HttpExchange exchange) throws IOException, JoseException {
    var subject = subjects.get(bearer(exchange));
    if (subject == null) {
      json(exchange, 401, Map.of("error", "invalid_token"));
      return;
    }
    var said = new TreeMap<String, Object>(JsonUtil.parseJson(people.getOrDefault(subject, "{}")));
    said.put("sub", faults.getOrDefault("userinfo sub", subject));
    json(exchange, 200, said);
  }

  private static String bearer(HttpExchange exchange) {
    var header = exchange.getRequestHeaders().getFirst("Authorization");
    return header == null ? "" : header.replaceFirst("^Bearer ", "");
  }

  /** DfE Sign-in's public API. */
  private void roles(HttpExchange exchange, String path) throws IOException {
    try {
      new JwtConsumerBuilder()
          .setVerificationKey(new HmacKey("an-api-secret".getBytes(StandardCharsets.UTF_8)))
          .setRelaxVerificationKeyValidation()
          .setExpectedIssuer("dfe")
          .setExpectedAudience("signin.education.gov.uk")
          .build()
          .processToClaims(bearer(exchange));
    } catch (InvalidJwtException e) {
      json(exchange, 401, Map.of());
      return;
    }
    var roles = people.get(path);
    answer(exchange, roles == null ? 404 : 200, "application/json", roles == null ? "" : roles);
  }

  /** What is to go wrong from now on, and who people are: fields of a form; "clear" ends it all. */
  private void control(HttpExchange exchange) throws IOException {
    var form = form(exchange);
    form.forEach((name, value) -> {
      switch (name) {
        case "clear" -> faults.clear();
        case "new key" -> key = freshKey();
        default -> {
          if (name.startsWith("person ")) {
            people.put(name.substring(7), value);
          } else {
            faults.put(name, value);
          }
        }
      }
    });
    answer(exchange, 200, "text/plain", "");
  }
}
