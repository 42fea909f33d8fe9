package org.included.staff;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.included.kernel.Problems;
import org.included.post.Posts;
import org.included.post.RoleGroup;
import org.included.web.Allow;
import org.included.web.Choice;
import org.included.web.FormPage;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Correcting what we guessed of a list: which column is what, and what each job is. */
@Controller
class StaffJobPages {
  static final String COLUMNS = StaffListPages.PATH + "/columns";
  static final String JOBS = StaffListPages.PATH + "/jobs";

  /** Each has a list of all groups, and a page stays small. */
  static final int JOBS_A_PAGE = 8;

  /**
   * A list to choose from.
   *
   * @param hint may be empty
   */
  record Select(String name, String label, String hint, List<Choice> choices) {}

  record ColumnsPage(String list, List<Select> fields, Problems problems) implements FormPage {
    @Override
    public String title() {
      return "What is in which column?";
    }
  }

  /**
   * @param next where the jobs go on; empty where these are the last
   */
  record JobsPage(String list, List<Select> jobs, int first, int all, String next) implements Page {
    @Override
    public String title() {
      return "What do people work as?";
    }
  }

  /**
   * A job of the list.
   *
   * @param key by which it is kept
   * @param words as it stands there first
   * @param guess the code of the group that we guess; empty where we do not
   */
  private record Job(String key, String words, String guess, int rows) {}

  private final StaffLists lists;
  private final Posts posts;

  StaffJobPages(StaffLists lists, Posts posts) {
    this.lists = lists;
    this.posts = posts;
  }

  @GetMapping(COLUMNS)
  @Allow(Allow.Who.LEAD)
  Reply columns(Viewer viewer) {
    return lists
        .draft(viewer.self())
        .map(d -> Reply.page(page(d, Problems.none())))
        .orElse(StaffCheckPages.gone());
  }

  private static ColumnsPage page(Draft draft, Problems problems) {
    var fields = new ArrayList<Select>();
    for (var field : Field.values()) {
      int chosen = draft.columns().column(field).orElse(-1);
      var choices = new ArrayList<Choice>();
      choices.add(Choice.of("", "It is not in the list").checkedIf(chosen < 0));
      for (int column : draft.table().columns()) {
        choices.add(
            Choice.of(String.valueOf(column), label(draft.table(), column))
                .checkedIf(column == chosen));
      }
      fields.add(new Select(field.slug(), field.words(), hint(field), choices));
    }
    return new ColumnsPage(draft.id().toString(), fields, problems);
  }

  private static String label(StaffTable table, int column) {
    var sample = table.sample(column, 1);
    var heading = shortened(table.headings().get(column));
    return sample.isEmpty() ? heading : heading + ": " + shortened(sample.getFirst());
  }

  private static String shortened(String text) {
    return text.length() > 30 ? text.substring(0, 29) + "…" : text;
  }

  private static String hint(Field field) {
    return switch (field) {
      case WHOLE_NAME -> "Where first name and surname are in one column";
      case LEAVES -> "Whoever has left by today is left out";
      case FIRST_NAME, SURNAME, EMAIL, JOB, STARTS, CONTRACT -> "";
    };
  }

  @PostMapping(COLUMNS)
  @Allow(Allow.Who.LEAD)
  Reply correct(@RequestParam Map<String, String> form, Viewer viewer) {
    var found = draft(viewer, form);
    if (found.isEmpty()) {
      return StaffCheckPages.gone();
    }
    var draft = found.get();
    var changed = draft.with(said(form, draft.table().headings().size()));
    var problems =
        Problems.none()
            .andIf(
                !changed.columns().haveNames(),
                Field.FIRST_NAME.slug(),
                "Say which column has the names");
    if (problems.any()) {
      return Reply.page(page(changed, problems));
    }
    return lists.correct(viewer.self(), changed)
        ? Reply.seeOther(StaffListPages.CHECK)
        : StaffCheckPages.gone();
  }

  /** In which columns things stand, as the viewer says. */
  private static Columns said(Map<String, String> form, int width) {
    var of = new EnumMap<Field, Integer>(Field.class);
    for (var field : Field.values()) {
      var typed = form.getOrDefault(field.slug(), "");
      if (typed.matches("\\d{1,3}") && Integer.parseInt(typed) < width) {
        of.put(field, Integer.valueOf(typed));
      }
    }
    return new Columns(of);
  }

  private Optional<Draft> draft(Viewer viewer, Map<String, String> form) {
    return lists
        .draft(viewer.self())
        .filter(d -> d.id().toString().equals(form.getOrDefault("list", "")));
  }

  @GetMapping(JOBS)
  @Allow(Allow.Who.LEAD)
  Reply jobs(@RequestParam(defaultValue = "") String from, Viewer viewer) {
    return lists
        .draft(viewer.self())
        .map(d -> Reply.page(page(d, from)))
        .orElse(StaffCheckPages.gone());
  }

  private JobsPage page(Draft draft, String from) {
    var all = jobs(draft);
    int first = from.matches("\\d{1,5}") ? Math.min(Integer.parseInt(from), all.size()) : 0;
    int end = Math.min(first + JOBS_A_PAGE, all.size());
    var groups = posts.roleGroups();
    var selects = new ArrayList<Select>();
    for (int i = first; i < end; i++) {
      selects.add(select(draft, all.get(i), i, groups));
    }
    return new JobsPage(
        draft.id().toString(),
        selects,
        first,
        all.size(),
        end < all.size() ? String.valueOf(end) : "");
  }

  private static Select select(Draft draft, Job job, int place, List<RoleGroup> groups) {
    var chosen = draft.jobs().getOrDefault(job.key(), job.guess());
    return new Select(
        "job-" + place,
        job.words().isEmpty() ? "No job in the list" : shortened(job.words()),
        job.rows() == 1 ? "1 row" : job.rows() + " rows",
        Stream.concat(
                Stream.of(Choice.of("", "Leave these out").checkedIf(chosen.isEmpty())),
                groups.stream()
                    .map(g -> Choice.of(g.code(), g.words()).checkedIf(g.code().equals(chosen))))
            .toList());
  }

  /** Those that nobody knows first, then those of most rows. */
  private static List<Job> jobs(Draft draft) {
    Map<String, Job> jobs = new LinkedHashMap<>();
    for (var line : draft.table().lines()) {
      var words = draft.columns().in(line, Field.JOB);
      var key = RowReader.jobKey(words);
      var guess = StaffWords.ours().roleGroup(words).orElse("");
      jobs.merge(
          key,
          new Job(key, words, guess, 1),
          (a, _) -> new Job(key, a.words(), a.guess(), a.rows() + 1));
    }
    return jobs.values().stream()
        .sorted(
            Comparator.comparing((Job job) -> !job.guess().isEmpty())
                .thenComparingInt(job -> -job.rows())
                .thenComparing(Job::key))
        .toList();
  }

  /** How many jobs nobody knows and nobody has said anything about. */
  static int unknown(Draft draft) {
    return (int)
        jobs(draft).stream()
            .filter(j -> j.guess().isEmpty() && !draft.jobs().containsKey(j.key()))
            .count();
  }

  @PostMapping(JOBS)
  @Allow(Allow.Who.LEAD)
  Reply sayJobs(@RequestParam Map<String, String> form, Viewer viewer) {
    var next = form.getOrDefault("next", "");
    return draft(viewer, form)
        .filter(d -> lists.correct(viewer.self(), d.withJobs(said(d, form))))
        .map(_ ->
            Reply.seeOther(
                next.matches("\\d{1,5}") ? JOBS + "?from=" + next : StaffListPages.CHECK))
        .orElse(StaffCheckPages.gone());
  }

  private Map<String, String> said(Draft draft, Map<String, String> form) {
    Set<String> codes = posts.roleGroups().stream().map(RoleGroup::code).collect(toSet());
    var all = jobs(draft);
    var said = new HashMap<String, String>();
    for (int i = 0; i < all.size(); i++) {
      var typed = form.get("job-" + i);
      if (typed != null && (typed.isEmpty() || codes.contains(typed))) {
        said.put(all.get(i).key(), typed);
      }
    }
    return said;
  }
}
