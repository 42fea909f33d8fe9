package org.included.account;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Services that people may sign in with; docs/how-to/sign-in-providers.md. Without any there are
 * none, and no page speaks of them.
 *
 * @param providers by a short name of the operator's, which stands in forms: small letters, figures
 *     and hyphens
 */
@ConfigurationProperties("included.account")
record ProviderSettings(@DefaultValue Map<String, One> providers) {
  /** What a provider tells us of somebody. */
  enum Kind {
    /** Who they are, and perhaps an e-mail address: GOV.UK One Login. */
    PERSON,
    /** Besides, for which organisation they act, and as what: DfE Sign-in. */
    ORGANISATION
  }

  /** How we prove to the provider that it is we who ask (OpenID Connect Core 1.0, 9). */
  enum Proof {
    /** The secret in a header: client_secret_basic. */
    BASIC,
    /** The secret in the form: client_secret_post. */
    POST
  }

  /**
   * One provider, as the operator wrote it.
   *
   * @param issuer exactly as the provider's own discovery document says it, with or without a slash
   *     at its end
   * @param clientSecret empty where there is a key file
   * @param keyFile the private key that we sign with instead of having a secret (private_key_jwt):
   *     PEM, PKCS #8, EC of the curve P-256 or RSA
   * @param keyId the key's name in what we published of it; empty for none
   * @param proof used with a secret only
   * @param label what people know the provider by, as in "Sign in with GOV.UK One Login"
   * @param scopes empty for those that the kind needs
   * @param vtr levels of authentication that we ask One Login for, such as {@code Cl.Cm}, of which
   *     any will do; empty for what it does by itself
   * @param api where DfE Sign-in's public API is, if roles are to be asked for
   * @param apiSecret signs our requests there; not the client's secret
   * @param serviceId what that API knows us by; empty if it is the client's id
   */
  record One(
      @Nullable URI issuer,
      @DefaultValue("") String clientId,
      @DefaultValue("") String clientSecret,
      @Nullable Path keyFile,
      @DefaultValue("") String keyId,
      @DefaultValue("BASIC") Proof proof,
      @DefaultValue("PERSON") Kind kind,
      @DefaultValue("") String label,
      @DefaultValue List<String> scopes,
      @DefaultValue List<String> vtr,
      @Nullable URI api,
      @DefaultValue("") String apiSecret,
      @DefaultValue("") String serviceId) {
    @Override
    public String toString() {
      return "(settings of a provider)";
    }
  }
}
