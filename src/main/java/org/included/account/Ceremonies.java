package org.included.account;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Reads and checks what a browser sends of a passkey, by the rules of Web Authentication, Level 3
 * (7.1 for a new one, 7.2 for signing in). The library does it; here is what it is told: the device
 * must make sure of its user, by finger, face or PIN, and who made the device does not matter.
 */
@Component
class Ceremonies {
  /** Characters; far above what any device sends, far below what would be work to read. */
  private static final int LONGEST = 20_000;

  /** In order of preference; between them every device has one (COSE numbers). */
  static final List<COSEAlgorithmIdentifier> ALGORITHMS =
      List.of(
          COSEAlgorithmIdentifier.EdDSA,
          COSEAlgorithmIdentifier.ES256,
          COSEAlgorithmIdentifier.RS256);

  private static final List<PublicKeyCredentialParameters> PARAMETERS =
      ALGORITHMS.stream()
          .map(a -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, a))
          .toList();

  private final ObjectConverter converter = new ObjectConverter();
  private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
  private final AttestedCredentialDataConverter attested =
      new AttestedCredentialDataConverter(converter);

  /** What a browser sent after making a passkey: read, not believed. */
  record Made(RegistrationData data, byte[] challenge) {}

  /** What a browser sent to sign in: read, not believed. */
  record Signed(AuthenticationData data, byte[] credential, byte[] challenge) {}

  /**
   * What is kept of a passkey to check its signatures.
   *
   * @param attested see the column of that name
   * @param signCount of how many signatures the device told last
   * @param backupEligible whether it may be copied to the owner's other devices
   */
  record Kept(
      byte[] credential,
      byte[] attested,
      long signCount,
      boolean backupEligible,
      boolean backedUp) {}

  /** Empty for anything that is not what a browser sends. */
  Optional<Made> readMade(String json) {
    return attempt(
        json,
        () -> {
          var data = manager.parseRegistrationResponseJSON(json);
          return new Made(data, challengeOf(data.getCollectedClientData()));
        });
  }

  /** Empty for anything that is not what a browser sends. */
  Optional<Signed> readSigned(String json) {
    return attempt(
        json,
        () -> {
          var data = manager.parseAuthenticationResponseJSON(json);
          var credential = data.getCredentialId();
          if (credential == null) {
            throw new IllegalArgumentException("no credential");
          }
          // copied, because the checker takes the library's annotation for one of the elements
          var id = Arrays.copyOf(credential, credential.length);
          return new Signed(data, id, challengeOf(data.getCollectedClientData()));
        });
  }

  private static byte[] challengeOf(@Nullable CollectedClientData data) {
    return Objects.requireNonNull(data).getChallenge().getValue();
  }

  private static <T> Optional<T> attempt(String json, Supplier<T> reading) {
    if (json.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading.get());
    } catch (WebAuthnException
        | JacksonException
        | IllegalArgumentException
        | NullPointerException e) {
      // what is sent is not ours to trust, and the library tells of what is missing in each of
      // these ways
      return Optional.empty();
    }
  }

  /**
   * The new passkey, or empty if it was made for another site, another person or without a check.
   */
  Optional<Kept> check(Made made, RelyingParty site) {
    var rules = new RegistrationParameters(server(site, made.challenge()), PARAMETERS, true, true);
    try {
      var data = manager.verify(made.data(), rules);
      var authenticator =
          Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
      var credential = Objects.requireNonNull(authenticator.getAttestedCredentialData());
      return Optional.of(
          new Kept(
              credential.getCredentialId(),
              attested.convert(credential),
              authenticator.getSignCount(),
              authenticator.isFlagBE(),
              authenticator.isFlagBS()));
    } catch (WebAuthnException e) {
      return Optional.empty();
    }
  }

  /**
   * What is kept from now on, or empty if the signature is not this passkey's for this challenge
   * and site, or it counts backwards: then there are two of it, and one is stolen (7.2, 22).
   *
   * @param handle what the person's devices know them by
   */
  Optional<Kept> check(Signed signed, Kept passkey, byte[] handle, RelyingParty site) {
    var told = signed.data().getUserHandle();
    if (told != null && !Arrays.equals(told, handle)) {
      return Optional.empty();
    }
    var known =
        new CredentialRecordImpl(
            new NoneAttestationStatement(),
            true,
            passkey.backupEligible(),
            passkey.backedUp(),
            passkey.signCount(),
            attested.convert(passkey.attested()),
            null,
            null,
            null,
            null);
    var rules =
        new AuthenticationParameters(
            server(site, signed.challenge()), known, List.of(passkey.credential()), true, true);
    try {
      var data = manager.verify(signed.data(), rules);
      var authenticator = Objects.requireNonNull(data.getAuthenticatorData());
      return Optional.of(
          new Kept(
              passkey.credential(),
              passkey.attested(),
              authenticator.getSignCount(),
              passkey.backupEligible(),
              authenticator.isFlagBS()));
    } catch (WebAuthnException e) {
      return Optional.empty();
    }
  }

  private static ServerProperty server(RelyingParty site, byte[] challenge) {
    return ServerProperty.builder()
        .origin(Origin.create(site.origin()))
        .rpId(site.id())
        .challenge(new DefaultChallenge(challenge))
        .build();
  }
}
