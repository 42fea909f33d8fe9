package org.included.journey;

import java.util.List;

/** The pages that are looked at one by one: by what they are, signed out and in. */
final class Addresses {
  static final String MODULE = "/modules/included-what-we-all-do";
  static final String OTHER = "/modules/making-your-instructions-land";

  static final List<String> STEPS =
      List.of(
          MODULE + "/prior",
          MODULE + "/case",
          MODULE + "/evidence",
          MODULE + "/evidence?summary=1",
          MODULE + "/model",
          MODULE + "/rehearse",
          MODULE + "/plan",
          MODULE + "/card-step",
          MODULE + "/local-step",
          MODULE + "/inhouse",
          MODULE + "/after-one-week",
          MODULE + "/look-back",
          OTHER + "/what-helps",
          OTHER + "/discriminate");

  static final List<String> ANYBODY =
      List.of(
          "/",
          "/for",
          "/start/teaching-assistant",
          "/start/teacher",
          "/start/senco",
          "/start/early-years",
          "/start/support-staff",
          "/start/head",
          "/start/staff-representative",
          "/start/parent",
          "/start/specialist",
          "/modules",
          MODULE,
          "/reading-settings",
          "/dictation",
          "/situations",
          "/situations/wont-come-in",
          "/cards/wont-come-in",
          "/settings",
          "/settings?find=norbeck",
          "/settings?find=zzzzzz",
          MODULE + "/team",
          MODULE + "/team?counted=1",
          MODULE + "/team/slides",
          MODULE + "/team/notes",
          OTHER + "/team/slides",
          "/who-can-see",
          "/help",
          "/accessibility",
          "/privacy",
          "/you-said",
          "/cookies",
          "/clear-device",
          "/clear-device/done",
          "/source-code",
          "/vulnerability-disclosure",
          "/sign-in",
          "/sign-in/away",
          "/sign-in/return",
          "/sign-in/phrase",
          "/join",
          "/sign-out",
          "/demo",
          "/demo/mail",
          "/no-such-page");

  static final List<String> A_PERSON =
      List.of(
          "/",
          "/modules",
          MODULE,
          "/today",
          "/record",
          "/posts",
          "/our-setting",
          "/who-looked",
          "/account",
          "/account/passkeys",
          "/account/phrase",
          "/account/phrase?joined=yes",
          "/account/passkeys/offer",
          "/account/providers",
          "/yours",
          "/reading-settings",
          "/situations",
          "/situations/wont-come-in",
          "/cards/wont-come-in",
          "/who-can-see",
          "/clear-device",
          "/sign-out",
          "/no-such-page");

  static final List<String> AN_AUTHOR =
      List.of(
          "/authors/feedback",
          "/authors/modules",
          "/authors" + OTHER,
          "/authors" + OTHER + "/sources",
          "/authors" + OTHER + "/minutes");

  /** For somebody with every administrative duty. */
  static final List<String> ADMINISTRATION =
      List.of(
          "/administration",
          "/administration/duties",
          "/administration/standing",
          "/administration/trail",
          "/administration/registers",
          "/administration/unlisted");

  /** For somebody who leads a setting and has brought a list in. */
  static final List<String> A_STAFF_LIST =
      List.of(
          "/staff-list",
          "/staff-list/check",
          "/staff-list/columns",
          "/staff-list/jobs",
          "/staff-list/rows?kind=add",
          "/staff-list/rows?kind=perhaps",
          "/staff-list/rows?kind=there",
          "/staff-list/rows?kind=left-out");

  /** What whoever leads a setting sees of getting people in. */
  static final List<String> A_LEAD =
      List.of(
          "/our-setting/joining",
          "/our-setting/joining/poster",
          "/our-setting/joining/slips",
          "/our-setting",
          "/our-setting/staff",
          "/our-setting/training",
          "/our-setting/terms");

  /** For a head alone. */
  static final List<String> A_HEAD = List.of("/our-setting/promise");

  /** For whoever leads a trust or an authority. */
  static final List<String> A_GROUP_LEAD = List.of("/group");

  /** A whole module on one page, with all that its readers see one by one. */
  static final String WHOLE_MODULE = "/authors" + OTHER + "/primary/teacher";

  private Addresses() {}
}
