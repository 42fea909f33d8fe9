package org.included.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnGuessTest {
  private static final StaffWords WORDS = StaffWords.ours();

  private static StaffTable table(String... lines) {
    return StaffTable.of(StaffFile.pasted(String.join("\n", lines)), WORDS);
  }

  /** What is read, by heading. */
  private static Map<Field, String> guessed(StaffTable table) {
    var guessed = new EnumMap<Field, String>(Field.class);
    ColumnGuess.of(table, WORDS)
        .of()
        .forEach((field, column) -> guessed.put(field, table.headings().get(column)));
    return guessed;
  }

  @Test
  void headings_may_stand_in_any_order_and_wording() {
    assertThat(
            guessed(
                table(
                    "Post Title\tLegal Surname\tPreferred Forename\tE-Mail (work)",
                    "Cook\tAsh\tBea\tb@x.org")))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Field.JOB, "Post Title",
                Field.SURNAME, "Legal Surname",
                Field.FIRST_NAME, "Preferred Forename",
                Field.EMAIL, "E-Mail (work)"));
    assertThat(
            guessed(
                table(
                    "EMAIL_ADDRESS;staff name;Role;Date of Leaving;Contract Start Date;Employment Type",
                    "b@x.org;Bea Ash;Cook;;;")))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Field.EMAIL, "EMAIL_ADDRESS",
                Field.WHOLE_NAME, "staff name",
                Field.JOB, "Role",
                Field.LEAVES, "Date of Leaving",
                Field.STARTS, "Contract Start Date",
                Field.CONTRACT, "Employment Type"));
  }

  @Test
  void a_title_above_and_headings_repeated_on_each_page_are_no_people() {
    var table =
        table(
            "Staff list,,,",
            "Printed 1 September,,,",
            "Forename,Surname,Job Title,Email",
            "Bea,Ash,Cook,b@x.org",
            "Forename,Surname,Job Title,Email",
            "Cai,Birch,Cook,c@x.org");
    assertThat(table.headings()).containsExactly("Forename", "Surname", "Job Title", "Email");
    assertThat(table.lines()).extracting(Line::number).containsExactly(4, 6);
  }

  @Test
  void title_is_a_job_or_it_is_mrs() {
    assertThat(guessed(table("Title,Name", "Teacher,Bea Ash", "Cook,Cai Birch")))
        .containsEntry(Field.JOB, "Title");
    assertThat(guessed(table("Title,Name,What", "Mrs,Bea Ash,Teacher", "Mr,Cai Birch,Cook")))
        .containsEntry(Field.JOB, "What");
  }

  @Test
  void where_there_are_no_headings_what_is_in_the_columns_says_it() {
    var none = table("Bea Ash\tMidday supervisor\tb@x.org", "Cai Birch\tTA\tc@x.org");
    assertThat(none.lines()).hasSize(2);
    assertThat(guessed(none))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Field.WHOLE_NAME, "Column A",
                Field.JOB, "Column B",
                Field.EMAIL, "Column C"));
    var unknown = table("Wer\tWas\tWie", "Bea Ash\tTeacher\tb@x.org", "Cai Birch\tTA\tc@x.org");
    assertThat(unknown.lines()).hasSize(2);
    assertThat(guessed(unknown))
        .containsEntry(Field.WHOLE_NAME, "Wer")
        .containsEntry(Field.JOB, "Was");
    assertThat(guessed(table("Bea Ash", "Cai Birch"))).containsKey(Field.WHOLE_NAME);
  }

  @Test
  void what_is_none_of_our_business_is_dropped_at_once() {
    var table =
        table(
            "Name,NI Number,Date of Birth,Job,Salary,Emergency contact email,Hours per week",
            "Bea Ash,QQ123456C,01/02/1980,Cook,20000,m@x.org,20");
    assertThat(table.headings()).containsExactly("Name", "Job");
    assertThat(table.dropped()).hasSize(5);
    assertThat(table.toString()).doesNotContain("QQ123456C", "1980", "m@x.org");
  }

  @Test
  void headings_alone_are_no_list() {
    assertThatThrownBy(() -> table("Name,Email")).hasMessageContaining("no people below");
  }

  @ParameterizedTest
  @CsvSource({
    "HLTA, teaching-assistant",
    "Level 3 TA (Year 2), teaching-assistant",
    "1:1 support, teaching-assistant",
    "Midday Supervisor, support-staff",
    "MDSA, support-staff",
    "Caretaker, support-staff",
    "Head Cook, support-staff",
    "Office Manager, support-staff",
    "Head's PA, support-staff",
    "Class Teacher, teacher",
    "Teacher of Maths, teacher",
    "Head of Year 9, teacher",
    "Form tutor, teacher",
    "SENDCo, senco",
    "Class teacher & SENCO, senco",
    "Deputy Head / SENCo, senco",
    "Deputy Head, leader",
    "Headteacher, leader",
    "Head, leader",
    "Nursery Manager, leader",
    "Nursery Nurse, early-years-practitioner",
    "Room Leader - Babies, early-years-practitioner",
    "Childminding assistant, childminder",
    "Lecturer in Motor Vehicle, lecturer",
    "Speech & Language Therapist, specialist",
    "Chair of Governors, governor",
    "Athrawes, teacher"
  })
  void jobs_are_known_by_what_they_are_called(String job, String roleGroup) {
    assertThat(WORDS.roleGroup(job)).contains(roleGroup);
  }

  @ParameterizedTest
  @CsvSource({"Wizard", "Manager of things", "Head of Fun", "''", "Officer"})
  void for_other_jobs_nobody_guesses(String job) {
    assertThat(WORDS.roleGroup(job)).isEmpty();
  }
}
