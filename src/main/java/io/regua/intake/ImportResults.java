package io.regua.intake;

import io.regua.intake.store.Batches;
import io.regua.intake.store.RefusedLines;
import io.regua.intake.store.RejectedFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an import left behind, line by line. */
@Service
@Transactional(readOnly = true)
public class ImportResults {

    private final Batches batches;
    private final RefusedLines refused;
    private final RejectedFile rejectedFile;

    ImportResults(Batches batches, RefusedLines refused, RejectedFile rejectedFile) {
        this.batches = batches;
        this.refused = refused;
        this.rejectedFile = rejectedFile;
    }

    /** Reasons why lines did not go in, conflicts left out, in order of lines. */
    public List<RefusedLine> refused(long batch, int from, int size) {
        return refused.page(batch, false, from, size);
    }

    public long countRefused(long batch) {
        return refused.count(batch, false);
    }

    /** Lines about something that exists with other values; the facts say which. */
    public List<RefusedLine> conflicts(long batch, int from, int size) {
        return refused.page(batch, true, from, size);
    }

    public long countConflicts(long batch) {
        return refused.count(batch, true);
    }

    /** What was left out of lines that went in. */
    public List<RefusedLine> notes(long batch, int from, int size) {
        return refused.notes(batch, from, size);
    }

    public long countNotes(long batch) {
        return refused.countNotes(batch);
    }

    /**
     * Writes the lines that did not go in as a CSV file that can be corrected and sent again: the columns they came
     * with, the line they stood on, and why, in the reader's language.
     */
    public void rejectedFile(long batch, Locale locale, OutputStream out) throws IOException {
        rejectedFile.write(batches.byId(batch).orElseThrow(), locale, out);
    }
}
