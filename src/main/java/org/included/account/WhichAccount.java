package org.included.account;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.included.kernel.Ids;
import org.included.kernel.Keys;
import org.included.kernel.PersonId;
import org.included.web.Bearer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody has proved an address that accounts were opened with and never proved. Which of them is
 * theirs, if any, only they can say; and whoever else was in that account is out.
 */
@Component
class WhichAccount {
  private static final byte[] ABOUT = "which account".getBytes(StandardCharsets.UTF_8);

  private final PendingSql pending;
  private final PersonSql persons;
  private final PasskeySql passkeys;
  private final PhraseSql phrases;
  private final IdentitySql identities;
  private final Linking linking;
  private final CodeSql codes;
  private final People people;
  private final SignIns signIns;
  private final Keys keys;
  private final Ids ids;
  private final Clock clock;

  WhichAccount(
      PendingSql pending,
      PersonSql persons,
      PasskeySql passkeys,
      PhraseSql phrases,
      IdentitySql identities,
      Linking linking,
      CodeSql codes,
      People people,
      SignIns signIns,
      Keys keys,
      Ids ids,
      Clock clock) {
    this.pending = pending;
    this.persons = persons;
    this.passkeys = passkeys;
    this.phrases = phrases;
    this.identities = identities;
    this.linking = linking;
    this.codes = codes;
    this.people = people;
    this.signIns = signIns;
    this.keys = keys;
    this.ids = ids;
    this.clock = clock;
  }

  /** What the page carries: that its reader has proved the address, for ten minutes. */
  String proof(Email email) {
    var text = clock.instant().getEpochSecond() + " " + email.value();
    var sealed = keys.seal(Keys.Purpose.CODE, text.getBytes(StandardCharsets.UTF_8), ABOUT);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /** The address that was proved; empty if it was none of ours, or is too old. */
  Optional<Email> proved(String proof) {
    try {
      return keys.open(Keys.Purpose.CODE, Base64.getUrlDecoder().decode(proof), ABOUT)
          .map(text -> new String(text, StandardCharsets.UTF_8).split(" ", 2))
          .filter(parts -> {
            var at = Instant.ofEpochSecond(Long.parseLong(parts[0]));
            return clock.instant().isBefore(at.plus(Code.LIFE));
          })
          .map(parts -> new Email(parts[1]));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Accounts that were opened with the address. */
  List<PendingSql.Row> at(Email email) {
    return pending.at(email);
  }

  /**
   * Signs in whoever proved the address. The account that they say is theirs gets it; whoever was
   * in that account by another way is out, because they may have opened it for somebody else.
   *
   * @param tag the {@link PersonId#tag} of the one that is; null for none of them
   * @return empty if that one was never opened with the address
   */
  @Transactional
  Optional<Bearer.SignIn> enter(Email email, @Nullable String tag, boolean shared) {
    codes.oneAtATime(email);
    var holder = persons.personAt(email);
    if (holder.isPresent()) {
      return Optional.of(signIns.begin(holder.get(), shared));
    }
    if (tag == null) {
      pending.deleteAt(email);
      return Optional.of(signIns.begin(people.create(null, email), shared));
    }
    return pending.at(email).stream()
        .map(PendingSql.Row::person)
        .filter(person -> person.tag().equals(tag))
        .findFirst()
        .map(person -> found(person, email, shared));
  }

  private Bearer.SignIn found(PersonId theirs, Email email, boolean shared) {
    var now = clock.instant();
    pending.delete(theirs);
    persons.putAddress(theirs, email, now);
    passkeys.deleteAll(theirs);
    phrases.delete(theirs);
    identities.deleteAll(theirs);
    // a code to link it that was made before is void by this one, which nobody sees
    linking.makeCode(theirs);
    linking.all(theirs).stream()
        .filter(other -> !other.equals(theirs))
        .forEach(other -> linking.unlink(theirs, other));
    persons.log(ids.next(), theirs, Happening.ADDRESS_FOUND, now);
    signIns.endEverywhere(theirs);
    return signIns.begin(theirs, shared);
  }
}
