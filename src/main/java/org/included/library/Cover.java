package org.included.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What stands between the {@code ---} lines of a module.
 *
 * @param shortTitle for the line above a step, at most 40 characters
 * @param minutes of self-study; follow-ups and the in-house step come on top
 * @param tags codes by taxonomy; a module may have no home in one of them
 * @param reviewBy when it must have been gone through again
 * @param checked when sources and text were last gone through
 * @param retired ids that are gone, each with the ids that took its place (none, one or several)
 */
public record Cover(
    String slug,
    String version,
    Status status,
    String title,
    String shortTitle,
    String strapline,
    int minutes,
    List<RoleRoute> roles,
    List<Phase> phases,
    Layer layer,
    Map<String, List<String>> tags,
    List<String> outcomes,
    List<Review> reviews,
    LocalDate reviewBy,
    LocalDate checked,
    String licence,
    Map<String, Source> sources,
    Map<String, List<String>> retired) {

  /** The audiences this module is written for: its phases times its roles. */
  public List<Audience> audiences() {
    return Audience.ALL.stream()
        .filter(a -> phases.contains(a.phase()) && roles.contains(a.role()))
        .toList();
  }

  /** Of these, what a reader gets who has said nothing about themself. */
  public Audience usual() {
    return nearest(Reader.NEW.audience());
  }

  /**
   * The wording for somebody this module was not written for: their phase if it has it, otherwise
   * its first; their role if it has it, otherwise everybody's, otherwise its first.
   */
  Audience nearest(Audience reader) {
    var phase = phases.contains(reader.phase()) ? reader.phase() : phases.getFirst();
    var role =
        roles.contains(reader.role())
            ? reader.role()
            : roles.contains(RoleRoute.EVERYBODY) ? RoleRoute.EVERYBODY : roles.getFirst();
    return new Audience(phase, role);
  }

  boolean reviewed() {
    return hasReviewed(Review.Kind.SPECIALIST) && hasReviewed(Review.Kind.LIVED_EXPERIENCE);
  }

  private boolean hasReviewed(Review.Kind kind) {
    return reviews.stream().anyMatch(r -> r.kind() == kind && r.done())
        && reviews.stream().filter(r -> r.kind() == kind).allMatch(Review::done);
  }
}
