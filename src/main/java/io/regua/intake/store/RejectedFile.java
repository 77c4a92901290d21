package io.regua.intake.store;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.regua.intake.Batch;
import io.regua.intake.FileFormat;
import io.regua.intake.RefusedLine;
import io.regua.intake.rules.Line;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the lines that did not go in, by walking through the stored file and its reasons side by side. */
@Component
public class RejectedFile {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int REASONS_AT_ONCE = 5_000;

    private final PortfolioFiles files;
    private final RefusedLines refused;
    private final Wording wording;

    RejectedFile(PortfolioFiles files, RefusedLines refused, Wording wording) {
        this.files = files;
        this.refused = refused;
        this.wording = wording;
    }

    /** In UTF-8 with a mark, which spreadsheets need to see it. */
    public void write(Batch batch, Locale locale, OutputStream out) throws IOException {
        var separator =
                batch.format().kind() == FileFormat.Kind.CSV ? batch.format().separator() : ';';
        try (var lines = files.lines(batch.fileId(), batch.format());
                var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                var csv = CsvWriter.builder().fieldSeparator(separator).build(text)) {
            text.write(BYTE_ORDER_MARK);
            var columns = own(lines);
            csv.writeRecord(row(lines.header().names(), columns, "line", "reason"));
            var reasons = new Reasons(batch.id());
            for (var line = lines.next(); line != null && !reasons.isOver(); line = lines.next()) {
                var why = reasons.of(line.number());
                if (!why.isEmpty()) {
                    csv.writeRecord(row(
                            values(line, lines.header().width()),
                            columns,
                            String.valueOf(line.number()),
                            worded(why, locale)));
                }
            }
        }
    }

    /** The columns of the file that came, without those an earlier file of rejected lines added. */
    private static List<Integer> own(FileLines lines) {
        var names = lines.header().names();
        var columns = new ArrayList<Integer>();
        for (int column = 0; column < names.size(); column++) {
            if (!names.get(column).equals("line") && !names.get(column).equals("reason")) {
                columns.add(column);
            }
        }
        return columns;
    }

    private static List<String> values(Line line, int width) {
        var values = new ArrayList<String>(width);
        for (int column = 0; column < width; column++) {
            values.add(line.value(column));
        }
        return values;
    }

    private static List<String> row(List<String> values, List<Integer> columns, String line, String reason) {
        var row = new ArrayList<String>(columns.size() + 2);
        columns.forEach(column -> row.add(values.get(column)));
        row.add(line);
        row.add(reason);
        return row;
    }

    private String worded(List<RefusedLine> why, Locale locale) {
        return why.stream().map(reason -> wording.of(reason.reason(), locale)).collect(Collectors.joining(" · "));
    }

    /** The reasons in order of lines, some thousand at a time. */
    private final class Reasons {

        private final long batch;
        private final Deque<RefusedLine> waiting = new ArrayDeque<>();
        private long fetched;
        private boolean last;

        Reasons(long batch) {
            this.batch = batch;
        }

        boolean isOver() {
            return next() == null;
        }

        List<RefusedLine> of(long line) {
            var why = new ArrayList<RefusedLine>();
            for (var reason = next(); reason != null && reason.line() <= line; reason = next()) {
                why.add(waiting.removeFirst());
            }
            return why;
        }

        private @Nullable RefusedLine next() {
            if (waiting.isEmpty() && !last) {
                waiting.addAll(refused.after(batch, fetched, REASONS_AT_ONCE));
                last = waiting.isEmpty();
                fetched = last ? fetched : waiting.getLast().line();
            }
            return waiting.peekFirst();
        }
    }
}
