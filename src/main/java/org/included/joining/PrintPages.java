package org.included.joining;

import gg.jte.Content;
import java.util.List;
import org.included.joining.JoinCodes.JoinCode;
import org.included.kernel.NotFound;
import org.included.post.Whereabouts;
import org.included.post.Whereabouts.Where;
import org.included.web.Allow;
import org.included.web.Caller;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a lead prints: a poster with the code, and slips to cut apart. */
@Controller
class PrintPages {
  /**
   * @param address of the page to join, to type
   * @param qr the same with the code in it
   */
  record PosterPage(Where where, JoinCode code, String address, Content qr) implements Page {
    @Override
    public String title() {
      return "Poster: join " + where.name();
    }
  }

  /**
   * @param large fewer on a sheet, with larger letters
   */
  record SlipsPage(Where where, List<Claims.Shown> slips, String address, boolean large)
      implements Page {
    @Override
    public String title() {
      return "Slips for " + where.name();
    }
  }

  private final Whereabouts whereabouts;
  private final JoinCodes codes;
  private final Claims claims;

  PrintPages(Whereabouts whereabouts, JoinCodes codes, Claims claims) {
    this.whereabouts = whereabouts;
    this.codes = codes;
    this.claims = claims;
  }

  @GetMapping(LeadPages.PATH + "/poster")
  @Allow(Allow.Who.LEAD)
  Reply poster(@RequestParam(defaultValue = "") String at, Viewer viewer, Caller caller) {
    var where = whereabouts.leads(viewer.self(), at);
    var code = codes.of(where.id()).orElseThrow(NotFound::new);
    return Reply.page(new PosterPage(where, code, address(caller), QrCode.of(code.link(caller))));
  }

  /** Without what nobody types. */
  private static String address(Caller caller) {
    return caller.site().replaceFirst("^https?://", "") + "/join";
  }

  @GetMapping(LeadPages.PATH + "/slips")
  @Allow(Allow.Who.LEAD)
  Reply slips(
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String size,
      Viewer viewer,
      Caller caller) {
    var where = whereabouts.leads(viewer.self(), at);
    return Reply.page(
        new SlipsPage(
            where,
            claims.open(where.id(), false).stream().filter(slip -> !slip.code().isEmpty()).toList(),
            address(caller),
            size.equals("large")));
  }
}
