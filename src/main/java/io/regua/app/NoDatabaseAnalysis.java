package io.regua.app;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A missing database is one sentence, not a stack trace. */
class NoDatabaseAnalysis extends AbstractFailureAnalyzer<NoDatabase> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, NoDatabase cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
