package org.included.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One line of a report, as the command and the pages tell it. */
record ReportLine(String what, String howMany) {
  static List<ReportLine> of(Source source, Report report) {
    var lines = new ArrayList<ReportLine>();
    lines.add(new ReportLine("Rows taken", number(report.rows())));
    lines.add(new ReportLine("New " + source.things(), number(report.listed())));
    report.changed().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(c -> lines.add(new ReportLine("Changed, " + c.getKey(), number(c.getValue()))));
    if (report.unlisted() > 0) {
      var gone = source == Source.SCHOOL_LINKS ? "removed" : "closed";
      lines.add(new ReportLine("No longer listed, so " + gone, number(report.unlisted())));
    }
    if (report.withoutAuthority() > 0) {
      lines.add(
          new ReportLine(
              "In no local authority of England that we know",
              number(report.withoutAuthority())
                  + " ("
                  + String.join("; ", report.authorities())
                  + ")"));
    }
    lines.add(new ReportLine("Rows left out", number(report.refused())));
    return lines;
  }

  static String number(long number) {
    return String.format(Locale.UK, "%,d", number);
  }
}
