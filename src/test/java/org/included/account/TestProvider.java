package org.included.account;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.slf4j.Logger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The one OpenID provider of all tests, in a process of its own ({@link ProviderProcess}), started
 * with the service and gone with it. It plays two parts for the service: "one", shaped like GOV.UK
 * One Login, which has the client sign; and "dfe", shaped like DfE Sign-in, with a secret, an
 * organisation and roles.
 */
public final class TestProvider {
  /** Shaped like GOV.UK One Login. */
  static final TestProvider ONE;

  /** Shaped like DfE Sign-in. */
  static final TestProvider DFE;

  /** What the service publishes of its key. */
  static final String OUR_KEY;

  private static final Path KEY = Path.of("target", "one-login-key.pem");

  static {
    try {
      var pair = EcJwkGenerator.generateJwk(EllipticCurves.P256);
      var pem = Base64.getMimeEncoder().encodeToString(pair.getPrivateKey().getEncoded());
      Files.writeString(
          KEY, "-----BEGIN PRIVATE KEY-----\n" + pem + "\n-----END PRIVATE KEY-----\n");
      pair.setKeyId("ours");
      OUR_KEY = pair.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
      var issuers = start(OUR_KEY);
      ONE = new TestProvider(issuers.getFirst());
      DFE = new TestProvider(issuers.getLast());
    } catch (IOException | JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Tells the service of all tests where its providers are. */
  public static final class Named
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(settings()).applyTo(context);
      TestPropertyValues.of(RealProvider.settings(KEY)).applyTo(context);
    }
  }

  private final String issuer;

  private TestProvider(String issuer) {
    this.issuer = issuer;
  }

  /** With the class path that it needs and no more, so that it is up in a moment. */
  private static List<String> start(String publicKey) throws IOException {
    var classPath =
        Stream.of(ProviderProcess.class, JsonWebSignature.class, Logger.class)
            .map(TestProvider::place)
            .collect(Collectors.joining(File.pathSeparator));
    var said = OtherProcess.start(ProviderProcess.class, classPath, 64, publicKey);
    var one = said.readLine();
    var dfe = said.readLine();
    if (one == null || dfe == null) {
      throw new IOException("the provider did not start: target/ProviderProcess.txt");
    }
    return List.of(one, dfe);
  }

  private static String place(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }

  String issuer() {
    return issuer;
  }

  /** The settings of both. */
  static Map<String, String> settings() {
    var settings = new LinkedHashMap<String, String>();
    var one = "included.account.providers.one.";
    settings.put(one + "issuer", ONE.issuer);
    settings.put(one + "client-id", "one");
    settings.put(one + "key-file", KEY.toString());
    settings.put(one + "key-id", "ours");
    settings.put(one + "label", "Example One Login");
    settings.put(one + "vtr", "Cl.Cm");
    var dfe = "included.account.providers.dfe.";
    settings.put(dfe + "issuer", DFE.issuer);
    settings.put(dfe + "client-id", "dfe");
    settings.put(dfe + "client-secret", "a secret/with+signs");
    settings.put(dfe + "kind", "organisation");
    settings.put(dfe + "label", "Example School Sign-in");
    settings.put(dfe + "api", DFE.issuer);
    settings.put(dfe + "api-secret", "an-api-secret");
    return settings;
  }

  /** What is to be otherwise from now on; see {@link ProviderProcess}. */
  void control(String... namesAndValues) {
    var form = new TreeMap<String, String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.put(URLEncoder.encode(namesAndValues[i], StandardCharsets.UTF_8), namesAndValues[i + 1]);
    }
    try (var client = HttpClient.newHttpClient()) {
      client.send(
          HttpRequest.newBuilder(URI.create(issuer).resolve("/control"))
              .POST(HttpRequest.BodyPublishers.ofString(BackChannel.form(form)))
              .build(),
          HttpResponse.BodyHandlers.discarding());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
