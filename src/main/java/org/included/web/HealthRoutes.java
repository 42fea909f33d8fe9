package org.included.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.included.kernel.NotFound;
import org.included.kernel.Ready;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** For the proxy in front and for whoever watches over the service. */
@Controller
class HealthRoutes {
  private final ApplicationAvailability availability;
  private final List<Ready> parts;
  private final PrometheusMeterRegistry metrics;

  HealthRoutes(
      ApplicationAvailability availability, List<Ready> parts, PrometheusMeterRegistry metrics) {
    this.availability = availability;
    this.parts = parts;
    this.metrics = metrics;
  }

  /**
   * 200 when ready to answer readers, 503 while starting, stopping, or cut off from the database.
   */
  @GetMapping("/health")
  @Allow(Allow.Who.EVERYBODY)
  ResponseEntity<String> health() {
    boolean ready =
        availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC
            && parts.stream().allMatch(Ready::ready);
    return ResponseEntity.status(ready ? 200 : 503)
        .contentType(MediaType.TEXT_PLAIN)
        .body(ready ? "ready\n" : "not ready\n");
  }

  /** Figures of the process, for callers on this machine only; nothing about people is in them. */
  @GetMapping("/metrics")
  @Allow(Allow.Who.EVERYBODY)
  ResponseEntity<byte[]> metrics(HttpServletRequest request) throws UnknownHostException {
    // with a proxy in front, the address is the reader's, not the proxy's
    if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
      throw new NotFound();
    }
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_PLAIN)
        .body(metrics.scrape().getBytes(StandardCharsets.UTF_8));
  }
}
