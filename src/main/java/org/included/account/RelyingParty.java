package org.included.account;

import java.net.URI;
import java.util.Optional;
import org.included.web.Caller;

/**
 * This site, as passkeys know it: they are made for a name, and work under no other (Web
 * Authentication, Level 3: 4, "Relying Party Identifier").
 *
 * @param origin such as {@code https://included.example.org}
 * @param id the name alone, such as {@code included.example.org}
 */
record RelyingParty(String origin, String id) {
  /**
   * Empty where passkeys cannot be: the operator gave no {@code included.origin}, so that the name
   * is only what a request says; or the site has no name but a number; or it is not secured.
   */
  static Optional<RelyingParty> of(Caller caller) {
    var site = URI.create(caller.site());
    var host = site.getHost();
    return caller.named() && host != null && isName(host) && isSecure(site, host)
        ? Optional.of(new RelyingParty(caller.site(), host))
        : Optional.empty();
  }

  /** No address in figures: its last part begins with a digit (RFC 1123, 2.1), or it has colons. */
  private static boolean isName(String host) {
    var last = host.substring(host.lastIndexOf('.') + 1);
    return !host.contains(":") && !last.isEmpty() && !Character.isDigit(last.charAt(0));
  }

  /** Browsers take a machine's own pages for secure. */
  private static boolean isSecure(URI site, String host) {
    return "https".equals(site.getScheme()) || host.equals("localhost");
  }
}
