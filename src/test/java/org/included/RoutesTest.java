package org.included;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.included.web.Allow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
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
    var silent =
        mapping.getHandlerMethods().entrySet().stream()
            .filter(e -> e.getValue().getMethodAnnotation(Allow.class) == null)
            .filter(e -> e.getValue().getBeanType().getPackageName().startsWith("org.included"))
            .map(e -> e.getKey() + " -> " + e.getValue())
            .toList();
    assertThat(silent).isEmpty();
  }

  /** The one exception will be the named view, which writes down who looked; it is not here yet. */
  @Test
  void no_get_changes_anything() {
    var before = checksums();
    var walk = Walk.on(port);
    for (var path : gets()) {
      walk.look(path);
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
  void every_route_for_a_person_asks_a_visitor_to_sign_in() {
    var walk = Walk.on(port);
    for (var entry : routes().entrySet()) {
      if (entry.getValue().who() == Allow.Who.PERSON) {
        var seen =
            entry.getValue().get()
                ? walk.look(entry.getKey())
                : walk.postAndStay(entry.getKey(), Map.of());
        assertThat(seen.status()).as(entry.getKey()).isEqualTo(303);
        assertThat(seen.header("Location")).as(entry.getKey()).startsWith("/sign-in");
      }
    }
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
    for (var entry : routes().entrySet()) {
      if (!entry.getValue().get()) {
        assertThat(
                walk.postAndStay(entry.getKey(), Map.of(), "Origin", "https://evil.example")
                    .status())
            .as(entry.getKey())
            .isEqualTo(403);
        assertThat(
                walk.postAndStay(entry.getKey(), Map.of(), "Sec-Fetch-Site", "cross-site").status())
            .as(entry.getKey())
            .isEqualTo(403);
      }
    }
  }

  private record Route(boolean get, Allow.Who who) {}

  private List<String> gets() {
    var paths = new ArrayList<String>();
    routes()
        .forEach((path, route) -> {
          if (route.get()) {
            paths.add(path);
          }
        });
    return paths;
  }

  /** Each pattern with its blanks filled in by something that exists where we know it. */
  private Map<String, Route> routes() {
    var routes = new TreeMap<String, Route>();
    mapping
        .getHandlerMethods()
        .forEach((info, method) -> {
          if (method.getBeanType().getPackageName().startsWith("org.included")) {
            for (var pattern : info.getPatternValues()) {
              routes.put(filled(pattern), route(info.getMethodsCondition().getMethods(), method));
            }
          }
        });
    return routes;
  }

  private static Route route(Set<RequestMethod> methods, HandlerMethod method) {
    var allow = method.getMethodAnnotation(Allow.class);
    return new Route(
        methods.isEmpty() || methods.contains(RequestMethod.GET),
        allow == null ? Allow.Who.PERSON : allow.value());
  }

  static String filled(String pattern) {
    return pattern
        .replace("{slug}", "included-what-we-all-do")
        .replace("{id}", "prior")
        .replaceAll("\\{[^}]+}", "nothing");
  }

  private Map<String, String> checksums() {
    var db = JdbcClient.create(migrate);
    var sums = new TreeMap<String, String>();
    var tables =
        db.sql(
                """
                select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema', 'history')
                """)
            .query((row, _) -> row.getString(1))
            .list();
    for (var table : tables) {
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
