package org.included.kernel;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class CannotStartAnalyzer extends AbstractFailureAnalyzer<CannotStart> {
  @Override
  protected FailureAnalysis analyze(Throwable root, CannotStart cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.mend(), root);
  }
}
