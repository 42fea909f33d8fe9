package org.included;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A word that one person types into every private box is looked for everywhere else: on every page
 * of every other kind of person, in the log, and in the clear in every table.
 */
@IncludedTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {
  private static final String CANARY = "zaunkoenig";
  private static final List<String> OTHERS =
      List.of("bea", "amina", "ngozi", "peter", "shirley", "sam", "farah");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  @LocalServerPort int port;

  @Test
  void nobody_else_ever_sees_what_one_person_typed(CapturedOutput log) {
    var owner = signedIn("jo");
    typeIntoEveryBox(owner);
    assertThat(owner.get("/today").text()).contains(CANARY);
    assertThat(owner.get("/record").text()).contains(CANARY);
    assertThat(owner.post("/record/copy", Map.of()).text()).contains(CANARY);

    var walks = new ArrayList<Walk>(List.of(Walk.on(port)));
    OTHERS.forEach(who -> walks.add(signedIn(who)));
    for (var walk : walks) {
      for (var path : gets()) {
        assertThat(walk.look(path).text()).as(path).doesNotContain(CANARY);
      }
      assertThat(walk.post("/record/copy", Map.of()).text()).doesNotContain(CANARY);
      assertThat(walk.post("/record/copy", Map.of("as", "file")).text()).doesNotContain(CANARY);
    }
    assertThat(log.getAll()).doesNotContain(CANARY);
    assertThat(Stored.holding(JdbcClient.create(migrate), CANARY)).isEmpty();
  }

  private Walk signedIn(String persona) {
    var walk = Walk.on(port);
    assertThat(walk.postAndStay("/demo/sign-in", Map.of("as", persona)).status()).isEqualTo(303);
    assertThat(walk.get("/today").status()).isEqualTo(200);
    return walk;
  }

  private static void typeIntoEveryBox(Walk walk) {
    var module = walk.get("/modules/making-your-instructions-land").page();
    for (var link : module.select(".govuk-list--number a")) {
      var step = walk.get(link.attr("href"));
      if (!step.page().select("form[action] textarea").isEmpty()) {
        var typed = new HashMap<String, String>();
        step.page()
            .select("textarea")
            .forEach(box -> typed.put(box.attr("name"), CANARY + " " + box.attr("name")));
        step.page()
            .select("fieldset input[type=radio]")
            .forEach(choice -> typed.put(choice.attr("name"), choice.attr("value")));
        var button = step.page().select(".govuk-button-group button").first();
        assertThat(button).isNotNull();
        if (button != null) {
          assertThat(walk.press(step, button.text(), typed).status()).isEqualTo(200);
        }
      }
    }
  }

  private List<String> gets() {
    var paths = new ArrayList<String>();
    Routes.of(mapping).stream().filter(Routes.Route::get).forEach(r -> paths.add(r.path()));
    for (var step : List.of("prior", "case", "plan")) {
      paths.add("/modules/making-your-instructions-land/" + step);
    }
    return paths;
  }
}
