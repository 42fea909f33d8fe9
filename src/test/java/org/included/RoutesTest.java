package org.included;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What holds for every route there is, those of tomorrow too. */
@IncludedTest
class RoutesTest {
  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  @LocalServerPort int port;

  @Test
  void every_route_says_who_may_call_it() {
    assertThat(Routes.of(mapping)).allSatisfy(route -> assertThat(route.who()).isNotNull());
  }

  /** The one exception will be the named view, which writes down who looked; it is not here yet. */
  @Test
  void no_get_changes_anything() {
    var visitor = Walk.on(port);
    var person = Walk.on(port);
    person.postAndStay("/demo/sign-in", Map.of("as", "jo"));
    assertThat(person.look("/record").status()).isEqualTo(200);
    var before = checksums();
    for (var path : gets()) {
      visitor.look(path);
      person.look(path);
    }
    assertThat(checksums()).isEqualTo(before);
  }

  @Test
  void every_get_answers_and_none_with_a_fault_of_ours() {
    var walk = Walk.on(port);
    var faults = new HashMap<String, Integer>();
    for (var path : gets()) {
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
    for (var path : gets()) {
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
    for (var path : gets()) {
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

  private List<String> gets() {
    return Routes.of(mapping).stream().filter(Routes.Route::get).map(Routes.Route::path).toList();
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
