package org.included.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffFileTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** A title above the list, quotation marks, a line break in a cell, an empty row, letters. */
  private static final List<List<String>> ROWS =
      List.of(
          List.of("Staff at Bryn Hill"),
          List.of("Surname", "First name", "Job"),
          List.of("O'Brien-Smith", "Siân", "Teacher, \"Year 4\""),
          List.of("Müller", "Zoë", "MDSA; caretaker|cook"));

  private static String text(char separator, String end) {
    return "Staff at Bryn Hill%2$sSurname%1$sFirst name%1$sJob%2$s%2$s".formatted(separator, end)
        + "O'Brien-Smith%1$sSiân%1$s\"Teacher, \"\"Year\n4\"\"\"%2$s".formatted(separator, end)
        + "\"Müller\"%1$s Zoë %1$s\"MDSA; caretaker|cook\"%2$s".formatted(separator, end);
  }

  private static List<List<String>> cells(byte[] file) {
    return StaffFile.read(file).lines().stream().map(Line::cells).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void whatever_parts_the_cells_is_seen(String separator) {
    for (var end : List.of("\n", "\r\n", "\r")) {
      var text = text(separator.charAt(0), end);
      assertThat(cells(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(ROWS);
    }
  }

  @Test
  void whatever_it_is_written_in_is_seen() {
    var text = text(',', "\r\n");
    var encoded =
        Stream.of(
            text.getBytes(WINDOWS),
            ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
            ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE),
            ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE));
    assertThat(encoded).allSatisfy(bytes -> assertThat(cells(bytes)).isEqualTo(ROWS));
  }

  @Test
  void excel_may_say_what_parts_the_cells_and_rows_keep_their_numbers() {
    var sheet = StaffFile.pasted("sep=;\r\nName;Job\r\n\r\nBea Ash, the younger;Cook\r\n");
    assertThat(sheet.lines()).extracting(Line::number).containsExactly(2, 4);
    assertThat(sheet.lines().getLast().cells()).containsExactly("Bea Ash, the younger", "Cook");
  }

  @Test
  void one_column_of_names_is_a_list() {
    assertThat(StaffFile.pasted("Name\nAsh, Bea\nBirch, Cai\n").lines())
        .extracting(line -> line.cells().size())
        .contains(1, 2);
    assertThat(StaffFile.pasted("Bea Ash\nCai Birch\n").lines())
        .extracting(Line::cells)
        .containsExactly(List.of("Bea Ash"), List.of("Cai Birch"));
  }

  @Test
  void workbooks_of_both_kinds_give_the_same_cells() {
    var rows = List.of(List.of("Name", "Job"), List.of("محمد علي", "Cook & <helper>"));
    assertThat(cells(Workbooks.xlsx(rows))).isEqualTo(rows);
    assertThat(cells(Workbooks.ods(rows))).isEqualTo(rows);
    assertThat(StaffFile.read(Workbooks.xlsx(rows)).name())
        .as("not the hidden one")
        .isEqualTo("Staff");
    assertThat(StaffFile.read(Workbooks.ods(rows)).name()).isEqualTo("Staff");
  }

  @Test
  void a_cell_is_read_as_a_person_sees_it() {
    var workbook =
        Workbooks.xlsx(
            """
            <row r="3"><c r="A3" s="1"><v>46266</v></c><c r="B3" s="2"><v>46266.75</v></c>
            <c r="C3"><v>0.5</v></c><c r="D3"><v>1.0E3</v></c><c r="E3" t="b"><v>1</v></c>
            <c r="F3" t="inlineStr"><is><r><t>Ca</t></r><r><t>i</t></r><rPh><t>kai</t></rPh></is></c>
            <c r="G3" t="e"><v>#REF!</v></c><c r="H3"><v>1E999999999</v></c><c r="J3"><v>7</v></c></row>
            """,
            List.of());
    var line = StaffFile.read(workbook).lines().getFirst();
    assertThat(line.number()).isEqualTo(3);
    assertThat(line.cells())
        .containsExactly(
            "01/09/2026", "01/09/2026", "0.5", "1000", "TRUE", "Cai", "", "1E999999999", "", "7");
    var ods =
        Workbooks.odsOf(
            """
            <table:table-row><table:table-cell office:value-type="date" office:date-value="2026-09-01">
            <text:p>1 Sep</text:p></table:table-cell><table:table-cell office:value-type="float"
             office:value="0.50"/><table:table-cell table:number-columns-repeated="2"/>
            <table:table-cell><office:annotation><text:p>away</text:p></office:annotation>
            <text:p>Cai<text:s text:c="2"/>Ash</text:p></table:table-cell></table:table-row>
            """);
    assertThat(cells(ods)).containsExactly(List.of("2026-09-01", "0.5", "", "", "Cai Ash"));
  }

  /**
   * What the cell showed when the file was saved is read; there is nothing here that could work it
   * out.
   */
  @Test
  void a_formula_is_never_worked_out() {
    var workbook =
        Workbooks.xlsx(
            """
            <row r="1"><c r="A1" t="str"><f>HYPERLINK("http://evil.example","Bea")</f><v>Bea</v></c>
            <c r="B1"><f>1+1</f></c><c r="C1"><f>6*7</f><v>42</v></c></row>
            """,
            List.of());
    assertThat(cells(workbook)).containsExactly(List.of("Bea", "", "42"));
    assertThat(StaffFile.pasted("Name\tJob\n=\"007\"\t=1+1\n").lines().getLast().cells())
        .containsExactly("007", "=1+1");
  }

  @Test
  void what_nobody_sees_is_taken_out_and_what_names_are_written_with_is_not() {
    var sheet = StaffFile.pasted("Name\tJob\n\u202e Bea\u00a0\u200b Ash\u0000\tعلی\u200cرضا\n");
    assertThat(sheet.lines().getLast().cells()).containsExactly("Bea Ash", "علی\u200cرضا");
    assertThat(StaffFile.pasted("Name\n" + "b".repeat(5000)).lines().getLast().cell(0))
        .hasSize(Grid.LONGEST_CELL);
  }
}
