package org.included.account;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.interfaces.ECKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.included.account.ProviderSettings.Proof;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.springframework.stereotype.Component;

/**
 * How we prove to a provider that it is we who ask: by a secret in the header or in the form, or by
 * signing (RFC 7523, 2.2). GOV.UK One Login asks for the last, with these claims and five minutes
 * (<a
 * href="https://docs.sign-in.service.gov.uk/integrate-with-integration-environment/authenticate-your-user/">
 * its documentation</a>, "Create a JWT").
 */
@Component
class ClientProof {
  /** Whom a request to DfE Sign-in's public API is for (its README, "You need to authenticate"). */
  private static final String DFE = "signin.education.gov.uk";

  private static final String SIGNED = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  private static final Duration LIFE = Duration.ofMinutes(5);

  private final SecureRandom chance = new SecureRandom();
  private final Clock clock;

  ClientProof(Clock clock) {
    this.clock = clock;
  }

  /** The value of the header; empty where the proof is in the form. */
  String header(Provider provider) {
    if (provider.key() != null || provider.proof() != Proof.BASIC) {
      return "";
    }
    var pair = encoded(provider.clientId()) + ":" + encoded(provider.clientSecret());
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  /** Both parts are written as in a form first (RFC 6749, 2.3.1). */
  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8);
  }

  /** Fields of the form; empty where the proof is in the header. */
  Map<String, String> fields(Provider provider, URI token) {
    var key = provider.key();
    if (key == null) {
      return provider.proof() == Proof.POST
          ? Map.of("client_id", provider.clientId(), "client_secret", provider.clientSecret())
          : Map.of();
    }
    var jws = new JsonWebSignature();
    jws.setKey(key);
    jws.setAlgorithmHeaderValue(
        key instanceof ECKey
            ? AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256
            : AlgorithmIdentifiers.RSA_USING_SHA256);
    if (!provider.keyId().isBlank()) {
      jws.setKeyIdHeaderValue(provider.keyId());
    }
    var claims = claims(provider, token.toString());
    claims.setSubject(provider.clientId());
    return Map.of(
        "client_id",
        provider.clientId(),
        "client_assertion_type",
        SIGNED,
        "client_assertion",
        sign(jws, claims));
  }

  /** The header for DfE Sign-in's public API. */
  String header(Provider provider, Provider.RolesApi api) {
    var jws = new JsonWebSignature();
    jws.setKey(new HmacKey(api.secret().getBytes(StandardCharsets.UTF_8)));
    // the secrets that it gives out may be shorter than the library wants them
    jws.setDoKeyValidation(false);
    jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
    return "Bearer " + sign(jws, claims(provider, DFE));
  }

  private JwtClaims claims(Provider provider, String audience) {
    var id = new byte[16];
    chance.nextBytes(id);
    var now = clock.instant();
    var claims = new JwtClaims();
    claims.setIssuer(provider.clientId());
    claims.setAudience(audience);
    claims.setJwtId(HexFormat.of().formatHex(id));
    claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFE).getEpochSecond()));
    return claims;
  }

  private static String sign(JsonWebSignature jws, JwtClaims claims) {
    jws.setPayload(claims.toJson());
    try {
      return jws.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("the key of a provider cannot sign", e);
    }
  }
}
