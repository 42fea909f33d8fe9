package org.included.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;

/**
 * An OpenID provider that is not ours, in a process of its own: Spring Authorization Server, with
 * two issuers. It holds us to the standard where {@link ProviderProcess}, which does as a test
 * tells it, holds us to what can go wrong. Arguments: port, the address that it sends people back
 * to, our public keys.
 */
final class RealProviderProcess {
  static final String SECRET = "a real secret/with+signs";
  static final String PASSWORD = "only-here";

  private RealProviderProcess() {}

  public static void main(String[] arguments) throws IOException, LifecycleException {
    var tomcat = new Tomcat();
    tomcat.setBaseDir(Files.createTempDirectory("provider").toString());
    tomcat.setPort(Integer.parseInt(arguments[0]));
    var context = tomcat.addContext("", null);
    context.addServletContainerInitializer(
        (_, servlets) -> {
          var spring = new GenericWebApplicationContext(servlets);
          new AnnotatedBeanDefinitionReader(spring).register(Server.class);
          spring.registerBean(
              RegisteredClientRepository.class, () -> clients(arguments[0], arguments[1]));
          spring.refresh();
          servlets
              .addFilter("security", new DelegatingFilterProxy("springSecurityFilterChain", spring))
              .addMappingForUrlPatterns(null, false, "/*");
          // whatever the filters leave: without a servlet there, they would not be asked
          servlets.addServlet("keys", new Keys(arguments[2])).addMapping("/");
        },
        Set.of());
    tomcat.getConnector();
    tomcat.start();
    System.out.println("ready");
    tomcat.getServer().await();
  }

  /**
   * "one" signs, as GOV.UK One Login has its clients do, and people are asked whether they agree.
   */
  private static RegisteredClientRepository clients(String port, String back) {
    return new InMemoryRegisteredClientRepository(
        client("one", back)
            .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
            .clientSettings(
                ClientSettings.builder()
                    .requireProofKey(true)
                    .requireAuthorizationConsent(true)
                    .jwkSetUrl("http://localhost:" + port + "/client-keys")
                    .tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.ES256)
                    .build())
            .tokenSettings(
                TokenSettings.builder().idTokenSignatureAlgorithm(SignatureAlgorithm.ES256).build())
            .build(),
        client("dfe", back)
            .clientSecret("{noop}" + SECRET)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
            .scope("organisation")
            .build());
  }

  private static RegisteredClient.Builder client(String id, String back) {
    return RegisteredClient.withId(UUID.randomUUID().toString())
        .clientId(id)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(back)
        .scope("openid")
        .scope("email");
  }

  /** Without {@code @Configuration}, by which the service of the tests would find it. */
  @EnableWebSecurity
  static class Server {
    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) {
      http.oauth2AuthorizationServer(
              server -> {
                http.securityMatcher(server.getEndpointsMatcher());
                server.oidc(oidc ->
                    oidc.userInfoEndpoint(info ->
                        info.userInfoMapper(
                            asked -> about(asked.getAuthorization().getPrincipalName()))));
              })
          .authorizeHttpRequests(all -> all.anyRequest().authenticated())
          .oauth2ResourceServer(resources -> resources.jwt(Customizer.withDefaults()))
          .exceptionHandling(
              e -> e.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")));
      return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) {
      http.authorizeHttpRequests(
              all -> all.requestMatchers("/client-keys").permitAll().anyRequest().authenticated())
          .formLogin(Customizer.withDefaults());
      return http.build();
    }

    private static OidcUserInfo about(String who) {
      return OidcUserInfo.builder()
          .subject(who)
          .email(who + "@example.org")
          .emailVerified(true)
          .claim("organisation", organisation(who))
          .build();
    }

    /** As DfE Sign-in writes one. "amina.900417" works in the school with this URN. */
    private static Map<String, Object> organisation(String who) {
      return Map.of(
          "id",
          "2F3A1B7C-0000-4000-8000-000000000001",
          "name",
          "Invented Academy",
          "category",
          Map.of("id", "001", "name", "Establishment"),
          "urn",
          who.substring(who.indexOf('.') + 1));
    }

    /** Whoever comes is somebody here, with the one password. */
    @Bean
    UserDetailsService people() {
      var people = new InMemoryUserDetailsManager();
      return name -> {
        if (!people.userExists(name)) {
          people.createUser(
              User.withUsername(name).password("{noop}" + PASSWORD).roles("PERSON").build());
        }
        return people.loadUserByUsername(name);
      };
    }

    @Bean
    JWKSource<SecurityContext> keys() throws JOSEException {
      return new ImmutableJWKSet<>(
          new JWKSet(
              List.of(
                  new ECKeyGenerator(Curve.P_256).keyID("ec").generate(),
                  new RSAKeyGenerator(2048).keyID("rsa").generate())));
    }

    /** As One Login does: how strongly somebody was asked. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> strength() {
      return token -> token.getClaims().claim("vot", "Cl.Cm");
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
      return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    AuthorizationServerSettings server() {
      return AuthorizationServerSettings.builder().multipleIssuersAllowed(true).build();
    }
  }

  /** What we publish of our keys. */
  private static final class Keys extends HttpServlet {
    @Serial private static final long serialVersionUID = 1;
    private final String keys;

    Keys(String keys) {
      this.keys = keys;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType("application/json");
      response.getWriter().write(keys);
    }
  }
}
