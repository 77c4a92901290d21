package io.regua.intake;

import io.regua.calendar.BusinessDates;
import io.regua.intake.rules.LineReader;
import io.regua.intake.store.Batches;
import io.regua.intake.store.CopyThread;
import io.regua.intake.store.FileLines;
import io.regua.intake.store.InboxWriter;
import io.regua.intake.store.PortfolioFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One import from its stored file to its end. Reading and offering the lines is no transaction and can break off
 * anywhere; begun again it starts from the file. All of it goes in at once, at the end.
 */
@Component
class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final int LINES_BETWEEN_SIGNS_OF_LIFE = 50_000;

    private final Batches batches;
    private final Mappings mappings;
    private final PortfolioFiles files;
    private final Admissions admissions;
    private final FollowUp followUp;
    private final BusinessDates dates;
    private final DataSource database;

    ImportRun(
            Batches batches,
            Mappings mappings,
            PortfolioFiles files,
            Admissions admissions,
            FollowUp followUp,
            BusinessDates dates,
            DataSource database) {
        this.batches = batches;
        this.mappings = mappings;
        this.files = files;
        this.admissions = admissions;
        this.followUp = followUp;
        this.dates = dates;
        this.database = database;
    }

    /**
     * Runs a queued import, or begins one again that broke off; anything else is left alone.
     *
     * @param last whether a failure ends the import instead of leaving it to the next try
     */
    void run(long id, boolean last) {
        if (!admissions.begin(id)) {
            admissions.forget(id);
            return;
        }
        var batch = batches.byId(id).orElseThrow();
        try {
            read(batch);
        } catch (FileRefused refused) {
            admissions.fail(batch, refused.objection());
        } catch (RuntimeException broken) {
            if (!last) {
                throw broken;
            }
            LOG.error("import {} failed", id, broken);
            admissions.fail(batch, Objection.of("import_broke_off"));
        }
        admissions.forget(id);
    }

    private void read(Batch batch) {
        var mapping = mappings.named(String.valueOf(batch.mapping())).orElseThrow();
        try (var lines = files.lines(batch.fileId(), batch.format());
                var inbox = new InboxWriter(batch, new CopyThread(database))) {
            var start = System.nanoTime();
            var read = offer(batch, lines, files.reader(batch, mapping, lines, dates.today()), inbox);
            var offered = System.nanoTime();
            batches.progress(batch.id(), "admitting", read);
            admissions.admit(batch, read, inbox.offered(), inbox.creditors(), inbox.untold());
            var admitted = System.nanoTime();
            followUp.on();
            LOG.info(
                    "import {}: {} lines read in {} ms, admitted in {} ms",
                    batch.id(),
                    read,
                    (offered - start) / 1_000_000,
                    (admitted - offered) / 1_000_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long offer(Batch batch, FileLines lines, LineReader reader, InboxWriter inbox) {
        var read = 0L;
        for (var line = lines.next(); line != null; line = lines.next()) {
            inbox.write(reader.read(line));
            if (batch.fullList()) {
                inbox.listed(line.number(), batch.creditorId(), reader.contractOf(line), reader.installmentOf(line));
            }
            if (++read % LINES_BETWEEN_SIGNS_OF_LIFE == 0) {
                batches.progress(batch.id(), "reading", read);
            }
        }
        inbox.finish();
        return read;
    }
}
