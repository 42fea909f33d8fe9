package org.included.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.included.IncludedTest;
import org.included.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IncludedTest
class MishapsTest {
  @Autowired HikariDataSource pool;
  @LocalServerPort int port;

  @Test
  void who_waits_too_long_for_a_connection_is_told_so_reading_or_writing() throws Exception {
    var walk = Walk.on(port);
    walk.postAndStay("/demo/sign-in", Map.of("as", "jo"));
    var taken = new ArrayList<Connection>();
    try {
      takeAll(taken);
      var reading = walk.look("/record");
      var writing = walk.postAndStay("/account/name", Map.of("name", "Jo"));
      for (var seen : List.of(reading, writing)) {
        assertThat(seen.status()).isEqualTo(503);
        assertThat(seen.h1()).isEqualTo("Very many people are here just now");
      }
    } finally {
      for (var connection : taken) {
        connection.close();
      }
    }
    assertThat(walk.look("/record").status()).isEqualTo(200);
  }

  /** One that is lent to a round of the service just now comes when it is given back. */
  private void takeAll(List<Connection> taken) throws SQLException {
    while (taken.size() < pool.getMaximumPoolSize()) {
      taken.add(pool.getConnection());
    }
  }
}
