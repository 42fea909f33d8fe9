package org.included.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.included.kernel.PersonId;
import org.included.kernel.PersonalData;
import org.included.message.Messages;
import org.springframework.stereotype.Component;

/**
 * What is held about a person here, and in the outbox, which knows addresses only. What is counted
 * under fingerprints (failures, sign-outs) is no longer theirs once the address is gone.
 */
@Component
class AccountPersonalData implements PersonalData {
  private final PersonSql sql;
  private final CodeSql codes;
  private final PasskeySql passkeys;
  private final IdentitySql identities;
  private final SignInProviders providers;
  private final PendingSql pending;
  private final PhraseSql phrases;
  private final Limits limits;
  private final Messages messages;

  AccountPersonalData(
      PersonSql sql,
      CodeSql codes,
      PasskeySql passkeys,
      IdentitySql identities,
      SignInProviders providers,
      PendingSql pending,
      PhraseSql phrases,
      Limits limits,
      Messages messages) {
    this.sql = sql;
    this.codes = codes;
    this.passkeys = passkeys;
    this.identities = identities;
    this.providers = providers;
    this.pending = pending;
    this.phrases = phrases;
    this.limits = limits;
    this.messages = messages;
  }

  @Override
  public List<String> tables() {
    return List.of(
        "account.person",
        "account.address",
        "account.person_key",
        "account.code",
        "account.passkey",
        "account.identity",
        "account.pending_address",
        "account.phrase",
        "account.failures",
        "account.happening_log",
        "message.outbox");
  }

  @Override
  public List<Held> export(PersonId person) {
    List<Held> held = new ArrayList<>();
    sql.person(person).ifPresent(p -> held.add(account(p)));
    for (var passkey : passkeys.of(person)) {
      held.add(passkey(passkey));
    }
    for (var identity : identities.of(person)) {
      held.add(identity(identity));
    }
    for (var happening : sql.happenings(person)) {
      held.add(
          new Held(
              "What happened to your account",
              Map.of("when", happening.at(), "what", happening.what())));
    }
    sql.person(person)
        .map(PersonSql.Row::email)
        .ifPresent(email -> {
          for (var letter : messages.to(email)) {
            held.add(
                new Held(
                    "A message to you",
                    Map.of("when", letter.madeAt(), "subject", letter.subject())));
          }
        });
    return held;
  }

  private Held account(PersonSql.Row person) {
    var values = new LinkedHashMap<String, Object>();
    values.put("since", person.madeAt());
    if (person.name() != null) {
      values.put("name", person.name());
    }
    if (person.email() != null) {
      values.put("e-mail", person.email());
    }
    pending.of(person.id()).ifPresent(email -> values.put("e-mail, not yet confirmed", email));
    phrases.madeAt(person.id()).ifPresent(at -> values.put("recovery phrase made", at));
    if (!person.look().isEmpty()) {
      values.put("how you like to read", person.look());
    }
    passkeys
        .notNowAt(person.id())
        .ifPresent(at -> values.put("\u201cnot now\u201d to a passkey", at));
    return new Held("Your account", values);
  }

  private static Held passkey(PasskeySql.Row passkey) {
    var values = new LinkedHashMap<String, Object>();
    values.put("name", passkey.name());
    values.put("since", passkey.madeAt());
    if (passkey.usedAt() != null) {
      values.put("last used", passkey.usedAt());
    }
    return new Held("A passkey of yours", values);
  }

  private Held identity(IdentitySql.Row identity) {
    return new Held(
        "Another service that you sign in with",
        Map.of(
            "service",
            providers.issuing(identity.issuer()).map(Provider::label).orElse(identity.issuer()),
            "who you are there",
            identity.subject(),
            "since",
            identity.since()));
  }

  @Override
  public void erase(PersonId person) {
    var email = sql.person(person).map(PersonSql.Row::email).orElse(null);
    messages.forget(person);
    codes.delete(person, email);
    if (email != null) {
      messages.forget(email);
      limits.forget(Limit.WRONG_FOR_ADDRESS, email);
      limits.forget(Limit.UNUSED_FOR_ADDRESS, email);
    }
    passkeys.deleteAll(person);
    identities.deleteAll(person);
    pending.delete(person);
    phrases.delete(person);
    sql.delete(person);
  }
}
