package org.included.staff;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.included.staff.StaffLists.Looked;
import org.included.staff.Verdict.Kind;
import org.included.web.Allow;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.SummaryRow;
import org.included.web.Viewer;
import org.included.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What would become of a list, before anything is done. */
@Controller
class StaffCheckPages {
  static final int ROWS_A_PAGE = 25;

  /**
   * How many rows would fare alike.
   *
   * @param slug of the kind, for its page
   * @param more what else there is to know; may be empty
   */
  record Count(String slug, String words, int rows, String more) {}

  /**
   * The whole at a glance.
   *
   * @param list its id, so that what is confirmed is what was seen
   * @param from what was read
   * @param columns what was found where
   * @param dropped the headings that were not kept
   * @param unknownJobs how many jobs nobody knows
   * @param adding how many would be added
   */
  record CheckPage(
      String list,
      String from,
      List<SummaryRow> columns,
      String dropped,
      int unknownJobs,
      List<Count> counts,
      int adding,
      boolean haveNames)
      implements Page {
    @Override
    public String title() {
      return "Check your list";
    }
  }

  /**
   * A row of the list.
   *
   * @param choosable whether it is for the viewer to say if it is to be added
   */
  record Row(int number, String name, String job, String why, boolean choosable, boolean chosen) {}

  /**
   * Rows that would fare alike.
   *
   * @param earlier address of the rows before these; empty where there are none
   * @param later address of those after
   */
  record RowsPage(
      String list,
      Kind kind,
      String slug,
      List<Row> rows,
      int first,
      int all,
      String earlier,
      String later)
      implements Page {
    @Override
    public String title() {
      return kind.words();
    }
  }

  private final StaffLists lists;

  StaffCheckPages(StaffLists lists) {
    this.lists = lists;
  }

  static Reply gone() {
    return Reply.seeOther(StaffListPages.PATH + "?gone=1");
  }

  @GetMapping(StaffListPages.CHECK)
  @Allow(Allow.Who.LEAD)
  Reply check(Viewer viewer) {
    return lists.look(viewer.self()).map(l -> Reply.page(page(l))).orElse(gone());
  }

  private static CheckPage page(Looked looked) {
    var draft = looked.draft();
    var table = draft.table();
    return new CheckPage(
        draft.id().toString(),
        from(table),
        Arrays.stream(Field.values()).flatMap(f -> column(draft, f).stream()).toList(),
        String.join(", ", table.dropped()),
        StaffJobPages.unknown(draft),
        Arrays.stream(Kind.values()).map(k -> count(looked, k)).toList(),
        looked.rows().size(),
        draft.columns().haveNames());
  }

  private static String from(StaffTable table) {
    var rows = table.lines().size() == 1 ? "1 row" : table.lines().size() + " rows";
    if (table.sheet().isEmpty()) {
      return rows;
    }
    var sheet = rows + " of the sheet “" + table.sheet() + "”";
    return table.otherSheets() == 0
        ? sheet
        : sheet
            + (table.otherSheets() == 1
                ? ". There is another sheet, which we did not read"
                : ". There are " + table.otherSheets() + " more sheets, which we did not read");
  }

  private static Optional<SummaryRow> column(Draft draft, Field field) {
    return draft
        .columns()
        .column(field)
        .map(column ->
            new SummaryRow(
                Words.text(field.words()),
                Words.text(
                    "“"
                        + draft.table().headings().get(column)
                        + "”"
                        + draft.table().sample(column, 1).stream()
                            .map(s -> ", such as " + s)
                            .findFirst()
                            .orElse("")),
                List.of(),
                ""));
  }

  private static Count count(Looked looked, Kind kind) {
    var rows = looked.of(kind);
    var more =
        switch (kind) {
          case ADD -> {
            long without =
                rows.stream().filter(v -> v.row() != null && !v.row().hasEmail()).count();
            yield without == 0 ? "" : without + " of them without an e-mail address of their own";
          }
          case PERHAPS ->
              rows.isEmpty()
                  ? ""
                  : "Not added unless you choose them. Chosen: "
                      + rows.stream()
                          .filter(v -> looked.draft().chosen().contains(v.number()))
                          .count();
          case THERE -> "";
          case LEFT_OUT -> rows.isEmpty() ? "" : "Each says why";
        };
    return new Count(slug(kind), kind.words(), rows.size(), more);
  }

  private static String slug(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @GetMapping(StaffListPages.PATH + "/rows")
  @Allow(Allow.Who.LEAD)
  Reply rows(
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String from,
      Viewer viewer) {
    var asked = kind(kind);
    return lists.look(viewer.self()).map(l -> Reply.page(rows(l, asked, from))).orElse(gone());
  }

  private static Kind kind(String slug) {
    return Arrays.stream(Kind.values())
        .filter(k -> slug(k).equals(slug))
        .findFirst()
        .orElse(Kind.ADD);
  }

  private static RowsPage rows(Looked looked, Kind kind, String from) {
    var all = looked.of(kind);
    int first = from.matches("\\d{1,5}") ? Math.min(Integer.parseInt(from), all.size()) : 0;
    var shown = all.subList(first, Math.min(first + ROWS_A_PAGE, all.size()));
    var address = StaffListPages.PATH + "/rows?kind=" + slug(kind) + "&from=";
    return new RowsPage(
        looked.draft().id().toString(),
        kind,
        slug(kind),
        shown.stream()
            .map(v ->
                new Row(
                    v.number(),
                    v.name(),
                    v.job(),
                    v.why(),
                    kind == Kind.PERHAPS,
                    looked.draft().chosen().contains(v.number())))
            .toList(),
        first,
        all.size(),
        first == 0 ? "" : address + Math.max(0, first - ROWS_A_PAGE),
        first + ROWS_A_PAGE < all.size() ? address + (first + ROWS_A_PAGE) : "");
  }

  /** Which of those that look like somebody else are to be added, of one page of them. */
  @PostMapping(StaffListPages.PATH + "/rows")
  @Allow(Allow.Who.LEAD)
  Reply choose(@RequestParam MultiValueMap<String, String> form, Viewer viewer) {
    var next = form.getFirst("next");
    return lists
        .draft(viewer.self())
        .filter(d -> d.id().toString().equals(form.getFirst("list")))
        .filter(d ->
            lists.correct(viewer.self(), d.choose(numbers(form, "shown"), numbers(form, "add"))))
        .map(_ ->
            Reply.seeOther(
                next == null || !next.matches("\\d{1,5}")
                    ? StaffListPages.CHECK
                    : StaffListPages.PATH + "/rows?kind=perhaps&from=" + next))
        .orElse(gone());
  }

  private static Set<Integer> numbers(MultiValueMap<String, String> form, String name) {
    return form.getOrDefault(name, List.of()).stream()
        .filter(n -> n.matches("\\d{1,7}"))
        .map(Integer::valueOf)
        .collect(toSet());
  }
}
