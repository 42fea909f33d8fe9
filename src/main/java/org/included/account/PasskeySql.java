package org.included.account;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.included.account.Ceremonies.Kept;
import org.included.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PasskeySql {
  /**
   * A passkey, for its owner.
   *
   * @param usedAt null if they have not signed in with it yet
   */
  record Row(UUID id, String name, byte[] credential, Instant madeAt, @Nullable Instant usedAt) {}

  /**
   * A passkey, for the check of a signature.
   *
   * @param handle what its owner's devices know them by, 16 bytes
   */
  record Owned(UUID id, PersonId person, byte[] handle, Kept kept) {}

  private final JdbcClient db;

  PasskeySql(JdbcClient db) {
    this.db = db;
  }

  /** False if there is a passkey of this credential already, whoever's. */
  boolean insert(UUID id, PersonId person, String name, Kept kept, Instant now) {
    return db.sql(
                """
                insert into account.passkey
                  (id, person, credential, name, attested, sign_count, backup_eligible, backed_up,
                   made_at)
                values (:id, :person, :credential, :name, :attested, :signCount, :eligible,
                   :backedUp, :now)
                on conflict (credential) do nothing
                """)
            .param("id", id)
            .param("person", person.value())
            .param("credential", kept.credential())
            .param("name", name)
            .param("attested", kept.attested())
            .param("signCount", kept.signCount())
            .param("eligible", kept.backupEligible())
            .param("backedUp", kept.backedUp())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  Optional<Owned> byCredential(byte[] credential) {
    return db.sql(
            """
            select k.id, k.person, p.handle, k.credential, k.attested, k.sign_count,
              k.backup_eligible, k.backed_up
            from account.passkey k join account.person p on p.id = k.person
            where k.credential = :credential
            for update of k
            """)
        .param("credential", credential)
        .query(PasskeySql::owned)
        .optional();
  }

  private static Owned owned(ResultSet row, int number) throws SQLException {
    return new Owned(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person", UUID.class)),
        bytes(row.getObject("handle", UUID.class)),
        new Kept(
            row.getBytes("credential"),
            row.getBytes("attested"),
            row.getLong("sign_count"),
            row.getBoolean("backup_eligible"),
            row.getBoolean("backed_up")));
  }

  /** Oldest first. */
  List<Row> of(PersonId person) {
    return db.sql(
            """
            select id, name, credential, made_at, used_at from account.passkey
            where person = :person order by made_at, id
            """)
        .param("person", person.value())
        .query((row, _) -> {
          var usedAt = row.getTimestamp("used_at");
          return new Row(
              row.getObject("id", UUID.class),
              row.getString("name"),
              row.getBytes("credential"),
              row.getTimestamp("made_at").toInstant(),
              usedAt == null ? null : usedAt.toInstant());
        })
        .list();
  }

  Optional<byte[]> handle(PersonId person) {
    return db.sql("select handle from account.person where id = :person")
        .param("person", person.value())
        .query(UUID.class)
        .optional()
        .map(PasskeySql::bytes);
  }

  /** Whether they have none, and did not say "not now". */
  boolean mayAskToAdd(PersonId person) {
    return db.sql(
            """
            select p.no_passkey_at is null
              and not exists (select from account.passkey k where k.person = p.id)
            from account.person p where p.id = :person
            """)
        .param("person", person.value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  void notNow(PersonId person, Instant now) {
    db.sql("update account.person set no_passkey_at = :now where id = :person")
        .param("person", person.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  void used(UUID id, Kept kept, Instant now) {
    db.sql(
            """
            update account.passkey
            set sign_count = :signCount, backed_up = :backedUp, used_at = :now where id = :id
            """)
        .param("id", id)
        .param("signCount", kept.signCount())
        .param("backedUp", kept.backedUp())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** False if the person has no such passkey. */
  boolean rename(PersonId person, UUID id, String name) {
    return db.sql("update account.passkey set name = :name where id = :id and person = :person")
            .param("name", name)
            .param("id", id)
            .param("person", person.value())
            .update()
        == 1;
  }

  /** False if the person has no such passkey. */
  boolean delete(PersonId person, UUID id) {
    return db.sql("delete from account.passkey where id = :id and person = :person")
            .param("id", id)
            .param("person", person.value())
            .update()
        == 1;
  }

  void deleteAll(PersonId person) {
    db.sql("delete from account.passkey where person = :person")
        .param("person", person.value())
        .update();
  }

  /** Waits until nobody else adds one for this person; for the rest of the transaction. */
  void oneAtATime(PersonId person) {
    db.sql("select 1 from account.person where id = :person for update")
        .param("person", person.value())
        .query((_, _) -> true)
        .list();
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
