package org.included.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;

/**
 * An OpenDocument spreadsheet (ISO/IEC 26300): the first sheet that has something in it. The text
 * that each cell shows is in the file beside its formula, which is never worked out.
 */
final class OdsSheet {
  static final String CONTENT = "content.xml";
  static final String MANIFEST = "META-INF/manifest.xml";

  private record Tab(String name, Grid grid) {}

  private OdsSheet() {}

  static Predicate<String> parts() {
    return name -> name.equals(CONTENT) || name.equals(MANIFEST);
  }

  static Sheet of(Unpacked file) {
    if (isLocked(file)) {
      throw Unpacked.locked();
    }
    var tabs = Xml.read(file.entry(CONTENT).orElseThrow(Unpacked::damaged), OdsSheet::tabs);
    return tabs.stream()
        .filter(t -> !t.grid().isEmpty())
        .findFirst()
        .map(t -> new Sheet(t.name(), tabs.size() - 1, t.grid().lines()))
        .orElse(new Sheet("", 0, List.of()));
  }

  private static boolean isLocked(Unpacked file) {
    return file.entry(MANIFEST)
        .map(b ->
            Xml.read(
                b,
                xml -> {
                  while (xml.nextStart()) {
                    if (xml.isStart("encryption-data")) {
                      return true;
                    }
                  }
                  return false;
                }))
        .orElse(false);
  }

  private static List<Tab> tabs(Xml xml) throws XMLStreamException {
    var tabs = new ArrayList<Tab>();
    while (xml.nextStart()) {
      if (xml.isStart("table")) {
        tabs.add(new Tab(xml.attribute("name"), grid(xml)));
      }
    }
    return tabs;
  }

  private static Grid grid(Xml xml) throws XMLStreamException {
    var grid = new Grid();
    int number = 0;
    while (xml.next() && !xml.isEnd("table")) {
      if (xml.isStart("table-row")) {
        int times = Math.max(1, xml.number("number-rows-repeated", 1));
        var cells = row(xml);
        // empty rows are repeated to the end of the sheet, a million times
        for (int i = 1; i <= times && !cells.isEmpty(); i++) {
          for (int column = 0; column < cells.size(); column++) {
            grid.cell(column, cells.get(column));
          }
          grid.endRow(number + i);
        }
        number += times;
      } else if (xml.isStart("table") || xml.isStart("shapes")) {
        // a sheet within a cell is no part of the list
        xml.skip();
      }
    }
    return grid;
  }

  private static List<String> row(Xml xml) throws XMLStreamException {
    var cells = new ArrayList<String>();
    int empty = 0;
    while (xml.next() && !xml.isEnd("table-row")) {
      if (xml.isStart("table-cell") || xml.isStart("covered-table-cell")) {
        int times = Math.max(1, xml.number("number-columns-repeated", 1));
        var text = cell(xml);
        if (text.isBlank()) {
          empty = Math.min(empty + Math.min(times, 1 << 20), 1 << 20);
        } else {
          // one too many is enough for the grid to say so
          for (int most = Grid.MOST_COLUMNS + 1; empty > 0 && cells.size() < most; empty--) {
            cells.add("");
          }
          empty = 0;
          for (int i = 0; i < times && cells.size() <= Grid.MOST_COLUMNS + 1; i++) {
            cells.add(text);
          }
        }
      }
    }
    return cells;
  }

  private static String cell(Xml xml) throws XMLStreamException {
    var type = xml.attribute("value-type");
    var day = xml.attribute("date-value");
    var number = xml.attribute("value");
    var shown = text(xml);
    return switch (type) {
      case "date" -> day.length() >= 10 ? day.substring(0, 10) : shown;
      case "float" -> shown.isEmpty() ? SerialDay.number(number) : shown;
      default -> shown;
    };
  }

  private static String text(Xml xml) throws XMLStreamException {
    var text = new StringBuilder();
    boolean within = false;
    while (xml.next() && !xml.isEnd("table-cell") && !xml.isEnd("covered-table-cell")) {
      if (xml.isStart("annotation") || xml.isStart("table") || xml.isStart("frame")) {
        xml.skip();
      } else if (xml.isStart("p")) {
        text.append(text.isEmpty() ? "" : " ");
        within = true;
      } else if (xml.isEnd("p")) {
        within = false;
      } else if (xml.isStart("s") || xml.isStart("tab") || xml.isStart("line-break")) {
        text.append(' ');
      } else if (within && xml.isText() && text.length() <= Grid.LONGEST_CELL) {
        text.append(xml.text());
      }
    }
    return text.toString();
  }
}
