package org.included.demo;

import java.util.List;
import org.included.backoffice.MoreAppointers;
import org.springframework.stereotype.Component;

/** In a demonstration the invented member of the programme team gives out the duties. */
@Component
@Demonstration
class DemoAppointers implements MoreAppointers {
  @Override
  public List<String> addresses() {
    return List.of(Persona.OMAR.email());
  }
}
