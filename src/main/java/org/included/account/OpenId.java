package org.included.account;

import static org.included.account.Discovery.text;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.included.account.BackChannel.Unreachable;
import org.included.account.Claims.Role;
import org.included.account.ProviderSettings.Kind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a provider who somebody is: the authorisation code flow of OpenID Connect Core 1.0, 3.1,
 * with PKCE (RFC 7636). Nothing is kept here, and nothing is asked inside a transaction.
 */
@Component
class OpenId {
  private static final Logger LOG = LoggerFactory.getLogger(OpenId.class);

  private final Discovery discovery;
  private final IdTokens tokens;
  private final ClientProof proof;
  private final BackChannel channel;
  private final JsonMapper json;

  OpenId(
      Discovery discovery,
      IdTokens tokens,
      ClientProof proof,
      BackChannel channel,
      JsonMapper json) {
    this.discovery = discovery;
    this.tokens = tokens;
    this.proof = proof;
    this.channel = channel;
    this.json = json;
  }

  /**
   * Where to send the person; empty if the provider cannot be asked.
   *
   * @param back where the provider is to send them afterwards; registered there to the letter
   */
  Optional<URI> wayThere(Provider provider, Detour detour, String back) {
    try {
      var fields = new LinkedHashMap<String, String>();
      fields.put("response_type", "code");
      fields.put("client_id", provider.clientId());
      fields.put("scope", String.join(" ", provider.scopes()));
      fields.put("redirect_uri", back);
      fields.put("state", detour.state());
      fields.put("nonce", detour.nonce());
      fields.put("code_challenge", detour.challenge());
      fields.put("code_challenge_method", "S256");
      if (detour.again()) {
        fields.put("prompt", "login");
      }
      if (!provider.vtr().isEmpty()) {
        fields.put("vtr", json.writeValueAsString(provider.vtr()));
      }
      var there = discovery.about(provider).authorization();
      return Optional.of(
          URI.create(there + (there.getRawQuery() == null ? "?" : "&") + BackChannel.form(fields)));
    } catch (Unreachable e) {
      log(provider, e);
      return Optional.empty();
    }
  }

  /** Where somebody ends their sign-in at the provider, if it has such a place. */
  Optional<URI> wayOut(Provider provider) {
    try {
      return Optional.ofNullable(discovery.about(provider).endSession());
    } catch (Unreachable e) {
      log(provider, e);
      return Optional.empty();
    }
  }

  /** Who came back with the code. */
  Told who(Provider provider, String code, Detour detour, String back) {
    try {
      return ask(provider, code, detour, back);
    } catch (Unreachable e) {
      log(provider, e);
      return new Told.Away();
    }
  }

  private static void log(Provider provider, Unreachable why) {
    LOG.warn("The provider {} {}", provider.name(), why.getMessage());
  }

  private Told ask(Provider provider, String code, Detour detour, String back) {
    var about = discovery.about(provider);
    var fields = new LinkedHashMap<>(proof.fields(provider, about.token()));
    fields.put("grant_type", "authorization_code");
    fields.put("code", code);
    fields.put("redirect_uri", back);
    fields.put("code_verifier", detour.verifier());
    var answer = channel.post(about.token(), fields, proof.header(provider));
    if (text(answer.json(), "error").orElse("").equals("invalid_grant")) {
      return new Told.NotRight();
    }
    if (!answer.fine()) {
      throw new Unreachable("gives no token: it answered " + answer.status());
    }
    var claims = tokens.check(provider, text(answer.json(), "id_token").orElse(""), detour.nonce());
    if (claims.isEmpty()) {
      return new Told.NotRight();
    }
    var signed = json.readTree(claims.get().toJson());
    var subject = text(signed, "sub").orElseThrow();
    var more = more(about.userinfo(), text(answer.json(), "access_token").orElse(""));
    if (more != null && !text(more, "sub").orElse("").equals(subject)) {
      // of somebody else: OpenID Connect Core 1.0, 5.3.2
      return new Told.NotRight();
    }
    var said = more == null ? List.of(signed) : List.of(signed, more);
    var organisation =
        provider.kind() == Kind.ORGANISATION ? organisation(said).orElse(null) : null;
    return new Told.Who(
        new Claims(
            provider.issuer(),
            subject,
            email(said).orElse(null),
            IdTokens.askedAt(claims.get()).orElse(null),
            organisation,
            organisation == null ? List.of() : roles(provider, subject, organisation)));
  }

  private @Nullable JsonNode more(@Nullable URI userinfo, String token) {
    if (userinfo == null || token.isEmpty()) {
      return null;
    }
    var answer = channel.get(userinfo, "Bearer " + token);
    if (!answer.fine()) {
      throw new Unreachable("says nothing more: it answered " + answer.status());
    }
    return answer.json();
  }

  /** Only one that the provider says it has checked. */
  private static Optional<Email> email(List<JsonNode> said) {
    return said.stream()
        .filter(s -> s.path("email_verified").booleanValue(false))
        .flatMap(s -> text(s, "email").stream())
        .flatMap(typed -> Email.of(typed).stream())
        .findFirst();
  }

  /** DfE Sign-in gives it as an object; some of what stands between gives it as text. */
  private Optional<Organisation> organisation(List<JsonNode> said) {
    return said.stream()
        .map(s -> s.path("organisation"))
        .map(o -> o.isString() ? read(o.stringValue()) : o)
        .filter(JsonNode::isObject)
        .filter(o -> text(o, "id").isPresent() && text(o, "name").isPresent())
        .findFirst()
        .map(o ->
            new Organisation(
                text(o, "id").orElseThrow(),
                Organisation.Category.of(text(o.path("category"), "id").orElse("")),
                text(o, "name").orElseThrow(),
                number(o, "urn"),
                number(o, "uid"),
                number(o, "ukprn"),
                number(o, "establishmentNumber"),
                number(o.path("localAuthority"), "code")));
  }

  private JsonNode read(String text) {
    try {
      return json.readTree(text);
    } catch (JacksonException e) {
      throw new Unreachable("names an organisation that cannot be read");
    }
  }

  private static @Nullable String number(JsonNode object, String name) {
    var node = object.path(name);
    var number = node.isNumber() ? node.asString() : node.stringValue("").strip();
    return number.isEmpty() ? null : number;
  }

  /**
   * DfE Sign-in's public API, "Get user access to service". Somebody without access to the service
   * is not found there, and has no role.
   */
  private List<Role> roles(Provider provider, String subject, Organisation organisation) {
    var api = provider.roles();
    if (api == null) {
      return List.of();
    }
    var path =
        List.of("services", api.serviceId(), "organisations", organisation.id(), "users", subject);
    var address =
        path.stream()
            .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
            .collect(
                Collectors.joining("/", api.address().toString().replaceAll("/$", "") + "/", ""));
    var answer = channel.get(URI.create(address), proof.header(provider, api));
    if (answer.status() == 404) {
      return List.of();
    }
    if (!answer.fine()) {
      throw new Unreachable("tells no roles: it answered " + answer.status());
    }
    var roles = new ArrayList<Role>();
    for (var role : answer.json().path("roles")) {
      boolean active = role.path("status").path("id").asInt(1) == 1;
      text(role, "code")
          .filter(_ -> active)
          .ifPresent(code -> roles.add(new Role(code, text(role, "name").orElse(code))));
    }
    return List.copyOf(roles);
  }
}
