package org.included.record;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.included.kernel.PersonId;
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
import org.included.web.Warrants;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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

  /**
   * One module of the record.
   *
   * @param state "done on 3 October 2026", or how far
   * @param path null where the library has it no more; what was done there stays done
   */
  record Line(String title, @Nullable String path, String state, int minutes) {}

  /** Pages that are for some people only, and for the reader. */
  enum Door {
    LEAD(Who.LEAD, "/our-setting", "The setting that I lead"),
    GROUP(Who.GROUP_LEAD, "/group", "My trust or council"),
    AUTHOR(Who.AUTHOR, "/authors/modules", "Modules while they are written"),
    ADMINISTRATOR(Who.ADMINISTRATOR, "/administration", "Administration");

    private final Who who;
    private final String path;
    private final String words;

    Door(Who who, String path, String words) {
      this.who = who;
      this.path = path;
      this.words = words;
    }

    String path() {
      return path;
    }

    String words() {
      return words;
    }
  }

  record RecordPage(List<Line> modules, List<Plan> plans, int asked, int notAsked, List<Door> doors)
      implements Page {
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
  record HeldPage(List<Kind> kinds, String on) implements Page {
    @Override
    public String title() {
      return "Everything we hold about you";
    }

    @Override
    public Here here() {
      return Here.RECORD;
    }
  }

  /** All that is held of one kind: of each thing, lines of name and value. */
  record Kind(String what, List<List<Map.Entry<String, String>>> things) {}

  private final Copy copy;
  private final Learning learning;
  private final Practice practice;
  private final Editions editions;
  private final ObjectProvider<Warrants> warrants;
  private final Clock clock;

  RecordPages(
      Copy copy,
      Learning learning,
      Practice practice,
      Editions editions,
      ObjectProvider<Warrants> warrants,
      Clock clock) {
    this.warrants = warrants;
    this.copy = copy;
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
            begun.stream().mapToInt(Begun::notAsked).sum(),
            doors(viewer.self())));
  }

  private List<Door> doors(PersonId person) {
    return Arrays.stream(Door.values())
        .filter(door -> warrants.stream().anyMatch(w -> w.holds(person, door.who)))
        .toList();
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
    var kinds = new LinkedHashMap<String, List<List<Map.Entry<String, String>>>>();
    for (var held : copy.take(viewer.self())) {
      kinds.computeIfAbsent(held.what(), _ -> new ArrayList<>()).add(lines(held));
    }
    return Reply.page(
        new HeldPage(
            kinds.entrySet().stream().map(k -> new Kind(k.getKey(), k.getValue())).toList(),
            DAY.format(LocalDate.now(clock))));
  }

  /** The same, as a file for a machine to read. */
  @PostMapping(path = "/record/copy", params = "as=file")
  @Allow(Who.PERSON)
  ResponseEntity<Map<String, Object>> file(Viewer viewer) {
    var file = ContentDisposition.attachment().filename("included-my-record.json").build();
    return ResponseEntity.ok()
        .header("Content-Disposition", file.toString())
        .body(Map.of("person", viewer.self().toString(), "held", copy.take(viewer.self())));
  }

  private List<Map.Entry<String, String>> lines(Held held) {
    var lines = new ArrayList<Map.Entry<String, String>>();
    flatten("", held.values(), lines);
    return lines;
  }

  /** Our own numbers for things say nothing to anybody: they are in the file for machines only. */
  private void flatten(String before, Object value, List<Map.Entry<String, String>> lines) {
    switch (value) {
      case UUID _ -> {}
      case Map<?, ?> map ->
          map.forEach((name, inner) ->
              flatten(before.isEmpty() ? name.toString() : before + ", " + name, inner, lines));
      default -> {
        var words = inWords(value);
        if (!words.isBlank()) {
          lines.add(Map.entry(before, words));
        }
      }
    }
  }

  private String inWords(Object value) {
    return switch (value) {
      case List<?> list -> list.stream().map(this::inWords).collect(joining(", "));
      case Instant moment -> MINUTE.format(moment.atZone(clock.getZone()));
      case LocalDate day -> DAY.format(day);
      case Boolean is -> is ? "yes" : "no";
      default -> value.toString();
    };
  }
}
