package org.included.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;

/** Tab, Enter, Space and the arrows, and nothing else; where one is can always be seen. */
final class Keyboard {
  /** The ways of radio buttons and checkboxes: the square is drawn beside the field itself. */
  private static final String FOCUS =
      """
      () => {
        const e = document.activeElement;
        if (!e || e === document.body || e === document.documentElement) return null;
        // the browser draws its own ring round its own buttons inside a film
        const inside = e.matches('video:not(:focus)');
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
          visible: (inside || drawn(getComputedStyle(e)) || !!label && (drawn(getComputedStyle(label))
            || drawn(getComputedStyle(label, '::before'))))
            && box.width > 0 && box.bottom > 0 && box.top < innerHeight
            && box.right > 0 && box.left < innerWidth
        };
      }
      """;

  record Focus(String name, String what, String tag, boolean chosen, boolean visible) {}

  private final Device device;

  Keyboard(Device device) {
    this.device = device;
  }

  void press(String name) {
    to(name);
    var page = device.page();
    var before = page.url();
    page.keyboard().press("Enter");
    page.waitForCondition(() -> !page.url().equals(before));
    page.waitForLoadState();
  }

  /** Where the page that comes has the same address, and says this. */
  void press(String name, String then) {
    to(name);
    device.page().keyboard().press("Enter");
    device.page().getByText(then).first().waitFor();
  }

  void type(String label, String words) {
    to(label);
    device.page().keyboard().type(words);
  }

  /** Tab reaches the group; the arrows go through it. */
  void choose(String label) {
    var keyboard = device.page().keyboard();
    for (int tabs = 0; tabs < 80; tabs++) {
      var at = tab();
      for (int arrows = 0; at.tag().equals("radio") && arrows < 5; arrows++) {
        if (at.name().contains(label)) {
          keyboard.press("Space");
          assertThat(focus().chosen()).as(at.what()).isTrue();
          return;
        }
        if (arrows == 0 && at.chosen()) {
          break;
        }
        keyboard.press("ArrowDown");
        at = seen();
      }
    }
    throw new AssertionError("Tab and the arrows never get to: " + label);
  }

  void tick(int boxes) {
    for (int ticked = 0; ticked < boxes; ) {
      if (tab().what().contains("type=\"checkbox\"")) {
        device.page().keyboard().press("Space");
        assertThat(focus().chosen()).isTrue();
        ticked++;
      }
    }
  }

  void to(String name) {
    for (int tabs = 0; tabs < 80; tabs++) {
      if (tab().name().contains(name)) {
        return;
      }
    }
    throw new AssertionError("Tab never gets to: " + name + " on " + device.at());
  }

  Focus tab() {
    device.page().keyboard().press("Tab");
    return seen();
  }

  private Focus seen() {
    var at = focus();
    assertThat(at.visible())
        .as(device.at() + ": the focus cannot be seen on " + at.what())
        .isTrue();
    return at;
  }

  private Focus focus() {
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
}
