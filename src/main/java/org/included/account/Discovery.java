package org.included.account;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.included.account.BackChannel.Unreachable;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What providers say of themselves (OpenID Connect Discovery 1.0), and the keys they sign with.
 * Kept for an hour, and for a day while a provider cannot be asked; read anew when it signs with a
 * key that we have not seen.
 */
@Component
class Discovery {
  private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);
  private static final Duration FRESH = Duration.ofHours(1);
  private static final Duration GOOD = Duration.ofDays(1);

  /**
   * @param userinfo null where there is none, as for {@code endSession}
   */
  record About(
      URI authorization,
      URI token,
      @Nullable URI userinfo,
      @Nullable URI endSession,
      List<JsonWebKey> keys,
      Instant readAt) {}

  private final Map<String, About> known = new ConcurrentHashMap<>();
  private final BackChannel channel;
  private final Clock clock;

  Discovery(BackChannel channel, Clock clock) {
    this.channel = channel;
    this.clock = clock;
  }

  /**
   * @throws Unreachable if the provider cannot be asked and never could of late
   */
  About about(Provider provider) {
    var now = clock.instant();
    var last = known.get(provider.name());
    if (last != null && isWithin(last, FRESH, now)) {
      return last;
    }
    try {
      return anew(provider);
    } catch (Unreachable e) {
      if (last != null && isWithin(last, GOOD, now)) {
        LOG.warn(
            "The provider {} {}; what it said before is used", provider.name(), e.getMessage());
        return last;
      }
      throw e;
    }
  }

  /** A clock that was moved back makes nothing last longer. */
  private static boolean isWithin(About last, Duration age, Instant now) {
    return !now.isBefore(last.readAt()) && now.isBefore(last.readAt().plus(age));
  }

  /** Asks the provider, whatever is known. */
  About anew(Provider provider) {
    var issuer = provider.issuer();
    var root = issuer.endsWith("/") ? issuer : issuer + "/";
    var said = channel.get(URI.create(root + ".well-known/openid-configuration"), "");
    if (!said.fine() || !issuer.equals(text(said.json(), "issuer").orElse(""))) {
      throw new Unreachable("has no discovery document, or one of another issuer");
    }
    var keys = channel.get(address(said.json(), "jwks_uri").orElseThrow(Discovery::incomplete), "");
    var about =
        new About(
            address(said.json(), "authorization_endpoint").orElseThrow(Discovery::incomplete),
            address(said.json(), "token_endpoint").orElseThrow(Discovery::incomplete),
            address(said.json(), "userinfo_endpoint").orElse(null),
            address(said.json(), "end_session_endpoint").orElse(null),
            keys(keys),
            clock.instant());
    known.put(provider.name(), about);
    return about;
  }

  private static Unreachable incomplete() {
    return new Unreachable("has a discovery document without what we need");
  }

  private static List<JsonWebKey> keys(BackChannel.Answer answer) {
    try {
      return new JsonWebKeySet(answer.json().toString()).getJsonWebKeys();
    } catch (JoseException e) {
      throw new Unreachable("shows no keys");
    }
  }

  private static Optional<URI> address(JsonNode document, String name) {
    try {
      return text(document, name).map(URI::create).filter(Provider::isSecure);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static Optional<String> text(JsonNode object, String name) {
    return Optional.ofNullable(object.path(name).stringValue(null));
  }
}
