package org.included.web;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A line of plain text: what a request costs before any of our work. The benchmark's yardstick. */
@Controller
class PlainRoute {
  @GetMapping("/plain")
  @Allow(Allow.Who.EVERYBODY)
  ResponseEntity<String> plain() {
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_PLAIN)
        .body("Everybody has a place here.\n");
  }
}
