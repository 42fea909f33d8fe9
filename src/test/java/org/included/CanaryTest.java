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
import org.included.joining.Leads;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.post.Nominations;
import org.included.post.Origin;
import org.included.post.Posts;
import org.included.post.Standing.Kind;
import org.included.post.Standing.Scope;
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
 * and those who administer among them, and in what comes of every form; in their copies and
 * exports; in every letter; in the log; and in the clear in every table.
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
  @Autowired Nominations nominations;
  @Autowired Workplaces at;
  @Autowired Office office;
  @Autowired Leads leads;
  @Autowired Strangers strangers;

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
    ids.put("setting", school.toString());
    ids.put("person", lived.person().toString());
    ids.put("post", posts.postsOf(lived.person()).getFirst().id().toString());
    ids.put("slug", Life.MODULE.replaceFirst(".*/", ""));
    ids.put("module", ids.get("slug"));
    ids.put("id", "plan");
    ids.put("step", "plan");
    ids.put("number", at.numbered(school));
    ids.put("kind", "head");
    ids.put("email", lived.traces().get(1));
    ids.put("cells", "Name\tJob\n" + called(lived) + "\tCook");
    var seen = new TreeSet<String>();
    var others = others(school, people.at(email).orElseThrow());
    others.forEach((who, viewer) -> {
      ids.put("at", viewer.at().toString());
      for (var asking : Asking.of(mapping)) {
        if (asking.get()) {
          var text = asking.ask(viewer.walk(), name -> ids.getOrDefault(name, "nothing")).text();
          // letters to themself have their addresses, and none has what they wrote
          var looked = asking.pattern().equals("/demo/mail") ? wrote : theirs;
          look(looked, text).forEach(found -> seen.add(who + ", " + asking + ": " + found));
        }
      }
      for (var export :
          List.of(
              viewer.walk().postAndStay("/record/copy", Map.of()),
              viewer.walk().postAndStay("/record/copy", Map.of("as", "file")),
              viewer.walk().postAndStay("/administration/trail", Map.of()),
              viewer.walk().postAndStay("/administration/trail/file", Map.of()))) {
        look(theirs, export.text()).forEach(found -> seen.add(who + ", an export: " + found));
      }
    });
    // after the pages, because some of it changes who may see them; the address is in the form
    // again
    var unsaid = theirs.stream().filter(word -> !word.equals(ids.get("email"))).toList();
    var named = new TreeSet<String>();
    others.forEach((who, viewer) -> {
      ids.put("at", viewer.at().toString());
      for (var asking : Asking.of(mapping)) {
        if (!asking.get() && !PERSONAS.contains(who) && !asking.isLast()) {
          var text = asking.ask(viewer.walk(), name -> ids.getOrDefault(name, "nothing")).text();
          look(unsaid, text).forEach(found -> seen.add(who + ", " + asking + ": " + found));
          if (text.contains(called(lived))) {
            named.add(asking.pattern());
          }
        }
      }
      var cells = Map.of("setting", school.toString(), "cells", ids.getOrDefault("cells", ""));
      viewer.walk().postAndStay("/staff-list/cells", cells);
      for (var kind : List.of("there", "perhaps")) {
        var list = viewer.walk().look("/staff-list/rows?kind=" + kind).text();
        look(unsaid, list).forEach(found -> seen.add(who + ", a staff list: " + found));
        if (list.contains(called(lived))) {
          named.add("/staff-list/rows");
        }
      }
    });
    assertThat(seen).isEmpty();
    assertThat(named)
        .as("where they are called by name, what is theirs alone could have been")
        .contains("/administration/standing/look-up", "/staff-list/rows");
    lettersHaveNothing(lived, email, theirs, wrote);
    assertThat(look(theirs, log.getAll())).as("in the log").isEmpty();
    for (var words : wrote) {
      assertThat(Stored.holding(JdbcClient.create(migrate), words)).as("in the clear").isEmpty();
    }
  }

  private static List<String> look(List<String> words, String text) {
    return words.stream().filter(text::contains).toList();
  }

  private static String called(Life.Lived lived) {
    return lived.traces().stream().filter(t -> t.startsWith("Name")).findFirst().orElseThrow();
  }

  /** Those to others have nothing of theirs; those to themself have not what they wrote. */
  private void lettersHaveNothing(
      Life.Lived lived, String email, List<String> theirs, List<String> wrote) {
    var own = Stream.concat(lived.traces().stream(), Stream.of(email)).toList();
    var found = new TreeSet<String>();
    var toOthers = new TreeSet<String>();
    JdbcClient.create(migrate)
        .sql("select to_address, subject || ' ' || body from message.outbox")
        .query((row, _) -> {
          boolean theirOwn = own.contains(row.getString(1));
          found.addAll(look(theirOwn ? wrote : theirs, row.getString(2)));
          if (!theirOwn) {
            toOthers.add(row.getString(1));
          }
          return true;
        })
        .list();
    assertThat(found).as("in letters").isEmpty();
    assertThat(toOthers).hasSizeGreaterThan(5);
  }

  /** Somebody else, and the setting that their pages are about. */
  private record Viewer(Walk walk, SettingId at) {}

  private Map<String, Viewer> others(SettingId school, PersonId linked) {
    var others = new LinkedHashMap<String, Viewer>();
    others.put("a visitor", new Viewer(Walk.on(port), school));
    for (var persona : PERSONAS) {
      var walk = Walk.on(port);
      assertThat(walk.postAndStay("/demo/sign-in", Map.of("as", persona)).status()).isEqualTo(303);
      others.put(persona, new Viewer(walk, school));
    }
    for (var kind : List.of(Kind.HEAD, Kind.SENCO, Kind.LEAD)) {
      var lead = strangers.withStanding(port, kind, new Scope.OfSetting(school));
      if (kind == Kind.HEAD) {
        nominations.of(school).forEach(n -> nominations.end(lead.id(), school, n.id()));
        nominations.promise(lead.id(), school);
        nominations.nominate(lead.id(), school, lead.id());
        var nominated = strangers.nominated(port, school, lead.id());
        others.put("somebody nominated", new Viewer(nominated.walk(), school));
      }
      others.put("their " + kind, new Viewer(lead.walk(), school));
    }
    var trust = at.trust();
    var authority = at.authority();
    at.in(trust, at.under(authority, school));
    for (var lead :
        List.of(
            strangers.withStanding(port, Kind.TRUST_LEAD, new Scope.OfTrust(trust)),
            strangers.withStanding(port, Kind.AUTHORITY_LEAD, new Scope.OfAuthority(authority)))) {
      others.put("who leads its group " + others.size(), new Viewer(lead.walk(), school));
    }
    var second = leads.school(port, "Canary Infants");
    at.post(linked, second.id(), "teacher", Origin.LISTED);
    others.put("who leads where they work too", new Viewer(second.walk(), second.id()));
    var colleague = strangers.someone(port);
    at.post(colleague.id(), second.id(), "teacher", Origin.LISTED);
    others.put("who works there", new Viewer(colleague.walk(), second.id()));
    var administrator = strangers.someone(port);
    office.whole(administrator.id());
    others.put("an administrator", new Viewer(administrator.walk(), school));
    return others;
  }
}
