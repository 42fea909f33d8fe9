package org.included.account;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.included.Walk;
import org.included.message.Messages;
import org.springframework.stereotype.Component;

/** People who come in by the door that everybody uses: an e-mail address and a code. */
@Component
public class Newcomers {
  private static final Pattern CODE = Pattern.compile("Your code is (\\d{3} \\d{3})");
  private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/sign-in/link/\\S+)");

  private final Messages messages;

  Newcomers(Messages messages) {
    this.messages = messages;
  }

  /** An address that nobody had before. */
  public static String address() {
    return UUID.randomUUID() + "@example.org";
  }

  /** A way through the site, signed in as somebody new. */
  public Walk signedIn(int port) {
    return signedIn(port, address());
  }

  /** A way through the site, signed in as whoever has the address. */
  public Walk signedIn(int port, String email) {
    var walk = Walk.on(port);
    var asked = walk.press(walk.get("/sign-in"), "Send me a code", Map.of("email", email));
    var in =
        walk.postAndStay(
            "/sign-in/code", Map.of("email", email, "code", code(email), "to", "/sign-out"));
    if (in.status() != 303) {
      throw new AssertionError("not signed in: " + asked.text() + in.text());
    }
    return walk;
  }

  /** The code of the newest mail to the address, as it stands there. */
  public String code(String email) {
    return find(CODE, email);
  }

  /** The path of the link in the newest mail to the address. */
  public String link(String email) {
    return find(LINK, email);
  }

  private String find(Pattern pattern, String email) {
    var letters = messages.to(Email.of(email).orElseThrow().value());
    var body = letters.isEmpty() ? "" : letters.getLast().body();
    var found = pattern.matcher(body);
    if (!found.find()) {
      throw new AssertionError("not in the mail to " + email + ": " + body);
    }
    return found.group(1);
  }

  public int mailTo(String email) {
    return messages.to(email).size();
  }
}
