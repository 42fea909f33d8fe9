package org.included.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class GalleryTest {
  static final Path FOLDER = Path.of("target", "gallery");

  @Test
  void every_page_is_written_in_every_theme() throws Exception {
    Gallery.write(FOLDER);
    for (var page : Gallery.pages().entrySet()) {
      for (var theme : Theme.values()) {
        var html = Gallery.page(page.getValue(), theme);
        var document = Jsoup.parse(html);
        assertThat(document.select("h1")).as(page.getKey()).hasSize(1);
        assertThat(document.select("[style], style, script:not([nonce])")).isEmpty();
        assertThat(document.select("[onclick], [onchange], [onsubmit], [onload]")).isEmpty();
        assertThat(document.select("[id]").eachAttr("id"))
            .as(page.getKey())
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void the_title_says_error_first_when_a_form_came_back() {
    var page = Gallery.page(Gallery.problems(), Theme.DEVICE);
    assertThat(Jsoup.parse(page).title()).isEqualTo("Error: Make it an if-then plan - Included");
    assertThat(page).startsWith("<!DOCTYPE html>").contains("<html lang=\"en-GB\">");
  }

  @Test
  void the_whole_style_sheet_stays_under_fourteen_kilobytes_and_the_script_under_four() {
    assertThat(gzip("included.css")).isLessThan(14 * 1024);
    assertThat(gzip("included.js")).isLessThan(4 * 1024);
  }

  @Test
  void nothing_of_the_governments_look_is_in_the_style_sheet() {
    var css =
        new String(asset("included.css").plain(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    // typeface, files of theirs, black, blue, green, yellow and grey of their palette
    var theirs =
        List.of("gds transport", "url(", "#0b0c0c", "#1d70b8", "#00703c", "#fd0", "#f3f2f1");
    assertThat(theirs.stream().filter(css::contains)).isEmpty();
  }

  private static int gzip(String name) {
    return asset(name).gzip().length;
  }

  private static Assets.Asset asset(String name) {
    return Kit.ASSETS.find(Kit.ASSETS.path(name).substring("/assets/".length())).orElseThrow();
  }
}
