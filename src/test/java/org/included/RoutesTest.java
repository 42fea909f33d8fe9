package org.included;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.included.account.Audit;
import org.included.account.Newcomers;
import org.included.account.People;
import org.included.backoffice.Office;
import org.included.joining.Leads;
import org.included.post.Nominations;
import org.included.post.Origin;
import org.included.post.Standing.Kind;
import org.included.post.Standing.Scope;
import org.included.post.Standings;
import org.included.post.Workplaces;
import org.included.web.Allow.Who;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What holds for every route there is, those of tomorrow too. */
@IncludedTest
class RoutesTest {
  private static final String NAMED_VIEW = "/our-setting/training";
  private static final String TRAIL = "account.audit_log";

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  @LocalServerPort int port;
  @Autowired Newcomers newcomers;
  @Autowired People people;
  @Autowired Standings standings;
  @Autowired Nominations nominations;
  @Autowired Workplaces at;
  @Autowired Leads leads;
  @Autowired Office office;

  @Test
  void every_route_says_who_may_call_it() {
    assertThat(Routes.of(mapping)).allSatisfy(route -> assertThat(route.who()).isNotNull());
  }

  /**
   * The one exception is the named view, for whoever may look: it writes down that they looked, and
   * nothing else.
   */
  @Test
  void no_get_changes_anything_but_the_named_view_writes_down_who_looked() {
    var nominated = nominatedHead();
    var walks = walks();
    walks.put("the nominated head", nominated);
    walks.values().forEach(walk -> walk.look("/record"));
    var there = EnumSet.noneOf(Who.class);
    var before = checksums();
    walks.forEach((who, walk) -> {
      for (var route : gets()) {
        if (walk != nominated || !route.path().equals(NAMED_VIEW)) {
          var seen = walk.look(route.path());
          assertThat(seen.status()).as(who + ", " + route).isLessThan(500);
          if (seen.status() == 200 && route.who() != null) {
            there.add(route.who());
          }
        }
      }
    });
    assertThat(checksums()).isEqualTo(before);
    assertThat(there)
        .as("where a page is not there for anybody who asked, nothing is known of it")
        .containsExactlyInAnyOrder(Who.values());

    var db = JdbcClient.create(migrate);
    var lines = lines(db);
    assertThat(nominated.look(NAMED_VIEW).h1()).isEqualTo("Core training: begun or not yet");
    var after = checksums();
    assertThat(after.remove(TRAIL)).isNotEqualTo(before.remove(TRAIL));
    assertThat(after).isEqualTo(before);
    var written = lines(db);
    assertThat(written).containsAll(lines).hasSize(lines.size() + 1);
    written.removeAll(lines);
    assertThat(written.getFirst()).contains(Audit.Act.LOOKED_AT_TRAINING.name());
  }

  private static List<String> lines(JdbcClient db) {
    return new ArrayList<>(
        db.sql("select l::text from " + TRAIL + " l").query((row, _) -> row.getString(1)).list());
  }

  /** One for each kind of page that there is; none of them may open the named view. */
  private Map<String, Walk> walks() {
    var walks = new LinkedHashMap<String, Walk>();
    walks.put("a visitor", Walk.on(port));
    // a nursery practitioner, the leads of a trust and of a council, and an author
    for (var persona : List.of("jo", "theo", "linda", "catrin")) {
      var walk = Walk.on(port);
      walk.postAndStay("/demo/sign-in", Map.of("as", persona));
      walks.put(persona, walk);
    }
    walks.put("a SENCO whom nobody nominated", leads.school(port, "Routes Infants").walk());
    // who may give duties, and has them all
    var omar = Walk.on(port);
    omar.postAndStay("/demo/sign-in", Map.of("as", "omar"));
    walks.put("an appointer", omar);
    var email = Newcomers.address();
    walks.put("an administrator", newcomers.signedIn(port, email));
    office.whole(people.at(email).orElseThrow());
    return walks;
  }

  private Walk nominatedHead() {
    var school = at.school("Routes Primary");
    var email = Newcomers.address();
    var walk = newcomers.signedIn(port, email);
    var head = people.at(email).orElseThrow();
    at.post(head, school, "leader", Origin.LISTED);
    standings.giveOnEvidence(
        at.somebody("A steward"), head, Kind.HEAD, new Scope.OfSetting(school), "a letter");
    nominations.promise(head, school);
    nominations.nominate(head, school, head);
    return walk;
  }

  @Test
  void every_get_answers_and_none_with_a_fault_of_ours() {
    var walk = Walk.on(port);
    var faults = new HashMap<String, Integer>();
    for (var path : paths()) {
      int status = walk.look(path).status();
      if (status >= 500) {
        faults.put(path, status);
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void every_answer_carries_the_security_headers() {
    var walk = Walk.on(port);
    for (var path : paths()) {
      var seen = walk.look(path);
      assertThat(seen.header("Content-Security-Policy"))
          .as(path)
          .contains("default-src 'none'", "script-src 'nonce-", "frame-ancestors 'none'");
      assertThat(seen.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(seen.header("Strict-Transport-Security")).as(path).isNotEmpty();
      assertThat(seen.header("Referrer-Policy")).as(path).isEqualTo("same-origin");
      assertThat(seen.header("Server")).as(path).isEmpty();
      // what one person saw is in no cache that the next one reads
      if (seen.header("Content-Type").startsWith("text/html")) {
        assertThat(seen.header("Cache-Control")).as(path).isEqualTo("no-store");
      }
    }
  }

  @Test
  void no_page_asks_another_host_for_anything_and_none_has_inline_code() {
    var walk = Walk.on(port);
    for (var path : paths()) {
      var seen = walk.look(path);
      if (seen.header("Content-Type").startsWith("text/html")) {
        var page = seen.page();
        assertThat(page.select("script:not([src]), style, [style], [onclick], [onload]"))
            .as(path)
            .isEmpty();
        for (var element : page.select("script[src], img[src], link[href], video[src]")) {
          var to = element.hasAttr("src") ? element.attr("src") : element.attr("href");
          assertThat(to).as(path).startsWith("/").doesNotStartWith("//");
        }
      }
    }
  }

  @Test
  void a_post_from_another_site_is_refused_everywhere() {
    var walk = Walk.on(port);
    for (var route : Routes.of(mapping)) {
      if (!route.get()) {
        for (var from : List.of("Origin: https://evil.example", "Sec-Fetch-Site: cross-site")) {
          var header = from.split(": ");
          assertThat(route.ask(walk, route.path(), header).status())
              .as(route + " " + from)
              .isEqualTo(403);
        }
      }
    }
  }

  private List<Routes.Route> gets() {
    return Routes.of(mapping).stream().filter(Routes.Route::get).toList();
  }

  private List<String> paths() {
    return gets().stream().map(Routes.Route::path).toList();
  }

  private Map<String, String> checksums() {
    var db = JdbcClient.create(migrate);
    var sums = new TreeMap<String, String>();
    for (var table : Stored.tables(db)) {
      // the sender goes its rounds meanwhile, so of a letter only that it is there counts
      var kept = table.equals("message.outbox") ? "t.id::text" : "t::text";
      sums.put(
          table,
          db.sql(
                  "select coalesce(md5(string_agg(%1$s, ',' order by %1$s)), '') from %2$s t"
                      .formatted(kept, table))
              .query((row, _) -> row.getString(1))
              .single());
    }
    return sums;
  }
}
