package org.included.database;

import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A database whose history is not ours: made by another version, or by something else. */
class ForeignSchemaAnalyzer extends AbstractFailureAnalyzer<FlywayException> {
  @Override
  protected FailureAnalysis analyze(Throwable root, FlywayException cause) {
    return new FailureAnalysis(
        "This database was made by another version of Included, or by something else, and cannot be"
            + " brought to this version: "
            + firstLine(cause),
        "A demonstration starts afresh after: rm -r data (the folder that included.data names). A"
            + " real service needs the version that made it, or a newer one.",
        root);
  }

  private static String firstLine(FlywayException cause) {
    var message = String.valueOf(cause.getMessage());
    return message.lines().findFirst().orElse("");
  }
}
