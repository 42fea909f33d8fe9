package org.included.web;

import gg.jte.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Pages as they will be, put together from the real frame, components and parts. */
final class Gallery {
  private Gallery() {}

  record Shown(String title, Here here, boolean signedIn, boolean hasProblems, Content content) {}

  static Map<String, Shown> pages() {
    var pages = new LinkedHashMap<String, Shown>();
    pages.put(
        "start",
        new Shown(
            "Something you can use on Tuesday", Here.NOWHERE, false, false, GalleryPages.start()));
    pages.put(
        "step-read",
        new Shown("What the evidence says", Here.MODULES, false, false, GallerySteps.read()));
    pages.put(
        "step-check",
        new Shown("Which move was missed?", Here.MODULES, true, false, GallerySteps.check()));
    pages.put(
        "step-plan",
        new Shown("Make it an if-then plan", Here.MODULES, true, false, GallerySteps.plan(false)));
    pages.put(
        "step-plan-problems",
        new Shown("Make it an if-then plan", Here.MODULES, true, true, GallerySteps.plan(true)));
    pages.put(
        "step-card", new Shown("Take it with you", Here.MODULES, true, false, GallerySteps.card()));
    pages.put(
        "two-texts",
        new Shown("Your words, twice", Here.MODULES, true, false, GalleryPages.twoTexts()));
    pages.put("sign-in", new Shown("Sign in", Here.SIGN_IN, false, true, GalleryPages.signIn()));
    pages.put("today", new Shown("Today", Here.TODAY, true, false, GalleryPages.today()));
    pages.put("record", new Shown("My record", Here.RECORD, true, false, GalleryPages.record()));
    pages.put(
        "who-can-see",
        new Shown(
            "What others can see about me", Here.RECORD, true, false, GalleryPages.whoCanSee()));
    pages.put(
        "components",
        new Shown("Components", Here.NOWHERE, true, false, GalleryPages.components()));
    return pages;
  }

  static Shown problems() {
    return new Shown("Make it an if-then plan", Here.MODULES, true, true, GallerySteps.plan(true));
  }

  /** Opened from a folder, so that anybody can look at it without a server. */
  static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var page : pages().entrySet()) {
      for (var theme : Theme.values()) {
        Files.writeString(
            folder.resolve(page.getKey() + "-" + theme.code() + ".html"),
            page(page.getValue(), theme).replace("=\"/assets/", "=\"../classes/assets/"));
      }
    }
  }

  static String page(Shown shown, Theme theme) {
    var frame =
        new Frame(
            shown.title(),
            shown.hasProblems(),
            "test-nonce",
            theme,
            shown.signedIn(),
            shown.here(),
            shown.title().equals("Today"),
            Kit.ASSETS);
    return Kit.render("Layout", Map.of("frame", frame, "content", shown.content()));
  }
}
