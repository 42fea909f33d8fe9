package org.included.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import org.included.FormWithFile;
import org.included.IncludedTest;
import org.included.Stored;
import org.included.Walk;
import org.included.account.Newcomers;
import org.included.account.People;
import org.included.joining.Expected;
import org.included.joining.Invitations;
import org.included.joining.Work;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.message.Messages;
import org.included.post.Contract;
import org.included.post.Origin;
import org.included.post.Standing.Kind;
import org.included.post.Standing.Scope;
import org.included.post.Standings;
import org.included.post.Workplaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IncludedTest
class StaffListPagesTest {
  private static final String LIST =
      """
      Forename\tSurname\tWork e-mail\tPost title\tDate of birth
      Siân\tO'Brien-Smith\tsian@x.example\tClass teacher\t01/02/1980
      علي\tمحمد\t\tMDSA\t
      E\t\toffice@x.example\tCook\t
      Ffion\tGwynne\toffice@x.example\tCaretaker\t
      Jon\tHawthorn\t\tTA\t
      John\tHawthorn\t\tTA\t
      =1+1\tRowan\t\tTA\t
      Wilf\tYew\tw@x.example\tWizard\t
      """;

  @Autowired Newcomers newcomers;
  @Autowired People people;
  @Autowired Standings standings;
  @Autowired Workplaces workplaces;
  @Autowired StaffLists lists;
  @Autowired Invitations invitations;
  @Autowired Messages messages;
  @Autowired DraftSql drafts;
  @Autowired Clock clock;

  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  @LocalServerPort int port;

  private SettingId school;
  private PersonId lead;
  private Walk walk;

  @BeforeEach
  void a_senco_of_a_school() {
    school = workplaces.school("Listed Primary");
    var email = Newcomers.address();
    walk = newcomers.signedIn(port, email);
    lead = people.at(email).orElseThrow();
    stand(school);
  }

  private void stand(SettingId setting) {
    workplaces.post(lead, setting, "senco", Origin.LISTED);
    standings.giveOnEvidence(
        workplaces.somebody("Omar"), lead, Kind.SENCO, new Scope.OfSetting(setting), "seen");
  }

  private Walk.Seen paste(String cells) {
    return walk.press(walk.get("/staff-list"), "Check these rows", Map.of("cells", cells));
  }

  @Test
  void a_list_is_checked_corrected_added_and_taken_back() {
    var check = paste(LIST);
    assertThat(check.h1()).isEqualTo("Check your list");
    var text = check.page().select("main").text();
    assertThat(text)
        .contains("E-mail address “Work e-mail”, such as sian@x.example")
        .contains("Dropped, as we need nothing of it: Date of birth")
        .contains("There is a job that we do not know")
        .contains("To add 4 rows 3 of them without an e-mail address of their own")
        .contains("Perhaps the same person 2 rows", "Already there None", "Left out 2 rows");
    assertThat(invitations.expected(school)).as("nobody yet").isEmpty();

    var jobs = walk.get("/staff-list/jobs");
    assertThat(jobs.page().select("label").eachText()).startsWith("Wizard");
    check = walk.press(jobs, "Use these", Map.of("job-0", "specialist"));
    assertThat(check.page().select("main").text()).contains("To add 5 rows", "Left out 1 row");

    var perhaps = walk.get("/staff-list/rows?kind=perhaps");
    assertThat(perhaps.text()).contains("Row 7, John Hawthorn, has almost the same name");
    check = walk.press(perhaps, "Keep what I chose", Map.of("add", "6", "shown", "6"));
    assertThat(check.page().select("main").text()).contains("Chosen: 1");

    var added = walk.press(check, "Add 6 people", Map.of());
    assertThat(added.text()).contains("Added: 6 people");
    assertThat(invitations.expected(school))
        .extracting(Expected::name, Expected::email, e -> e.work().roleGroup())
        .contains(
            org.assertj.core.groups.Tuple.tuple("Siân O'Brien-Smith", "sian@x.example", "teacher"),
            org.assertj.core.groups.Tuple.tuple("علي محمد", "", "support-staff"),
            org.assertj.core.groups.Tuple.tuple("E", "", "support-staff"),
            org.assertj.core.groups.Tuple.tuple("Ffion Gwynne", "", "support-staff"));
    assertThat(messages.to("sian@x.example"))
        .last()
        .satisfies(letter -> assertThat(letter.body()).contains("It works once, for 14 days"));
    assertThat(walk.get("/our-setting/joining/slips").page().text()).contains("Ffion Gwynne");
    assertThat(walk.get("/staff-list/check").path())
        .as("the list is gone")
        .isEqualTo("/staff-list");

    var again = paste(LIST);
    assertThat(again.page().select("main").text()).contains("Already there 5 rows", "To add None");
    var undone = walk.press(walk.get("/staff-list"), "Take them back", Map.of());
    assertThat(undone.text()).contains("Taken back: 6 people").doesNotContain("Take them back");
    assertThat(invitations.expected(school)).isEmpty();
  }

  @Test
  void terms_and_first_days_go_with_them() {
    var check =
        paste(
            "Name\tJob\tContract type\tStart date\nAda Elm\tTA\tSupply\t01/09/2021\nBea"
                + " Oak\tTA\t\t\n");
    walk.press(check, "Add 2 people", Map.of());
    assertThat(invitations.expected(school))
        .extracting(Expected::work)
        .containsExactlyInAnyOrder(
            new Work("teaching-assistant", Contract.AGENCY, LocalDate.of(2021, 9, 1)),
            new Work("teaching-assistant", null, null));
  }

  @Test
  void a_file_is_sent_in_a_form() {
    var start = walk.get("/staff-list").page();
    var setting = start.select("input[name=setting]").first();
    assertThat(setting).isNotNull();
    var form = new FormWithFile().field("setting", setting == null ? "" : setting.attr("value"));
    var none = walk.send("/staff-list/file", form.body());
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.text()).contains("Choose a file");
    var sent =
        walk.send(
            "/staff-list/file", form.file("file", "staff.xlsx", LIST.replace('\t', ';')).body());
    assertThat(sent.header("Location")).as("told by its content").isEqualTo("/staff-list/check");
    assertThat(walk.get("/staff-list/check").page().select("main").text())
        .contains("To add 4 rows");
    var other = new FormWithFile().field("setting", school.toString());
    var pdf = walk.send("/staff-list/file", other.file("file", "staff.csv", "%PDF-1.7").body());
    assertThat(pdf.status()).isEqualTo(422);
    assertThat(pdf.text()).contains("This is a PDF");
  }

  @Test
  void the_columns_can_be_said() {
    paste("Wer\tWas\tWie\nBea Ash\tCook\tb@x.example\nCai Elm\tCook\tc@x.example");
    var columns = walk.get("/staff-list/columns");
    assertThat(columns.page().select("select[name=whole-name] option[selected]").text())
        .isEqualTo("Wer: Bea Ash");
    var none = walk.press(columns, "Use these columns", Map.of("whole-name", ""));
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.text()).contains("Say which column has the names");
    var check =
        walk.press(
            columns, "Use these columns", Map.of("first-name", "0", "email", "2", "job", "1"));
    assertThat(check.page().select("main").text()).contains("First name “Wer”", "To add 2 rows");
  }

  @Test
  void what_is_no_list_says_what_to_do_and_keeps_what_was_pasted() {
    var empty = paste("  ");
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.page().title()).startsWith("Error:");
    var web = paste("Name,Job");
    assertThat(web.status()).isEqualTo(422);
    assertThat(web.text()).contains("no people below them");
    assertThat(web.page().select("textarea").text()).isEqualTo("Name,Job");
  }

  @Test
  void the_list_lies_nowhere_in_the_clear_and_nobody_else_reads_it() {
    paste("Name\tJob\tNick\nZaunkoenig Ash\tCook\tGoldammer");
    var db = JdbcClient.create(migrate);
    assertThat(Stored.holding(db, "Zaunkoenig")).isEmpty();
    assertThat(Stored.holding(db, "Goldammer")).isEmpty();
    var draft = lists.draft(lead).orElseThrow();

    var other = newcomers.signedIn(port);
    assertThat(other.look("/staff-list/check").status()).isEqualTo(404);
    assertThat(
            other
                .postAndStay("/staff-list/additions", Map.of("list", draft.id().toString()))
                .status())
        .isEqualTo(404);
    db.sql("update staff.draft set person = ? where person = ?")
        .params(workplaces.somebody("Eve").value(), lead.value())
        .update();
    assertThat(lists.draft(lead)).isEmpty();
    walk.press(walk.get("/staff-list"), "Check these rows", Map.of("cells", LIST));
    drafts.deleteMadeBefore(clock.instant());
    assertThat(walk.get("/staff-list/check").text()).contains("we keep one for an hour");
  }

  @Test
  void nobody_brings_a_list_to_a_setting_they_do_not_lead() {
    var elsewhere = workplaces.school("Elsewhere Primary");
    var seen =
        walk.postAndStay(
            "/staff-list/cells", Map.of("setting", elsewhere.toString(), "cells", LIST));
    assertThat(seen.status()).isEqualTo(422);
    assertThat(lists.draft(lead)).isEmpty();

    // once the post has ended, so has what was begun and what could be taken back
    paste(LIST);
    lists.add(lead, lists.draft(lead).orElseThrow().id());
    var intake = lists.lately(lead).getFirst();
    paste(LIST);
    var stranger = workplaces.somebody("Eve");
    assertThat(lists.undo(stranger, intake.id())).isEmpty();
    JdbcClient.create(migrate)
        .sql("update post.post set ends = starts where person = ?")
        .param(lead.value())
        .update();
    assertThat(lists.draft(lead)).isEmpty();
    assertThat(lists.undo(lead, intake.id())).isEmpty();
    assertThat(invitations.expected(school)).hasSize(4);
  }

  @Test
  void who_leads_two_settings_says_which() {
    stand(workplaces.school("Second Primary"));
    var start = walk.get("/staff-list");
    assertThat(start.page().select("input[id^=setting-of-file]")).hasSize(2);
    var none = walk.press(start, "Check these rows", Map.of("cells", LIST));
    assertThat(none.text()).contains("Choose which setting the list is of");
  }

  @Test
  void confirmed_colleagues_are_known_and_read_that_they_were_compared() {
    var bea = workplaces.confirmed("Siân O’Brien Smith", school, "teacher");
    workplaces.unconfirmed("Ffion Gwynne", school, "support-staff");
    var check = paste(LIST);
    assertThat(check.page().select("main").text()).contains("Already there 1 row", "To add 3 rows");
    assertThat(
            JdbcClient.create(migrate)
                .sql("select act from account.audit_log where subjects @> array[?]::uuid[]")
                .param(bea.value())
                .query(String.class)
                .list())
        .anyMatch(
            act -> act.contains("COMPARED_STAFF_LIST") || act.contains("compared-staff-list"));
  }

  @Test
  void sending_it_twice_adds_nobody_twice() {
    paste(LIST);
    var id = lists.draft(lead).orElseThrow().id();
    assertThat(lists.add(lead, id)).contains(4);
    assertThat(lists.add(lead, id)).isEmpty();
    assertThat(invitations.expected(school)).hasSize(4);
  }

  @Test
  void whoever_closes_their_account_is_forgotten_here_too() {
    var email = Newcomers.address();
    newcomers.signedIn(port, email);
    var named = people.at(email).orElseThrow();
    paste("Name\tEmail\tJob\nBea Ash\t" + email + "\tCook\nCai Elm\t\tCook");
    lists.add(lead, lists.draft(lead).orElseThrow().id());
    paste(LIST);
    people.erase(named);
    assertThat(invitations.expected(school)).extracting(Expected::name).containsExactly("Cai Elm");
    people.erase(lead);
    assertThat(Stored.holding(JdbcClient.create(migrate), lead.toString()))
        .noneMatch(column -> column.startsWith("staff."));
  }
}
