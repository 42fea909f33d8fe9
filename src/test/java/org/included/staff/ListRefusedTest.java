package org.included.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What is no staff list is refused before it costs anything, with what to do instead. */
class ListRefusedTest {
  private static final Path REGISTERS = Path.of("src/main/resources/org/included/demo/registers");

  private static void refused(byte[] file, String... words) {
    assertThatThrownBy(() -> StaffFile.read(file))
        .isInstanceOf(ListRefused.class)
        .message()
        .contains(words);
  }

  private static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void other_kinds_of_file_are_told_by_what_is_in_them() {
    refused(bytes("%PDF-1.7 ..."), "PDF", "paste");
    refused(bytes("\u0089PNG\r\n"), "picture");
    refused(bytes("\u00ff\u00d8\u00ff\u00e0"), "picture");
    refused(bytes("\u0000\u0000\u0000\u0018ftypheic"), "picture");
    refused(bytes("  <html><table><tr><td>Bea"), "web page", "Save as");
    refused(bytes("<?xml version=\"1.0\"?><Workbook>"), "web page");
    refused(bytes("{\\rtf1 ..."), "text document");
    refused(bytes("\u00d0\u00cf\u0011\u00e0 old"), ".xls", "Excel workbook (.xlsx)");
    refused(bytes("Bea\u0000Ash"), "no spreadsheet that we can read");
    refused(bytes(""), "empty");
    refused(bytes("\r\n , ,\r\n"), "no rows");
    refused(Workbooks.zip(Map.of("word/document.xml", "<w/>")), "text document");
    refused(Workbooks.zip(Map.of("Index/Document.iwa", "x")), "packed file");
    refused(bytes("PK nothing"), "damaged");
  }

  @Test
  void a_public_register_is_no_staff_list() throws IOException {
    for (var register :
        List.of("ofsted-early-years-2026-08-31.csv", "edubasealldata20260901.csv")) {
      refused(Files.readAllBytes(REGISTERS.resolve(register)), "public register", "staff list");
    }
    assertThat(StaffFile.read(bytes("Name,Provider URN\nBea Ash,EY900001\n")).lines()).hasSize(2);
  }

  @Test
  void a_locked_file_is_told_apart_from_an_old_one() {
    var excel = new ByteArrayOutputStream();
    excel.writeBytes(bytes("\u00d0\u00cf\u0011\u00e0"));
    excel.writeBytes("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
    refused(excel.toByteArray(), "password");
    var ods = new LinkedHashMap<String, String>();
    ods.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    ods.put(
        "META-INF/manifest.xml",
        "<manifest><file-entry><encryption-data/></file-entry></manifest>");
    ods.put("content.xml", "\u0001\u0002");
    refused(Workbooks.zip(ods), "password");
  }

  @Test
  void a_file_that_is_too_large_is_not_looked_at() {
    refused(new byte[StaffFile.LARGEST + 1], "larger than 10 MB");
  }

  @Test
  void a_bomb_is_stopped_while_it_unpacks() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      var noughts = new byte[1 << 20];
      for (int i = 0; i < 100; i++) {
        zip.write(noughts);
      }
      zip.closeEntry();
    }
    assertThat(out.size()).isLessThan(200_000);
    refused(out.toByteArray(), "unpacks to far more");
    var many = new LinkedHashMap<String, String>();
    for (int i = 0; i <= Unpacked.MOST_ENTRIES; i++) {
      many.put("xl/worksheets/" + i, "");
    }
    refused(Workbooks.zip(many), "unpacks to far more");
  }

  @Test
  void nothing_is_fetched_and_no_entity_unfolds() {
    var laughs =
        """
        <!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
        <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><table:table>
        <table:table-row><table:table-cell><text:p>&f;&b;</text:p></table:table-cell>
        </table:table-row></table:table></office:document-content>\
        """;
    refused(
        Workbooks.zip(
            Map.of(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml",
                laughs)),
        "damaged");
  }

  @Test
  void more_rows_or_columns_than_a_staff_list_has_are_refused() {
    refused(bytes("Bea\n".repeat(Grid.MOST_ROWS + 1)), "more than 20,000 rows");
    refused(bytes(String.join(",", Collections.nCopies(61, "Bea"))), "more than 60 columns");
    // a cell that claims to stand further to the right than there is room for in memory
    refused(
        Workbooks.xlsx("<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>", List.of()),
        "60 columns");
    var rows =
        "<table:table-row table:number-rows-repeated=\"2000000000\"><table:table-cell"
            + " table:number-columns-repeated=\"%d\"><text:p>Bea</text:p></table:table-cell></table:table-row>";
    refused(Workbooks.odsOf(rows.formatted(1)), "20,000 rows");
    refused(Workbooks.odsOf(rows.formatted(2_000_000_000)), "60 columns");
  }

  @Test
  void a_quotation_mark_without_an_end_would_swallow_people() {
    refused(
        bytes("Name,Job\nBea Ash,Cook\n\"Cai Birch,Teacher\nDee Cedar,Cook\n"),
        "quotation mark",
        "row 3");
  }

  @Test
  void half_a_workbook_is_no_workbook() {
    var whole = Workbooks.xlsx(List.of(List.of("Name"), List.of("Bea Ash")));
    refused(java.util.Arrays.copyOf(whole, whole.length / 2), "damaged");
    refused(Workbooks.xlsx("<row><c t=\"s\"><v>7</v></c></row>", List.of()), "damaged");
  }
}
