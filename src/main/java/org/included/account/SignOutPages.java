package org.included.account;

import java.util.Map;
import org.included.web.Allow;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing out, here or everywhere, and staying on a shared computer. */
@Controller
class SignOutPages {
  record SignOutPage(boolean signedIn) implements Page {
    @Override
    public String title() {
      return signedIn ? "Sign out" : "You are signed out";
    }
  }

  private final SignIns signIns;

  SignOutPages(SignIns signIns) {
    this.signIns = signIns;
  }

  @GetMapping("/sign-out")
  @Allow(Allow.Who.EVERYBODY)
  Reply show(Viewer viewer) {
    return Reply.page(new SignOutPage(viewer.signedIn()));
  }

  @PostMapping("/sign-out")
  @Allow(Allow.Who.EVERYBODY)
  Reply signOut(Viewer viewer) {
    var signIn = viewer.bearer().signIn();
    if (signIn != null) {
      signIns.end(signIn);
    }
    return new Reply.SeeOther("/sign-out", viewer.bearer().signedOut());
  }

  @PostMapping("/sign-out/everywhere")
  @Allow(Allow.Who.PERSON)
  Reply signOutEverywhere(Viewer viewer) {
    signIns.endEverywhere(viewer.self());
    return new Reply.SeeOther("/sign-out", viewer.bearer().signedOut());
  }

  /** Somebody said that they are still there. Being seen renews their sign-in; that is all. */
  @GetMapping("/sign-in/stay")
  @Allow(Allow.Who.EVERYBODY)
  Reply stay(Viewer viewer) {
    return new Reply.Data(viewer.signedIn() ? 200 : 401, Map.of("signedIn", viewer.signedIn()));
  }
}
