package org.included.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.included.account.OrganisationListener.Heard;
import org.included.account.SignInPages.SignInPage;
import org.included.kernel.NotFound;
import org.included.kernel.Problems;
import org.included.web.Allow;
import org.included.web.Caller;
import org.included.web.Here;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** To another service and back. */
@Controller
class ProviderPages {
  static final String AWAY = "/sign-in/away";
  private static final String BACK = "/sign-in/return";

  /** By how much the provider's clock may differ from ours. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  /** Errors after which to try again is all there is to do (OpenID Connect Core 1.0, 3.1.2.6). */
  private static final Set<String> THEIR_TROUBLE =
      Set.of("server_error", "temporarily_unavailable");

  /**
   * Seen for a moment on the way: a redirect of a form to another site is refused by our own
   * headers, so this page sends the browser on.
   */
  record AwayPage(String label, String address) implements Page {
    @Override
    public String title() {
      return "On to " + label;
    }
  }

  /** Coming back changes nothing yet, as no opening of an address does; the button does. */
  record ReturnPage(String label, String code, String state, String issuer) implements Page {
    @Override
    public String title() {
      return "Back from " + label;
    }
  }

  /**
   * Whoever is in, where there is something to tell them first.
   *
   * @param email that the provider has, where they can take it for this account too, or another
   *     account has it
   * @param twin whether another account has it
   * @param heard what became of the organisation; null if none was named
   * @param next where they go on to
   */
  record ArrivedPage(
      String label,
      boolean isNew,
      boolean twin,
      @Nullable String email,
      @Nullable Organisation organisation,
      List<Claims.Role> roles,
      @Nullable Heard heard,
      String next)
      implements Page {
    @Override
    public String title() {
      return isNew ? "You have an account now" : "You are in";
    }

    @Override
    public Here here() {
      return Here.SIGN_IN;
    }
  }

  private final SignInProviders providers;
  private final Detours detours;
  private final OpenId openId;
  private final Identities identities;
  private final Arrival arrival;
  private final ConnectedPages connected;

  ProviderPages(
      SignInProviders providers,
      Detours detours,
      OpenId openId,
      Identities identities,
      Arrival arrival,
      ConnectedPages connected) {
    this.providers = providers;
    this.detours = detours;
    this.openId = openId;
    this.identities = identities;
    this.arrival = arrival;
    this.connected = connected;
  }

  @PostMapping("/sign-in/with")
  @Allow(Allow.Who.EVERYBODY)
  Reply leave(
      @RequestParam(defaultValue = "") String provider,
      Along.Fields fields,
      Viewer viewer,
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response) {
    var chosen = providers.named(provider).orElseThrow(NotFound::new);
    var along = fields.along();
    return arrival
        .already(viewer, along)
        .orElseGet(() -> {
          var detour = detours.begin(chosen, along, null, caller);
          if (detour.isEmpty()) {
            return signIn(along, ProviderWords.TOO_MUCH, 422);
          }
          DetourCookie.write(detours.seal(detour.get()), request, response);
          return Reply.seeOther(AWAY);
        });
  }

  @GetMapping(AWAY)
  @Allow(Allow.Who.EVERYBODY)
  Reply away(
      Viewer viewer, Caller caller, HttpServletRequest request, HttpServletResponse response) {
    var found = detours.open(DetourCookie.read(request));
    var provider = found.flatMap(d -> providers.named(d.provider()));
    if (provider.isEmpty()) {
      return lost(viewer);
    }
    var address = openId.wayThere(provider.get(), found.get(), caller.site() + BACK);
    if (address.isEmpty()) {
      return trouble(viewer, found.get(), ProviderWords.away(provider.get().label()), 503);
    }
    response.setHeader("Refresh", "0;url=" + address.get());
    return Reply.page(new AwayPage(provider.get().label(), address.get().toString()));
  }

  /**
   * @param issuer where the provider says who sends the person back (RFC 9207); else empty
   */
  @GetMapping(BACK)
  @Allow(Allow.Who.EVERYBODY)
  Reply comeBack(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String error,
      @RequestParam(name = "iss", defaultValue = "") String issuer,
      Viewer viewer,
      HttpServletRequest request) {
    return switch (detours.back(DetourCookie.read(request), state)) {
      case Detours.Return.Lost _ -> lost(viewer);
      case Detours.Return.TooLate(var detour) ->
          trouble(viewer, detour, ProviderWords.TOO_LATE, 410);
      case Detours.Return.Right(var detour) -> {
        var label = providers.named(detour.provider()).map(Provider::label).orElse("");
        yield error.isEmpty()
            ? Reply.page(new ReturnPage(label, code, state, issuer))
            : trouble(viewer, detour, sentence(error, label), 200);
      }
    };
  }

  private static String sentence(String error, String label) {
    return error.equals("access_denied")
        ? ProviderWords.cancelled(label)
        : THEIR_TROUBLE.contains(error) ? ProviderWords.away(label) : ProviderWords.notRight(label);
  }

  @PostMapping(BACK)
  @Allow(Allow.Who.EVERYBODY)
  Reply enter(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(name = "iss", defaultValue = "") String issuer,
      Viewer viewer,
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (detours.back(DetourCookie.read(request), state)) {
      case Detours.Return.Lost _ -> lost(viewer);
      case Detours.Return.TooLate(var detour) ->
          trouble(viewer, detour, ProviderWords.TOO_LATE, 410);
      case Detours.Return.Right(var detour) ->
          already(viewer, detour)
              .orElseGet(() -> {
                var provider = providers.named(detour.provider());
                if (provider.isEmpty() || !isStillThere(viewer, detour)) {
                  return lost(viewer);
                }
                if (!detours.use(detour)) {
                  return trouble(viewer, detour, ProviderWords.USED, 410);
                }
                DetourCookie.forget(request, response);
                var told =
                    issuer.isEmpty() || issuer.equals(provider.get().issuer())
                        ? openId.who(provider.get(), code, detour, caller.site() + BACK)
                        : new Told.NotRight();
                return told(told, provider.get(), detour, viewer);
              });
    };
  }

  /** Whoever pressed twice is in since the first time. */
  private Optional<Reply> already(Viewer viewer, Detour detour) {
    return detour.connect() == null
        ? arrival.already(viewer, detours.along(detour))
        : Optional.empty();
  }

  /** Whoever wanted one more way in has to be who is here. */
  private static boolean isStillThere(Viewer viewer, Detour detour) {
    return detour.connect() == null || detour.connect().equals(viewer.person().orElse(null));
  }

  private Reply told(Told told, Provider provider, Detour detour, Viewer viewer) {
    return switch (told) {
      case Told.Away _ -> trouble(viewer, detour, ProviderWords.away(provider.label()), 503);
      case Told.NotRight _ ->
          trouble(viewer, detour, ProviderWords.notRight(provider.label()), 422);
      case Told.Who(var claims) -> {
        if (detour.connect() != null) {
          yield connected.connect(viewer, claims, provider);
        }
        yield detour.again() && !wasAsked(claims, detour)
            ? trouble(viewer, detour, ProviderWords.notAsked(provider.label()), 422)
            : in(claims, provider, detour, viewer);
      }
    };
  }

  private static boolean wasAsked(Claims claims, Detour detour) {
    var asked = claims.askedAt();
    return asked != null && !asked.isBefore(detour.madeAt().minus(SKEW));
  }

  private Reply in(Claims claims, Provider provider, Detour detour, Viewer viewer) {
    var in = identities.enter(claims, detour.shared());
    var reply = arrival.with(in.signIn(), detours.along(detour), viewer);
    detours.arrived(detour);
    boolean worthTelling = in.isNew() || (in.heard() != null && in.heard() != Heard.NOTHING_NEW);
    return worthTelling && reply instanceof Reply.SeeOther(var path, var bearer)
        ? new Reply.Show(
            new ArrivedPage(
                provider.label(),
                in.isNew(),
                in.twin(),
                in.isNew() && claims.email() != null ? claims.email().value() : null,
                claims.organisation(),
                claims.roles(),
                in.heard(),
                path),
            200,
            bearer)
        : reply;
  }

  /**
   * Whoever is in and comes once more, by the button to go back, has no use for a page to sign in.
   */
  private Reply lost(Viewer viewer) {
    return viewer.signedIn()
        ? Reply.seeOther(Along.to("").to())
        : signIn(Along.to(""), ProviderWords.LOST, 410);
  }

  /** Back to where they chose this way, with all that they brought along. */
  private Reply trouble(Viewer viewer, Detour detour, String note, int status) {
    if (detour.connect() == null) {
      return signIn(detours.along(detour), note, status);
    }
    return isStillThere(viewer, detour) ? connected.page(viewer, note, status) : lost(viewer);
  }

  private Reply signIn(Along along, String note, int status) {
    return Reply.page(
        new SignInPage("", along, false, note, false, providers.all(), Problems.none()), status);
  }
}
