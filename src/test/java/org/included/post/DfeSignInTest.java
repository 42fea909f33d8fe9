package org.included.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.included.IncludedTest;
import org.included.account.Organisation;
import org.included.account.Organisation.Category;
import org.included.account.OrganisationListener.Heard;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.post.Standing.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What DfE Sign-in says somebody acts for, and what comes of it. */
@IncludedTest
class DfeSignInTest {
  @Autowired DfeSignIn dfe;
  @Autowired Posts posts;
  @Autowired Standings standings;
  @Autowired Workplaces at;

  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  private SettingId school;
  private String urn;
  private PersonId person;

  @BeforeEach
  void a_school_in_the_register() {
    school = at.school("Signed-in Primary");
    urn = UUID.randomUUID().toString();
    JdbcClient.create(migrate)
        .sql("update setting.setting set register = 'schools', urn = ? where id = ?")
        .params(urn, school.value())
        .update();
    person = at.somebody("Signed In");
  }

  private static Organisation organisation(
      Category category, @Nullable String urn, @Nullable String uid) {
    return new Organisation("id", category, "As named there", urn, uid, null, null, null);
  }

  private Heard vouched(Category category, String... roles) {
    return dfe.vouched(person, organisation(category, urn, null), Set.of(roles));
  }

  @Test
  void a_head_there_has_a_confirmed_post_and_leads_the_setting() {
    assertThat(vouched(Category.ESTABLISHMENT, "Head")).isEqualTo(Heard.GIVEN);
    assertThat(standings.ledBy(person)).containsExactly(school);
    assertThat(standings.at(school))
        .singleElement()
        .satisfies(s -> assertThat(s.source()).isEqualTo(Standing.Source.DFE_SIGN_IN));
    assertThat(posts.postsOf(person)).singleElement().matches(Post::isConfirmed);
    assertThat(vouched(Category.ESTABLISHMENT, "Head")).isEqualTo(Heard.NOTHING_NEW);
    assertThat(posts.postsOf(person)).hasSize(1);
  }

  @Test
  void without_a_role_a_post_that_they_said_is_confirmed_and_none_is_made_up() {
    assertThat(vouched(Category.ESTABLISHMENT)).isEqualTo(Heard.NOTHING_NEW);
    assertThat(posts.postsOf(person)).isEmpty();
    at.post(person, school, "teacher", Origin.DECLARED);
    assertThat(vouched(Category.ESTABLISHMENT, "something-else")).isEqualTo(Heard.GIVEN);
    assertThat(posts.postsOf(person)).singleElement().matches(Post::isConfirmed);
    assertThat(standings.ledBy(person)).isEmpty();
  }

  @Test
  void an_organisation_in_no_register_gives_nothing() {
    assertThat(dfe.vouched(person, organisation(Category.ESTABLISHMENT, "0", null), Set.of("head")))
        .isEqualTo(Heard.UNKNOWN);
    assertThat(vouched(Category.EARLY_YEARS_SETTING, "head"))
        .as("the number of a school is none of Ofsted's")
        .isEqualTo(Heard.UNKNOWN);
    assertThat(vouched(Category.OTHER, "head")).isEqualTo(Heard.UNKNOWN);
    assertThat(posts.postsOf(person)).isEmpty();
  }

  @Test
  void a_trust_has_its_leads_and_a_role_of_a_school_says_nothing_there() {
    var uid = at.trust();
    var trust = organisation(Category.MULTI_ACADEMY_TRUST, null, uid);
    assertThat(dfe.vouched(person, trust, Set.of("head"))).isEqualTo(Heard.NOTHING_NEW);
    assertThat(dfe.vouched(person, trust, Set.of("trust-lead"))).isEqualTo(Heard.GIVEN);
    assertThat(standings.of(person)).extracting(Standing::kind).containsExactly(Kind.TRUST_LEAD);
  }
}
