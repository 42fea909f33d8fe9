package org.included.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.included.kernel.Ready;
import org.springframework.stereotype.Component;

@Component
class DatabaseReady implements Ready {
  private final DataSource source;

  DatabaseReady(DataSource source) {
    this.source = source;
  }

  @Override
  public boolean ready() {
    try (var connection = source.getConnection()) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }
}
