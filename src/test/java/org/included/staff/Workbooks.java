package org.included.staff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Spreadsheets as programs write them, made by hand so that each part can be wrong. */
public final class Workbooks {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATED =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private Workbooks() {}

  /** A workbook of one sheet with text in its cells. */
  public static byte[] xlsx(List<List<String>> rows) {
    var strings = new ArrayList<String>();
    var cells = new StringBuilder();
    for (int r = 0; r < rows.size(); r++) {
      cells.append("<row r=\"").append(r + 1).append("\">");
      for (int c = 0; c < rows.get(r).size(); c++) {
        cells.append(
            "<c r=\"%c%d\" t=\"s\"><v>%d</v></c>".formatted('A' + c, r + 1, strings.size()));
        strings.add(rows.get(r).get(c));
      }
      cells.append("</row>");
    }
    return xlsx(cells.toString(), strings);
  }

  /**
   * @param rows the XML of the rows
   */
  public static byte[] xlsx(String rows, List<String> strings) {
    var shared = new StringBuilder();
    strings.forEach(s -> shared.append("<si><t>").append(escaped(s)).append("</t></si>"));
    var parts = new LinkedHashMap<String, String>();
    parts.put("[Content_Types].xml", "<Types/>");
    parts.put(
        "xl/workbook.xml",
        """
        <workbook xmlns="%s" xmlns:r="%s"><sheets>
        <sheet name="Hidden" sheetId="1" state="hidden" r:id="rId9"/>
        <sheet name="Staff" sheetId="2" r:id="rId1"/></sheets></workbook>\
        """
            .formatted(MAIN, RELATED));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
            + "<Relationship Id=\"rId9\" Target=\"worksheets/sheet9.xml\"/></Relationships>");
    parts.put("xl/worksheets/sheet9.xml", sheet("<row r=\"1\"><c><v>9</v></c></row>"));
    parts.put(
        "xl/styles.xml",
        """
        <styleSheet xmlns="%s"><numFmts><numFmt numFmtId="164" formatCode="dd\\ mmm\\ yyyy"/>
        </numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>\
        """
            .formatted(MAIN));
    parts.put("xl/sharedStrings.xml", "<sst xmlns=\"%s\">%s</sst>".formatted(MAIN, shared));
    parts.put("xl/worksheets/sheet1.xml", sheet(rows));
    return zip(parts);
  }

  private static String sheet(String rows) {
    return "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows);
  }

  /** An OpenDocument sheet with text in its cells, and as many empty ones as there can be. */
  public static byte[] ods(List<List<String>> rows) {
    var cells = new StringBuilder();
    for (var row : rows) {
      cells.append("<table:table-row>");
      for (var cell : row) {
        cells.append("<table:table-cell office:value-type=\"string\"><text:p>");
        cells.append(escaped(cell)).append("</text:p></table:table-cell>");
      }
      cells.append("<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>");
    }
    return odsOf(cells.toString());
  }

  /**
   * @param rows the XML of the rows
   */
  public static byte[] odsOf(String rows) {
    var parts = new LinkedHashMap<String, String>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    parts.put("META-INF/manifest.xml", "<manifest/>");
    parts.put(
        "content.xml",
        """
        <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body>
        <office:spreadsheet><table:table table:name="Staff">%s<table:table-row
         table:number-rows-repeated="1048000"><table:table-cell
         table:number-columns-repeated="16384"/></table:table-row></table:table>
        </office:spreadsheet></office:body></office:document-content>\
        """
            .formatted(rows));
    return zip(parts);
  }

  /** An archive of these texts. */
  public static byte[] zip(Map<String, String> parts) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
