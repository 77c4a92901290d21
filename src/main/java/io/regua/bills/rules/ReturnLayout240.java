package io.regua.bills.rules;

import io.regua.bills.rules.Columns.Unreadable;
import io.regua.bills.rules.ReturnReader.Line;
import io.regua.bills.rules.ReturnReader.UnreadableLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CNAB 240: a bill is a segment T and the segment U behind it. Santander has its T four columns further left. */
final class ReturnLayout240 {

    private static final String SANTANDER = "033";
    private static final int SHIFT = 4;

    private ReturnLayout240() {}

    static List<ReturnEntry> entries(String bank, List<Line> lines) {
        var entries = new ArrayList<ReturnEntry>();
        @Nullable Line title = null;
        for (var line : lines) {
            var segment = segment(line);
            if (segment.equals("T")) {
                keep(bank, title, null, entries);
                title = line;
            } else if (segment.equals("U") && title != null) {
                keep(bank, title, line, entries);
                title = null;
            }
        }
        keep(bank, title, null, entries);
        return entries;
    }

    private static String segment(Line line) {
        return line.columns().raw(8, 8).equals("3") ? line.columns().raw(14, 14) : "";
    }

    private static void keep(String bank, @Nullable Line title, @Nullable Line money, List<ReturnEntry> entries) {
        if (title == null) {
            return;
        }
        try {
            entries.add(entry(bank.equals(SANTANDER), title, money == null ? new Columns("") : money.columns()));
        } catch (Unreadable e) {
            throw new UnreadableLine(title, e);
        }
    }

    private static ReturnEntry entry(boolean shifted, Line line, Columns u) throws Unreadable {
        var t = line.columns();
        var by = shifted ? SHIFT : 0;
        return new ReturnEntry(
                line.number(),
                t.raw(16, 17),
                shifted ? t.text(18, 32) : t.text(18, 37),
                shifted ? t.text(41, 53) : t.text(38, 57),
                t.text(58 - by, 58 - by),
                t.text(59 - by, 73 - by),
                t.date(74 - by, 81 - by),
                t.money(82 - by, 96 - by),
                u.money(78, 92),
                u.money(93, 107),
                u.money(18, 32),
                u.money(33, 47),
                u.money(48, 62),
                t.money(199 - (shifted ? 5 : 0), 213 - (shifted ? 5 : 0)),
                t.text(97 - by, 99 - by),
                u.date(138, 145),
                u.date(146, 153),
                reasons(shifted ? t.raw(209, 218) : t.raw(214, 223)));
    }

    /** Codes of two signs; zeros and blanks say nothing. */
    static List<String> reasons(String codes) {
        var reasons = new ArrayList<String>();
        for (int at = 0; at + 2 <= codes.length(); at += 2) {
            var code = codes.substring(at, at + 2);
            if (!code.isBlank() && !code.equals("00")) {
                reasons.add(code);
            }
        }
        return List.copyOf(reasons);
    }
}
