package org.included.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.included.IncludedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reading aloud with the device's own voices, and the reading settings that need a script. */
@IncludedTest
@Tag("browser")
class Read_to_me_Test {
  /** A device with these voices, which says nothing and writes down what it was given. */
  private static final String VOICES =
      """
      window.said = []; window.marked = [];
      window.SpeechSynthesisUtterance = function (text) { this.text = text; };
      const voices = %s;
      Object.defineProperty(window, "speechSynthesis", {value: {
        getVoices: () => voices,
        cancel: () => { window.silenced = true; },
        speak: u => {
          window.said.push(u.text.trim());
          window.lastVoice = u.voice.name; window.lastRate = u.rate;
          setTimeout(() => {
            u.onboundary({name: "word", charIndex: u.text.search(/\\S/), charLength: 0});
            const h = CSS.highlights.get("inc-word");
            window.marked.push(h ? [...h][0].toString() : "");
            if (!window.held) u.onend();
          }, 1);
        }
      }});
      """;

  private static final String OWN =
      "[{name: 'Far', lang: 'en-GB', localService: false}, {name: 'Near', lang: 'en-GB', localService: true}]";

  @LocalServerPort int port;

  @Test
  void a_card_is_read_word_by_word_by_a_voice_of_the_device() {
    try (var device = Device.on(port)) {
      device.context().addInitScript(VOICES.formatted(OWN));
      device.open("/cards/wont-come-in");
      device.press("Read aloud");
      device
          .page()
          .waitForFunction(
              "() => document.querySelector('[data-read] button').textContent === 'Read aloud'");
      assertThat(device.page().evaluate("window.lastVoice")).isEqualTo("Near");
      assertThat(said(device)).contains("Won’t come in", "Hello. I’m glad I found you.");
      assertThat(String.join(" ", said(device)))
          .contains("Walk over", "not a safeguarding record")
          .doesNotContain("Print as A6");
      assertThat(device.page().evaluate("window.marked.join()").toString())
          .contains("Won’t", "Hello.");
    }
  }

  @SuppressWarnings("unchecked")
  private static List<String> said(Device device) {
    return (List<String>) device.page().evaluate("window.said");
  }

  @Test
  void it_stops_when_it_is_told_to_and_changes_its_speed_on_the_way() {
    try (var device = Device.on(port)) {
      device.context().addInitScript("window.held = true;" + VOICES.formatted(OWN));
      device.open("/modules/making-your-instructions-land/evidence");
      device.press("Read aloud");
      device.page().waitForFunction("() => window.marked.length === 1");
      device.page().getByLabel("Speed").selectOption("1.5");
      device.page().waitForFunction("() => window.lastRate === 1.5");
      device.page().keyboard().press("Escape");
      device.page().waitForFunction("() => !CSS.highlights.has('inc-word')");
      assertThat(device.page().evaluate("window.silenced")).isEqualTo(true);
    }
  }

  @Test
  void without_a_voice_of_its_own_the_device_says_so_and_nothing_is_sent_away() {
    try (var device = Device.on(port)) {
      device
          .context()
          .addInitScript(VOICES.formatted("[{name: 'Far', lang: 'en-GB', localService: false}]"));
      device.open("/situations/hides");
      device.press("Read aloud");
      device.page().getByText("no English voice of its own").waitFor();
      assertThat(said(device)).isEmpty();
    }
  }

  @Test
  void the_ruler_follows_the_pointer_and_the_keys() {
    try (var device = Device.on(port)) {
      device.open("/reading-settings");
      device.choose("A ruler that goes along with what I read");
      device.choose("Dim everything but a few lines");
      device.press("Keep these settings");
      device.open("/cards/wont-come-in");
      device.page().mouse().move(100, 400);
      assertThat(middle(device)).isBetween(390.0, 410.0);
      device.page().keyboard().press("Alt+ArrowDown");
      assertThat(middle(device)).isGreaterThan(410);
      assertThat(device.page().locator(".inc-dim").count()).isEqualTo(2);
    }
  }

  private static double middle(Device device) {
    var box = device.page().locator(".inc-ruler").boundingBox();
    return box.y + box.height / 2;
  }

  /** A browser that recognises speech by itself, and hears this. */
  private static final String EARS =
      """
      window.SpeechRecognition = class {
        static available(o) { window.asked = o; return Promise.resolve("%s"); }
        start() {
          window.local = this.processLocally;
          setTimeout(() => {
            const one = [{transcript: "I will wait for five seconds"}];
            one.isFinal = true;
            this.onresult({resultIndex: 0, results: [one]});
          }, 1);
        }
        stop() { this.onend(); }
      };
      window.SpeechRecognition.prototype.processLocally = false;
      """;

  @Test
  void what_is_said_is_written_into_the_box_and_the_sound_stays_on_the_device() {
    try (var device = Device.on(port)) {
      device.context().addInitScript(EARS.formatted("available"));
      device.open("/modules/making-your-instructions-land/plan");
      var box = device.page().locator("form[data-tab-draft] textarea").first();
      box.fill("On Monday");
      device.press("Dictate");
      device.page().getByText("Listening. The sound stays on this device.").waitFor();
      device.page().waitForFunction("() => window.local === true");
      device.press("Stop");
      assertThat(box.inputValue()).isEqualTo("On Monday I will wait for five seconds");
      assertThat(device.page().evaluate("window.asked.processLocally")).isEqualTo(true);
    }
  }

  @Test
  void where_the_sound_would_leave_the_device_there_is_no_button_but_a_way_to_find_out() {
    try (var device = Device.on(port)) {
      device.context().addInitScript(EARS.formatted("downloadable"));
      device.open("/situations");
      device.page().waitForFunction("() => window.asked");
      assertThat(device.page().locator("[data-dictate] button").count()).isZero();
      device.follow("Dictate instead of typing");
      assertThat(device.text()).contains("Windows key and H", "No microphone");
    }
  }
}
