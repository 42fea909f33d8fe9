package org.included.backoffice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.included.account.Audit;
import org.included.account.Audit.Act;
import org.included.kernel.NotFound;
import org.included.kernel.Problems;
import org.included.kernel.SettingId;
import org.included.kernel.TypedLine;
import org.included.setting.Unlisted;
import org.included.setting.Unlisted.Place;
import org.included.setting.Unlisted.What;
import org.included.web.Allow;
import org.included.web.Choice;
import org.included.web.FormPage;
import org.included.web.PageNumber;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * For whoever takes in the registers: places of work that none of them lists. Without one, whoever
 * works there finds nothing, and nobody can make a code for them.
 */
@Controller
class UnlistedPages {
  static final String PATH = "/administration/unlisted";

  private static final int A_PAGE = 20;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_TOWN = 60;
  private static final Pattern A_LETTER = Pattern.compile("\\p{L}");

  /**
   * The form as it stands.
   *
   * @param another "yes" where it is another place than the one of the same name and town
   */
  record Form(
      @Nullable String name,
      @Nullable String what,
      @Nullable String town,
      @Nullable String another) {
    static final Form EMPTY = new Form("", "", "", "");

    String nameTyped() {
      return TypedLine.of(name);
    }

    String townTyped() {
      return TypedLine.of(town);
    }

    boolean isAnother() {
      return "yes".equals(another);
    }

    Optional<What> chosen() {
      return Arrays.stream(What.values()).filter(w -> w.code().equals(what)).findFirst();
    }

    List<Choice> choices() {
      return Arrays.stream(What.values())
          .map(w -> Choice.of(w.code(), w.words()).checkedIf(w.code().equals(what)))
          .toList();
    }

    Problems problems() {
      return Problems.none()
          .andIf(!A_LETTER.matcher(nameTyped()).find(), "name", "Write its name")
          .andIf(
              nameTyped().length() > LONGEST_NAME,
              "name",
              "Shorten it to " + LONGEST_NAME + " characters, please")
          .andIf(chosen().isEmpty(), "what", "Choose what it is")
          .andIf(!A_LETTER.matcher(townTyped()).find(), "town", "Write the town that it is in")
          .andIf(
              townTyped().length() > LONGEST_TOWN,
              "town",
              "Shorten it to " + LONGEST_TOWN + " characters, please");
    }
  }

  /**
   * @param same the one of the same name and town that the form asks about; null for none
   * @param places the latest first
   * @param number of this page of places, from 1
   * @param last whether there are no older ones
   * @param done what was done last, in words; empty for nothing
   */
  record UnlistedPage(
      Form form,
      @Nullable SettingId same,
      List<Place> places,
      int number,
      boolean last,
      String done,
      Problems problems)
      implements FormPage {
    @Override
    public String title() {
      return "A place that no register lists";
    }

    List<Choice> anotherChoice() {
      return List.of(Choice.of("yes", "It is another place").checkedIf(form.isAnother()));
    }
  }

  private final Unlisted unlisted;
  private final Audit audit;
  private final TransactionTemplate together;

  UnlistedPages(Unlisted unlisted, Audit audit, TransactionTemplate together) {
    this.unlisted = unlisted;
    this.audit = audit;
    this.together = together;
  }

  @GetMapping(PATH)
  @Allow(Allow.Who.REGISTRAR)
  Reply show(
      @RequestParam(defaultValue = "") String done, @RequestParam(defaultValue = "1") String page) {
    var words =
        switch (done) {
          case "added" -> "It is added. Whoever looks for it finds it now.";
          case "closed" -> "It is closed.";
          case "opened" -> "It is open again.";
          default -> "";
        };
    return Reply.page(page(Form.EMPTY, null, PageNumber.of(page), words, Problems.none()));
  }

  private UnlistedPage page(
      Form form, @Nullable SettingId same, int number, String done, Problems problems) {
    var places = unlisted.places((number - 1) * A_PAGE, A_PAGE + 1);
    return new UnlistedPage(
        form,
        same,
        places.stream().limit(A_PAGE).toList(),
        number,
        places.size() <= A_PAGE,
        done,
        problems);
  }

  @PostMapping(PATH)
  @Allow(Allow.Who.REGISTRAR)
  Reply add(Form form, Viewer viewer) {
    var problems = form.problems();
    if (problems.any()) {
      return Reply.page(page(form, null, 1, "", problems));
    }
    var name = form.nameTyped();
    var town = form.townTyped();
    var same = form.isAnother() ? Optional.<SettingId>empty() : unlisted.same(name, town);
    if (same.isPresent()) {
      var asked =
          Problems.of(
              "another", "There is one of this name in " + town + " already. Is this another?");
      return Reply.page(page(form, same.get(), 1, "", asked));
    }
    together.executeWithoutResult(_ -> {
      var id = unlisted.add(name, form.chosen().orElseThrow(), town);
      note(viewer, Act.ADDED_SETTING, name + ", " + town, id);
    });
    return Reply.seeOther(PATH + "?done=added");
  }

  private void note(Viewer viewer, Act act, String title, SettingId id) {
    audit.write(viewer.self(), "registrar", act, title, id, List.of());
  }

  @PostMapping(PATH + "/close")
  @Allow(Allow.Who.REGISTRAR)
  Reply close(@RequestParam(defaultValue = "") String place, Viewer viewer) {
    var id = SettingId.of(place);
    change(() -> unlisted.close(id), viewer, Act.CLOSED_SETTING);
    return Reply.seeOther(PATH + "?done=closed");
  }

  @PostMapping(PATH + "/open")
  @Allow(Allow.Who.REGISTRAR)
  Reply reopen(@RequestParam(defaultValue = "") String place, Viewer viewer) {
    var id = SettingId.of(place);
    change(() -> unlisted.reopen(id), viewer, Act.REOPENED_SETTING);
    return Reply.seeOther(PATH + "?done=opened");
  }

  /** What is not there, not such a place, or done before is not there. */
  private void change(Supplier<Optional<Place>> how, Viewer viewer, Act act) {
    together.executeWithoutResult(_ -> {
      var changed = how.get().orElseThrow(NotFound::new);
      note(viewer, act, changed.title(), changed.id());
    });
  }
}
