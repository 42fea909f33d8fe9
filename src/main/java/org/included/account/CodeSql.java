package org.included.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.included.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CodeSql {
  /** What a code is for. The words are in the table: never rename one. */
  enum Purpose {
    SIGN_IN("sign-in"),
    ADDRESS("address");

    private final String words;

    Purpose(String words) {
      this.words = words;
    }
  }

  /**
   * A code in force.
   *
   * @param person who wants to move to the address; null for signing in
   * @param landing the path to go to afterwards
   */
  record Row(
      Email email,
      @Nullable PersonId person,
      byte[] codeMac,
      Code code,
      boolean shared,
      String landing) {}

  private final JdbcClient db;

  CodeSql(JdbcClient db) {
    this.db = db;
  }

  /** Waits until nobody else deals with this address; for the rest of the transaction. */
  void oneAtATime(Email email) {
    db.sql("select pg_advisory_xact_lock(hashtextextended(:email, 20261122))")
        .param("email", email.value())
        .query((_, _) -> true)
        .list();
  }

  /** The new code takes the place of the older one, which is over from here on. */
  void put(Purpose purpose, Row row, byte[] linkMac) {
    db.sql(
            """
            insert into account.code
              (purpose, email, person, code_mac, link_mac, made_at, shared, landing)
            values (:purpose, :email, :person, :code, :link, :madeAt, :shared, :landing)
            on conflict (purpose, email) do update set
              person = excluded.person, code_mac = excluded.code_mac,
              link_mac = excluded.link_mac, made_at = excluded.made_at, wrong = 0,
              used_at = null, shared = excluded.shared, landing = excluded.landing
            """)
        .param("purpose", purpose.words)
        .param("email", row.email().value())
        .param("person", row.person() == null ? null : row.person().value())
        .param("code", row.codeMac())
        .param("link", linkMac)
        .param("madeAt", Timestamp.from(row.code().madeAt()))
        .param("shared", row.shared())
        .param("landing", row.landing())
        .update();
  }

  Optional<Row> inForce(Purpose purpose, Email email) {
    return db.sql(
            """
            select email, person, code_mac, made_at, wrong, used_at, shared, landing
            from account.code where purpose = :purpose and email = :email
            """)
        .param("purpose", purpose.words)
        .param("email", email.value())
        .query(CodeSql::row)
        .optional();
  }

  Optional<Row> byLink(List<byte[]> linkMacs) {
    return db.sql(
            """
            select email, person, code_mac, made_at, wrong, used_at, shared, landing
            from account.code where purpose = :purpose and link_mac in (:links)
            """)
        .param("purpose", Purpose.SIGN_IN.words)
        .param("links", linkMacs)
        .query(CodeSql::row)
        .optional();
  }

  void countWrong(Purpose purpose, Email email) {
    db.sql(
            """
            update account.code set wrong = wrong + 1
            where purpose = :purpose and email = :email
            """)
        .param("purpose", purpose.words)
        .param("email", email.value())
        .update();
  }

  void markUsed(Purpose purpose, Email email, Instant now) {
    db.sql(
            """
            update account.code set used_at = :now
            where purpose = :purpose and email = :email
            """)
        .param("now", Timestamp.from(now))
        .param("purpose", purpose.words)
        .param("email", email.value())
        .update();
  }

  void delete(PersonId person, @Nullable String email) {
    db.sql("delete from account.code where person = :person or email = :email")
        .param("person", person.value())
        .param("email", email)
        .update();
  }

  void deleteToSignIn(String email) {
    db.sql("delete from account.code where purpose = :purpose and email = :email")
        .param("purpose", Purpose.SIGN_IN.words)
        .param("email", email)
        .update();
  }

  void deleteMadeBefore(Instant then) {
    db.sql("delete from account.code where made_at < :then")
        .param("then", Timestamp.from(then))
        .update();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    var person = row.getObject("person", UUID.class);
    var usedAt = row.getTimestamp("used_at");
    return new Row(
        new Email(row.getString("email")),
        person == null ? null : new PersonId(person),
        row.getBytes("code_mac"),
        new Code(
            row.getTimestamp("made_at").toInstant(),
            row.getInt("wrong"),
            usedAt == null ? null : usedAt.toInstant()),
        row.getBoolean("shared"),
        row.getString("landing"));
  }
}
