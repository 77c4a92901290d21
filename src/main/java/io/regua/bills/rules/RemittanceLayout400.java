package io.regua.bills.rules;

import io.regua.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** CNAB 400: a line for each instruction. Bradesco and Itaú have the account and the payer in columns of their own. */
final class RemittanceLayout400 {

    private static final int WIDTH = 400;
    private static final String BRADESCO = "237";
    private static final String ITAU = "341";
    private static final Set<String> WRITTEN = Set.of(BRADESCO, ITAU, "999");
    private static final int OUR_NUMBER_WITHOUT_WALLET = 8;

    private final Remittance remittance;
    private final String bank;

    private RemittanceLayout400(Remittance remittance) {
        this.remittance = remittance;
        this.bank = remittance.account().bank();
    }

    static boolean writes(String bank) {
        return WRITTEN.contains(bank);
    }

    static List<String> lines(Remittance remittance) {
        var layout = new RemittanceLayout400(remittance);
        var lines = new ArrayList<String>();
        lines.add(layout.header());
        for (var instruction : remittance.instructions()) {
            lines.add(layout.detail(instruction, lines.size() + 1));
        }
        lines.add(new FixedLine(WIDTH)
                .code(1, 1, "9")
                .number(395, 400, lines.size() + 1L)
                .toString());
        return lines;
    }

    private String header() {
        var line = new FixedLine(WIDTH)
                .code(1, 11, "01REMESSA01")
                .text(12, 26, "COBRANCA")
                .text(47, 76, remittance.company())
                .code(77, 79, bank)
                .text(80, 94, remittance.bank().title())
                .date(95, 100, remittance.on())
                .number(395, 400, 1);
        if (bank.equals(BRADESCO)) {
            line.number(27, 46, remittance.account().beneficiary())
                    .code(109, 110, "MX")
                    .number(111, 117, remittance.number());
            return line.toString();
        }
        itausAccount(line, 27);
        return bank.equals(ITAU)
                ? line.toString()
                : line.number(111, 117, remittance.number()).toString();
    }

    private String detail(Instruction instruction, int sequence) {
        var line = new FixedLine(WIDTH)
                .code(1, 1, "1")
                .text(38, 62, instruction.document())
                .code(109, 110, instruction.kind().code())
                .text(111, 120, instruction.document())
                .date(121, 126, instruction.dueOn())
                .money(127, 139, instruction.amount())
                .code(148, 149, "01")
                .code(150, 150, "N")
                .date(151, 156, instruction.issuedOn())
                .zeros(157, 160)
                .money(161, 173, Money.ZERO)
                .zeros(174, 179)
                .money(180, 192, Money.ZERO)
                .money(193, 205, Money.ZERO)
                .money(206, 218, instruction.rebate())
                .number(395, 400, sequence);
        if (bank.equals(BRADESCO)) {
            bradesco(line, instruction);
        } else {
            others(line, instruction);
        }
        return line.toString();
    }

    private void bradesco(FixedLine line, Instruction instruction) {
        var account = remittance.account();
        line.zeros(2, 20)
                .code(21, 21, "0")
                .number(22, 24, account.wallet())
                .number(25, 29, account.branch())
                .number(30, 36, account.number())
                .text(37, 37, account.digit())
                .code(63, 65, BRADESCO)
                .zeros(66, 70)
                .text(71, 82, remittance.ourNumber(instruction))
                .zeros(83, 92)
                .code(93, 94, "2N")
                .zeros(140, 147);
        var payer = instruction.payer();
        payer(line, payer, 274)
                .text(275, 314, place(payer))
                .number(327, 334, Payer.orBlank(payer.postalCode()))
                .text(335, 394, remittance.message());
    }

    /** Street, town and state in forty columns, the street cut where they do not fit. */
    private static String place(Payer payer) {
        var town = ", " + PlainText.of(Payer.orBlank(payer.city()), 15) + "/" + Payer.orBlank(payer.state());
        return PlainText.of(Payer.orBlank(payer.street()), 40 - town.length()) + town;
    }

    private void others(FixedLine line, Instruction instruction) {
        itausAccount(line.code(2, 3, "02").taxId(4, 17, remittance.taxId()), 18)
                .zeros(34, 37)
                .code(140, 142, bank)
                .zeros(143, 147);
        var ourNumber = remittance.ourNumber(instruction);
        if (bank.equals(ITAU)) {
            line.code(63, 70, ourNumber.substring(0, OUR_NUMBER_WITHOUT_WALLET))
                    .zeros(71, 83)
                    .number(84, 86, remittance.account().wallet());
        } else {
            line.text(63, 74, ourNumber);
        }
        var payer = instruction.payer();
        payer(line.code(108, 108, "I"), payer, bank.equals(ITAU) ? 264 : 274)
                .text(275, 314, Payer.orBlank(payer.street()))
                .text(315, 326, Payer.orBlank(payer.district()))
                .number(327, 334, Payer.orBlank(payer.postalCode()))
                .text(335, 349, Payer.orBlank(payer.city()))
                .text(350, 351, Payer.orBlank(payer.state()))
                .number(392, 393, Math.min(instruction.daysPayable(), 99));
    }

    private FixedLine itausAccount(FixedLine line, int from) {
        var account = remittance.account();
        return line.number(from, from + 3, account.branch())
                .zeros(from + 4, from + 5)
                .number(from + 6, from + 10, account.number())
                .text(from + 11, from + 11, account.digit());
    }

    private static FixedLine payer(FixedLine line, Payer payer, int nameUntil) {
        return line.number(219, 220, payer.kind())
                .taxId(221, 234, payer.taxId())
                .text(235, nameUntil, payer.name());
    }
}
