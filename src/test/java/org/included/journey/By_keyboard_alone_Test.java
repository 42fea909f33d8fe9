package org.included.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.included.IncludedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same way with Tab, Enter, Space and the arrows only; where one is can always be seen. */
@IncludedTest
@Tag("browser")
class By_keyboard_alone_Test {
  private static final String MODULE = "/modules/included-what-we-all-do";

  /** The ways of radio buttons and checkboxes: the square is drawn beside the field itself. */
  private static final String FOCUS =
      """
      () => {
        const e = document.activeElement;
        if (!e || e === document.body || e === document.documentElement) return null;
        const drawn = s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0
          || s.boxShadow !== 'none';
        const label = e.matches('input[type=radio], input[type=checkbox]')
          ? e.nextElementSibling : null;
        const box = (label || e).getBoundingClientRect();
        return {
          name: (label || (e.labels && e.labels[0]) || e).textContent.trim().replace(/\\s+/g, ' '),
          what: e.outerHTML.slice(0, 160),
          tag: e.matches('input[type=radio]') ? 'radio' : e.tagName.toLowerCase(),
          chosen: !!e.checked,
          visible: (drawn(getComputedStyle(e)) || !!label && (drawn(getComputedStyle(label))
            || drawn(getComputedStyle(label, '::before'))))
            && box.width > 0 && box.bottom > 0 && box.top < innerHeight
            && box.right > 0 && box.left < innerWidth
        };
      }
      """;

  private record Focus(String name, String what, String tag, boolean chosen, boolean visible) {}

  @LocalServerPort int port;

  @Test
  void somebody_gets_from_the_start_to_a_kept_plan() {
    try (var device = Device.on(port)) {
      given_the_demonstration(device);
      when_i_press(device, "Farah Greenacre");
      when_i_press(device, "Modules");
      when_i_press(device, "Included: what we all do");
      when_i_press(device, "Start, 2 minutes");
      then_i_am_at(device, "prior");
      when_i_choose(device, "your place by the window");
      when_i_choose(device, "What is in the way?");
      when_i_choose(device, "Tell your");
      when_i_type(device, "Think of somebody", "Too loud?");
      when_i_press(device, "See what we say");
      when_i_press(device, "Continue to");
      then_i_am_at(device, "case");
      when_i_tick(device, 2);
      when_i_choose(device, "Give some space");
      when_i_press(device, "See what we say");
      for (var step : List.of("evidence", "model", "rehearse", "plan")) {
        when_i_press(device, "Continue to");
        then_i_am_at(device, step);
      }
      when_i_type(device, "If it is", "Monday");
      when_i_type(device, "and somebody comes to", "my room");
      when_i_type(device, "then I will", "nod");
      when_i_press(device, "Keep my plan");
      then_i_am_at(device, "card-step");
      when_i_press(device, "Continue to");
      when_i_press(device, "Finish");
      assertThat(device.at()).isEqualTo(MODULE);
      assertThat(device.text()).contains("You finished this on");
    }
  }

  @Test
  void the_link_past_the_header_comes_first_and_works() {
    try (var device = Device.on(port)) {
      for (var path : List.of("/", "/modules", MODULE + "/plan", "/sign-in", "/no-such-page")) {
        device.open(path);
        var first = tab(device);
        assertThat(first.name()).as(path).isEqualTo("Skip to the main part");
        device.page().keyboard().press("Enter");
        var next = tab(device);
        assertThat(
                device
                    .page()
                    .evaluate("document.activeElement.closest('header') === null && scrollY >= 0"))
            .as(path + ": " + next.what())
            .isEqualTo(true);
      }
    }
  }

  private static void given_the_demonstration(Device device) {
    device.open("/");
    when_i_press(device, "Secondary");
    when_i_press(device, "Teacher");
    assertThat(device.at()).isEqualTo("/modules");
    when_i_press(device, "Sign in as anybody");
  }

  private static void when_i_press(Device device, String name) {
    to(device, name);
    var page = device.page();
    var before = page.url();
    page.keyboard().press("Enter");
    page.waitForCondition(() -> !page.url().equals(before));
    page.waitForLoadState();
  }

  private static void when_i_type(Device device, String label, String words) {
    to(device, label);
    device.page().keyboard().type(words);
  }

  /** Tab reaches the group; the arrows go through it. */
  private static void when_i_choose(Device device, String label) {
    var keyboard = device.page().keyboard();
    for (int tabs = 0; tabs < 80; tabs++) {
      var at = tab(device);
      for (int arrows = 0; at.tag().equals("radio") && arrows < 5; arrows++) {
        if (at.name().contains(label)) {
          keyboard.press("Space");
          assertThat(focus(device).chosen()).as(at.what()).isTrue();
          return;
        }
        if (arrows == 0 && at.chosen()) {
          break;
        }
        keyboard.press("ArrowDown");
        at = seen(device);
      }
    }
    throw new AssertionError("Tab and the arrows never get to: " + label);
  }

  private static void when_i_tick(Device device, int boxes) {
    for (int ticked = 0; ticked < boxes; ) {
      if (tab(device).what().contains("type=\"checkbox\"")) {
        device.page().keyboard().press("Space");
        assertThat(focus(device).chosen()).isTrue();
        ticked++;
      }
    }
  }

  private static void to(Device device, String name) {
    for (int tabs = 0; tabs < 80; tabs++) {
      if (tab(device).name().contains(name)) {
        return;
      }
    }
    throw new AssertionError("Tab never gets to: " + name + " on " + device.at());
  }

  private static Focus tab(Device device) {
    device.page().keyboard().press("Tab");
    return seen(device);
  }

  private static Focus seen(Device device) {
    var at = focus(device);
    assertThat(at.visible())
        .as(device.at() + ": the focus cannot be seen on " + at.what())
        .isTrue();
    return at;
  }

  private static Focus focus(Device device) {
    if (!(device.page().evaluate(FOCUS) instanceof java.util.Map<?, ?> at)) {
      // the browser's own bar; the next Tab comes back to the page
      return new Focus("", "nothing", "", false, true);
    }
    return new Focus(
        text(at, "name"),
        text(at, "what"),
        text(at, "tag"),
        Boolean.TRUE.equals(at.get("chosen")),
        Boolean.TRUE.equals(at.get("visible")));
  }

  private static String text(java.util.Map<?, ?> at, String key) {
    return Objects.toString(at.get(key), "");
  }

  private static void then_i_am_at(Device device, String step) {
    assertThat(device.at()).isEqualTo(MODULE + "/" + step);
  }
}
