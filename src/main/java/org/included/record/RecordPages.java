package org.included.record;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.included.account.People;
import org.included.kernel.PersonalData;
import org.included.learning.Begun;
import org.included.learning.Learning;
import org.included.library.Editions;
import org.included.practice.Plan;
import org.included.practice.Practice;
import org.included.web.Allow;
import org.included.web.Allow.Who;
import org.included.web.Here;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** My record. Everything here is found through the person who asks; nobody else has a way in. */
@Controller
class RecordPages {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-[01]\\d-[0-3]\\d");

  /**
   * One module of the record.
   *
   * @param state "done on 3 October 2026", or how far
   * @param path null where the library has it no more; what was done there stays done
   */
  record Line(String title, @Nullable String path, String state, int minutes) {}

  record RecordPage(List<Line> modules, List<Plan> plans, int asked, int notAsked) implements Page {
    @Override
    public String title() {
      return "My record";
    }

    @Override
    public Here here() {
      return Here.RECORD;
    }
  }

  /** Everything that is held, to read. */
  record HeldPage(List<Shown> held, String on) implements Page {
    @Override
    public String title() {
      return "Everything we hold about you";
    }

    @Override
    public Here here() {
      return Here.RECORD;
    }
  }

  /** One thing held, flattened into lines of name and value. */
  record Shown(String what, List<Map.Entry<String, String>> lines) {}

  private final People people;
  private final Learning learning;
  private final Practice practice;
  private final Editions editions;
  private final Clock clock;

  RecordPages(People people, Learning learning, Practice practice, Editions editions, Clock clock) {
    this.people = people;
    this.learning = learning;
    this.practice = practice;
    this.editions = editions;
    this.clock = clock;
  }

  @GetMapping("/record")
  @Allow(Who.PERSON)
  Reply record(Viewer viewer) {
    var begun = learning.begunBy(viewer.self());
    return Reply.page(
        new RecordPage(
            begun.stream().map(this::line).toList(),
            practice.plansOf(viewer.self()),
            begun.stream().mapToInt(Begun::asked).sum(),
            begun.stream().mapToInt(Begun::notAsked).sum()));
  }

  private Line line(Begun begun) {
    var edition = editions.current(begun.module());
    var title = edition.map(e -> e.module().title()).orElse(begun.module());
    var completion = begun.completion();
    var state =
        completion != null
            ? "Done on " + DAY.format(completion.at().atZone(clock.getZone()))
            : edition
                .map(e ->
                    "%d of %d steps done"
                        .formatted(
                            begun.progress().doneIn(e.module()).size(), e.module().steps().size()))
                .orElse("Begun");
    return new Line(
        title, edition.map(e -> "/modules/" + begun.module()).orElse(null), state, begun.asked());
  }

  /** A post, because asking for it is written down where the person can see it. */
  @PostMapping("/record/copy")
  @Allow(Who.PERSON)
  Reply copy(Viewer viewer) {
    var held = people.export(viewer.self()).stream().map(this::shown).toList();
    return Reply.page(new HeldPage(held, DAY.format(LocalDate.now(clock))));
  }

  /** The same, as a file for a machine to read. */
  @PostMapping(path = "/record/copy", params = "as=file")
  @Allow(Who.PERSON)
  ResponseEntity<Map<String, Object>> file(Viewer viewer) {
    var file = ContentDisposition.attachment().filename("included-my-record.json").build();
    return ResponseEntity.ok()
        .header("Content-Disposition", file.toString())
        .body(Map.of("person", viewer.self().toString(), "held", people.export(viewer.self())));
  }

  private Shown shown(PersonalData.Held held) {
    var lines = new ArrayList<Map.Entry<String, String>>();
    flatten("", held.values(), lines);
    return new Shown(held.what(), lines);
  }

  private void flatten(String before, Object value, List<Map.Entry<String, String>> lines) {
    switch (value) {
      case Map<?, ?> map ->
          map.forEach((name, inner) ->
              flatten(before.isEmpty() ? name.toString() : before + ", " + name, inner, lines));
      case List<?> list ->
          lines.add(
              Map.entry(before, String.join(", ", list.stream().map(Object::toString).toList())));
      default -> lines.add(Map.entry(before, inWords(value.toString())));
    }
  }

  /** Moments and days as people write them; the file to download has them as machines do. */
  private String inWords(String value) {
    try {
      if (MOMENT.matcher(value).matches()) {
        return MINUTE.format(Instant.parse(value).atZone(clock.getZone()));
      }
      return ISO_DAY.matcher(value).matches() ? DAY.format(LocalDate.parse(value)) : value;
    } catch (DateTimeException e) {
      // somebody's own words that only look like a day
      return value;
    }
  }
}
