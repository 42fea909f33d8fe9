package org.included.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.included.Axe;

/** Looks at one page after the other, and says at the end what was wrong with any of them. */
final class Looks {
  private static final int FIRST_VIEW = 60 * 1024;
  private static final int REPEAT_VIEW = 15 * 1024;

  /** For its author, at a desk: about ten pages in one. */
  private static final int WHOLE_MODULE = 80 * 1024;

  private final List<String> broken = new ArrayList<>();
  private final Map<String, Integer> pages = new TreeMap<>();
  private final Map<String, Integer> assets = new TreeMap<>();
  private int lastPage;

  /** What comes, as it comes: its length on the way, compressed if it is. */
  void at(Device device) {
    device.context().onResponse(this::measure);
  }

  private void measure(Response response) {
    var length = response.headers().get("content-length");
    if (length != null && response.status() != 303) {
      var path = response.url().replaceFirst("^http://[^/]+", "");
      if (path.startsWith("/assets/")) {
        assets.put(path, Integer.parseInt(length));
      } else {
        lastPage = Integer.parseInt(length);
      }
    }
  }

  void open(Device device, String path) {
    device.open(path);
    fine(device, path);
    if (!path.equals("/no-such-page")) {
      assertThat(device.at()).as("nowhere else").isEqualTo(path.replaceAll("[?].*", ""));
    }
  }

  void fine(Device device, String name) {
    assertThat(lastPage).as("bytes of " + name).isPositive();
    pages.put(name, lastPage);
    lastPage = 0;
    broken.addAll(Axe.brokenOnPhoneAndDesk(device.page(), name));
  }

  void nothingIsBroken() {
    assertThat(broken).isEmpty();
  }

  /** Seen again, a page is itself alone: what it shares with others may be kept for a year. */
  void pagesAreSmall() {
    int shared = assets.values().stream().mapToInt(Integer::intValue).sum();
    var large = new TreeMap<String, Integer>();
    pages.forEach((name, size) -> {
      boolean whole = name.equals(Addresses.WHOLE_MODULE);
      if (whole ? size > WHOLE_MODULE : size > REPEAT_VIEW || size + shared > FIRST_VIEW) {
        large.put(name, size);
      }
    });
    assertThat(large).as("bytes of pages; they share %d", shared).isEmpty();
  }
}
