package org.included.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.included.account.Organisation.Category;
import org.included.account.ProviderSettings.Kind;
import org.included.account.ProviderSettings.One;
import org.included.account.ProviderSettings.Proof;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** What a provider says, true or not, against one in a process of its own. No database. */
class OpenIdTest {
  private static final String BACK = "http://localhost:1/sign-in/return";

  private final Clock clock = Clock.systemUTC();
  private final Provider one = provider("one");
  private final Provider dfe = provider("dfe");
  private final OpenId openId = openId(BackChannel.WHOLE);
  private final String subject = UUID.randomUUID().toString();

  private OpenId openId(Duration patience) {
    var channel = new BackChannel(JsonMapper.shared(), patience);
    var discovery = new Discovery(channel, clock);
    return new OpenId(
        discovery,
        new IdTokens(discovery, clock),
        new ClientProof(clock),
        channel,
        JsonMapper.shared());
  }

  private static Provider provider(String name) {
    return Provider.of(
        name,
        new Binder(new MapConfigurationPropertySource(TestProvider.settings()))
            .bind("included.account.providers." + name, One.class)
            .get());
  }

  @AfterEach
  void allIsWell() {
    TestProvider.ONE.control("clear", "yes");
    TestProvider.DFE.control("clear", "yes");
  }

  @Test
  void a_token_that_is_not_for_this_sign_in_lets_nobody_in() {
    var now = clock.instant().getEpochSecond();
    var wrong =
        Map.of(
            "claim nonce", "of another sign-in",
            "claim iss", "https://else.example.org/",
            "claim aud", "another client",
            "claim exp", Long.toString(now - 120),
            "claim azp", "another client",
            "claim vot", "Cl",
            "claim sub", "somebody else than userinfo says",
            "userinfo sub", "somebody else",
            "foreign key", "yes");
    wrong.forEach((fault, value) -> {
      TestProvider.ONE.control(fault, value);
      assertThat(told(openId, one)).as(fault).isInstanceOf(Told.NotRight.class);
      TestProvider.ONE.control("clear", "yes");
    });
    assertThat(told(openId, one)).isInstanceOf(Told.Who.class);
  }

  @Test
  void a_provider_may_change_its_key_at_any_time() {
    assertThat(told(openId, one)).isInstanceOf(Told.Who.class);
    TestProvider.ONE.control("new key", "yes");
    assertThat(told(openId, one)).isInstanceOf(Told.Who.class);
  }

  @Test
  void a_code_is_redeemed_once_and_by_whoever_sent_the_person_only() {
    var detour = detour();
    var code = code(one, detour);
    assertThat(openId.who(one, code, detour(), BACK)).isInstanceOf(Told.NotRight.class);
    var other = code(one, detour);
    assertThat(openId.who(one, other, detour, BACK)).isInstanceOf(Told.Who.class);
    assertThat(openId.who(one, other, detour, BACK)).isInstanceOf(Told.NotRight.class);
  }

  @Test
  void a_provider_that_is_slow_or_down_keeps_nobody() {
    for (var path : List.of("/token", "/userinfo")) {
      for (var fault : List.of("slow ", "down ")) {
        TestProvider.ONE.control(fault + path, "yes");
        assertThat(told(openId(Duration.ofMillis(300)), one))
            .as(fault + path)
            .isInstanceOf(Told.Away.class);
        TestProvider.ONE.control("clear", "yes");
      }
    }
    for (var path : List.of("/.well-known/openid-configuration", "/jwks")) {
      TestProvider.ONE.control("down " + path, "yes");
      assertThat(openId(BackChannel.WHOLE).wayThere(one, detour(), BACK)).as(path).isEmpty();
      TestProvider.ONE.control("clear", "yes");
    }
  }

  @Test
  void what_a_provider_said_of_itself_holds_while_it_is_away() {
    assertThat(openId.wayThere(one, detour(), BACK)).isPresent();
    TestProvider.ONE.control("down /.well-known/openid-configuration", "yes");
    assertThat(openId.wayThere(one, detour(), BACK)).isPresent();
  }

  @Test
  void one_login_is_asked_for_the_level_of_authentication_that_the_operator_wants() {
    assertThat(openId.wayThere(one, detour(), BACK).orElseThrow().getRawQuery())
        .contains("vtr=%5B%22Cl.Cm%22%5D", "scope=openid+email", "code_challenge_method=S256");
    assertThat(openId.wayThere(dfe, detour(), BACK).orElseThrow().getRawQuery())
        .contains("scope=openid+email+organisation")
        .doesNotContain("vtr");
  }

  @Test
  void a_secret_can_go_in_the_form() {
    var posting =
        new Provider(
            "post",
            TestProvider.DFE.issuer(),
            "post",
            "posted",
            null,
            "",
            Proof.POST,
            Kind.PERSON,
            "Post",
            List.of("openid"),
            List.of(),
            null);
    assertThat(told(openId, posting)).isInstanceOf(Told.Who.class);
  }

  @Test
  void of_a_person_provider_nothing_is_read_about_organisations() {
    TestProvider.ONE.control("person " + subject, organisation("001", "\"urn\":\"100001\""));
    assertThat(who(told(openId, one)).organisation()).isNull();
  }

  @Test
  void each_category_of_organisation_is_known_by_its_own_number() {
    assertThat(named("001", "\"urn\":\"100001\",\"localAuthority\":{\"code\":\"394\"}"))
        .isEqualTo(
            new Organisation(
                "org-1", Category.ESTABLISHMENT, "Here", "100001", null, null, null, "394"));
    var council = named("002", "\"establishmentNumber\":\"394\",\"urn\":null");
    assertThat(council.category()).isEqualTo(Category.LOCAL_AUTHORITY);
    assertThat(council.authorityCode()).isEqualTo("394");
    assertThat(named("004", "\"urn\":\"EY100002\"").urn()).isEqualTo("EY100002");
    assertThat(named("004", "\"urn\":\"EY100002\"").category())
        .isEqualTo(Category.EARLY_YEARS_SETTING);
    assertThat(named("010", "\"uid\":\"2170\"").category()).isEqualTo(Category.MULTI_ACADEMY_TRUST);
    assertThat(named("013", "\"uid\":2170").uid()).isEqualTo("2170");
    assertThat(named("051", "\"ukprn\":\"10000001\"").numberInWords()).isEqualTo("UKPRN 10000001");
    assertThat(named("999", "\"urn\":\"\"").category()).isEqualTo(Category.OTHER);
  }

  @Test
  void an_organisation_written_as_text_is_read_as_well() {
    var object =
        "{\\\"id\\\":\\\"org-1\\\",\\\"name\\\":\\\"Here\\\",\\\"category\\\":{\\\"id\\\":\\\"001\\\"}}";
    TestProvider.DFE.control("person " + subject, "{\"organisation\":\"" + object + "\"}");
    var organisation = who(told(openId, dfe)).organisation();
    assertThat(organisation).isNotNull();
    assertThat(String.valueOf(organisation)).contains("Here", "ESTABLISHMENT");
  }

  @Test
  void roles_are_asked_for_and_only_those_in_force_count() {
    var path = "person /services/dfe/organisations/org-1/users/" + subject;
    TestProvider.DFE.control(
        "person " + subject,
        organisation("001", "\"urn\":\"100001\""),
        path,
        """
        {"roles":[{"code":"head","name":"Head","status":{"id":1}},
                  {"code":"old","name":"Old","status":{"id":0}}]}
        """);
    assertThat(who(told(openId, dfe)).roleCodes()).containsExactly("head");
    TestProvider.DFE.control("down /services/dfe/organisations/org-1/users/" + subject, "yes");
    assertThat(told(openId, dfe)).isInstanceOf(Told.Away.class);
  }

  @Test
  void whoever_has_no_access_to_the_service_has_no_role() {
    TestProvider.DFE.control("person " + subject, organisation("001", "\"urn\":\"100001\""));
    assertThat(who(told(openId, dfe)).roleCodes()).isEmpty();
  }

  private Organisation named(String category, String numbers) {
    TestProvider.DFE.control("person " + subject, organisation(category, numbers));
    var organisation = who(told(openId, dfe)).organisation();
    if (organisation == null) {
      throw new AssertionError("no organisation");
    }
    return organisation;
  }

  private static String organisation(String category, String numbers) {
    return "{\"organisation\":{\"id\":\"org-1\",\"name\":\"Here\",\"category\":{\"id\":\""
        + category
        + "\"},"
        + numbers
        + "}}";
  }

  private Told told(OpenId asking, Provider provider) {
    var detour = detour();
    return asking.who(provider, code(provider, detour), detour, BACK);
  }

  private static Claims who(Told told) {
    if (told instanceof Told.Who(var claims)) {
      return claims;
    }
    throw new AssertionError(told);
  }

  private String code(Provider provider, Detour detour) {
    var address = openId.wayThere(provider, detour, BACK).orElseThrow().toString();
    var back = Traveller.signsInThere(address, subject);
    return back.substring(back.indexOf("code=") + 5);
  }

  private static Detour detour() {
    var state = UUID.randomUUID().toString();
    return new Detour(
        "one", state, "n" + state, "v" + state, Instant.EPOCH, false, false, null, null, "/");
  }
}
