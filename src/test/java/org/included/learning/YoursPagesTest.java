package org.included.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.included.IncludedTest;
import org.included.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IncludedTest
class YoursPagesTest {
  private static final String STEP = "making-your-instructions-land/prior";

  @LocalServerPort int port;

  @Test
  void what_is_said_to_be_mine_is_kept_where_it_was_written() {
    var walk = signedIn("gwen");
    var answer =
        walk.postAndStay(
            "/yours/words", Map.of("of", STEP, "key", "yours", "a-first-thought", "from my phone"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(walk.get("/modules/" + STEP).text()).contains("from my phone");
  }

  @Test
  void it_never_takes_the_place_of_other_words() {
    var walk = signedIn("luca");
    walk.postAndStay(
        "/yours/words", Map.of("of", STEP, "key", "one", "a-first-thought", "from my phone"));
    walk.postAndStay(
        "/yours/words", Map.of("of", STEP, "key", "two", "a-first-thought", "from the office"));
    assertThat(walk.get("/modules/" + STEP).text()).contains("from my phone", "from the office");
  }

  @Test
  void steps_that_were_read_count_and_those_that_ask_do_not() {
    var walk = signedIn("marek");
    walk.postAndStay("/yours/steps", Map.of("of", "making-your-instructions-land/model"));
    walk.postAndStay("/yours/steps", Map.of("of", "making-your-instructions-land/plan"));
    walk.postAndStay("/yours/steps", Map.of("of", "../../etc/passwd"));
    assertThat(walk.get("/record").text()).contains("1 of 10 steps done");
  }

  private Walk signedIn(String persona) {
    var walk = Walk.on(port);
    walk.postAndStay("/demo/sign-in", Map.of("as", persona));
    return walk;
  }
}
