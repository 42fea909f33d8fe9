package org.included.kernel;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES in Galois/counter mode (NIST SP 800-38D), 96-bit random nonce in front, 128-bit tag behind.
 */
final class Sealing {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom CHANCE = new SecureRandom();

  /** Looking one up costs as much as sealing a few words. It is set up anew for each use. */
  private static final ThreadLocal<Cipher> CIPHER =
      ThreadLocal.withInitial(() -> {
        try {
          return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
          throw new IllegalStateException(e);
        }
      });

  private Sealing() {}

  static byte[] seal(SecretKey key, byte[] message, byte[] about) {
    try {
      var nonce = new byte[NONCE];
      CHANCE.nextBytes(nonce);
      var cipher = CIPHER.get();
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(about);
      var sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(message.length));
      cipher.doFinal(message, 0, message.length, sealed, NONCE);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static Optional<byte[]> open(SecretKey key, byte[] sealed, byte[] about) {
    if (sealed.length < NONCE + TAG_BITS / 8) {
      return Optional.empty();
    }
    try {
      var cipher = CIPHER.get();
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
      cipher.updateAAD(about);
      return Optional.of(cipher.doFinal(sealed, NONCE, sealed.length - NONCE));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }
}
