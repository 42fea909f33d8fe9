package org.included;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.included.account.Newcomers;
import org.included.account.People;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.post.Nominations;
import org.included.post.Origin;
import org.included.post.Post;
import org.included.post.Posts;
import org.included.post.Standing.Kind;
import org.included.post.Standing.Scope;
import org.included.post.Standings;
import org.included.post.Workplaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route, asked by every kind of person who has no business there, with the ids of somebody
 * else's things in every field it reads: a teacher's name is nowhere in the answer, and nothing of
 * hers has changed.
 */
@IncludedTest
@ExtendWith(OutputCaptureExtension.class)
class ForeignObjectsTest {
  private static final String CANARY = "Zaunkoenigin";

  /** They sign the asker out, or away; the asker would be nobody for the rest. */
  private static final List<String> LAST = List.of("/sign-out", "/account/erasure", "/demo/");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  @LocalServerPort int port;
  @Autowired Newcomers newcomers;
  @Autowired People people;
  @Autowired Posts posts;
  @Autowired Standings standings;
  @Autowired Nominations nominations;
  @Autowired Workplaces at;

  private JdbcClient owner;
  private String trust;
  private SettingId school;
  private PersonId teacher;
  private PersonId head;
  private Map<String, String> hers;

  /** Somebody signed in. */
  private record Someone(PersonId id, Walk walk) {}

  @BeforeEach
  void a_teacher_and_what_is_hers() {
    owner = JdbcClient.create(migrate);
    trust = at.trust();
    school = at.in(trust, at.school("Foreign Objects Primary"));
    head = at.head("Head", school);
    nominations.promise(head, school);
    nominations.nominate(head, school, head);
    var email = Newcomers.address();
    newcomers.signedIn(port, email);
    teacher = people.at(email).orElseThrow();
    people.rename(teacher, CANARY);
    at.post(teacher, school, "teacher", Origin.LISTED);
    hers = new LinkedHashMap<>();
    hers.put("at", school.toString());
    hers.put("setting", school.toString());
    hers.put("post", posts.postsOf(teacher).getFirst().id().toString());
    hers.put("person", teacher.toString());
    hers.put("other", teacher.toString());
    hers.put("nomination", nominations.of(school).getFirst().id().toString());
    hers.put("standing", standings.at(school).getFirst().id().toString());
    hers.put("email", email);
    hers.put("of", "trust-" + trust);
    hers.put("from", "1");
    hers.put("promise", "yes");
    hers.put("kind", "head");
    hers.put("slug", "included-what-we-all-do");
    hers.put("id", "prior");
    hers.put("to", "/today");
  }

  private Someone someone() {
    var email = Newcomers.address();
    var walk = newcomers.signedIn(port, email);
    return new Someone(people.at(email).orElseThrow(), walk);
  }

  private Someone withStanding(Kind kind, Scope scope) {
    var someone = someone();
    scope.single().ifPresent(where -> at.post(someone.id(), where, "leader", Origin.LISTED));
    standings.giveOnEvidence(at.somebody("Steward"), someone.id(), kind, scope, "a letter");
    return someone;
  }

  private Map<String, Walk> attackers() {
    var walks = new LinkedHashMap<String, Walk>();
    walks.put("a visitor", Walk.on(port));
    walks.put("somebody with no post", someone().walk());
    var claims = someone();
    at.post(claims.id(), school, "leader", Origin.CODE);
    walks.put("an unconfirmed head", claims.walk());
    var colleague = someone();
    at.post(colleague.id(), school, "teacher", Origin.LISTED);
    walks.put("a colleague", colleague.walk());
    var elsewhere = at.in(at.trust(), at.school("Elsewhere"));
    var other = withStanding(Kind.HEAD, new Scope.OfSetting(elsewhere));
    nominations.promise(other.id(), elsewhere);
    nominations.nominate(other.id(), elsewhere, other.id());
    walks.put("the head of another setting", other.walk());
    var former = withStanding(Kind.HEAD, new Scope.OfSetting(school));
    for (Post post : posts.postsOf(former.id())) {
      posts.leave(former.id(), post.id(), at.today());
    }
    walks.put("a former head", former.walk());
    walks.put(
        "the lead of its trust", withStanding(Kind.TRUST_LEAD, new Scope.OfTrust(trust)).walk());
    walks.put(
        "the lead of another trust",
        withStanding(Kind.TRUST_LEAD, new Scope.OfTrust(at.trust())).walk());
    walks.put(
        "a council lead",
        withStanding(Kind.AUTHORITY_LEAD, new Scope.OfAuthority(at.authority())).walk());
    for (var persona : List.of("catrin", "ngozi", "theo", "linda")) {
      var walk = Walk.on(port);
      walk.postAndStay("/demo/sign-in", Map.of("as", persona));
      walks.put(persona, walk);
    }
    return walks;
  }

  @Test
  void nobody_without_business_there_sees_or_changes_anything_of_hers(CapturedOutput log) {
    var before = state();
    var asked = new ArrayList<String>();
    var seen = new TreeMap<String, String>();
    attackers()
        .forEach((who, walk) -> {
          for (var asking : Asking.of(mapping)) {
            if (LAST.stream().noneMatch(asking.pattern()::startsWith)) {
              var answer =
                  asking.ask(
                      walk,
                      name -> hers.getOrDefault(name, "nothing"),
                      "Sec-Fetch-Site",
                      "same-origin");
              asked.add(who + " " + asking);
              if (answer.text().contains(CANARY)) {
                seen.put(who + ", " + asking, "her name");
              }
              if (answer.status() >= 500 && answer.status() != 503) {
                seen.put(who + ", " + asking, "a fault: " + answer.status());
              }
            }
          }
        });
    assertThat(seen).isEmpty();
    assertThat(asked).hasSizeGreaterThan(500);
    assertThat(state()).isEqualTo(before);
    assertThat(log.getAll()).doesNotContain(CANARY);
    var leads = withStanding(Kind.SENCO, new Scope.OfSetting(school));
    assertThat(Asking.of(mapping))
        .as("whoever leads the setting sees who works there, so that the others could have")
        .anyMatch(asking ->
            asking.get()
                && asking
                    .ask(leads.walk(), name -> hers.getOrDefault(name, "nothing"))
                    .text()
                    .contains(CANARY));
  }

  /** All that concerns her: her own rows, and those that decide who sees them. */
  private List<String> state() {
    return List.of(
        rows("post.post", "person", teacher.value()),
        rows("account.person", "id", teacher.value()),
        rows("account.address", "person", teacher.value()),
        rows("account.same_person", "person", teacher.value()),
        rows("post.standing", "person", head.value()),
        rows("post.nomination", "setting", school.value()),
        rows("post.promise", "setting", school.value()),
        rows("planning.may_stop", "setting", school.value()));
  }

  private String rows(String table, String column, Object value) {
    return owner
        .sql(
            "select coalesce(string_agg(t::text, ' ' order by t::text), '') from %s t where %s = ?"
                .formatted(table, column))
        .params(value)
        .query(String.class)
        .single();
  }
}
