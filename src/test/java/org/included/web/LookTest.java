package org.included.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.included.Axe;
import org.included.Chromium;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The gallery in a browser: rules of WCAG, 320 pixels, paper, the reader's own colours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookTest {
  private static final List<String> COLOURFUL = List.of("step-plan-problems", "today");

  private final Browser browser = Chromium.browser();

  @BeforeAll
  void writeTheGallery() throws Exception {
    Gallery.write(GalleryTest.FOLDER);
  }

  @Test
  void no_page_breaks_a_rule_of_wcag() {
    var broken = new ArrayList<String>();
    try (var page = page(1280)) {
      for (var name : Gallery.pages().keySet()) {
        // Themes change colours only, and two pages hold every pair of colours.
        for (var theme :
            COLOURFUL.contains(name) ? List.of(Theme.values()) : List.of(Theme.LIGHT)) {
          open(page, name, theme);
          for (var what : Axe.broken(page, "best-practice")) {
            broken.add(name + " " + theme + ": " + what);
          }
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void nothing_has_to_be_scrolled_sideways_at_320_pixels_nor_is_cut_off_by_wide_spacing() {
    var wide = new ArrayList<String>();
    try (var page = page(320)) {
      for (var name : Gallery.pages().keySet()) {
        open(page, name, Theme.LIGHT);
        wide.addAll(widerThanThePage(page, name));
        page.addStyleTag(
            new Page.AddStyleTagOptions()
                .setContent(
                    "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}"));
        wide.addAll(widerThanThePage(page, name + ", wide spacing"));
      }
    }
    assertThat(wide).isEmpty();
  }

  @Test
  void whatever_is_pressed_is_at_least_24_pixels_high_and_wide() {
    var small = new ArrayList<String>();
    try (var page = page(320)) {
      for (var name : Gallery.pages().keySet()) {
        open(page, name, Theme.LIGHT);
        var found =
            page.evaluate(
                """
                () => [...document.querySelectorAll('a, button, input, textarea, summary')]
                  .filter(e => !e.closest('p, [hidden]') && e.type !== 'hidden'
                    && !e.classList.contains('govuk-skip-link'))
                  .filter(e => { const r = e.getBoundingClientRect(); return r.width < 24 || r.height < 24 })
                  .map(e => e.outerHTML.slice(0, 120))
                """);
        if (found instanceof List<?> list) {
          list.forEach(e -> small.add(name + ": " + e));
        }
      }
    }
    assertThat(small).isEmpty();
  }

  /** Asked for with -Dincluded.pictures=yes, because it takes a minute. */
  @Test
  @EnabledIfSystemProperty(named = "included.pictures", matches = "yes")
  void pictures_are_taken_for_people_to_look_at() throws Exception {
    var shots = Files.createDirectories(GalleryTest.FOLDER.resolve("pictures"));
    for (var width : List.of(320, 768, 1280)) {
      try (var page = page(width)) {
        for (var name : Gallery.pages().keySet()) {
          for (var theme : Theme.values()) {
            if (theme != Theme.DEVICE) {
              open(page, name, theme);
              shoot(page, shots.resolve(name + "-" + theme.code() + "-" + width + ".png"));
            }
          }
        }
      }
    }
    try (var page = page(768)) {
      for (var name : List.of("step-check", "today")) {
        open(page, name, Theme.DEVICE);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        shoot(page, shots.resolve(name + "-forced-768.png"));
        page.emulateMedia(
            new Page.EmulateMediaOptions()
                .setForcedColors(ForcedColors.NONE)
                .setMedia(Media.PRINT));
        shoot(page, shots.resolve(name + "-print-768.png"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
      }
    }
    assertThat(shots).isNotEmptyDirectory();
  }

  private static List<String> widerThanThePage(Page page, String name) {
    var width = page.evaluate("document.documentElement.scrollWidth");
    return Integer.valueOf(320).equals(width) ? List.of() : List.of(name + ": " + width);
  }

  private static void open(Page page, String name, Theme theme) {
    page.navigate(
        GalleryTest.FOLDER
            .resolve(name + "-" + theme.code() + ".html")
            .toAbsolutePath()
            .toUri()
            .toString());
  }

  private static void shoot(Page page, Path to) {
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(to));
  }

  private Page page(int width) {
    return browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 900));
  }
}
