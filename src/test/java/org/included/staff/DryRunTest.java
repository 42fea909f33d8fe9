package org.included.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.included.post.Contract;
import org.included.staff.Verdict.Kind;
import org.junit.jupiter.api.Test;

class DryRunTest {
  private static final StaffWords WORDS = StaffWords.ours();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Set<String> GROUPS =
      Set.of("teacher", "teaching-assistant", "support-staff", "senco", "leader");

  static List<Verdict> run(List<Known> here, String... lines) {
    return run(here, Map.of(), lines);
  }

  private static List<Verdict> run(List<Known> here, Map<String, String> jobs, String... lines) {
    var table = StaffTable.of(StaffFile.pasted(String.join("\n", lines)), WORDS);
    var reader = new RowReader(ColumnGuess.of(table, WORDS), WORDS, jobs, GROUPS, TODAY);
    return DryRun.of(reader.read(table.lines()), here);
  }

  private static List<Kind> kinds(List<Verdict> verdicts) {
    return verdicts.stream().map(Verdict::kind).toList();
  }

  private static Known known(String name, String email, String roleGroup) {
    return new Known(FullName.of(name, WORDS), email, roleGroup);
  }

  @Test
  void somebody_new_is_added_with_an_address_or_without() {
    var run =
        run(
            List.of(),
            "Name\tEmail\tJob\tContract\tStart date",
            "Bea Ash\t Bea@X.org\tHLTA\tAgency\t1/9/26",
            "E\tn/a\tCook\t\t");
    assertThat(kinds(run)).containsExactly(Kind.ADD, Kind.ADD);
    assertThat(run.getFirst().row())
        .isEqualTo(
            new StaffRow(
                2,
                new FullName("Bea", "Ash"),
                "bea@x.org",
                "HLTA",
                "teaching-assistant",
                Contract.AGENCY,
                LocalDate.of(2026, 9, 1)));
    assertThat(run.getFirst().why()).contains("address of their own");
    assertThat(run.getLast().why()).contains("without an e-mail address");
  }

  @Test
  void each_row_that_is_left_out_says_why() {
    var run =
        run(
            List.of(),
            "Name\tEmail\tJob\tLeaving date",
            "\tb@x.org\tCook\t",
            "=cmd()\tb@x.org\tCook\t",
            "Bea Ash\tbea@x\tCook\t",
            "Cai Birch\ta@x.org; b@x.org\tCook\t",
            "Dee Cedar\td@x.org\tCook\t22-Nov-26 00:00",
            "Eve Dogwood\te@x.org\tWizard\t",
            "Fay Elm\tf@x.org\t\t",
            "Gil Fir\tg@x.org\tCook\t23/11/2026",
            "12345\tg@x.org\tCook\t");
    assertThat(run)
        .extracting(Verdict::why)
        .satisfiesExactly(
            why -> assertThat(why).contains("no name"),
            why -> assertThat(why).contains("not a name"),
            why -> assertThat(why).contains("not one whole e-mail address", "bea@x"),
            why -> assertThat(why).contains("not one whole e-mail address"),
            why -> assertThat(why).contains("left on 22/11/2026"),
            why -> assertThat(why).contains("do not know this job"),
            why -> assertThat(why).contains("no job"),
            why -> assertThat(why).contains("address of their own"),
            why -> assertThat(why).contains("not a name"));
    assertThat(kinds(run)).filteredOn(kind -> kind == Kind.LEFT_OUT).hasSize(8);
  }

  @Test
  void whoever_brings_the_list_in_says_what_a_job_is() {
    var lines = new String[] {"Name\tJob", "Bea Ash\tWizard", "Cai Birch\tCook", "Dee Elm\tSage"};
    var run = run(List.of(), Map.of("wizard", "senco", "cook", "teacher", "sage", ""), lines);
    assertThat(run.get(0).row()).isNotNull().extracting(StaffRow::roleGroup).isEqualTo("senco");
    assertThat(run.get(1).row()).isNotNull().extracting(StaffRow::roleGroup).isEqualTo("teacher");
    assertThat(run.get(2).why()).contains("You left this job out");
  }

  @Test
  void a_shared_address_does_not_make_several_people_one() {
    var run =
        run(
            List.of(),
            "Name\tEmail\tJob",
            "Bea Ash\toffice@x.org\tCook",
            "Cai Birch\toffice@x.org\tTeacher",
            "Dee Cedar\tdee@x.org\tTeacher",
            "Dee Cedar\tdee@x.org\tSENCO");
    assertThat(kinds(run)).containsOnly(Kind.ADD);
    assertThat(run)
        .extracting(v -> v.row() == null ? "" : v.row().email())
        .containsExactly("", "", "dee@x.org", "dee@x.org");
    assertThat(run.getFirst().why()).contains("Others use this e-mail address");
  }

  @Test
  void who_is_here_already_is_found_by_address_or_by_name_and_job() {
    var here =
        List.of(
            known("Bea Ash", "bea@x.org", "teacher"),
            known("Cai", "cai@x.org", "teacher"),
            known("Dee Cedar", "", "support-staff"));
    assertThat(kind(here, "Bea Ash\tBEA@x.org\tTeacher")).isEqualTo(Kind.THERE);
    assertThat(kind(here, "Beatrice Ash-Elm\tbea@x.org\tTeacher"))
        .as("a new name, the same address and job")
        .isEqualTo(Kind.THERE);
    assertThat(kind(here, "Bea Ash\t\tTeacher")).isEqualTo(Kind.THERE);
    assertThat(kind(here, "Cai Birch\tcai@x.org\tTeacher")).isEqualTo(Kind.THERE);
    assertThat(kind(here, "Dee Cedar\tdee@x.org\tCook")).isEqualTo(Kind.THERE);
    assertThat(kind(here, "Bea Ash\tother@x.org\tTeacher"))
        .as("the same name, another address")
        .isEqualTo(Kind.PERHAPS);
    assertThat(kind(here, "Eve Elm\tcai@x.org\tCook"))
        .as("the same address, another name and job")
        .isEqualTo(Kind.PERHAPS);
    assertThat(kind(here, "Bea Ash\tbea@x.org\tSENCO"))
        .as("a further job of the same person")
        .isEqualTo(Kind.ADD);
    assertThat(kind(here, "Cai Birch\tcai@x.org\tCook"))
        .as("who is called Cai here could be Cai Birch")
        .isEqualTo(Kind.ADD);
  }

  private static Kind kind(List<Known> here, String row) {
    return run(here, "Name\tEmail\tJob", row).getFirst().kind();
  }

  @Test
  void near_duplicates_are_shown_with_whom_they_look_like() {
    var run =
        run(
            List.of(known("Wren Alder", "", "teacher")),
            "Name\tEmail\tJob",
            "Jonathan Smith\t\tTeacher",
            "Jonathon Smith\t\tTeacher",
            "Khan, Amina\ta@x.org\tTeacher",
            "Amina, Khan\tb@x.org\tTeacher",
            "J Oakley\t\tCook",
            "Jude Oakley\tj@x.org\tCook",
            "Wren Aldar\t\tTeacher",
            "Ann Lee\t\tCook",
            "Ian Lea\t\tCook",
            "Mark Yewtree\tm1@x.org\tCook",
            "Marc Yewtree\tm2@x.org\tCook",
            "Sam Roe\ts1@x.org\tCook",
            "Sam Roe\ts2@x.org\tTeacher");
    assertThat(kinds(run.subList(0, 7))).containsOnly(Kind.PERHAPS);
    assertThat(kinds(run.subList(7, 11)))
        .as("short names, and people with addresses of their own, are taken at their word")
        .containsOnly(Kind.ADD);
    assertThat(kinds(run.subList(11, 13))).as("the same name").containsOnly(Kind.PERHAPS);
    assertThat(run.getFirst().why()).startsWith("Row 3, Jonathon Smith, has almost the same name");
    assertThat(run.get(2).why()).contains("the other way round");
    assertThat(run.get(4).why()).contains("Row 7, Jude Oakley", "short form");
    assertThat(run.get(6).why()).startsWith("Wren Alder, who is here already,");
  }

  @Test
  void rows_that_say_the_same_are_one() {
    var run = run(List.of(), "Name\tJob", "Bea Ash\tCook", "BEA ASH\tChef", "Bea Ash\tCook");
    assertThat(kinds(run)).containsOnlyOnce(Kind.ADD).contains(Kind.LEFT_OUT);
    assertThat(run)
        .filteredOn(v -> v.kind() == Kind.LEFT_OUT)
        .hasSize(2)
        .allSatisfy(v -> assertThat(v.why()).contains("says the same"));
  }

  /** Were each compared with each, this would be 25 million comparisons, and worse for names. */
  @Test
  void thousands_with_one_address_and_thousands_of_one_name_are_no_harder() {
    var lines = new ArrayList<>(List.of("Name\tEmail\tJob"));
    for (int i = 0; i < 5_000; i++) {
      lines.add("Beatrice " + (char) ('\u4e00' + i) + "sh\toffice@x.org\tCook");
      lines.add("Cai Birch\tcai" + i + "@x.org\tCook");
    }
    var counts = new HashMap<Kind, Integer>();
    run(List.of(), lines.toArray(String[]::new))
        .forEach(v -> counts.merge(v.kind(), 1, Integer::sum));
    assertThat(counts).containsEntry(Kind.PERHAPS, 10_000);
  }
}
