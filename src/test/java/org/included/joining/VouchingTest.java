package org.included.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.included.IncludedTest;
import org.included.Walk;
import org.included.account.Audit;
import org.included.account.Newcomers;
import org.included.account.People;
import org.included.account.Twin;
import org.included.kernel.PersonId;
import org.included.post.Post;
import org.included.post.Posts;
import org.included.post.Standings;
import org.included.post.Workplaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who confirms by a slip or a letter, and who does not. */
@IncludedTest
class VouchingTest {
  @Autowired Leads leads;
  @Autowired Newcomers newcomers;
  @Autowired People people;
  @Autowired Posts posts;
  @Autowired Standings standings;
  @Autowired Workplaces at;
  @Autowired Claims claims;
  @Autowired Invitations invitations;
  @Autowired Audit audit;
  @Autowired Twin twin;
  @Autowired Clock clock;

  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  @LocalServerPort int port;

  private Leads.School school;

  @BeforeEach
  void a_school() {
    school = leads.school(port, "Vouching Primary");
  }

  @Test
  void whoever_made_it_confirms_while_they_lead() {
    for (var code : List.of(slip(), letter())) {
      var post = joined(code, "says that you work there");
      assertThat(post.isConfirmed()).isTrue();
      assertThat(audit.about(post.person(), 9))
          .extracting(Audit.Line::act)
          .containsExactly(Audit.Act.CONFIRMED_POST);
    }
  }

  @Test
  void nobody_confirms_once_its_maker_leads_no_more_and_they_are_in_all_the_same() {
    Stream.<Consumer<Leads.School>>of(
            there -> {
              var standing = standings.at(there.id()).getFirst();
              assertThat(standings.end(at.somebody("A steward"), standing.id(), true)).isTrue();
            },
            there -> {
              var post = posts.postsOf(there.lead()).getFirst();
              assertThat(posts.leave(there.lead(), post.id(), LocalDate.now(clock))).isTrue();
            },
            there -> people.erase(there.lead()))
        .forEach(this::nobodyConfirmsAfter);
  }

  private void nobodyConfirmsAfter(Consumer<Leads.School> end) {
    school = leads.school(port, "Left Primary");
    var codes = List.of(slip(), letter());
    end.accept(school);
    for (var code : codes) {
      var post = joined(code, "Until somebody there confirms that you work there");
      assertThat(post.isConfirmed()).isFalse();
      assertThat(post.setting()).isEqualTo(school.id());
      assertThat(post.roleGroup().code()).as("what they are expected as").isEqualTo("teacher");
      assertThat(audit.about(post.person(), 9)).isEmpty();
    }
  }

  @Test
  void nobody_confirms_themself_by_whichever_of_their_accounts() {
    var email = Newcomers.address();
    var other = newcomers.signedIn(port, email);
    var person = people.at(email).orElseThrow();
    twin.linkedWith(school.lead(), person);
    assertThat(added(other, person).isConfirmed()).isFalse();
    assertThat(added(school.walk(), school.lead()).isConfirmed()).isFalse();
  }

  private Post added(Walk walk, PersonId person) {
    var page = walk.get("/join?code=" + slip());
    assertThat(page.page().select("main").text()).contains("Until somebody there confirms");
    walk.press(page, "Add this to your account", Map.of("terms", "EMPLOYED"));
    return posts.postsOf(person).stream()
        .filter(post -> post.roleGroup().code().equals("teacher"))
        .findFirst()
        .orElseThrow();
  }

  private Post joined(String code, String says) {
    var walk = Walk.on(port);
    var page = walk.get("/join?code=" + code);
    assertThat(page.page().select("main").text()).contains("Teacher", says);
    var name = "Sam " + code.substring(0, 9);
    walk.press(page, "Join", Map.of("name", name, "terms", "EMPLOYED"));
    assertThat(walk.get("/today").h1()).endsWith(name);
    return posts.postsOf(called(name)).getFirst();
  }

  private PersonId called(String name) {
    return JdbcClient.create(migrate)
        .sql("select id from account.person where name = ?")
        .param(name)
        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
        .single();
  }

  private String slip() {
    claims.makeSlips(school.id(), school.lead(), List.of("Sam"), "teacher");
    return claims.open(school.id(), false).getFirst().code();
  }

  private String letter() {
    invitations.invite(school.id(), school.lead(), "Sam", Newcomers.address(), "teacher");
    return claims.open(school.id(), true).getFirst().code();
  }
}
