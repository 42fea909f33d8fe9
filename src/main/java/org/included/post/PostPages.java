package org.included.post;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.included.kernel.Ids;
import org.included.kernel.PersonId;
import org.included.kernel.Problems;
import org.included.kernel.SamePerson;
import org.included.kernel.TypedDay;
import org.included.web.Allow;
import org.included.web.FormPage;
import org.included.web.Here;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person works: their own posts, when they are paid in them, and leaving. */
@Controller
class PostPages {
  private static final UUID NONE = new UUID(0, 0);
  private static final String POSTS = "/posts";
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  /**
   * One post on the page.
   *
   * @param place from 1, part of the ids of its fields
   * @param leaving the day as it stands in the box
   * @param open which of its two forms came back with a problem; empty for none
   */
  record Shown(int place, Post post, PaidForm paid, String leaving, String open) {
    String state() {
      if (!post.isConfirmed()) {
        return "Waiting for the setting to confirm it. Until then it counts nowhere, and nobody"
            + " there sees you.";
      }
      return "Confirmed by the setting.";
    }

    String since() {
      return DAY.format(post.starts());
    }

    String until() {
      return post.ends() == null ? "" : DAY.format(post.ends());
    }

    String name() {
      return post.settingName().isEmpty() ? "A childminder" : post.settingName();
    }
  }

  /**
   * @param elsewhere current ones of other accounts of the person, which are changed there
   */
  record PostsPage(List<Shown> posts, List<Shown> former, List<Shown> elsewhere, Problems problems)
      implements FormPage {
    @Override
    public String title() {
      return "Where I work";
    }

    @Override
    public Here here() {
      return Here.RECORD;
    }
  }

  private final Posts posts;
  private final SamePerson same;
  private final Clock clock;

  PostPages(Posts posts, SamePerson same, Clock clock) {
    this.posts = posts;
    this.same = same;
    this.clock = clock;
  }

  @GetMapping("/posts")
  @Allow(Allow.Who.PERSON)
  Reply show(Viewer viewer) {
    return Reply.page(page(viewer, null, null, "", Problems.none()));
  }

  @PostMapping("/posts/paid")
  @Allow(Allow.Who.PERSON)
  Reply sayPaid(@RequestParam(defaultValue = "") String post, PaidForm form, Viewer viewer) {
    var id = id(post);
    int place = place(viewer, id);
    if (place == 0) {
      return Reply.seeOther(POSTS);
    }
    var problems = form.problems(place);
    var contract = form.contract();
    if (problems.any() || contract == null) {
      return Reply.page(page(viewer, id, form, "", problems));
    }
    posts.sayPaid(viewer.self(), id, contract, form.paid());
    return Reply.seeOther(POSTS);
  }

  @PostMapping("/posts/end")
  @Allow(Allow.Who.PERSON)
  Reply leave(
      @RequestParam(defaultValue = "") String post,
      @RequestParam(defaultValue = "") String day,
      Viewer viewer) {
    var id = id(post);
    int place = place(viewer, id);
    if (place == 0) {
      return Reply.seeOther(POSTS);
    }
    var today = LocalDate.now(clock);
    var last = day.isBlank() ? today : TypedDay.parse(day).orElse(null);
    if (last == null || last.isAfter(today.plusYears(1))) {
      var problem =
          Problems.of(
              "day-" + place,
              "Enter the day you leave, like 24 11 2026, or leave the box empty for today");
      return Reply.page(page(viewer, id, null, day, problem));
    }
    posts.leave(viewer.self(), id, last);
    return Reply.seeOther(POSTS);
  }

  /** What is no id is nobody's post. */
  private static UUID id(String typed) {
    return typed.isEmpty() ? NONE : Ids.parse(typed);
  }

  /** Of the viewer's own posts that are not over, from 1; 0 where it is none of them. */
  private int place(Viewer viewer, UUID id) {
    var current = current(viewer.self());
    for (int i = 0; i < current.size(); i++) {
      if (current.get(i).id().equals(id)) {
        return i + 1;
      }
    }
    return 0;
  }

  private List<Post> current(PersonId person) {
    var today = LocalDate.now(clock);
    return posts.postsOf(person).stream()
        .filter(p -> p.ends() == null || today.isBefore(p.ends()))
        .toList();
  }

  /**
   * @param wrong the post whose form came back, or null
   * @param form what was typed of paid time, or null where that is not what came back
   */
  private PostsPage page(
      Viewer viewer,
      @Nullable UUID wrong,
      @Nullable PaidForm form,
      String leaving,
      Problems problems) {
    var shown = new ArrayList<Shown>();
    var former = new ArrayList<Shown>();
    var current = current(viewer.self());
    for (var post : posts.postsOf(viewer.self())) {
      boolean now = current.contains(post);
      var list = now ? shown : former;
      boolean came = post.id().equals(wrong);
      list.add(
          new Shown(
              list.size() + 1,
              post,
              came && form != null ? form : PaidForm.of(post),
              came ? leaving : "",
              !came ? "" : form != null ? "paid" : "end"));
    }
    return new PostsPage(shown, former, elsewhere(viewer.self()), problems);
  }

  private List<Shown> elsewhere(PersonId self) {
    return same.all(self).stream()
        .filter(account -> !account.equals(self))
        .flatMap(account -> current(account).stream())
        .map(post -> new Shown(0, post, PaidForm.of(post), "", ""))
        .toList();
  }
}
