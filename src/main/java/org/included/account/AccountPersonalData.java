package org.included.account;

import java.util.Map;
import org.included.kernel.PersonId;
import org.included.kernel.PersonalData;
import org.included.message.Messages;
import org.springframework.stereotype.Component;

/**
 * Forgets a person here, and in the outbox. What is counted under fingerprints (failures,
 * sign-outs) is no longer theirs once the address is gone.
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
  public Map<String, Reader> readers() {
    return Map.of(
        "account.identity.issuer",
        (_, row) -> {
          var issuer = row.getOrDefault("issuer", "").toString();
          return providers.issuing(issuer).map(Provider::label).orElse(issuer);
        });
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
