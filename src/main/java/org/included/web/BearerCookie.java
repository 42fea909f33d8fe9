package org.included.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.included.kernel.Keys;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Reads and writes the cookie "included". One that was tampered with is no cookie. */
@Component
class BearerCookie {
  static final String NAME = "included";
  private final Keys keys;

  BearerCookie(Keys keys) {
    this.keys = keys;
  }

  Optional<Bearer> read(HttpServletRequest request) {
    var cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    for (var cookie : cookies) {
      if (cookie.getName().equals(NAME)) {
        return parse(cookie.getValue());
      }
    }
    return Optional.empty();
  }

  private Optional<Bearer> parse(String value) {
    byte[] signed;
    try {
      signed = Base64.getUrlDecoder().decode(value);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return keys.verify(Keys.Purpose.COOKIE, signed)
        .flatMap(text -> Bearer.parse(new String(text, StandardCharsets.UTF_8)));
  }

  void write(Bearer bearer, HttpServletRequest request, HttpServletResponse response) {
    var signed = keys.sign(Keys.Purpose.COOKIE, bearer.text().getBytes(StandardCharsets.UTF_8));
    var value = Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    var cookie =
        ResponseCookie.from(NAME, value)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            // Lax, not Strict: a link in a mail must find the person signed in
            .sameSite("Lax");
    var signIn = bearer.signIn();
    if (bearer.equals(Bearer.NOBODY)) {
      // a cookie that says nothing need not be kept
      cookie.maxAge(0);
    } else if (signIn == null || !signIn.shared()) {
      cookie.maxAge(Bearer.OWN_DEVICE);
    }
    response.addHeader("Set-Cookie", cookie.build().toString());
  }
}
