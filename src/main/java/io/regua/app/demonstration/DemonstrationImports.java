package io.regua.app.demonstration;

import static io.regua.app.demonstration.DemonstrationPortfolio.DEMONSTRATION;

import io.regua.intake.BatchState;
import io.regua.intake.Imports;
import io.regua.team.CreditorScope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files of the demonstration, brought in as any other file and waited for. */
@Component
class DemonstrationImports {

    private static final int LOOKS = 600;
    private static final Duration BREATH = Duration.ofMillis(100);
    private static final Set<BatchState> MOVING =
            EnumSet.of(BatchState.RECEIVED, BatchState.QUEUED, BatchState.RUNNING);

    private final Imports imports;

    DemonstrationImports(Imports imports) {
        this.imports = imports;
    }

    /**
     * Brings a file in the native format in.
     *
     * @param creditor whose debts all lines are; null when the lines say it
     */
    void bring(String name, String lines, @Nullable Long creditor) throws IOException {
        var batch = receive(name, lines, creditor);
        imports.start(batch);
        await(batch);
    }

    /** Brings all that a creditor says is open in; what it does not name waits. */
    void compare(String name, String lines, long creditor) throws IOException {
        var batch = receive(name, lines, creditor);
        imports.startFullList(batch, true);
        await(batch);
    }

    private long receive(String name, String lines, @Nullable Long creditor) throws IOException {
        var file = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
        return imports.receive(file, name, "native", creditor, DEMONSTRATION, CreditorScope.EVERYTHING)
                .id();
    }

    private void await(long batch) {
        var reader = new Imports.Reader(CreditorScope.EVERYTHING, DEMONSTRATION.name());
        for (var look = 0; look < LOOKS && isMoving(batch, reader); look++) {
            sleep();
        }
    }

    private boolean isMoving(long batch, Imports.Reader reader) {
        return MOVING.contains(imports.byId(batch, reader).orElseThrow().state());
    }

    private static void sleep() {
        try {
            Thread.sleep(BREATH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
