package io.regua.intake.store;

import io.regua.intake.Batch;
import io.regua.intake.Mapping;
import io.regua.intake.Preview;
import io.regua.intake.RefusedLine;
import io.regua.intake.rules.Line;
import io.regua.intake.rules.Understood;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at the first lines of a file as an import would. */
@Component
public class Previews {

    private static final int SHOWN = 20;

    private final PortfolioFiles files;

    Previews(PortfolioFiles files) {
        this.files = files;
    }

    public Preview of(Batch batch, @Nullable Mapping mapping, List<String> candidates, LocalDate today)
            throws IOException {
        try (var lines = files.lines(batch.fileId(), batch.format())) {
            var head = files.head(lines);
            var objection = mapping == null
                    ? null
                    : PortfolioFiles.objection(mapping, lines.header(), batch.creditorId())
                            .orElse(null);
            List<Understood> understood =
                    mapping == null || objection != null ? List.of() : understood(batch, mapping, lines, head, today);
            var problems = problems(understood);
            return new Preview(
                    lines.header(),
                    candidates,
                    mapping,
                    objection,
                    head.stream()
                            .limit(SHOWN)
                            .map(line -> values(line, lines.header().width()))
                            .toList(),
                    understood.stream().limit(SHOWN).toList(),
                    problems.stream().limit(SHOWN).toList(),
                    head.size(),
                    (int) problems.stream().map(RefusedLine::line).distinct().count());
        }
    }

    private List<Understood> understood(
            Batch batch, Mapping mapping, FileLines lines, List<Line> head, LocalDate today) {
        var reader = files.reader(batch, mapping, lines, today);
        return head.stream().map(reader::read).toList();
    }

    private static List<RefusedLine> problems(List<Understood> lines) {
        var problems = new ArrayList<RefusedLine>();
        for (var line : lines) {
            line.objections()
                    .forEach(reason -> problems.add(new RefusedLine(line.line().number(), false, reason)));
        }
        return problems;
    }

    private static List<String> values(Line line, int width) {
        return IntStream.range(0, width).mapToObj(line::value).toList();
    }
}
