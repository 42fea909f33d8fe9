package org.included.account;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.included.account.ProviderSettings.Kind;
import org.included.account.ProviderSettings.One;
import org.included.account.ProviderSettings.Proof;
import org.included.kernel.CannotStart;
import org.jspecify.annotations.Nullable;

/**
 * A service that people may sign in with, whose settings make sense.
 *
 * @param name the operator's short name for it
 * @param issuer to the letter as its tokens say it
 * @param key null where we have a secret instead
 * @param roles where to ask for roles; null for nowhere
 */
record Provider(
    String name,
    String issuer,
    String clientId,
    String clientSecret,
    @Nullable PrivateKey key,
    String keyId,
    Proof proof,
    Kind kind,
    String label,
    List<String> scopes,
    List<String> vtr,
    @Nullable RolesApi roles) {

  /** DfE Sign-in's public API, with the secret that signs our requests to it. */
  record RolesApi(URI address, String secret, String serviceId) {
    @Override
    public String toString() {
      return "(an API)";
    }
  }

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

  /**
   * @throws CannotStart if something is missing or cannot be
   */
  static Provider of(String name, One one) {
    var issuer = one.issuer();
    check(NAME.matcher(name).matches(), name, "has a name that is not small letters and hyphens");
    check(issuer != null && isSecure(issuer), name, "needs an issuer that begins with https://");
    check(!one.clientId().isBlank(), name, "needs a client-id");
    check(!one.label().isBlank(), name, "needs a label, by which people know it");
    check(
        (one.keyFile() == null) != one.clientSecret().isBlank(),
        name,
        "needs a client-secret or a key-file, and not both");
    var api = one.api();
    check(
        api == null || (isSecure(api) && !one.apiSecret().isBlank()),
        name,
        "needs an api-secret with its api, and https://");
    boolean organisation = one.kind() == Kind.ORGANISATION;
    return new Provider(
        name,
        String.valueOf(issuer),
        one.clientId(),
        one.clientSecret(),
        one.keyFile() == null ? null : read(name, one.keyFile()),
        one.keyId(),
        one.proof(),
        one.kind(),
        one.label(),
        !one.scopes().isEmpty()
            ? one.scopes()
            : organisation
                ? List.of("openid", "email", "organisation")
                : List.of("openid", "email"),
        one.vtr(),
        api == null || !organisation
            ? null
            : new RolesApi(
                api,
                one.apiSecret(),
                one.serviceId().isBlank() ? one.clientId() : one.serviceId()));
  }

  private static void check(boolean holds, String name, String what) {
    if (!holds) {
      throw new CannotStart(
          "The sign-in provider included.account.providers." + name + " " + what + ".",
          "docs/how-to/sign-in-providers.md says what belongs there.");
    }
  }

  /** Over the network only with TLS; a provider on this machine is for trying things out. */
  static boolean isSecure(URI address) {
    return address.getHost() != null
        && ("https".equals(address.getScheme())
            || ("http".equals(address.getScheme())
                && List.of("localhost", "127.0.0.1").contains(address.getHost())));
  }

  private static PrivateKey read(String name, Path file) {
    try {
      var base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
      var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
      try {
        return KeyFactory.getInstance("EC").generatePrivate(spec);
      } catch (InvalidKeySpecException _) {
        return KeyFactory.getInstance("RSA").generatePrivate(spec);
      }
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new CannotStart(
          "The key-file of the sign-in provider " + name + " cannot be used.",
          "Give a private key as PEM, PKCS #8: openssl genpkey -algorithm EC -pkeyopt"
              + " ec_paramgen_curve:P-256 -out FILE",
          e);
    }
  }

  @Override
  public String toString() {
    return "(the provider " + name + ")";
  }
}
