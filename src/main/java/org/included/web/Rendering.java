package org.included.web;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.included.kernel.Settings;
import org.springframework.stereotype.Component;

/** Draws a page with the template of its name, straight into bytes. */
@Component
class Rendering {
  private final Drawer drawer;
  private final Assets assets;
  private final Dictating dictating;
  private final boolean demo;

  Rendering(Drawer drawer, Assets assets, Dictating dictating, Settings settings) {
    this.drawer = drawer;
    this.assets = assets;
    this.dictating = dictating;
    this.demo = settings.demo();
  }

  void draw(Page page, int status, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var viewer = Doorkeeper.viewer(request);
    var frame =
        new Frame(
            page.title(),
            page.hasProblems(),
            String.valueOf(request.getAttribute(Gate.NONCE)),
            viewer.bearer().preferences().theme(),
            viewer.bearer().preferences().reading(),
            viewer.signedIn(),
            page.here(),
            demo,
            assets,
            viewer.shared(),
            viewer.signedIn() && "words".equals(request.getParameter("kept")),
            page.isForReading(),
            page.isForSpeaking(),
            viewer.signedIn() ? dictating.where().orElse(null) : null);
    if (page.isForSpeaking()) {
      SecurityHeaders.allowMicrophone(response);
    }
    if (page.secondsUntilAgain() > 0) {
      response.setHeader("Refresh", Integer.toString(page.secondsUntilAgain()));
    }
    var out = new Utf8ByteOutput();
    drawer.page(page, frame, out);
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    // at once: a page has hundreds of pieces, and each write passes several hands
    var bytes = out.toByteArray();
    response.setContentLength(bytes.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(bytes);
    }
  }
}
