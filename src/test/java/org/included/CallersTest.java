package org.included;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.included.account.Newcomers;
import org.included.library.Editions;
import org.included.web.Allow.Who;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route for every kind of caller. No private thing is reached by an id in a path, only
 * through the person who asks; what this holds is that the others are kept out, all in one way.
 */
@IncludedTest
class CallersTest {
  private static final String MODULE = "included-what-we-all-do";
  private static final String OTHER = "making-your-instructions-land";

  /** Open to everybody, and yet these say to a script that nobody is signed in. */
  private static final Set<String> SAY_SO =
      Set.of("POST /modules/{slug}/{id}/draft", "GET /sign-in/stay");

  private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Autowired Newcomers newcomers;
  @Autowired Editions editions;
  @LocalServerPort int port;

  @Test
  void whoever_is_not_signed_in_is_met_alike_at_every_route() {
    var live = cookie(newcomers.signedIn(port));
    var outsiders =
        Map.of(
            "nobody", "x=y",
            "a tampered cookie", live.substring(0, live.length() - 2),
            "signed out everywhere", signedOutEverywhere());
    var wrong = new TreeMap<String, String>();
    for (var route : Routes.of(mapping)) {
      outsiders.forEach((who, cookie) -> {
        var seen = answer(route.ask(Walk.on(port), route.path(), "Cookie", cookie));
        var expected =
            route.who() == Who.EVERYBODY
                ? answer(route.ask(Walk.on(port), route.path(), "Cookie", "x=y"))
                : "303 /sign-in?to=" + (route.get() ? encoded(route.path()) : "%2Ftoday");
        if (!seen.equals(expected)) {
          wrong.put(route + " for " + who, seen + " and not " + expected);
        }
      });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_route_for_everybody_asks_nobody_to_sign_in() {
    for (var route : Routes.of(mapping)) {
      if (route.who() == Who.EVERYBODY && !route.pattern().startsWith("/sign-in/code")) {
        var seen = route.ask(Walk.on(port), route.path(), "Cookie", "x=y");
        assertThat(seen.status() == 401)
            .as(route.toString())
            .isEqualTo(SAY_SO.contains(route.toString()));
        assertThat(seen.header("Location")).as(route.toString()).doesNotStartWith("/sign-in");
        assertThat(seen.status()).as(route.toString()).isLessThan(500);
      }
    }
  }

  @Test
  void a_script_is_told_in_figures_that_nobody_is_signed_in() {
    for (var route : Routes.of(mapping)) {
      if (route.who() != Who.EVERYBODY) {
        var seen = route.ask(Walk.on(port), route.path(), "Accept", "application/json");
        assertThat(seen.status()).as(route.toString()).isEqualTo(401);
      }
    }
  }

  @Test
  void somebody_signed_in_with_nothing_yet_gets_in_everywhere() {
    for (var route : Routes.of(mapping)) {
      // somebody new each time, because some routes sign them out
      var seen = route.ask(newcomers.signedIn(port), route.path(), "Sec-Fetch-Site", "same-origin");
      assertThat(seen.status()).as(route.toString()).isLessThan(500).isNotIn(401, 403, 405);
      if (route.who() == Who.PERSON) {
        assertThat(seen.status()).as(route.toString()).isNotEqualTo(404);
        assertThat(seen.header("Location")).as(route.toString()).doesNotStartWith("/sign-in");
      }
    }
  }

  @Test
  void to_whoever_is_no_author_an_authors_page_is_not_there() {
    var walk = newcomers.signedIn(port);
    var notThere = said(walk.look("/no-such-page"));
    var forAuthors =
        Routes.of(mapping).stream().filter(route -> route.who() == Who.AUTHOR).toList();
    assertThat(forAuthors).isNotEmpty();
    for (var route : forAuthors) {
      assertThat(said(route.ask(walk, route.path(), "Sec-Fetch-Site", "same-origin")))
          .as(route.toString())
          .isEqualTo(notThere);
    }
  }

  /** Deny by default. */
  @Test
  void a_route_that_does_not_say_who_may_call_it_is_not_there() throws Exception {
    var silent =
        RequestMappingInfo.paths("/silent").options(mapping.getBuilderConfiguration()).build();
    mapping.registerMapping(silent, this, CallersTest.class.getDeclaredMethod("silent"));
    try {
      var walk = newcomers.signedIn(port);
      assertThat(walk.look("/silent").status()).isEqualTo(404);
      assertThat(walk.look("/silent").page().select("main").text()).doesNotContain("secret");
      assertThat(walk.postAndStay("/silent", Map.of()).status()).isEqualTo(404);
    } finally {
      mapping.unregisterMapping(silent);
    }
  }

  String silent() {
    return "secret";
  }

  @Test
  void what_is_invented_or_belongs_to_something_else_gives_one_and_the_same_answer() {
    var one = said(Walk.on(port).look("/no-such-page"));
    var deadLink = said(Walk.on(port).look("/sign-in/link/nothing"));
    assertThat(one).startsWith("404");
    assertThat(deadLink).startsWith("410");
    var visitor = Walk.on(port);
    var author = Walk.on(port);
    author.postAndStay("/demo/sign-in", Map.of("as", "catrin"));
    for (var walk : List.of(visitor, newcomers.signedIn(port), author)) {
      for (var route : Routes.of(mapping)) {
        if (walk == visitor && route.who() != Who.EVERYBODY) {
          continue; // asked to sign in before anything is looked up
        }
        var blanks = BLANK.matcher(route.pattern()).results().map(m -> m.group(1)).toList();
        for (var blank : blanks) {
          for (var value : notHere(blank)) {
            var path = filled(route.pattern(), blank, value);
            assertThat(said(route.ask(walk, path, "Sec-Fetch-Site", "same-origin")))
                .as((route.get() ? "GET " : "POST ") + path)
                .isEqualTo(blank.equals("link") ? deadLink : one);
          }
        }
      }
    }
  }

  /** Invented values, and those that are somewhere, but not there. */
  private List<String> notHere(String blank) {
    return switch (blank) {
      case "slug", "door", "link" -> List.of("nothing", "0", "O'Brien%20--");
      case "id" -> List.of("nothing", "what-helps", "prior%20");
      case "phase", "role" -> List.of("nothing", "0", "Teacher");
      case "hash" -> List.of("nothing", "0".repeat(64), hash(OTHER));
      case "setting" -> List.of("nothing", "0", "01980000-0000-7000-8000-000000000000");
      case "name" -> List.of("nothing", "module.md", "nothing.svg");
      default -> throw new AssertionError("say what a {" + blank + "} may be");
    };
  }

  private String filled(String pattern, String blank, String value) {
    var real =
        Map.of(
            "slug",
            MODULE,
            "id",
            "prior",
            "hash",
            hash(MODULE),
            "name",
            "one.svg",
            "phase",
            "primary",
            "role",
            "teacher");
    return BLANK
        .matcher(pattern)
        .replaceAll(m ->
            Matcher.quoteReplacement(
                m.group(1).equals(blank)
                    ? value
                    : Objects.requireNonNull(real.get(m.group(1)), m.group(1))));
  }

  private String hash(String slug) {
    return editions.current(slug).orElseThrow().hash();
  }

  private String signedOutEverywhere() {
    var walk = newcomers.signedIn(port);
    var cookie = cookie(walk);
    walk.postAndStay("/sign-out/everywhere", Map.of());
    await()
        .atMost(Duration.ofSeconds(3))
        .until(() -> Walk.on(port).look("/account", "Cookie", cookie).status() == 303);
    return cookie;
  }

  private static String cookie(Walk walk) {
    var cookie = walk.cookies().getCookieStore().getCookies().getFirst();
    return cookie.getName() + "=" + cookie.getValue();
  }

  private static String answer(Walk.Seen seen) {
    return (seen.status() + " " + seen.header("Location")).strip();
  }

  /** What a reader sees, without the number for the log. */
  private static String said(Walk.Seen seen) {
    return seen.status()
        + " "
        + seen.page().title()
        + seen.page().select("main").text().replaceAll("Reference: \\S+", "");
  }

  private static String encoded(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8);
  }
}
