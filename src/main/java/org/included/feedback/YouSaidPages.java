package org.included.feedback;

import java.util.List;
import java.util.Locale;
import org.included.web.Allow;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What came of what readers said, for everybody to read. */
@Controller
class YouSaidPages {
  /**
   * One answer.
   *
   * @param day in words
   * @param date of the day, for machines
   * @param decided what we did, in our words
   */
  record Answer(
      String day, String date, Titles.Title title, String heard, String decided, String sentence) {}

  /**
   * @param author whether the reader is one, and so finds the way to the page for authors
   */
  record YouSaidPage(List<Answer> answers, boolean author) implements Page {
    @Override
    public String title() {
      return "You said, we changed";
    }
  }

  private final Feedback feedback;
  private final Titles titles;
  private final Authors authors;

  YouSaidPages(Feedback feedback, Titles titles, Authors authors) {
    this.feedback = feedback;
    this.titles = titles;
    this.authors = authors;
  }

  @GetMapping("/you-said")
  @Allow(Allow.Who.EVERYBODY)
  Reply youSaid(Viewer viewer) {
    var answers = feedback.answers().stream().map(this::answer).toList();
    boolean author = viewer.person().filter(authors::isAuthor).isPresent();
    return Reply.page(new YouSaidPage(answers, author));
  }

  private Answer answer(FeedbackSql.Answered answered) {
    var day = feedback.dayOf(answered.at());
    return new Answer(
        Days.LONG.format(day),
        day.toString(),
        titles.of(answered.spot()),
        answered.heard().value().toLowerCase(Locale.ROOT),
        answered.decided().words(),
        answered.sentence());
  }
}
