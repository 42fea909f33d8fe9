package org.included.joining;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import gg.jte.Content;
import org.included.web.Words;

/** A square that a phone's camera reads, as a drawing of its own. */
final class QrCode {
  /** White around it that cameras need, in modules (ISO/IEC 18004). */
  private static final int QUIET = 4;

  private QrCode() {}

  /**
   * A drawing that says in words what it is; the link has to stand beside it as text.
   *
   * @param link nothing that a person typed
   */
  static Content of(String link) {
    try {
      var matrix = Encoder.encode(link, ErrorCorrectionLevel.M).getMatrix();
      int side = matrix.getWidth() + 2 * QUIET;
      var path = new StringBuilder();
      for (int y = 0; y < matrix.getHeight(); y++) {
        for (int x = 0; x < matrix.getWidth(); x++) {
          if (matrix.get(x, y) == 1) {
            path.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
          }
        }
      }
      return Words.trusted(
          ("<svg class=\"inc-qr\" role=\"img\" aria-label=\"QR code of the address beside it\""
                  + " viewBox=\"0 0 %1$d %1$d\" shape-rendering=\"crispEdges\"><path fill=\"#fff\""
                  + " d=\"M0 0h%1$dv%1$dH0z\"/><path fill=\"#000\" d=\"%2$s\"/></svg>")
              .formatted(side, path));
    } catch (WriterException e) {
      throw new IllegalStateException(e);
    }
  }
}
