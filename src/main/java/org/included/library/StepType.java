package org.included.library;

import java.util.Set;

/** The step types, each with the directives it needs and those it may hold as well. */
@SuppressWarnings("ImmutableEnumChecker") // Set.of cannot change
enum StepType implements Slugged {
  READ(Set.of(), Set.of(Directive.SUMMARY)),
  WATCH(Set.of(Directive.VIDEO), Set.of(Directive.TRANSCRIPT)),
  CHECK(Set.of(Directive.QUESTION), Set.of()),
  SCENARIO(Set.of(Directive.QUESTION), Set.of(Directive.BRANCH)),
  MODEL(Set.of(), Set.of()),
  REHEARSE(Set.of(), Set.of()),
  TRY_IT(Set.of(), Set.of()),
  PLAN(Set.of(), Set.of(Directive.PLAN, Directive.CUE)),
  CUE(Set.of(Directive.CUE), Set.of()),
  REFLECT(Set.of(Directive.QUESTION), Set.of(Directive.ECHO)),
  RESOURCE(Set.of(Directive.CARD), Set.of()),
  LOCAL(Set.of(), Set.of()),
  RETRIEVAL(Set.of(Directive.QUESTION), Set.of()),
  IN_HOUSE(Set.of(Directive.ACTIVITY), Set.of());

  private final Set<Directive> needs;
  private final Set<Directive> holds;

  StepType(Set<Directive> needs, Set<Directive> holds) {
    this.needs = needs;
    this.holds = holds;
  }

  /** What it cannot be without, unless a rule of its own says so (summary, plan, transcript). */
  Set<Directive> needs() {
    return needs;
  }

  boolean mayHold(Directive directive) {
    return directive.anywhere() || needs.contains(directive) || holds.contains(directive);
  }

  /** Whether each paragraph says where it comes from. */
  boolean marked() {
    return this == READ || this == MODEL;
  }

  /** The attribute that only this type knows; empty when it has none. */
  String ownAttribute() {
    return switch (this) {
      case CHECK -> "prior";
      case LOCAL -> "topic";
      case IN_HOUSE -> "optional";
      case READ,
          WATCH,
          SCENARIO,
          MODEL,
          REHEARSE,
          TRY_IT,
          PLAN,
          CUE,
          REFLECT,
          RESOURCE,
          RETRIEVAL ->
          "";
    };
  }
}
