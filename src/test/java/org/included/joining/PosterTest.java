package org.included.joining;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.included.IncludedTest;
import org.included.Walk;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The address of a setting's code, as a camera reads it and as a lead copies it. */
@IncludedTest
class PosterTest {
  private static final Pattern DARK = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

  /** Of each module of the square, as on a phone's picture of it. */
  private static final int PIXELS = 4;

  @Autowired Leads leads;
  @LocalServerPort int port;

  private Leads.School school;

  @BeforeEach
  void a_school() {
    school = leads.school(port, "Poster Primary");
  }

  @Test
  void a_camera_reads_the_whole_address_and_it_leads_to_joining() throws ReaderException {
    var code = school.code();
    var poster = school.walk().get("/our-setting/joining/poster").page();
    var read = read(Objects.requireNonNull(poster.selectFirst("svg.inc-qr")));
    assertThat(read).isEqualTo("http://localhost:" + port + "/join?code=" + code);
    assertThat(Walk.on(port).get(read).h1()).isEqualTo("You are joining Poster Primary");
  }

  @Test
  void the_same_address_stands_on_the_leads_page_as_text_while_there_is_a_code() {
    var path = "/our-setting/joining";
    assertThat(school.walk().get(path).page().select(".inc-whole")).isEmpty();
    var code = school.code();
    assertThat(school.walk().get(path).page().select(".inc-whole").text())
        .isEqualTo("http://localhost:" + port + "/join?code=" + code);
    school.walk().post(path + "/code/end", Map.of("at", school.id().toString()));
    assertThat(school.walk().get(path).page().select(".inc-whole")).isEmpty();
  }

  private static String read(Element drawing) throws ReaderException {
    int side = Integer.parseInt(drawing.attr("viewBox").split(" ")[2]) * PIXELS;
    var picture = new int[side * side];
    Arrays.fill(picture, 0xffffff);
    var dark = DARK.matcher(drawing.select("path[fill=#000]").attr("d"));
    while (dark.find()) {
      int x = Integer.parseInt(dark.group(1)) * PIXELS;
      int y = Integer.parseInt(dark.group(2)) * PIXELS;
      for (int row = y; row < y + PIXELS; row++) {
        Arrays.fill(picture, row * side + x, row * side + x + PIXELS, 0);
      }
    }
    var source = new RGBLuminanceSource(side, side, picture);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }
}
