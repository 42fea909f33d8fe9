package org.included.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.included.IncludedTest;
import org.included.Walk;
import org.included.kernel.PersonId;
import org.included.post.Contract;
import org.included.post.Post;
import org.included.post.Posts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a lead says of somebody's terms and first day, and what becomes of it. */
@IncludedTest
class WorkTest {
  private static final LocalDate PAST = LocalDate.of(2021, 9, 1);

  @Autowired Leads leads;
  @Autowired Posts posts;
  @Autowired Invitations invitations;
  @Autowired Claims claims;
  @Autowired Clock clock;

  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  @LocalServerPort int port;

  private Leads.School school;

  @BeforeEach
  void a_school() {
    school = leads.school(port, "Known Work Primary");
  }

  @Test
  void it_is_chosen_to_begin_with_and_kept_in_the_post_and_forgotten_otherwise() {
    var page = Walk.on(port).get("/join?code=" + slip(Contract.AGENCY, PAST));
    assertThat(terms(page)).containsExactly("AGENCY");
    var post = joined(page, Map.of());
    assertThat(post.contract()).isEqualTo(Contract.AGENCY);
    assertThat(post.starts()).isEqualTo(PAST);
    assertThat(
            JdbcClient.create(migrate)
                .sql("select num_nonnulls(contract, starts) from joining.claim where taken_by = ?")
                .param(post.person().value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void what_they_say_themself_goes_before_it() {
    var page = Walk.on(port).get("/join?code=" + slip(Contract.AGENCY, null));
    assertThat(joined(page, Map.of("terms", "TRAINEE")).contract()).isEqualTo(Contract.TRAINEE);
  }

  @Test
  void where_the_lead_did_not_say_nothing_is_chosen_and_whoever_comes_early_has_begun() {
    var page = Walk.on(port).get("/join?code=" + slip(null, LocalDate.of(2090, 1, 5)));
    assertThat(terms(page)).isEmpty();
    assertThat(joined(page, Map.of("terms", "VOLUNTEER")).starts()).isEqualTo(LocalDate.now(clock));
  }

  private String slip(@Nullable Contract contract, @Nullable LocalDate starts) {
    var work = new Work("support-staff", contract, starts);
    invitations.expect(school.id(), school.lead(), List.of(new Expected("Ida", "", work)));
    return claims.open(school.id(), false).getFirst().code();
  }

  private static List<String> terms(Walk.Seen page) {
    return page.page().select("[name=terms][checked]").eachAttr("value");
  }

  private Post joined(Walk.Seen page, Map<String, String> said) {
    assertThat(Walk.on(port).press(page, "Join", said).status()).isEqualTo(200);
    var person =
        JdbcClient.create(migrate)
            .sql("select person from post.post where setting = ? and role_group = ?")
            .params(school.id().value(), "support-staff")
            .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
            .single();
    return posts.postsOf(person).getFirst();
  }
}
