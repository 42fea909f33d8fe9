import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A mail server that delivers nothing and remembers the code of each address. */
final class MailSink {
  private static final Pattern CODE = Pattern.compile("(\\d{3}) (\\d{3})");
  private static final Pattern TO = Pattern.compile("(?i)RCPT TO:<([^>]+)>.*");

  private final ServerSocket door;
  final Map<String, String> codes = new ConcurrentHashMap<>();

  MailSink() throws IOException {
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  private void serve() {
    while (true) {
      try {
        var socket = door.accept();
        Thread.ofVirtual().start(() -> talk(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket socket) {
    try (socket;
        var in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      say(socket, "220 sink");
      var to = "";
      for (String line; (line = in.readLine()) != null; ) {
        var recipient = TO.matcher(line);
        if (recipient.matches()) {
          to = recipient.group(1);
          say(socket, "250 yes");
        } else if (line.equalsIgnoreCase("DATA")) {
          say(socket, "354 go on");
          read(in, to);
          say(socket, "250 taken");
        } else if (line.equalsIgnoreCase("QUIT")) {
          say(socket, "221 bye");
          return;
        } else {
          say(socket, "250 yes");
        }
      }
    } catch (IOException gone) {
      // the node tries its letters again
    }
  }

  private void read(BufferedReader in, String to) throws IOException {
    for (String line; (line = in.readLine()) != null && !line.equals("."); ) {
      var code = CODE.matcher(line);
      if (line.startsWith("Your code is") && code.find()) {
        codes.put(to, code.group(1) + code.group(2));
      }
    }
  }

  private static void say(Socket socket, String line) throws IOException {
    socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
  }
}
