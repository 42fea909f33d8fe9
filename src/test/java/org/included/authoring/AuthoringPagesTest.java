package org.included.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.included.IncludedTest;
import org.included.Walk;
import org.included.kernel.Settings;
import org.included.library.WorkingTexts;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An author at work, over HTTP: a folder is written to while the service runs. */
@IncludedTest
class AuthoringPagesTest {
  private static final String KNOWN = "/authors/modules/included-what-we-all-do";

  @LocalServerPort int port;
  @Autowired Settings settings;

  private final String slug = "m-" + UUID.randomUUID().toString().substring(0, 13);
  private final String path = "/authors/modules/" + slug;

  @AfterEach
  void the_folder_goes() throws IOException {
    var folder = settings.content().resolve("modules").resolve(slug);
    if (Files.exists(folder)) {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private void save(String before, String after) {
    WorkingTexts.save(settings.content(), slug, before, after);
  }

  private Walk signedIn(String persona) {
    var walk = Walk.on(port);
    walk.postAndStay("/demo/sign-in", Map.of("as", persona));
    return walk;
  }

  @Test
  void only_authors_find_it() {
    for (var one : new String[] {"", "/sources", "/minutes", "/primary/teacher"}) {
      assertThat(Walk.on(port).look(KNOWN + one).header("Location")).startsWith("/sign-in?to=");
      assertThat(signedIn("jo").look(KNOWN + one).status()).isEqualTo(404);
      assertThat(signedIn("catrin").look(KNOWN + one).status()).isEqualTo(200);
    }
    assertThat(signedIn("jo").look(Paths.MODULES).status()).isEqualTo(404);
  }

  @Test
  void the_authors_pages_lead_to_each_other() {
    var walk = signedIn("catrin");
    assertThat(walk.get("/authors/feedback").page().select("main nav a").eachAttr("href"))
        .contains(Paths.MODULES);
    assertThat(walk.get(Paths.MODULES).page().select("main a").eachAttr("href"))
        .contains("/authors/feedback", KNOWN);
    assertThat(walk.get(KNOWN).page().select("main a").eachAttr("href"))
        .contains(KNOWN + "/sources", KNOWN + "/minutes", KNOWN + "/college/everybody");
  }

  @Test
  void an_error_is_shown_with_its_line_while_readers_have_the_edition_before() {
    save("A pause gives", "A pause gives");
    await()
        .atMost(Duration.ofSeconds(7))
        .until(() -> Walk.on(port).look("/modules/" + slug).status() == 200);
    save("One thing. Well done.", "One brave thing. [@nobody-1999]");
    var walk = signedIn("catrin");
    var page = walk.get(path).page();
    assertThat(section(page, "lint").text())
        .contains(
            "Error in modules/" + slug + "/module.md, line ",
            "There is no source `nobody-1999`. List the source with authors");
    assertThat(page.select(".inc-lead").text())
        .startsWith("Readers see the edition before, version 1.2.0. Errors keep this text out.");
    assertThat(walk.get(Paths.MODULES).page().select("a[href=" + path + "]").text())
        .contains("In review", "Lint messages: 1 error.", "Readers see the edition before");
    assertThat(walk.get(path + "/primary/teacher").text()).contains("One brave thing");
    assertThat(Walk.on(port).get("/modules/" + slug + "/case").text())
        .contains("One morning")
        .doesNotContain("One brave thing");
  }

  @Test
  void a_draft_is_seen_as_soon_as_it_is_saved_and_by_no_reader() {
    save("status: in-review", "status: draft");
    var walk = signedIn("catrin");
    var page = walk.get(path).page();
    assertThat(page.select(".inc-lead").text())
        .isEqualTo("Readers see nothing of it. A draft is shown to nobody.");
    assertThat(section(page, "lint").text()).contains("Nothing to mend.");
    assertThat(page.select("[aria-labelledby=variants] li")).hasSize(9);
    assertThat(section(page, "teams").text()).contains("No team has counted itself");
    save("It is wet. You say:", "It is dry. You say:");
    assertThat(walk.get(path + "/college/everybody").text()).contains("It is dry. You say:");
    save("status: in-review", "status: draft");
    assertThat(Walk.on(port).look("/modules/" + slug).status()).isEqualTo(404);
    assertThat(walk.look(path + "/files/one.svg").text()).isEqualTo("of one.svg");
    assertThat(walk.look(path + "/files/two.svg").status()).isEqualTo(404);
  }

  @Test
  void a_variant_that_is_no_longer_there_leads_to_what_the_linter_says() {
    save("phases: [early-years, primary, college]", "phases: [early-years, primary, colege]");
    var walk = signedIn("catrin");
    assertThat(walk.look(path + "/college/teacher").header("Location")).isEqualTo(path);
    var page = walk.get(path + "/college/teacher").page();
    assertThat(section(page, "lint").text()).contains("Error in", "line 10");
    assertThat(page.select("main").text())
        .contains("stand here as soon as the file can be read as a module");
    assertThat(walk.look(path + "/minutes").status()).isEqualTo(404);
    assertThat(walk.look(path + "/sources").text()).contains("There is no source to show.");
    assertThat(walk.look(path + "/moon/teacher").status()).isEqualTo(404);
    assertThat(walk.look("/authors/modules/nothing").status()).isEqualTo(404);
  }

  @Test
  void a_variant_sends_nothing_and_leads_to_the_next() {
    var page = signedIn("catrin").get(KNOWN + "/primary/teacher").page();
    assertThat(page.select("main form, main [type=submit], main [formaction]")).isEmpty();
    assertThat(page.select("main").text()).contains("Nothing on this page is sent or kept");
    assertThat(page.select("main a[rel=next]").attr("href"))
        .isEqualTo(KNOWN + "/primary/teaching-assistant");
    assertThat(page.select("main a[rel=prev]").attr("href"))
        .isEqualTo(KNOWN + "/early-years/everybody");
    assertThat(page.select("main section > h2").size()).isGreaterThan(8);
  }

  @Test
  void sources_come_a_dozen_at_a_time_with_the_authors_notes() {
    var walk = signedIn("catrin");
    var first = walk.get("/authors/modules/talk-instead-of-type/sources").page();
    var second = walk.get("/authors/modules/talk-instead-of-type/sources?page=2").page();
    assertThat(first.select("main .govuk-list > li")).hasSize(DetailPages.SOURCES);
    assertThat(first.select("main .govuk-list").text())
        .contains("Note: ", "Last checked on", "Cited in");
    assertThat(second.select("main .govuk-list").text())
        .isNotEqualTo(first.select("main .govuk-list").text());
    assertThat(second.select("main [aria-current]").text()).isEqualTo("13 to 24");
  }

  private static Element section(Element page, String id) {
    return Objects.requireNonNull(Objects.requireNonNull(page.getElementById(id)).parent());
  }
}
