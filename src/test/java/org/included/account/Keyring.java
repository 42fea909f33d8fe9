package org.included.account;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.included.kernel.Ids;
import org.included.kernel.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ways in that people have in tests, beside codes: passkeys, and another service. */
@Component
public class Keyring {
  /** A service by which people are known. */
  public static final String ISSUER = "https://issuer.example.org";

  private static final RelyingParty SITE =
      new RelyingParty("https://included.example.org", "included.example.org");

  private final Passkeys passkeys;
  private final Phrases phrases;
  private final PendingSql pending;
  private final IdentitySql identities;
  private final DetourSql detours;
  private final Ids ids;
  private final Clock clock;

  Keyring(
      Passkeys passkeys,
      Phrases phrases,
      PendingSql pending,
      IdentitySql identities,
      DetourSql detours,
      Ids ids,
      Clock clock) {
    this.phrases = phrases;
    this.pending = pending;
    this.passkeys = passkeys;
    this.identities = identities;
    this.detours = detours;
    this.ids = ids;
    this.clock = clock;
  }

  /** A passkey, made by a device in software. */
  @Transactional
  public void add(PersonId person, String name) {
    var challenge = passkeys.toAdd(person, SITE).getOrDefault("challenge", "").toString();
    var added = passkeys.add(person, new SoftKey(SITE).make(challenge), name, SITE);
    if (added != Passkeys.Addition.ADDED) {
      throw new AssertionError(added);
    }
  }

  /** Another service knows them by this, and they are on their way there with sealed words. */
  @Transactional
  public void connect(PersonId person, String subject) {
    identities.insert(ISSUER, subject, person, clock.instant());
    detours.putWords(ids.next(), "sealed", clock.instant().plus(Duration.ofMinutes(30)));
  }

  /**
   * They have a recovery phrase, and gave an address when they joined that they have not proved.
   */
  @Transactional
  public void phrase(PersonId person, String address) {
    phrases.make(person);
    pending.put(person, Email.of(address).orElseThrow(), clock.instant());
  }

  /** What a person may be known by for a while after they are gone. */
  public static UUID fingerprint(PersonId person) {
    return Ended.fingerprint(person);
  }
}
