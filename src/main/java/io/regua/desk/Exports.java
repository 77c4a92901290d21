package io.regua.desk;

import io.regua.calendar.BusinessDates;
import io.regua.desk.store.ExportRows;
import io.regua.desk.store.Sheet;
import io.regua.journal.Actor;
import io.regua.journal.Journal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of the portfolio as files: personal data leaves only here, and the journal knows it. */
@Service
public class Exports {

    private final ExportRows rows;
    private final Journal journal;
    private final BusinessDates dates;

    Exports(ExportRows rows, Journal journal, BusinessDates dates) {
        this.rows = rows;
        this.journal = journal;
        this.dates = dates;
    }

    /**
     * Writes the file row by row, some thousand in memory at a time, as the portfolio stood when it began. The journal
     * keeps who took what with how many rows, also when the reader went away in the middle.
     *
     * @return how many rows were written
     */
    @Transactional(noRollbackFor = {IOException.class, UncheckedIOException.class})
    public long write(Export export, OutputStream out, Actor actor) throws IOException {
        var written = new Written();
        try (var sheet = Sheet.of(export, out)) {
            rows.write(export, dates.today(), sheet, written::row);
            written.complete = true;
        } finally {
            note(export, written, actor);
        }
        return written.rows;
    }

    private static final class Written {
        private long rows;
        private boolean complete;

        void row() {
            rows++;
        }
    }

    private void note(Export export, Written written, Actor actor) {
        journal.write(
                actor,
                "portfolio",
                0,
                Journal.NO_CUSTOMER,
                export.selection().creditor(),
                "portfolio_exported",
                Map.of(
                        "list", export.subject().code(),
                        "format", export.format().code(),
                        "filter", filter(export.selection()),
                        "rows", written.rows,
                        "complete", written.complete,
                        "whole_tax_ids", export.whole()));
    }

    private static String filter(Selection selection) {
        return selection.parameters().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
    }
}
