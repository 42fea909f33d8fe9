package org.included.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.included.kernel.Settings;

/**
 * Where a request comes from, and under which name it found us. For limits and for links in mail;
 * never kept, never logged.
 *
 * @param client the address of the client; of IPv6 the network only (64 bits), since one household
 *     has them all
 * @param site such as {@code https://included.example.org}, without a slash at its end
 * @param named whether the operator named the site (or it is a demonstration on this machine); if
 *     not, the name came with the request, and is too easily forged for a link in a message
 */
public record Caller(String client, String site, boolean named) {
  static Caller of(HttpServletRequest request, Settings settings) {
    var origin = settings.origin();
    var site = origin == null ? CrossOrigin.ownOrigin(request) : origin.toString();
    return new Caller(
        network(request.getRemoteAddr()),
        site.endsWith("/") ? site.substring(0, site.length() - 1) : site,
        origin != null || settings.demo());
  }

  static String network(String address) {
    try {
      // an address in figures, as the server gives it: no name is looked up
      return InetAddress.getByName(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8))
          : address;
    } catch (UnknownHostException e) {
      return address;
    }
  }

  @Override
  public String toString() {
    return "(a caller)";
  }
}
