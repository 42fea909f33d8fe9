package org.included.account;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.included.web.Allow;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing out, here or everywhere, and staying on a shared computer. */
@Controller
class SignOutPages {
  /**
   * Another service at which somebody may still be signed in.
   *
   * @param address where to end that
   */
  record Elsewhere(String label, String address) {}

  /**
   * @param elsewhere once they are out here
   */
  record SignOutPage(boolean signedIn, List<Elsewhere> elsewhere) implements Page {
    @Override
    public String title() {
      return signedIn ? "Sign out" : "You are signed out";
    }
  }

  private final SignIns signIns;
  private final Identities identities;
  private final SignInProviders providers;
  private final OpenId openId;

  SignOutPages(SignIns signIns, Identities identities, SignInProviders providers, OpenId openId) {
    this.signIns = signIns;
    this.identities = identities;
    this.providers = providers;
    this.openId = openId;
  }

  /**
   * @param at short names of services that whoever has just signed out signs in with
   */
  @GetMapping("/sign-out")
  @Allow(Allow.Who.EVERYBODY)
  Reply show(@RequestParam(defaultValue = "") List<String> at, Viewer viewer) {
    return Reply.page(
        new SignOutPage(viewer.signedIn(), viewer.signedIn() ? List.of() : elsewhere(at)));
  }

  private List<Elsewhere> elsewhere(List<String> at) {
    return providers.all().stream()
        .filter(p -> at.contains(p.name()))
        .flatMap(
            p -> openId.wayOut(p).map(out -> new Elsewhere(p.label(), out.toString())).stream())
        .toList();
  }

  @PostMapping("/sign-out")
  @Allow(Allow.Who.EVERYBODY)
  Reply signOut(Viewer viewer) {
    var signIn = viewer.bearer().signIn();
    if (signIn != null) {
      signIns.end(signIn);
    }
    return out(viewer);
  }

  /** Out here; and told where else they may be in, because we cannot end that. */
  private Reply out(Viewer viewer) {
    var at =
        viewer.person().map(identities::of).orElse(List.of()).stream()
            .flatMap(i -> providers.issuing(i.issuer()).stream())
            .map(Provider::name)
            .collect(Collectors.joining(","));
    return new Reply.SeeOther(
        at.isEmpty() ? "/sign-out" : "/sign-out?at=" + at, viewer.bearer().signedOut());
  }

  @PostMapping("/sign-out/everywhere")
  @Allow(Allow.Who.PERSON)
  Reply signOutEverywhere(Viewer viewer) {
    signIns.endEverywhere(viewer.self());
    return out(viewer);
  }

  /** Somebody said that they are still there. Being seen renews their sign-in; that is all. */
  @GetMapping("/sign-in/stay")
  @Allow(Allow.Who.EVERYBODY)
  Reply stay(Viewer viewer) {
    return new Reply.Data(viewer.signedIn() ? 200 : 401, Map.of("signedIn", viewer.signedIn()));
  }
}
