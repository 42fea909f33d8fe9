package org.included.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.ResponseCookie;

/** The cookie "included.detour", while somebody is away to sign in at another service. */
public final class DetourCookie {
  public static final String NAME = "included.detour";

  /** It is needed nowhere else. */
  private static final String PATH = "/sign-in";

  private DetourCookie() {}

  static void write(String sealed, HttpServletRequest request, HttpServletResponse response) {
    add(sealed, Detours.LIFE, request, response);
  }

  /** Takes it off the device. */
  public static void forget(HttpServletRequest request, HttpServletResponse response) {
    add("", Duration.ZERO, request, response);
  }

  private static void add(
      String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(NAME, value)
            .path(PATH)
            .httpOnly(true)
            .secure(request.isSecure())
            // Lax, not Strict: it has to come along when the provider sends the person back
            .sameSite("Lax")
            .maxAge(age);
    response.addHeader("Set-Cookie", cookie.build().toString());
  }

  /** Empty if there is none. */
  static String read(HttpServletRequest request) {
    var cookies = request.getCookies();
    if (cookies != null) {
      for (var cookie : cookies) {
        if (cookie.getName().equals(NAME)) {
          return cookie.getValue();
        }
      }
    }
    return "";
  }
}
