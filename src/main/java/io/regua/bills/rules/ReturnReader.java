package io.regua.bills.rules;

import io.regua.bills.rules.Columns.Unreadable;
import io.regua.bills.rules.ReturnFile.Read;
import io.regua.bills.rules.ReturnFile.Reading;
import io.regua.bills.rules.ReturnFile.Refused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads bank return files of 240 and 400 columns (FEBRABAN), ISO-8859-1, with trimmed blanks and any line ends. */
public final class ReturnReader {

    private static final int WIDE = 400;
    private static final int NARROW = 240;
    /** A trimmed header of 240 columns ends after the generation date; one of 400 never does. */
    private static final String WIDE_HEADER = "02RETORNO";

    private static final String WIDE_REMITTANCE = "01REMESSA";
    private static final char END_OF_FILE = '\u001a';

    /** A line and its place in the file, from 1. */
    record Line(int number, Columns columns) {}

    private ReturnReader() {}

    public static Reading read(byte[] content) {
        var lines = lines(new String(content, StandardCharsets.ISO_8859_1));
        if (lines.isEmpty()) {
            return new Refused("empty", Map.of());
        }
        var first = lines.getFirst().columns();
        if (first.line().startsWith(WIDE_HEADER)) {
            return read(lines, WIDE);
        }
        if (first.line().startsWith(WIDE_REMITTANCE)) {
            return new Refused("remittance", Map.of());
        }
        return isNarrow(first) ? narrow(lines) : new Refused("not_cnab", Map.of());
    }

    private static List<Line> lines(String text) {
        var split = text.lines().toList();
        return IntStream.range(0, split.size())
                .mapToObj(at -> new Line(at + 1, new Columns(split.get(at))))
                .filter(line -> !line.columns().line().isBlank()
                        && line.columns().line().charAt(0) != END_OF_FILE)
                .toList();
    }

    private static boolean isNarrow(Columns header) {
        return header.line().length() <= NARROW + 1
                && header.raw(4, 8).equals("00000")
                && BankNumbers.isDigits(header.raw(1, 3));
    }

    private static Reading narrow(List<Line> lines) {
        return lines.getFirst().columns().raw(143, 143).equals("1")
                ? new Refused("remittance", Map.of())
                : read(lines, NARROW);
    }

    private static Reading read(List<Line> lines, int width) {
        var header = lines.getFirst().columns();
        var bank = width == WIDE ? header.raw(77, 79) : header.raw(1, 3);
        var name = width == WIDE ? header.text(80, 94) : header.text(103, 132);
        if (!isWhole(lines, width)) {
            return new Refused("incomplete", Map.of("bank", bank));
        }
        if (width == WIDE && !ReturnLayout400.knows(bank)) {
            return new Refused("layout_unknown", Map.of("bank", bank));
        }
        try {
            var entries = width == WIDE ? ReturnLayout400.entries(bank, lines) : ReturnLayout240.entries(bank, lines);
            return new Read(new ReturnFile(width, bank, name, entries));
        } catch (UnreadableLine e) {
            return new Refused(
                    "line_unreadable",
                    Map.of("line", Integer.toString(e.line()), "column", Integer.toString(e.column())));
        }
    }

    /** Whether the trailer is there: a file that broke off on its way would leave payments out without a word. */
    private static boolean isWhole(List<Line> lines, int width) {
        var last = lines.getLast().columns();
        return last.raw(width == WIDE ? 1 : 8, width == WIDE ? 1 : 8).equals("9");
    }

    /** A line that is not what its place says. */
    static final class UnreadableLine extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int line;
        private final int column;

        UnreadableLine(Line line, Unreadable why) {
            super(why);
            this.line = line.number();
            this.column = why.from();
        }

        int line() {
            return line;
        }

        int column() {
            return column;
        }
    }
}
