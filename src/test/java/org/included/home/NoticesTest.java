package org.included.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.included.IncludedTest;
import org.included.Walk;
import org.included.account.DetourCookie;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IncludedTest
class NoticesTest {
  @LocalServerPort int port;

  @Test
  void every_notice_has_one_heading_of_the_first_level_and_skips_no_level() {
    for (var path :
        List.of(
            "/accessibility",
            "/privacy",
            "/cookies",
            "/help",
            "/clear-device",
            "/clear-device/done",
            "/source-code",
            "/vulnerability-disclosure",
            "/who-can-see")) {
      var page = Walk.on(port).get(path);
      assertThat(page.status()).as(path).isEqualTo(200);
      assertThat(page.page().select("h1")).as(path).hasSize(1);
      int level = 1;
      for (var heading : page.page().select("main h1, main h2, main h3, main h4")) {
        int own = heading.tagName().charAt(1) - '0';
        assertThat(own).as(path + ": " + heading.text()).isLessThanOrEqualTo(level + 1);
        level = own;
      }
    }
  }

  @Test
  void every_link_of_the_footer_leads_somewhere() {
    var walk = Walk.on(port);
    for (var link : walk.get("/").page().select("footer a").eachAttr("href")) {
      assertThat(walk.get(link).status()).as(link).isEqualTo(200);
    }
  }

  @Test
  void the_accessibility_statement_was_reviewed_within_the_year() {
    assertThat(NoticePages.ACCESSIBILITY_REVIEWED)
        .isAfter(LocalDate.now(ZoneId.of("Europe/London")).minusYears(1));
    var text = Walk.on(port).get("/accessibility").page().text();
    assertThat(text)
        .contains(
            "partially compliant with the Web Content Accessibility Guidelines version 2.2",
            "Equality Advisory and Support Service",
            "22 November 2026");
  }

  @Test
  void the_cookies_page_lists_the_cookies_that_are_set_and_how_long_they_stay() {
    var walk = Walk.on(port);
    var set =
        walk.postAndStay("/for", Map.of("phase", "primary", "role", "teacher"))
            .response()
            .headers()
            .allValues("Set-Cookie");
    var page = walk.get("/cookies").page();
    var listed = page.select("section:has(dd:containsOwn(Cookie)) h3").eachText();
    assertThat(set).hasSize(1);
    // the other one is on its way with whoever signs in with another service
    assertThat(listed)
        .containsExactly(
            set.getFirst().substring(0, set.getFirst().indexOf('=')), DetourCookie.NAME);
    assertThat(set.getFirst())
        .contains("Max-Age=" + Duration.ofDays(90).toSeconds(), "HttpOnly", "SameSite=Lax");
    assertThat(page.select("section:has(#kept-included)").text()).contains("After 90 days");
  }

  @Test
  void whatever_a_reader_does_there_is_no_other_cookie() {
    var walk = Walk.on(port);
    walk.get("/");
    walk.postAndStay("/theme", Map.of("theme", "dark"));
    walk.postAndStay("/for", Map.of("phase", "home"));
    walk.get("/modules/included-what-we-all-do");
    walk.get("/sign-in");
    walk.postAndStay("/demo/sign-in", Map.of("as", "bea"));
    walk.get("/modules");
    assertThat(walk.cookies().getCookieStore().getCookies())
        .extracting(HttpCookie::getName)
        .containsExactly("included");
  }

  @Test
  void the_cookies_page_lists_what_scripts_store() throws Exception {
    var script = Files.readString(Path.of("src", "main", "scripts", "included.js"));
    var keys =
        Pattern.compile("\"(included\\.[a-z]+):?\"")
            .matcher(script)
            .results()
            .map(r -> r.group(1))
            .distinct()
            .toList();
    var listed = Walk.on(port).get("/cookies").page().select("section h3").eachText();
    assertThat(keys).isNotEmpty();
    assertThat(listed).containsAll(keys);
  }

  @Test
  void clearing_the_device_needs_no_script_and_leaves_no_cookie() {
    var walk = Walk.on(port);
    walk.postAndStay("/for", Map.of("phase", "primary", "role", "teacher"));
    var cleared = walk.postAndStay("/clear-device", Map.of());
    assertThat(cleared.response().headers().allValues("Set-Cookie"))
        .hasSize(2)
        .allSatisfy(cookie -> assertThat(cookie).startsWith("included").contains("Max-Age=0"));
    assertThat(cleared.header("Clear-Site-Data")).isEqualTo("\"storage\"");
    assertThat(walk.cookies().getCookieStore().getCookies()).isEmpty();
    assertThat(walk.get("/for").page().select("input[checked]")).isEmpty();
  }

  @Test
  void security_txt_is_in_force_and_for_less_than_a_year() {
    var file = Walk.on(port).look("/.well-known/security.txt");
    assertThat(file.header("Content-Type")).startsWith("text/plain");
    var fields = file.text().lines().map(l -> l.split(": ", 2)).toList();
    assertThat(fields).allSatisfy(f -> assertThat(f).hasSize(2));
    var expires =
        fields.stream().filter(f -> f[0].equals("Expires")).map(f -> Instant.parse(f[1])).toList();
    assertThat(expires).hasSize(1);
    assertThat(expires.getFirst())
        .isAfter(Instant.now())
        .isBefore(Instant.now().plus(Duration.ofDays(365)));
    assertThat(fields).anySatisfy(f -> assertThat(f[0]).isEqualTo("Contact"));
  }

  @Test
  void invented_people_are_not_offered_to_search_engines() {
    assertThat(Walk.on(port).look("/robots.txt").text()).isEqualTo("User-agent: *\nDisallow: /\n");
  }
}
