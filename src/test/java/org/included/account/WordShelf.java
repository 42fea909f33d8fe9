package org.included.account;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.included.kernel.PersonId;
import org.included.web.ParcelReceiver;
import org.springframework.stereotype.Component;

/** Keeps the words of parcels whose path no area of the service has. */
@Component
class WordShelf implements ParcelReceiver {
  private final Map<String, String> kept = new ConcurrentHashMap<>();

  @Override
  public boolean receives(String path) {
    return path.startsWith("/kept-words/");
  }

  @Override
  public void receive(PersonId person, String path, Map<String, List<String>> fields) {
    kept.put(path, fields.getOrDefault("words", List.of("")).getFirst());
  }

  String wordsAt(String path) {
    return kept.getOrDefault(path, "");
  }
}
