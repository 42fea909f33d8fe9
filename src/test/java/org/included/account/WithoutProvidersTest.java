package org.included.account;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.included.kernel.CannotStart;
import org.included.kernel.Problems;
import org.included.kernel.Settings;
import org.included.web.Assets;
import org.included.web.Frame;
import org.included.web.Here;
import org.included.web.Theme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** As it comes: no other service, and no trace of one. And what one needs to be one. */
class WithoutProvidersTest {
  private static final String X = "included.account.providers.x.";
  private static final String[] WHOLE = {
    X + "issuer=https://x.example.org",
    X + "client-id=us",
    X + "client-secret=secret",
    X + "label=X",
    "included.origin=https://included.example.org"
  };

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties({ProviderSettings.class, Settings.class})
  @Import(SignInProviders.class)
  static class Area {}

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner().withUserConfiguration(Area.class);

  @Test
  void by_default_there_is_none_and_the_page_to_sign_in_says_nothing_of_any() {
    runner.run(context -> assertThat(context.getBean(SignInProviders.class).labels()).isEmpty());
    assertThat(signIn(List.of())).doesNotContain("Sign in with", "/sign-in/with", "provider");
  }

  @Test
  void each_one_that_is_configured_has_its_button() {
    runner
        .withPropertyValues(WHOLE)
        .run(context -> {
          var providers = context.getBean(SignInProviders.class).all();
          assertThat(signIn(providers)).contains("Sign in with X", "formaction=\"/sign-in/with\"");
        });
  }

  @Test
  void half_a_provider_does_not_start_and_says_what_is_missing() {
    refused("needs an issuer", X + "issuer=");
    refused("begins with https", X + "issuer=http://x.example.org");
    refused("needs a client-id", X + "client-id=");
    refused("needs a label", X + "label=");
    refused("client-secret or a key-file", X + "client-secret=");
    refused("and not both", X + "key-file=key.pem");
    refused("needs an api-secret", X + "api=https://api.example.org");
    refused("included.origin", "included.origin=");
    refused(
        "key-file of the sign-in provider x",
        X + "client-secret=",
        X + "key-file=" + Path.of("pom.xml"));
    refused(
        "same issuer",
        "included.account.providers.y.issuer=https://x.example.org",
        "included.account.providers.y.client-id=us",
        "included.account.providers.y.client-secret=secret",
        "included.account.providers.y.label=Y");
  }

  private void refused(String why, String... otherwise) {
    runner
        .withPropertyValues(WHOLE)
        .withPropertyValues(otherwise)
        .run(context -> assertThat(cannotStart(context.getStartupFailure())).contains(why));
  }

  /** Why it does not start, in the words that the operator reads. */
  private static String cannotStart(@Nullable Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotStart) {
        return String.valueOf(cause.getMessage());
      }
    }
    return "it starts, or says something else";
  }

  private static String signIn(List<Provider> providers) {
    var out = new StringOutput();
    var page =
        new SignInPages.SignInPage(
            "", Along.to("/today"), false, "", false, providers, Problems.none());
    var frame =
        new Frame(page.title(), false, "n", Theme.LIGHT, true, Here.NOWHERE, false, Assets.load());
    TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.included")
        .render("account/SignInPage.jte", Map.of("page", page, "frame", frame), out);
    return out.toString();
  }
}
