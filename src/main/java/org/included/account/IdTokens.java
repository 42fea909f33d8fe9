package org.included.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Checks what a provider signed about somebody, by the rules of OpenID Connect Core 1.0, 3.1.3.7.
 * The library does it; here is what it is told.
 */
@Component
class IdTokens {
  private static final Logger LOG = LoggerFactory.getLogger(IdTokens.class);

  /** Seconds by which clocks may differ. */
  private static final int SKEW = 60;

  /** ASCII characters; OpenID Connect Core 1.0, 2. */
  private static final int LONGEST_SUBJECT = 255;

  private final Discovery discovery;
  private final Clock clock;

  IdTokens(Discovery discovery, Clock clock) {
    this.discovery = discovery;
    this.clock = clock;
  }

  /**
   * @param nonce as we gave it to the provider for this sign-in
   * @return empty if it is not for us, not for this sign-in, too old, or not signed by the provider
   * @throws BackChannel.Unreachable if the provider's keys had to be read, and could not be
   */
  Optional<JwtClaims> check(Provider provider, String token, String nonce) {
    try {
      return Optional.of(checked(provider, token, nonce));
    } catch (InvalidJwtException e) {
      // the codes, never the message, which quotes the token
      LOG.warn(
          "What the provider {} signed does not fit: {}",
          provider.name(),
          e.getErrorDetails().stream().map(error -> error.getErrorCode()).toList());
    } catch (MalformedClaimException e) {
      LOG.warn("What the provider {} signed cannot be read", provider.name());
    }
    return Optional.empty();
  }

  private JwtClaims checked(Provider provider, String token, String nonce)
      throws InvalidJwtException, MalformedClaimException {
    try {
      return checked(provider, token, nonce, discovery.about(provider).keys());
    } catch (InvalidJwtException e) {
      boolean otherKey = e.getErrorDetails().stream().anyMatch(IdTokens::isAboutTheKey);
      if (!otherKey) {
        throw e;
      }
      // providers change their keys without telling
      return checked(provider, token, nonce, discovery.anew(provider).keys());
    }
  }

  private static boolean isAboutTheKey(org.jose4j.jwt.consumer.ErrorCodeValidator.Error error) {
    return error.getErrorCode() == ErrorCodes.SIGNATURE_INVALID
        || error.getErrorCode() == ErrorCodes.MISCELLANEOUS;
  }

  private JwtClaims checked(Provider provider, String token, String nonce, List<JsonWebKey> keys)
      throws InvalidJwtException, MalformedClaimException {
    var claims =
        new JwtConsumerBuilder()
            // chosen by us and not by the token; ES256 is One Login's, RS256 DfE Sign-in's
            .setJwsAlgorithmConstraints(
                ConstraintType.PERMIT,
                AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
                AlgorithmIdentifiers.RSA_USING_SHA256,
                AlgorithmIdentifiers.RSA_PSS_USING_SHA256)
            .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys))
            .setExpectedIssuer(provider.issuer())
            .setExpectedAudience(provider.clientId())
            .setRequireSubject()
            .setRequireExpirationTime()
            .setRequireIssuedAt()
            .setEvaluationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond()))
            .setAllowedClockSkewInSeconds(SKEW)
            .build()
            .processToClaims(token);
    boolean fits =
        nonce.equals(claims.getClaimValueAsString("nonce"))
            && claims.getSubject().length() <= LONGEST_SUBJECT
            && !claims.getSubject().isBlank()
            && isMeantForUs(claims, provider)
            && isAsStrongAsWanted(claims, provider);
    if (!fits) {
      throw new MalformedClaimException("not for this sign-in");
    }
    return claims;
  }

  private static boolean isMeantForUs(JwtClaims claims, Provider provider)
      throws MalformedClaimException {
    var party = claims.getClaimValueAsString("azp");
    return party == null ? claims.getAudience().size() == 1 : party.equals(provider.clientId());
  }

  /**
   * One Login says how it was done ({@code vot}), never with how sure it is of a name (P0 to P3).
   */
  private static boolean isAsStrongAsWanted(JwtClaims claims, Provider provider) {
    var done = claims.getClaimValueAsString("vot");
    return provider.vtr().isEmpty()
        || provider.vtr().stream()
            .map(v -> v.replaceAll("\\.P\\d", ""))
            .anyMatch(v -> v.equals(done));
  }

  /** When the provider last had the person prove that it is them; empty if it does not say. */
  static Optional<Instant> askedAt(JwtClaims claims) {
    return claims.getClaimValue("auth_time") instanceof Number seconds
        ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
        : Optional.empty();
  }
}
