package org.included.joining;

import java.util.List;
import org.included.joining.Way.Workplace;
import org.included.kernel.NotFound;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.post.Standings;
import org.springframework.stereotype.Component;

/** The settings that somebody leads, as the pages for leads reach them. */
@Component
class Led {
  private final Standings standings;
  private final WaySql sql;

  Led(Standings standings, WaySql sql) {
    this.standings = standings;
    this.sql = sql;
  }

  /**
   * The setting that a page is about.
   *
   * @param asked an id; blank for the first that they lead
   * @throws NotFound if they do not lead it today
   */
  Workplace setting(PersonId person, String asked) {
    var led = standings.ledBy(person);
    var setting =
        asked.isBlank()
            ? led.stream().findFirst().orElseThrow(NotFound::new)
            : SettingId.of(asked.strip());
    if (!led.contains(setting)) {
      throw new NotFound();
    }
    return sql.workplace(setting).orElseThrow(NotFound::new);
  }

  /** All that they lead. */
  List<Workplace> settings(PersonId person) {
    return standings.ledBy(person).stream().flatMap(id -> sql.workplace(id).stream()).toList();
  }
}
