package org.included.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.included.kernel.CannotStart;
import org.included.kernel.Settings;
import org.springframework.stereotype.Component;

/** The services that people may sign in with here, besides a code and a passkey. */
@Component
public class SignInProviders {
  private final List<Provider> all;

  SignInProviders(ProviderSettings given, Settings settings) {
    this.all =
        given.providers().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> Provider.of(e.getKey(), e.getValue()))
            .toList();
    if (all.stream().map(Provider::issuer).distinct().count() < all.size()) {
      throw new CannotStart(
          "Two sign-in providers have the same issuer, and then people are the same to both.",
          "Leave one of them out of included.account.providers.");
    }
    if (!all.isEmpty() && settings.origin() == null && !settings.demo()) {
      throw new CannotStart(
          "There are sign-in providers, and no included.origin.",
          "Set included.origin to the address that people type: providers send people back there.");
    }
  }

  /** What people know them by, in the order in which they are offered; empty if there are none. */
  public List<String> labels() {
    return all.stream().map(Provider::label).toList();
  }

  List<Provider> all() {
    return all;
  }

  Optional<Provider> named(String name) {
    return all.stream().filter(p -> p.name().equals(name)).findFirst();
  }

  Optional<Provider> issuing(String issuer) {
    return all.stream().filter(p -> p.issuer().equals(issuer)).findFirst();
  }
}
