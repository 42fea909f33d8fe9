package org.included.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.included.IncludedTest;
import org.included.kernel.Ids;
import org.included.kernel.Keys;
import org.included.kernel.PersonId;
import org.included.kernel.PersonKey;
import org.included.kernel.PrivateText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@IncludedTest
@ExtendWith(OutputCaptureExtension.class)
class RewrappingTest {
  private static final String MAY_GO = "the old line may go";
  private static final String MISSING = "a line that is not in the file of keys";

  @Autowired People people;
  @Autowired PersonSql persons;
  @Autowired PersonKeySql sql;
  @Autowired JdbcClient db;
  @Autowired DataSource source;
  @Autowired Ids ids;
  @Autowired Clock clock;
  @TempDir Path folder;

  private final SecureRandom chance = new SecureRandom();

  @Test
  void the_keys_can_be_changed_twice_and_words_open_when_the_oldest_line_is_gone(
      CapturedOutput log) {
    var oldest = line();
    var middle = line();
    var newest = line();
    var before = node(oldest);
    var learners = new ArrayList<Learner>();
    for (int i = 0; i < Rewrapping.A_BATCH * 2 + 1; i++) {
      learners.add(learner(keys(oldest)));
    }
    before.look();

    node(middle, oldest).look();
    assertThat(log).contains("People's keys wrapped anew: " + learners.size(), MAY_GO);
    var between = learner(keys(middle, oldest));
    node(newest, middle).look();

    learners.add(between);
    for (var learner : learners) {
      assertThat(words(keys(newest), learner)).isEqualTo("Words");
    }
    var first = learners.getFirst();
    assertThatThrownBy(() -> words(keys(middle, oldest), first))
        .isInstanceOf(IllegalStateException.class);
    for (var line : List.of(oldest, middle, newest)) {
      assertThat(log).doesNotContain(line.split(" ")[1]);
    }
  }

  @Test
  void where_nothing_is_to_do_nothing_is_written_and_the_old_line_is_named_once(
      CapturedOutput log) {
    var old = line();
    var fresh = line();
    var before = node(old, fresh);
    var learner = learner(keys(old, fresh));
    var row = row(learner);
    before.look();
    assertThat(row(learner)).isEqualTo(row);
    assertThat(log).as("the second line is about to come in").doesNotContain(MAY_GO);

    var after = node(fresh, old);
    after.look();
    var anew = row(learner);
    assertThat(anew).isNotEqualTo(row);
    after.look();
    assertThat(row(learner)).isEqualTo(anew);
    assertThat(log.getAll().split(MAY_GO, -1)).hasSize(2);
  }

  @Test
  void a_node_that_has_the_new_line_still_second_takes_nothing_back() {
    var old = line();
    var fresh = line();
    var late = node(old, fresh);
    var early = node(fresh, old);
    var learner = learner(keys(old, fresh));
    early.look();
    var row = row(learner);
    late.look();
    node(old, fresh).look(); // it was started again, still with the old order
    assertThat(row(learner)).isEqualTo(row);
    var newcomer = learner(keys(old, fresh));
    early.look();
    assertThat(words(keys(fresh), newcomer)).isEqualTo("Words");
  }

  @Test
  void somebody_who_is_being_erased_is_passed_over_and_stays_erased() throws Exception {
    var old = line();
    var fresh = line();
    node(old);
    var going = learner(keys(old));
    var staying = learner(keys(old));
    try (var connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try (var delete =
          connection.prepareStatement("delete from account.person_key where person = ?")) {
        delete.setObject(1, going.person().value());
        assertThat(delete.executeUpdate()).isEqualTo(1);
      }
      node(fresh, old).look();
      connection.commit();
    }
    assertThat(persons.keyAndName(going.person())).isEmpty();
    assertThat(words(keys(fresh), staying)).isEqualTo("Words");
  }

  @Test
  void who_is_erased_while_their_key_is_in_hand_is_gone_all_the_same() throws Exception {
    var old = line();
    var fresh = line();
    var learner = learner(keys(old));
    var erasing = new Thread(() -> people.erase(learner.person()));
    sql.wrapAnew(
        nameOf(old),
        new UUID(0, 0),
        1,
        row -> {
          erasing.start();
          waitsForTheKey();
          return PersonKey.wrapAnew(keys(fresh, old), row.person(), row.wrapped());
        });
    assertThat(erasing.join(Duration.ofSeconds(10))).isTrue();
    assertThat(persons.keyAndName(learner.person())).isEmpty();
    assertThat(persons.person(learner.person())).isEmpty();
  }

  /** Until the erasure stands at the lock; well before its statement is given up. */
  private void waitsForTheKey() {
    var waiting = "select count(*) from pg_locks where locktype = 'transactionid' and not granted";
    long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
    while (db.sql(waiting).query(Long.class).single() == 0) {
      assertThat(System.nanoTime()).as("the erasure does not wait").isLessThan(end);
    }
  }

  @Test
  void two_nodes_share_the_work_and_one_that_was_stopped_leaves_the_rest_to_the_next()
      throws Exception {
    var old = line();
    var fresh = line();
    node(old);
    var learners = new ArrayList<Learner>();
    for (int i = 0; i < Rewrapping.A_BATCH * 3; i++) {
      learners.add(learner(keys(old)));
    }
    var stopped = node(fresh, old);
    stopped.stop();
    stopped.look();
    assertThat(sql.linesInUse()).contains(nameOf(old));

    var one = node(fresh, old);
    var other = node(fresh, old);
    var thread = new Thread(other::look);
    thread.start();
    one.look();
    thread.join();
    for (var learner : learners) {
      assertThat(words(keys(fresh), learner)).isEqualTo("Words");
    }
  }

  @Test
  void a_line_that_is_missing_is_asked_for_and_a_key_that_does_not_open_stays(CapturedOutput log) {
    var lost = line();
    var fresh = line();
    node(lost);
    var learner = learner(keys(lost));
    var spoilt = learner(keys(lost));
    db.sql(
            """
            update account.person_key set wrapped = wrapped || '\\x00'::bytea where person = :person
            """)
        .param("person", spoilt.person().value())
        .update();
    var row = row(spoilt);
    node(fresh).look();
    assertThat(log).contains(MISSING);

    node(fresh, lost).look();
    assertThat(words(keys(fresh), learner)).isEqualTo("Words");
    assertThat(row(spoilt)).isEqualTo(row);
    assertThat(log).contains("the line they name does not open: 1").doesNotContain(MAY_GO);
  }

  /** A line of a file of keys, with a name that no other test has. */
  private String line() {
    var secret = new byte[32];
    chance.nextBytes(secret);
    return UUID.randomUUID() + " " + Base64.getEncoder().encodeToString(secret);
  }

  private Keys keys(String... lines) {
    try {
      var file = folder.resolve(UUID.randomUUID() + ".keys");
      Files.write(file, List.of(lines));
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      return Keys.at(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String nameOf(String line) {
    return keys(line).names().getFirst();
  }

  /** A node that was started with these lines. */
  private Rewrapping node(String... lines) {
    return new Rewrapping(sql, keys(lines));
  }

  private record Learner(PersonId person, byte[] sealed) {}

  /** Somebody new, on a node with these keys, who has typed something. */
  private Learner learner(Keys keys) {
    var person = new PersonId(ids.next());
    var key = PersonKey.fresh(chance);
    persons.insert(person, null, key.wrap(keys, person), clock.instant());
    return new Learner(person, key.seal(PrivateText.of("Words"), "test"));
  }

  private String words(Keys keys, Learner learner) {
    var wrapped = persons.keyAndName(learner.person()).orElseThrow().wrapped();
    return PersonKey.unwrap(keys, learner.person(), wrapped)
        .open(learner.sealed(), "test")
        .reveal();
  }

  /** The row with the number of the transaction that wrote it. */
  private String row(Learner learner) {
    return db.sql("select xmin::text || k::text from account.person_key k where person = :person")
        .param("person", learner.person().value())
        .query(String.class)
        .single();
  }
}
