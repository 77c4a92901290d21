package io.regua.intake.store;

import io.regua.files.StoredFile;
import io.regua.files.StoredFiles;
import io.regua.intake.Batch;
import io.regua.intake.FileFormat;
import io.regua.intake.FileRefused;
import io.regua.intake.Mapping;
import io.regua.intake.Objection;
import io.regua.intake.rules.Header;
import io.regua.intake.rules.Known;
import io.regua.intake.rules.Known.CreditorTerms;
import io.regua.intake.rules.Layout;
import io.regua.intake.rules.Line;
import io.regua.intake.rules.LineReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes files in, opens them as lines, and lays mappings over them. */
@Component
public class PortfolioFiles {

    /** How many lines are looked at before a file is started. */
    public static final int LOOKED_AT = 1_000;

    private final StoredFiles files;
    private final CreditorRows creditors;

    PortfolioFiles(StoredFiles files, CreditorRows creditors) {
        this.files = files;
        this.creditors = creditors;
    }

    /** A kept file and how it is written. */
    public record Received(StoredFile file, FileFormat format) {}

    /**
     * Keeps a file.
     *
     * @throws FileRefused when it is empty, no text and no workbook, or a workbook that would burst
     */
    public Received keep(InputStream content) throws IOException {
        var inspection = new Inspection(content);
        var file = files.keep(inspection);
        if (inspection.isZip()) {
            ZipGuard.check(files.open(file.id()));
            return new Received(file, FileFormats.workbook());
        }
        return new Received(file, FileFormats.text(files.open(file.id()), inspection.charset()));
    }

    public Header header(long file, FileFormat format) throws IOException {
        try (var lines = lines(file, format)) {
            return lines.header();
        }
    }

    public FileLines lines(long file, FileFormat format) throws IOException {
        return FileLines.of(files.open(file), format);
    }

    public List<Line> head(FileLines lines) {
        return FileFormats.head(lines, LOOKED_AT);
    }

    /** The format with what the file's first lines tell about decimals under this mapping. */
    public FileFormat format(long file, FileFormat format, Mapping mapping) throws IOException {
        try (var lines = lines(file, format)) {
            var layout = new Layout(mapping, lines.header(), Map.of());
            return format.withDecimals(layout.decimalsOf(head(lines)));
        }
    }

    /** What the lines of a batch are read against. */
    public LineReader reader(Batch batch, Mapping mapping, FileLines lines, LocalDate today) {
        var layout = new Layout(mapping, lines.header(), batch.format().decimals());
        return new LineReader(layout, new Known(today, chosen(batch), creditors.remembered(), batch.scope()::sees));
    }

    private @Nullable CreditorTerms chosen(Batch batch) {
        var creditor = batch.creditorId();
        return creditor == null ? null : creditors.byId(creditor).orElseThrow();
    }

    public boolean isCreditor(long id) {
        return creditors.byId(id).isPresent();
    }

    /** What keeps a mapping from reading this file for this creditor; empty when nothing does. */
    public static Optional<Objection> objection(Mapping mapping, Header header, @Nullable Long creditor) {
        var misfit = Layout.objection(mapping, header);
        if (misfit.isPresent() || creditor != null) {
            return misfit;
        }
        return new Layout(mapping, header, Map.of()).namesCreditors()
                ? Optional.empty()
                : Optional.of(Objection.of("creditor_not_named"));
    }
}
