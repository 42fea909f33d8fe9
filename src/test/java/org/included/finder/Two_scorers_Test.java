package org.included.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.included.Chromium;
import org.included.IncludedTest;
import org.included.library.Situation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser finds by itself is what the server finds. */
@IncludedTest
@Tag("browser")
class Two_scorers_Test {
  private static final List<String> ODD =
      List.of(
          "",
          "  ",
          "CRIES!!",
          "won’t",
          "wont",
          "will not",
          "naïve café",
          "İstanbul",
          "ﬁdgets",
          "Ⅷ",
          "😀 hides",
          "مرحبا",
          "hides\tunder\nthe table",
          "hidding undr teh tabel",
          "constructor",
          "toString __proto__ hasOwnProperty",
          "2024 2025 10 1",
          "bit bite biting bites",
          "O'Brien -- <b>");

  @Autowired Finder finder;
  @LocalServerPort int port;

  @Test
  void they_rank_alike_and_are_worried_alike() {
    var typed = Stream.of(ODD, phrases(), garbled()).flatMap(List::stream).toList();
    var server =
        typed.stream()
            .map(finder::find)
            .map(f -> f.harm() + " " + f.fits().stream().map(Situation::slug).toList())
            .toList();
    try (var context = Chromium.browser().newContext()) {
      var page = context.newPage();
      page.navigate("http://localhost:" + port + "/situations");
      page.waitForFunction("() => window.IncludedFinder");
      var browser =
          page.evaluate(
              """
              async typed => {
                const form = document.querySelector("[data-find]");
                const index = await (await fetch(form.dataset.find)).json();
                return typed.map(t => window.IncludedFinder.find(index, t)).map(f =>
                  f.harm + " [" + f.fits.map(n => index.situations[n].slug).join(", ") + "]");
              }
              """,
              typed);
      assertThat(browser).isEqualTo(server);
    }
  }

  private static List<String> phrases() {
    return Stream.concat(
            Phrasings.all().stream().map(Phrasings.Phrasing::phrase),
            Phrasings.worries().stream().map(Phrasings.Worry::phrase))
        .toList();
  }

  /** Each phrase with letters lost, doubled and swapped. */
  private static List<String> garbled() {
    var chance = new Random(7);
    var all = new ArrayList<String>();
    for (var phrase : phrases()) {
      var text = new StringBuilder(phrase);
      for (int slip = 0; slip < 3; slip++) {
        int at = chance.nextInt(text.length() - 1);
        switch (chance.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, text.charAt(at));
          default -> text.insert(at, text.charAt(at + 1)).deleteCharAt(at + 2);
        }
      }
      all.add(text.toString());
    }
    return all;
  }
}
