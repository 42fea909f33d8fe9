package org.included.account;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.included.kernel.PersonId;
import org.included.web.Bearer;

/**
 * Which sign-ins are over, in memory: for the id of a sign-in, or for a person's fingerprint, the
 * first epoch that is not over.
 */
class Ended {
  /** More than any epoch. */
  static final int FOR_EVER = Integer.MAX_VALUE;

  private final ConcurrentMap<UUID, Integer> firstGood = new ConcurrentHashMap<>();

  void add(UUID subject, int epoch) {
    firstGood.merge(subject, epoch, Math::max);
  }

  boolean holds(Bearer.SignIn signIn) {
    return firstGood.containsKey(signIn.id())
        || signIn.epoch() < firstGood.getOrDefault(fingerprint(signIn.person()), 0);
  }

  /**
   * Stands for the person, and cannot be turned back into their id: it outlives an erasure by 90
   * days, while a cookie of theirs might still be about.
   */
  static UUID fingerprint(PersonId person) {
    var id = person.value();
    var bytes =
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    try {
      var hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
      return new UUID(hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
