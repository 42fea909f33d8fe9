package org.included;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.included.account.Newcomers;
import org.included.account.People;
import org.included.account.Twin;
import org.included.backoffice.Office;
import org.included.kernel.SettingId;
import org.included.post.Nominations;
import org.included.post.Origin;
import org.included.post.Posts;
import org.included.post.Standing.Kind;
import org.included.post.Standing.Scope;
import org.included.post.Standings;
import org.included.post.Workplaces;
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
 * What somebody with two accounts keeps for themself, in everything that there is to do, is looked
 * for everywhere else: on every page of every other kind of person, those who lead where they work
 * and those who administer among them; in their copies and exports; in the letters that were sent,
 * which the demonstration shows; in the log; and in the clear in every table.
 */
@IncludedTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {
  private static final List<String> PERSONAS =
      List.of("bea", "amina", "ngozi", "peter", "shirley", "theo", "linda", "catrin", "gwen");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  @LocalServerPort int port;
  @Autowired Life life;
  @Autowired Newcomers newcomers;
  @Autowired People people;
  @Autowired Twin twin;
  @Autowired Posts posts;
  @Autowired Standings standings;
  @Autowired Nominations nominations;
  @Autowired Workplaces at;
  @Autowired Office office;

  @Test
  void nobody_else_ever_sees_what_one_person_keeps_for_themself(CapturedOutput log) {
    var lived = life.lived(port);
    var other = "other" + lived.words();
    var email = Newcomers.address();
    var second = newcomers.signedIn(port, email);
    Life.learns(second, other);
    twin.of(people.at(email).orElseThrow(), lived.person());
    var wrote = List.of(lived.words(), other);
    var theirs = Stream.concat(lived.kept().stream(), wrote.stream()).toList();
    for (var own : List.of(lived.walk(), second)) {
      assertThat(own.get("/record").status()).isEqualTo(200);
      assertThat(own.post("/record/copy", Map.of()).text())
          .as("a look that finds nothing proves nothing")
          .contains(own.equals(second) ? other : lived.words());
    }

    var school = posts.postsOf(lived.person()).getFirst().setting();
    var ids = new LinkedHashMap<String, String>();
    ids.put("at", school.toString());
    ids.put("setting", school.toString());
    ids.put("person", lived.person().toString());
    ids.put("post", posts.postsOf(lived.person()).getFirst().id().toString());
    ids.put("slug", Life.MODULE.replaceFirst(".*/", ""));
    ids.put("module", ids.get("slug"));
    ids.put("id", "plan");
    ids.put("step", "plan");
    var seen = new TreeSet<String>();
    others(school)
        .forEach((who, walk) -> {
          for (var asking : Asking.of(mapping)) {
            if (asking.get()) {
              var text = asking.ask(walk, name -> ids.getOrDefault(name, "nothing")).text();
              // letters to themself have their addresses, and none has what they wrote
              var looked = asking.pattern().equals("/demo/mail") ? wrote : theirs;
              look(looked, text).forEach(found -> seen.add(who + ", " + asking + ": " + found));
            }
          }
          for (var export :
              List.of(
                  walk.postAndStay("/record/copy", Map.of()),
                  walk.postAndStay("/record/copy", Map.of("as", "file")),
                  walk.postAndStay("/administration/trail", Map.of()),
                  walk.postAndStay("/administration/trail/file", Map.of()))) {
            look(theirs, export.text()).forEach(found -> seen.add(who + ", an export: " + found));
          }
        });
    assertThat(seen).isEmpty();
    assertThat(look(theirs, log.getAll())).as("in the log").isEmpty();
    for (var words : wrote) {
      assertThat(Stored.holding(JdbcClient.create(migrate), words)).as("in the clear").isEmpty();
    }
  }

  private static List<String> look(List<String> words, String text) {
    return words.stream().filter(text::contains).toList();
  }

  private Map<String, Walk> others(SettingId school) {
    var walks = new LinkedHashMap<String, Walk>();
    walks.put("a visitor", Walk.on(port));
    for (var persona : PERSONAS) {
      var walk = Walk.on(port);
      assertThat(walk.postAndStay("/demo/sign-in", Map.of("as", persona)).status()).isEqualTo(303);
      walks.put(persona, walk);
    }
    for (var kind : List.of(Kind.HEAD, Kind.SENCO, Kind.LEAD)) {
      var email = Newcomers.address();
      var walk = newcomers.signedIn(port, email);
      var lead = people.at(email).orElseThrow();
      at.post(lead, school, "leader", Origin.LISTED);
      standings.giveOnEvidence(
          at.somebody("A steward"), lead, kind, new Scope.OfSetting(school), "a letter");
      if (kind == Kind.HEAD) {
        nominations.end(lead, school, nominations.of(school).getFirst().id());
        nominations.promise(lead, school);
        nominations.nominate(lead, school, lead);
      }
      walks.put("their " + kind, walk);
    }
    var email = Newcomers.address();
    walks.put("an administrator", newcomers.signedIn(port, email));
    office.whole(people.at(email).orElseThrow());
    return walks;
  }
}
