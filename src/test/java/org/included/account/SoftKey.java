package org.included.account;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * A device that keeps one passkey, in software: what it sends is put together byte by byte after
 * Web Authentication, Level 3 (6.1 authenticator data, 6.5 attestation, 5.8.1 client data), so that
 * a test can have each part wrong.
 */
final class SoftKey {
  static final int PRESENT = 0x01;
  static final int VERIFIED = 0x04;
  static final int ELIGIBLE = 0x08;
  static final int BACKED_UP = 0x10;
  private static final int ATTESTED = 0x40;

  private final byte[] id = new byte[24];
  private final KeyPair pair;
  private final RelyingParty site;

  /** What the next answers say. */
  int flags = PRESENT | VERIFIED | ELIGIBLE | BACKED_UP;

  long count;

  SoftKey(RelyingParty site) {
    this.site = site;
    new SecureRandom().nextBytes(id);
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      pair = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String id() {
    return text(id);
  }

  /** Answers the question for a new passkey. */
  String make(String challenge) {
    var data = authenticatorData(flags | ATTESTED, attested());
    var object =
        bytes(
            b(0xa3),
            cbor("fmt"),
            cbor("none"),
            cbor("attStmt"),
            b(0xa0),
            cbor("authData"),
            b(0x59),
            b(data.length >> 8),
            b(data.length),
            data);
    return """
    {"id": "%s", "rawId": "%s", "type": "public-key", "clientExtensionResults": {},
     "response": {"clientDataJSON": "%s", "attestationObject": "%s", "transports": ["internal"]}}
    """
        .formatted(id(), id(), text(clientData("webauthn.create", challenge)), text(object));
  }

  /** Answers the question of who signs in. */
  String sign(String challenge, byte[] handle) {
    var data = authenticatorData(flags, new byte[0]);
    var client = clientData("webauthn.get", challenge);
    return """
    {"id": "%s", "rawId": "%s", "type": "public-key", "clientExtensionResults": {},
     "response": {"clientDataJSON": "%s", "authenticatorData": "%s", "signature": "%s",
       "userHandle": "%s"}}
    """
        .formatted(
            id(), id(), text(client), text(data), text(signature(data, client)), text(handle));
  }

  private byte[] signature(byte[] data, byte[] client) {
    try {
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(pair.getPrivate());
      signature.update(data);
      signature.update(sha256(client));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] clientData(String type, String challenge) {
    return utf8(
        "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
            .formatted(type, challenge, site.origin()));
  }

  private byte[] authenticatorData(int says, byte[] attested) {
    var counted = ByteBuffer.allocate(4).putInt((int) count).array();
    return bytes(sha256(utf8(site.id())), b(says), counted, attested);
  }

  private byte[] attested() {
    var point = ((ECPublicKey) pair.getPublic()).getW();
    var key =
        bytes(
            // kty EC2, alg ES256, crv P-256 (RFC 9052, 7; RFC 9053, 7.1.1)
            b(0xa5),
            b(0x01),
            b(0x02),
            b(0x03),
            b(0x26),
            b(0x20),
            b(0x01),
            b(0x21),
            b(0x58),
            b(0x20),
            coordinate(point.getAffineX().toByteArray()),
            b(0x22),
            b(0x58),
            b(0x20),
            coordinate(point.getAffineY().toByteArray()));
    return bytes(new byte[16], b(0), b(id.length), id, key);
  }

  private static byte[] coordinate(byte[] signed) {
    var unsigned = new byte[32];
    int length = Math.min(32, signed.length);
    System.arraycopy(signed, signed.length - length, unsigned, 32 - length, length);
    return unsigned;
  }

  private static byte[] cbor(String text) {
    return bytes(b(0x60 | text.length()), utf8(text));
  }

  private static byte[] b(int one) {
    return new byte[] {(byte) one};
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] sha256(byte[] message) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }

  static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
