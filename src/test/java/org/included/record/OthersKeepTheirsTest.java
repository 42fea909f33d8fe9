package org.included.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;
import org.included.IncludedTest;
import org.included.account.Keyring;
import org.included.account.Newcomers;
import org.included.account.People;
import org.included.feedback.AnAuthor;
import org.included.kernel.PersonId;
import org.included.message.Message;
import org.included.message.Messages;
import org.included.post.Contract;
import org.included.post.Origin;
import org.included.post.Posts;
import org.included.practice.Plan;
import org.included.practice.Practice;
import org.included.setting.Directory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever several people did, with and for each other: when one goes, the others keep theirs. */
@IncludedTest
class OthersKeepTheirsTest {
  @Autowired People people;
  @Autowired Practice practice;
  @Autowired Posts posts;
  @Autowired Directory directory;
  @Autowired Keyring keyring;
  @Autowired Messages messages;
  @Autowired AnAuthor author;
  @Autowired Copy copy;
  @Autowired TransactionTemplate transaction;

  /** jqwik runs this class: Spring's own tests share the same service. */
  @BeforeTry
  void fill_in_the_service() throws Exception {
    new TestContextManager(getClass()).prepareTestInstance(this);
  }

  @Property(tries = 25)
  void who_goes_takes_nothing_of_anybody_else(
      @ForAll @IntRange(min = 2, max = 4) int many,
      @ForAll @Size(max = 12) List<@Size(3) List<@IntRange(max = 40) Integer>> numbers,
      @ForAll @IntRange(max = 3) int who) {
    var all = new ArrayList<PersonId>();
    for (int i = 0; i < many; i++) {
      all.add(people.create("Person " + i, Newcomers.address()));
    }
    for (var n : numbers) {
      does(all.get(n.get(0) % many), n.get(1), all.get(n.get(2) % many));
    }
    var gone = all.remove(who % many);
    assertThat(copy.held(gone)).isNotEmpty();
    var before = copies(all);

    people.erase(gone);

    assertThat(copies(all)).isEqualTo(before);
  }

  private Map<PersonId, List<Held>> copies(List<PersonId> all) {
    var copies = new HashMap<PersonId, List<Held>>();
    all.forEach(person ->
        copies.put(
            person,
            // that they vouched for somebody is about that somebody, and goes with them
            copy.held(person).stream()
                .filter(held -> !held.what().equals("Posts of others that you confirmed"))
                .map(OthersKeepTheirsTest::whateverItsSenderDoes)
                .toList()));
    return copies;
  }

  private static Held whateverItsSenderDoes(Held held) {
    return held.what().equals("Messages to you")
        ? new Held(held.what(), Map.of("written", held.values().getOrDefault("written", "")))
        : held;
  }

  private void does(PersonId person, int what, PersonId other) {
    switch (what % 7) {
      case 0 -> people.rename(person, "Name " + what);
      case 1 -> people.keep(person, "look " + what);
      case 2 -> practice.keep(person, "edition", plan(what));
      case 3 -> worksThere(person, what, other);
      case 4 -> keyring.add(person, "Key " + what);
      case 5 -> isWrittenTo(person, other);
      default -> author.answers(person, "Answer " + what);
    }
  }

  private static Plan plan(int what) {
    var words = List.of(new Plan.Piece("I write " + what, true));
    return new Plan("module " + what % 2, "plan", words, words, "cue", Instant.EPOCH, false);
  }

  private void worksThere(PersonId person, int what, PersonId vouching) {
    var group = what % 2 == 0 ? "teacher" : "senco";
    var school = directory.open("Primary " + what, "primary");
    var day = LocalDate.of(2026, 9, 1);
    posts.takeUp(person, school, group, Contract.EMPLOYED, day, Origin.INVITED, vouching);
  }

  private void isWrittenTo(PersonId about, PersonId to) {
    var address = people.person(to).email();
    if (address != null && about.equals(to)) {
      var soon = Instant.parse("2099-01-01T00:00:00Z");
      var message = new Message(address, "Subject", "Body", soon, soon.plusSeconds(60));
      transaction.executeWithoutResult(_ -> messages.send(message, about));
    }
  }
}
