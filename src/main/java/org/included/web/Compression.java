package org.included.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Sends what was compressed once and is kept. */
public final class Compression {
  private Compression() {}

  public static byte[] gzip(byte[] plain) {
    var packed = new ByteArrayOutputStream();
    try (var smaller = new GZIPOutputStream(packed)) {
      smaller.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is read or written outside memory
    }
    return packed.toByteArray();
  }

  public static void send(
      byte[] plain, byte[] gzip, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var accepted = request.getHeader("Accept-Encoding");
    boolean packed = accepted != null && accepted.contains("gzip") && gzip.length < plain.length;
    if (packed) {
      response.setHeader("Content-Encoding", "gzip");
    }
    var body = packed ? gzip : plain;
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
