package org.included.staff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;

/**
 * An Excel workbook (ISO/IEC 29500, SpreadsheetML): the first sheet that has something in it and is
 * not hidden. A formula is never worked out: what its cell showed when the file was saved is in the
 * file.
 */
final class XlsxSheet {
  static final String WORKBOOK = "xl/workbook.xml";

  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final String STYLES = "xl/styles.xml";
  private static final String STRINGS = "xl/sharedStrings.xml";

  private record Tab(String name, String part) {}

  private final Unpacked file;
  private List<String> strings = List.of();
  private Set<Integer> dateStyles = Set.of();
  private boolean since1904;

  private XlsxSheet(Unpacked file) {
    this.file = file;
  }

  static Predicate<String> parts() {
    return name ->
        name.equals(WORKBOOK)
            || name.equals(RELATIONS)
            || name.equals(STYLES)
            || name.equals(STRINGS)
            || (name.startsWith("xl/worksheets/") && name.endsWith(".xml"));
  }

  static Sheet of(Unpacked file) {
    return new XlsxSheet(file).read();
  }

  private Sheet read() {
    var tabs = tabs();
    strings = file.entry(STRINGS).map(b -> Xml.read(b, XlsxSheet::strings)).orElse(List.of());
    dateStyles = file.entry(STYLES).map(b -> Xml.read(b, XlsxSheet::dateStyles)).orElse(Set.of());
    for (var tab : tabs) {
      var bytes = file.entry(tab.part());
      if (bytes.isPresent()) {
        var grid = Xml.read(bytes.get(), this::cells);
        if (!grid.isEmpty()) {
          return new Sheet(tab.name(), tabs.size() - 1, grid.lines());
        }
      }
    }
    return new Sheet("", 0, List.of());
  }

  private List<Tab> tabs() {
    var parts = file.entry(RELATIONS).map(b -> Xml.read(b, XlsxSheet::relations)).orElse(Map.of());
    return Xml.read(
        file.entry(WORKBOOK).orElseThrow(Unpacked::damaged),
        xml -> {
          var tabs = new ArrayList<Tab>();
          while (xml.nextStart()) {
            if (xml.isStart("workbookPr")) {
              since1904 = isTrue(xml.attribute("date1904"));
            } else if (xml.isStart("sheet") && !xml.attribute("state").contains("idden")) {
              tabs.add(new Tab(xml.attribute("name"), parts.getOrDefault(xml.attribute("id"), "")));
            }
          }
          return tabs;
        });
  }

  private static Map<String, String> relations(Xml xml) throws XMLStreamException {
    var parts = new HashMap<String, String>();
    while (xml.nextStart()) {
      if (xml.isStart("Relationship")) {
        var target = xml.attribute("Target");
        parts.put(
            xml.attribute("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
      }
    }
    return parts;
  }

  private static List<String> strings(Xml xml) throws XMLStreamException {
    var strings = new ArrayList<String>();
    while (xml.nextStart()) {
      if (xml.isStart("si")) {
        strings.add(richText(xml, "si"));
      }
    }
    return strings;
  }

  /** The text of all runs together; how it is spoken (rPh), in Japanese, is no part of it. */
  private static String richText(Xml xml, String element) throws XMLStreamException {
    var text = new StringBuilder();
    boolean within = false;
    while (xml.next() && !xml.isEnd(element)) {
      if (xml.isStart("rPh")) {
        xml.skip();
      } else if (xml.isStart("t")) {
        within = true;
      } else if (xml.isEnd("t")) {
        within = false;
      } else if (within && xml.isText()) {
        append(text, xml.text());
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String more) {
    if (text.length() <= Grid.LONGEST_CELL) {
      text.append(more);
    }
  }

  /** The styles, by their place, that show a number as a day. */
  private static Set<Integer> dateStyles(Xml xml) throws XMLStreamException {
    var formats = new HashMap<Integer, String>();
    var styles = new HashSet<Integer>();
    boolean inCells = false;
    int place = 0;
    while (xml.next()) {
      if (xml.isStart("numFmt")) {
        formats.put(xml.number("numFmtId", -1), xml.attribute("formatCode"));
      } else if (xml.isStart("cellXfs")) {
        inCells = true;
      } else if (xml.isEnd("cellXfs")) {
        inCells = false;
      } else if (inCells && xml.isStart("xf")) {
        int format = xml.number("numFmtId", 0);
        if (SerialDay.isShownBy(format, formats.getOrDefault(format, ""))) {
          styles.add(place);
        }
        place++;
      }
    }
    return styles;
  }

  private Grid cells(Xml xml) throws XMLStreamException {
    var grid = new Grid();
    int row = 0;
    int column = -1;
    while (xml.next() && !xml.isEnd("sheetData")) {
      if (xml.isStart("row")) {
        row = xml.number("r", row + 1);
        column = -1;
      } else if (xml.isStart("c")) {
        column = column(xml.attribute("r"), column + 1);
        grid.cell(column, cell(xml));
      } else if (xml.isEnd("row")) {
        grid.endRow(row);
      }
    }
    return grid;
  }

  /** From "BC7" to 54; more than any sheet has stays more, however long the letters go on. */
  private static int column(String address, int otherwise) {
    int column = 0;
    for (int i = 0; i < address.length() && address.charAt(i) >= 'A'; i++) {
      column = Math.min(column * 26 + address.charAt(i) - 'A' + 1, 1 << 20);
    }
    return column == 0 ? otherwise : column - 1;
  }

  private String cell(Xml xml) throws XMLStreamException {
    var type = xml.attribute("t");
    int style = xml.number("s", 0);
    var value = new StringBuilder();
    boolean within = false;
    while (xml.next() && !xml.isEnd("c")) {
      if (xml.isStart("f")) {
        xml.skip();
      } else if (xml.isStart("is")) {
        return inline(xml);
      } else if (xml.isStart("v")) {
        within = true;
      } else if (xml.isEnd("v")) {
        within = false;
      } else if (within && xml.isText()) {
        append(value, xml.text());
      }
    }
    return shown(type, style, value.toString());
  }

  private static String inline(Xml xml) throws XMLStreamException {
    var text = richText(xml, "is");
    while (xml.next() && !xml.isEnd("c")) {
      // whatever else is in the cell
    }
    return text;
  }

  private String shown(String type, int style, String value) {
    return switch (type) {
      case "s" -> string(value);
      case "str", "inlineStr", "d" -> value;
      case "b" -> isTrue(value) ? "TRUE" : "FALSE";
      // a formula that went wrong, such as #REF!: there is nothing to read
      case "e" -> "";
      default ->
          dateStyles.contains(style) ? SerialDay.words(value, since1904) : SerialDay.number(value);
    };
  }

  private String string(String place) {
    try {
      return strings.get(Integer.parseInt(place.strip()));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw Unpacked.damaged();
    }
  }

  private static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true");
  }
}
