package org.included.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.included.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MessageSql {
  private final JdbcClient db;

  MessageSql(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, Message message, @Nullable PersonId about, Instant now) {
    db.sql(
            """
            insert into message.outbox
              (id, person, to_address, subject, body, made_at, not_before, expires_at)
            values (:id, :person, :to, :subject, :body, :now, :notBefore, :expiresAt)
            """)
        .param("id", id)
        .param("person", about == null ? null : about.value())
        .param("to", message.to())
        .param("subject", message.subject())
        .param("body", message.body())
        .param("now", Timestamp.from(now))
        .param("notBefore", Timestamp.from(message.notBefore()))
        .param("expiresAt", Timestamp.from(message.expiresAt()))
        .update();
  }

  void insert(List<UUID> ids, List<Message> messages, Instant now) {
    db.sql(
            """
            insert into message.outbox
              (id, to_address, subject, body, made_at, not_before, expires_at)
            select id, to_address, subject, body, :now, not_before, expires_at
            from unnest(:ids, :to, :subjects, :bodies, :notBefore, :expiresAt)
              as m (id, to_address, subject, body, not_before, expires_at)
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .param("to", messages.stream().map(Message::to).toArray(String[]::new))
        .param("subjects", messages.stream().map(Message::subject).toArray(String[]::new))
        .param("bodies", messages.stream().map(Message::body).toArray(String[]::new))
        .param(
            "notBefore",
            messages.stream().map(m -> Timestamp.from(m.notBefore())).toArray(Timestamp[]::new))
        .param(
            "expiresAt",
            messages.stream().map(m -> Timestamp.from(m.expiresAt())).toArray(Timestamp[]::new))
        .param("now", Timestamp.from(now))
        .update();
  }

  /**
   * Takes letters that are due, and puts each off by the pause after this attempt. Whoever else
   * asks meanwhile gets other letters. One statement: no lock outlives it.
   */
  List<Letter> take(int atMost, Instant now, Duration firstPause, int mostDoublings) {
    return db.sql(
            """
            update message.outbox set
              attempts = attempts + 1,
              not_before = cast(:now as timestamptz) + make_interval(
                secs => :firstPause * power(2, least(attempts, :mostDoublings)))
            where id in (
              select id from message.outbox
              where sent_at is null and not_before <= :now and expires_at > :now
              order by not_before
              limit :atMost
              for update skip locked
            )
            returning id, to_address, subject, body, made_at, expires_at, sent_at
            """)
        .param("now", Timestamp.from(now))
        .param("firstPause", (double) firstPause.toSeconds())
        .param("mostDoublings", mostDoublings)
        .param("atMost", atMost)
        .query(MessageSql::letter)
        .list();
  }

  void markSent(Collection<UUID> sent, Instant now, boolean keepBody) {
    db.sql(
            """
            update message.outbox
            set sent_at = :now, body = case when :keepBody then body else '' end
            where id = any(:sent)
            """)
        .param("now", Timestamp.from(now))
        .param("keepBody", keepBody)
        .param("sent", sent.toArray(UUID[]::new))
        .update();
  }

  /** Those that nobody needs any more: sent before then, or expired before then. */
  int deleteOlderThan(Instant then) {
    return db.sql("delete from message.outbox where sent_at < :then or expires_at < :then")
        .param("then", Timestamp.from(then))
        .update();
  }

  List<Letter> to(String address) {
    return db.sql(
            """
            select id, to_address, subject, body, made_at, expires_at, sent_at
            from message.outbox where to_address = :address order by made_at, id
            """)
        .param("address", address)
        .query(MessageSql::letter)
        .list();
  }

  List<Letter> latest(int atMost) {
    return db.sql(
            """
            select id, to_address, subject, body, made_at, expires_at, sent_at
            from message.outbox where sent_at is not null
            order by sent_at desc, id desc limit :atMost
            """)
        .param("atMost", atMost)
        .query(MessageSql::letter)
        .list();
  }

  void deleteTo(String address) {
    db.sql("delete from message.outbox where to_address = :address")
        .param("address", address)
        .update();
  }

  void deleteAbout(PersonId person) {
    db.sql("delete from message.outbox where person = :person")
        .param("person", person.value())
        .update();
  }

  private static Letter letter(ResultSet row, int number) throws SQLException {
    var sentAt = row.getTimestamp("sent_at");
    return new Letter(
        row.getObject("id", UUID.class),
        row.getString("to_address"),
        row.getString("subject"),
        row.getString("body"),
        row.getTimestamp("made_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        sentAt == null ? null : sentAt.toInstant());
  }
}
