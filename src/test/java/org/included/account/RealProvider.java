package org.included.account;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where {@link RealProviderProcess} is. Its address is known from the beginning, because the
 * service wants to know it when it starts; the process is started by who needs it.
 */
final class RealProvider {
  private static final int PORT = free();
  private static boolean started;

  private RealProvider() {}

  /** One that nobody has, and that no connection is given by the system meanwhile. */
  private static int free() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
      try (var _ = new ServerSocket(port)) {
        return port;
      } catch (IOException _) {
        // somebody has it
      }
    }
  }

  /**
   * @param client "one" or "dfe"
   */
  static String issuer(String client) {
    return "http://localhost:" + PORT + "/" + client;
  }

  /** The settings of the service for both. */
  static Map<String, String> settings(Path key) {
    var settings = new LinkedHashMap<String, String>();
    var one = "included.account.providers.real-one.";
    settings.put(one + "issuer", issuer("one"));
    settings.put(one + "client-id", "one");
    settings.put(one + "key-file", key.toString());
    settings.put(one + "key-id", "ours");
    settings.put(one + "label", "A Real One");
    settings.put(one + "vtr", "Cl.Cm");
    var dfe = "included.account.providers.real-dfe.";
    settings.put(dfe + "issuer", issuer("dfe"));
    settings.put(dfe + "client-id", "dfe");
    settings.put(dfe + "client-secret", RealProviderProcess.SECRET);
    settings.put(dfe + "kind", "organisation");
    settings.put(dfe + "label", "A Real School Sign-in");
    return settings;
  }

  /**
   * Starts it, once for all tests.
   *
   * @param back the address of the service to which it sends people
   * @param keys what the service publishes of its keys: a JSON Web Key Set
   */
  static synchronized void start(String back, String keys) throws IOException {
    if (started) {
      return;
    }
    var said =
        OtherProcess.start(
            RealProviderProcess.class,
            System.getProperty("java.class.path"),
            128,
            Integer.toString(PORT),
            back,
            keys);
    for (var line = said.readLine(); !"ready".equals(line); line = said.readLine()) {
      if (line == null) {
        throw new IOException("it did not start: target/RealProviderProcess.txt");
      }
    }
    started = true;
  }
}
