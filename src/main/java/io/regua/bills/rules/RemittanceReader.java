package io.regua.bills.rules;

import io.regua.bills.rules.Columns.Unreadable;
import io.regua.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a remittance the way the bank does that it is written for; the sandbox bank reads no other. */
final class RemittanceReader {

    private static final int NARROW = 240;

    /** One instruction as it stands in the file. */
    record Told(
            String movement,
            String ourNumber,
            String document,
            @Nullable LocalDate dueOn,
            Money amount,
            Money rebate,
            String payerTaxId,
            String payerName,
            String postalCode) {}

    /** What the file says. */
    record File(int columns, int number, String company, String taxId, List<Told> told) {}

    private RemittanceReader() {}

    /**
     * Reads a whole file.
     *
     * @throws IllegalArgumentException when it is none, or a line cannot be read
     */
    static File read(byte[] content) {
        var lines = new String(content, StandardCharsets.ISO_8859_1)
                .lines()
                .map(Columns::new)
                .toList();
        try {
            return lines.getFirst().line().length() == NARROW ? narrow(lines) : wide(lines);
        } catch (Unreadable e) {
            throw new IllegalArgumentException("column " + e.from(), e);
        }
    }

    private static File narrow(List<Columns> lines) throws Unreadable {
        var told = new ArrayList<Told>();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).raw(8, 8).equals("3") && lines.get(at).raw(14, 14).equals("P")) {
                told.add(told(lines.get(at), lines.get(at + 1)));
            }
        }
        var header = lines.getFirst();
        return new File(
                NARROW, Integer.parseInt(header.text(158, 163)), header.text(73, 102), header.raw(19, 32), told);
    }

    private static Told told(Columns p, Columns q) throws Unreadable {
        return new Told(
                p.raw(16, 17),
                p.text(38, 57),
                p.text(63, 77),
                p.date(78, 85),
                p.money(86, 100),
                p.money(181, 195),
                taxId(q.raw(18, 18), q.raw(19, 33)),
                q.text(34, 73),
                q.raw(129, 136));
    }

    private static File wide(List<Columns> lines) throws Unreadable {
        var told = new ArrayList<Told>();
        for (var line : lines) {
            if (line.raw(1, 1).equals("1")) {
                told.add(new Told(
                        line.raw(109, 110),
                        line.text(63, 74),
                        line.text(111, 120),
                        line.date(121, 126),
                        line.money(127, 139),
                        line.money(206, 218),
                        taxId(line.raw(220, 220), line.raw(221, 234)),
                        line.text(235, 274),
                        line.raw(327, 334)));
            }
        }
        var header = lines.getFirst();
        var taxId = lines.size() > 2 ? lines.get(1).raw(4, 17) : "";
        return new File(400, Integer.parseInt(header.text(111, 117)), header.text(47, 76), taxId, told);
    }

    private static String taxId(String kind, String filled) {
        return filled.substring(filled.length() - (kind.equals("1") ? 11 : 14));
    }
}
