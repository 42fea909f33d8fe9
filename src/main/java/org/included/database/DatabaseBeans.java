package org.included.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import javax.sql.DataSource;
import org.included.kernel.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Two ways in: one login that migrates and owns everything, and a pool that answers requests under
 * the role {@code included_run}, which can read and write what a migration granted it and no more.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties
class DatabaseBeans {
  /**
   * Connections for requests: two a processor and one more, 5 to 16. Each is a process of the
   * database; more of them than can be at work make every query dearer (bench/README.md).
   */
  private static final int POOL =
      Math.clamp(2L * Runtime.getRuntime().availableProcessors() + 1, 5, 16);

  /** Where the database is. With no address given, it is ours to start and to stop. */
  record Address(String url, Login migrate, Login run, Optional<EmbeddedServer> embedded)
      implements Closeable {
    record Login(@Nullable String user, @Nullable String password) {}

    @Override
    public void close() throws IOException {
      if (embedded.isPresent()) {
        embedded.get().close();
      }
    }
  }

  @Bean
  Address databaseAddress(Settings settings, Environment env) {
    var given = env.getProperty("spring.datasource.url");
    if (given == null) {
      var server = EmbeddedServer.start(settings.data());
      server.prepare();
      return new Address(
          server.url(),
          new Address.Login("included_migrate", null),
          new Address.Login("included_run", null),
          Optional.of(server));
    }
    var run = login(env, "spring.datasource.username", "spring.datasource.password");
    var migrate =
        env.containsProperty("spring.flyway.user")
            ? login(env, "spring.flyway.user", "spring.flyway.password")
            : run;
    return new Address(given, migrate, run, Optional.empty());
  }

  private static Address.Login login(Environment env, String user, String password) {
    return new Address.Login(env.getProperty(user), env.getProperty(password));
  }

  @Bean
  @FlywayDataSource
  DataSource migrateDataSource(Address address) {
    var source = new SimpleDriverDataSource(new org.postgresql.Driver(), address.url());
    if (address.migrate().user() != null) {
      source.setUsername(address.migrate().user());
    }
    if (address.migrate().password() != null) {
      source.setPassword(address.migrate().password());
    }
    return source;
  }

  /**
   * The pool. A statement may take 5 seconds; who waits for a connection longer than 3 gets an
   * error page rather than a hanging one.
   */
  @Bean
  @Primary
  HikariDataSource dataSource(Address address, Environment env) {
    return pool(
        address,
        "included",
        env.getProperty("spring.datasource.hikari.maximum-pool-size", Integer.class, POOL));
  }

  /**
   * Two connections apart from the requests': one listens, one looks every second who signed out.
   * When requests queue for the pool, these two go on.
   */
  @Bean
  HikariDataSource watchDataSource(Address address) {
    return pool(address, "watch", 2);
  }

  private static HikariDataSource pool(Address address, String name, int size) {
    var pool = new HikariDataSource();
    pool.setPoolName(name);
    pool.setJdbcUrl(address.url());
    if (address.run().user() != null) {
      pool.setUsername(address.run().user());
    }
    if (address.run().password() != null) {
      pool.setPassword(address.run().password());
    }
    pool.setMaximumPoolSize(size);
    pool.setConnectionTimeout(3_000);
    pool.setInitializationFailTimeout(-1);
    // one plan for all: our statements look up by key, and planning each anew costs more than it
    // saves
    pool.setConnectionInitSql(
        "set role included_run; set statement_timeout = '5s';"
            + " set plan_cache_mode = force_generic_plan");
    pool.addDataSourceProperty("ApplicationName", "included");
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty("prepareThreshold", "1");
    // the server's details quote values, such as an address, and errors go to the log
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    return pool;
  }

  @Bean
  JdbcTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }
}
