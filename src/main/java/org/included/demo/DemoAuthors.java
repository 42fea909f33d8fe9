package org.included.demo;

import java.util.List;
import org.included.feedback.MoreAuthors;
import org.springframework.stereotype.Component;

/** In a demonstration the invented author reads what the invented readers say. */
@Component
@Demonstration
class DemoAuthors implements MoreAuthors {
  @Override
  public List<String> addresses() {
    return List.of(Persona.CATRIN.email());
  }
}
