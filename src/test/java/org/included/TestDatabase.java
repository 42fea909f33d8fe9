package org.included;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An empty database for the tests: the embedded server in a fresh folder, or, with the system
 * property {@code included.test.database} (a JDBC address whose login may create databases), one
 * made there.
 */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  /** The library that the service under test reads: our own, copied, so that a test may write. */
  static final Path CONTENT = Path.of("target", "test-content");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var data = Path.of("target", "test-data");
    delete(data);
    delete(CONTENT);
    copy(Path.of("content"), CONTENT);
    var values =
        TestPropertyValues.of(
            "included.demo=true",
            "included.data=" + data,
            "included.content=" + CONTENT,
            "server.port=0");
    var external = System.getProperty("included.test.database");
    if (external != null) {
      values = values.and("spring.datasource.url=" + fresh(external));
    }
    values.applyTo(context);
  }

  /** The address with the name of the new database in place of the one given. */
  static String fresh(String address) {
    var name = "included_test_" + ProcessHandle.current().pid();
    try (var connection = DriverManager.getConnection(address);
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name);
      statement.execute(
          "create database "
              + name
              + " encoding 'UTF8' lc_collate 'C' lc_ctype 'C' template template0");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    int slash = address.lastIndexOf('/');
    int question = address.indexOf('?', slash);
    return address.substring(0, slash + 1)
        + name
        + (question < 0 ? "" : address.substring(question));
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
