package org.included.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.included.IncludedTest;
import org.included.Stored;
import org.included.Walk;
import org.included.kernel.Ids;
import org.included.kernel.Keys;
import org.included.message.Messages;
import org.included.web.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Seven words, shown once to the person. */
@IncludedTest
class PhrasePagesTest {
  @Autowired Newcomers newcomers;
  @Autowired People people;
  @Autowired Phrases phrases;
  @Autowired PhraseSql sql;
  @Autowired PersonKeySql lines;
  @Autowired PersonSql persons;
  @Autowired SignIns signIns;
  @Autowired Limits limits;
  @Autowired Messages messages;
  @Autowired Ids ids;
  @Autowired Clock clock;
  @Autowired TransactionTemplate together;

  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  @LocalServerPort int port;
  @TempDir Path folder = Path.of("");

  private final String email = Newcomers.address();
  private Walk walk = Walk.on(0);

  @BeforeEach
  void somebody() {
    walk = newcomers.signedIn(port, email);
  }

  @Test
  void shown_once_it_signs_in_anywhere_and_is_nowhere_in_the_database() {
    var words = make();
    assertThat(walk.get("/account/phrase").text()).doesNotContain(words);
    assertThat(Stored.holding(JdbcClient.create(migrate), words)).isEmpty();
    var elsewhere = Walk.on(port);
    var page = elsewhere.press(elsewhere.get("/sign-in"), "Use your recovery phrase", Map.of());
    assertThat(page.h1()).isEqualTo("Use your recovery phrase");
    assertThat(page.status()).isEqualTo(200);
    var in = elsewhere.press(page, "Sign in", Map.of("phrase", words.replace(" ", "-")));
    assertThat(in.path()).isEqualTo("/today");
    assertThat(elsewhere.get("/account").text()).contains(email);
  }

  @Test
  void a_new_one_takes_the_place_of_the_old_one_and_its_owner_is_written_to() {
    var before = newcomers.mailTo(email);
    var old = make();
    assertThat(newcomers.mailTo(email)).isEqualTo(before + 1);
    var now = make();
    assertThat(tried(old).status()).isEqualTo(422);
    assertThat(tried(now).status()).isEqualTo(303);
  }

  @Test
  void wrong_words_stay_in_the_box() {
    var seen = tried("acorn actor adapt afford album alcove alert");
    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.page().select("#phrase").attr("value")).startsWith("acorn actor");
    assertThat(seen.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#phrase");
  }

  @Test
  void guessing_becomes_slow_for_whoever_guesses_only() {
    var guesser = new Caller("guesser " + email, "https://example.org", true);
    Entry last = new Entry.Refused(Code.Verdict.WRONG);
    for (int i = 0; i < 202 && !(last instanceof Entry.Wait); i++) {
      last = phrases.enter(Optional.empty(), false, guesser);
    }
    assertThat(last).isInstanceOf(Entry.Wait.class);
    assertThat(tried(make()).status()).isEqualTo(303);
  }

  @Test
  void after_a_change_of_the_master_keys_it_still_signs_in() throws IOException {
    var person = people.at(email).orElseThrow();
    var old = "old-phrase " + "A".repeat(43) + "=";
    var now = "new-phrase " + "B".repeat(42) + "A=";
    var before = under(old);
    var phrase = Objects.requireNonNull(together.execute(_ -> before.make(person)));
    var line = keys(now).names().getFirst();
    lines.noteFirst(line);
    try {
      under(now, old).look();
      var caller = new Caller("rotation", "https://example.org", true);
      var after = under(now);
      Object entry = together.execute(_ -> after.enter(Optional.of(phrase), false, caller));
      assertThat(entry).as("with the old line gone").isInstanceOf(Entry.In.class);
    } finally {
      JdbcClient.create(migrate)
          .sql("delete from account.key_line where line = ?")
          .param(line)
          .update();
      sql.delete(person);
    }
  }

  private Phrases under(String... lines) throws IOException {
    return new Phrases(
        sql, this.lines, persons, signIns, limits, messages, keys(lines), ids, clock);
  }

  private Keys keys(String... lines) throws IOException {
    var file = folder.resolve(UUID.randomUUID() + ".keys");
    Files.write(file, List.of(lines));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return Keys.at(file);
  }

  private String make() {
    var shown = walk.press(walk.get("/account/phrase"), button(), Map.of());
    assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
    return String.join(" ", shown.page().select(".inc-words li").eachText());
  }

  private String button() {
    return walk.get("/account/phrase").page().select("main button").text();
  }

  private Walk.Seen tried(String phrase) {
    return Walk.on(port).postAndStay("/sign-in/phrase", Map.of("phrase", phrase));
  }
}
