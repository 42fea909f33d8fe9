package org.included.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.included.account.Audit.Act;
import org.included.kernel.Problems;
import org.included.post.Standings;
import org.included.post.Whereabouts;
import org.included.post.Whereabouts.Where;
import org.included.setting.SchoolYear;
import org.included.setting.SchoolYear.What;
import org.included.setting.Terms;
import org.included.web.Allow;
import org.included.web.FormPage;
import org.included.web.Here;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A setting's own term dates and INSET days, in place of its council's. */
@Controller
class TermPages {
  /**
   * Days of one kind that are in force.
   *
   * @param own whether the setting gave them itself
   */
  record InForce(String kind, String days, boolean own) {}

  /**
   * @param year that it is about
   * @param other the other year that can be given: this one or the next
   * @param hasOwn whether the setting gave anything for it
   */
  record TermsPage(
      Where where,
      SchoolYear year,
      SchoolYear other,
      List<InForce> inForce,
      boolean hasOwn,
      TypedYear typed,
      Problems problems)
      implements FormPage {
    @Override
    public String title() {
      return "Term dates and INSET days " + year.words();
    }

    @Override
    public Here here() {
      return Here.RECORD;
    }
  }

  /** The boxes as they come; what is missing is null. */
  record Fields(
      @Nullable String terms,
      @Nullable String breaks,
      @Nullable String inset,
      @Nullable String closed) {
    TypedYear typed() {
      return new TypedYear(text(terms), text(breaks), text(inset), text(closed));
    }

    private static String text(@Nullable String field) {
      return Objects.requireNonNullElse(field, "");
    }
  }

  private final Whereabouts whereabouts;
  private final Terms terms;
  private final Standings standings;
  private final TransactionTemplate together;
  private final Clock clock;

  TermPages(
      Whereabouts whereabouts,
      Terms terms,
      Standings standings,
      TransactionTemplate together,
      Clock clock) {
    this.whereabouts = whereabouts;
    this.terms = terms;
    this.standings = standings;
    this.together = together;
    this.clock = clock;
  }

  @GetMapping("/our-setting/terms")
  @Allow(Allow.Who.LEAD)
  Reply show(
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String year,
      Viewer viewer) {
    var where = whereabouts.leads(viewer.self(), at);
    int begins = begins(year);
    var own = terms.ownYear(where.id(), begins);
    var typed = own.map(TypedYear::of).orElseGet(TypedYear::blank);
    return Reply.page(page(where, begins, own, typed, Problems.none()));
  }

  @PostMapping("/our-setting/terms")
  @Allow(Allow.Who.LEAD)
  Reply keep(
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String year,
      Fields fields,
      Viewer viewer) {
    var where = whereabouts.leads(viewer.self(), at);
    int begins = begins(year);
    var read = fields.typed().read(begins);
    if (read.problems().any()) {
      var own = terms.ownYear(where.id(), begins);
      return Reply.page(page(where, begins, own, fields.typed(), read.problems()));
    }
    var before = terms.ownYear(where.id(), begins).map(TypedYear::of).orElseGet(TypedYear::blank);
    together.executeWithoutResult(_ -> {
      terms.override(where.id(), read.year());
      if (!before.equals(TypedYear.of(read.year()))) {
        standings.note(viewer.self(), where.id(), Act.CHANGED_TERMS, read.year().words());
      }
    });
    return Reply.seeOther("/our-setting/terms" + where.at() + "&year=" + begins);
  }

  /** This school year or the next one: what is over is over, and nobody knows what comes later. */
  private int begins(String year) {
    int now = SchoolYear.of(LocalDate.now(clock));
    return year.equals(String.valueOf(now + 1)) ? now + 1 : now;
  }

  private TermsPage page(
      Where where, int begins, Optional<SchoolYear> own, TypedYear typed, Problems problems) {
    int now = SchoolYear.of(LocalDate.now(clock));
    return new TermsPage(
        where,
        new SchoolYear(begins, List.of()),
        new SchoolYear(begins == now ? now + 1 : now, List.of()),
        terms.year(where.id(), begins).map(year -> inForce(year, own)).orElseGet(List::of),
        own.isPresent(),
        typed,
        problems);
  }

  private static List<InForce> inForce(SchoolYear year, Optional<SchoolYear> own) {
    return Stream.of(What.values())
        .map(what -> {
          var days = TypedYear.words(year, what, "; ");
          var mine = own.map(o -> TypedYear.words(o, what, "; ")).orElse("");
          return new InForce(kind(what), days, !days.isEmpty() && days.equals(mine));
        })
        .filter(line -> !line.days().isEmpty())
        .toList();
  }

  private static String kind(What what) {
    return switch (what) {
      case TERM -> "Terms";
      case HALF_TERM -> "Breaks within a term";
      case INSET -> "INSET days";
      case CLOSED -> "Closed";
    };
  }
}
