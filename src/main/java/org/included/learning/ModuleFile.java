package org.included.learning;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.included.kernel.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpRange;

/** Sends a picture, film or captions of a module to a browser. */
public final class ModuleFile {
  private static final Logger LOG = LoggerFactory.getLogger(ModuleFile.class);
  private static final Map<String, String> TYPES =
      Map.of(
          "svg", "image/svg+xml",
          "png", "image/png",
          "jpg", "image/jpeg",
          "webm", "video/webm",
          "mp4", "video/mp4",
          "mp3", "audio/mpeg",
          "vtt", "text/vtt;charset=UTF-8");

  private ModuleFile() {}

  /**
   * Sends what is asked for of it.
   *
   * @param caching what its Cache-Control says
   * @param range of the request; empty for all of it
   * @throws NotFound when it is of no kind that a module may show
   */
  public static void send(
      String name, byte[] bytes, String caching, String range, HttpServletResponse response)
      throws IOException {
    var type =
        Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
            .orElseThrow(NotFound::new);
    response.setContentType(type);
    // an author's drawing may not run anything, wherever it is opened
    response.setHeader(
        "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    response.setHeader("Cache-Control", caching);
    response.setHeader("Accept-Ranges", "bytes");
    send(bytes, range, response);
  }

  /** The part of it that is asked for: some phones play no film that they cannot have in parts. */
  private static void send(byte[] bytes, String range, HttpServletResponse response)
      throws IOException {
    int start = 0;
    int end = bytes.length - 1;
    try {
      var ranges = HttpRange.parseRanges(range);
      if (ranges.size() == 1) {
        start = Math.toIntExact(ranges.getFirst().getRangeStart(bytes.length));
        end = Math.toIntExact(ranges.getFirst().getRangeEnd(bytes.length));
        if (start > end) {
          response.setHeader("Content-Range", "bytes */" + bytes.length);
          response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
          return;
        }
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setHeader("Content-Range", "bytes %d-%d/%d".formatted(start, end, bytes.length));
      }
    } catch (IllegalArgumentException e) {
      LOG.debug("no range that we can read, so all of it", e);
    }
    response.setContentLength(end - start + 1);
    response.getOutputStream().write(bytes, start, end - start + 1);
  }
}
