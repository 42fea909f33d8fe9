package org.included.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.included.account.Identities.Connection;
import org.included.account.Identities.Removal;
import org.included.account.OrganisationListener.Heard;
import org.included.kernel.NotFound;
import org.included.web.Allow;
import org.included.web.Caller;
import org.included.web.Here;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The other services that a person signs in with: connected and disconnected by themself. */
@Controller
class ConnectedPages {
  static final String PATH = "/account/providers";
  private static final String ONLY_WAY_IN =
      "This is the only way in to your account. Add an e-mail address or a passkey first.";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  /**
   * One service that signs them in.
   *
   * @param issuer by which the form knows it
   */
  record Item(String issuer, String label, String since) {}

  /**
   * @param others that they could connect
   * @param shared whether they are signed in on a computer that others use
   * @param note what came of what they did last, or empty
   */
  record ConnectedPage(List<Item> items, List<Provider> others, boolean shared, String note)
      implements Page {
    @Override
    public String title() {
      return "Other services";
    }

    @Override
    public Here here() {
      return Here.RECORD;
    }
  }

  private final SignInProviders providers;
  private final Identities identities;
  private final Detours detours;
  private final Clock clock;

  ConnectedPages(SignInProviders providers, Identities identities, Detours detours, Clock clock) {
    this.providers = providers;
    this.identities = identities;
    this.detours = detours;
    this.clock = clock;
  }

  @GetMapping(PATH)
  @Allow(Allow.Who.PERSON)
  Reply show(Viewer viewer) {
    return page(viewer, "", 200);
  }

  /**
   * @throws NotFound where there are no such services
   */
  Reply page(Viewer viewer, String note, int status) {
    var mine = identities.of(viewer.self());
    if (mine.isEmpty() && providers.all().isEmpty()) {
      throw new NotFound();
    }
    var items =
        mine.stream()
            .map(i ->
                new Item(
                    i.issuer(),
                    providers.issuing(i.issuer()).map(Provider::label).orElse(i.issuer()),
                    DAY.format(i.since().atZone(clock.getZone()))))
            .toList();
    var others =
        providers.all().stream()
            .filter(p -> mine.stream().noneMatch(i -> i.issuer().equals(p.issuer())))
            .toList();
    return Reply.page(new ConnectedPage(items, others, viewer.shared(), note), status);
  }

  /** Not on a computer that others use: nobody leaves a way in there. */
  @PostMapping(PATH)
  @Allow(Allow.Who.PERSON)
  Reply leave(
      @RequestParam(defaultValue = "") String provider,
      Viewer viewer,
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response) {
    var chosen = viewer.shared() ? Optional.<Provider>empty() : providers.named(provider);
    if (chosen.isEmpty()) {
      return Reply.seeOther(PATH);
    }
    var detour = detours.begin(chosen.get(), Along.to(PATH), viewer.self(), caller);
    DetourCookie.write(detours.seal(detour.orElseThrow()), request, response);
    return Reply.seeOther(ProviderPages.AWAY);
  }

  /** Back again, by who went. */
  Reply connect(Viewer viewer, Claims claims, Provider provider) {
    var joined = identities.connect(viewer.self(), claims, provider.label());
    if (joined.how() != Connection.CONNECTED) {
      return page(viewer, ProviderWords.connection(joined.how(), provider.label()), 200);
    }
    return joined.heard() == null || joined.heard() == Heard.NOTHING_NEW
        ? Reply.seeOther(PATH)
        : Reply.page(
            new ProviderPages.ArrivedPage(
                provider.label(),
                false,
                false,
                null,
                claims.organisation(),
                claims.roles(),
                joined.heard(),
                PATH));
  }

  @PostMapping(PATH + "/removal")
  @Allow(Allow.Who.PERSON)
  Reply disconnect(@RequestParam(defaultValue = "") String issuer, Viewer viewer) {
    return identities.disconnect(viewer.self(), issuer) == Removal.ONLY_WAY_IN
        ? page(viewer, ONLY_WAY_IN, 422)
        : Reply.seeOther(PATH);
  }
}
