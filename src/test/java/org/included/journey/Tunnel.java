package org.included.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to the site that can break, as a phone's does: also for what a service worker asks. */
final class Tunnel implements AutoCloseable {
  private final ServerSocket way;
  private final int site;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private Tunnel(int site) throws IOException {
    this.site = site;
    this.way = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::carry);
  }

  static Tunnel to(int site) {
    try {
      return new Tunnel(site);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return way.getLocalPort();
  }

  private void carry() {
    while (!way.isClosed()) {
      try {
        var here = way.accept();
        var there = new Socket(InetAddress.getLoopbackAddress(), site);
        open.add(here);
        open.add(there);
        Thread.ofVirtual().start(() -> copy(here, there));
        Thread.ofVirtual().start(() -> copy(there, here));
      } catch (IOException broken) {
        return; // as it is meant to be
      }
    }
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException broken) {
      return; // as it is meant to be
    }
  }

  /** From here on there is no connection. */
  @Override
  public void close() {
    try {
      way.close();
      for (var socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
