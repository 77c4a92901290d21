package io.regua.app;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A database that is too old is one sentence, not a stack trace. */
class UnsupportedDatabaseAnalysis extends AbstractFailureAnalyzer<UnsupportedDatabase> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, UnsupportedDatabase cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Upgrade the server, or point SPRING_DATASOURCE_URL to a newer one.",
                cause);
    }
}
