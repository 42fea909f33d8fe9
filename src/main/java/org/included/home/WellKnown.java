package org.included.home;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.included.kernel.Settings;
import org.included.web.Allow;
import org.included.web.Caller;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Plain files at the addresses where other people's programs look for them. */
@Controller
class WellKnown {
  /** RFC 9116 asks for less than a year; a copy that stopped being run stops saying this. */
  private static final Duration VALID = Duration.ofDays(180);

  private final About about;
  private final Settings settings;
  private final Clock clock;

  WellKnown(About about, Settings settings, Clock clock) {
    this.about = about;
    this.settings = settings;
    this.clock = clock;
  }

  /** Where to report a weakness: RFC 9116. */
  @GetMapping("/.well-known/security.txt")
  @Allow(Allow.Who.EVERYBODY)
  ResponseEntity<String> security(Caller caller) {
    return plain(
        """
        Contact: mailto:%s
        Expires: %s
        Preferred-Languages: en
        Canonical: %s/.well-known/security.txt
        Policy: %s/vulnerability-disclosure
        """
            .formatted(about.contact(), expires(clock.instant()), caller.site(), caller.site()));
  }

  /** By the day, so that two readers on one day get the same file. */
  static Instant expires(Instant now) {
    return now.truncatedTo(ChronoUnit.DAYS).plus(VALID);
  }

  /** Everything for readers may be found by search engines; invented people may not. */
  @GetMapping("/robots.txt")
  @Allow(Allow.Who.EVERYBODY)
  ResponseEntity<String> robots() {
    return plain("User-agent: *\nDisallow:" + (settings.demo() ? " /" : "") + "\n");
  }

  private static ResponseEntity<String> plain(String text) {
    return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(text);
  }
}
