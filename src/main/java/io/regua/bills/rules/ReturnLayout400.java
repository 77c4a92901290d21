package io.regua.bills.rules;

import io.regua.bills.rules.Columns.Unreadable;
import io.regua.bills.rules.ReturnReader.Line;
import io.regua.bills.rules.ReturnReader.UnreadableLine;
import io.regua.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * CNAB 400: a bill is a line of type 1. Events, dates and amounts stand where FEBRABAN has them; where the number, the
 * account and the wallet stand differs from bank to bank.
 */
enum ReturnLayout400 {
    SANTANDER(18, 37, 63, 70, 108, 108, 137, 146),
    BRADESCO(25, 37, 71, 82, 22, 24, 319, 328),
    ITAU(18, 29, 63, 70, 83, 85, 378, 385),
    SANDBOX(18, 37, 63, 74, 108, 108, 319, 328);

    private static final Map<String, ReturnLayout400> BANKS =
            Map.of("033", SANTANDER, "237", BRADESCO, "341", ITAU, "999", SANDBOX);
    private static final String INTER = "077";

    private final int account;
    private final int accountEnd;
    private final int number;
    private final int numberEnd;
    private final int wallet;
    private final int walletEnd;
    private final int reasons;
    private final int reasonsEnd;

    ReturnLayout400(
            int account,
            int accountEnd,
            int number,
            int numberEnd,
            int wallet,
            int walletEnd,
            int reasons,
            int reasonsEnd) {
        this.account = account;
        this.accountEnd = accountEnd;
        this.number = number;
        this.numberEnd = numberEnd;
        this.wallet = wallet;
        this.walletEnd = walletEnd;
        this.reasons = reasons;
        this.reasonsEnd = reasonsEnd;
    }

    /** Whether this bank's columns are known. */
    static boolean knows(String bank) {
        return BANKS.containsKey(bank) || bank.equals(INTER);
    }

    static List<ReturnEntry> entries(String bank, List<Line> lines) {
        return lines.stream()
                .filter(line -> line.columns().raw(1, 1).equals("1"))
                .map(line -> entry(bank, line))
                .toList();
    }

    private static ReturnEntry entry(String bank, Line line) {
        try {
            var layout = Optional.ofNullable(BANKS.get(bank));
            return layout.isPresent() ? layout.get().entry(line) : inter(line);
        } catch (Unreadable e) {
            throw new UnreadableLine(line, e);
        }
    }

    private ReturnEntry entry(Line line) throws Unreadable {
        var c = line.columns();
        return new ReturnEntry(
                line.number(),
                c.raw(109, 110),
                c.text(account, accountEnd),
                c.text(number, numberEnd),
                c.text(wallet, walletEnd),
                c.text(117, 126),
                c.date(147, 152),
                c.money(153, 165),
                c.money(254, 266),
                c.money(254, 266),
                c.money(267, 279),
                c.money(241, 253),
                c.money(228, 240),
                c.money(176, 188),
                c.text(166, 168),
                c.date(111, 116),
                c.date(296, 301),
                ReturnLayout240.reasons(c.raw(reasons, reasonsEnd)));
    }

    /** Banco Inter has columns of its own all over. */
    private static ReturnEntry inter(Line line) throws Unreadable {
        var c = line.columns();
        return new ReturnEntry(
                line.number(),
                c.raw(90, 91),
                c.text(24, 37),
                c.text(71, 81),
                c.text(87, 89),
                c.text(98, 107),
                c.date(119, 124),
                c.money(125, 137),
                c.money(160, 172),
                c.money(160, 172),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                c.text(138, 140),
                c.date(92, 97),
                c.date(173, 178),
                List.of());
    }
}
