package io.regua.bills.rules;

import io.regua.bills.rules.Instruction.Kind;
import io.regua.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** CNAB 240: a header, one lot in which every instruction is a segment P, Q and R, two trailers (FEBRABAN). */
final class RemittanceLayout240 {

    private static final int WIDTH = 240;
    private static final Set<String> WRITTEN = Set.of("999");

    private final Remittance remittance;
    private final List<String> lines = new ArrayList<>();

    private RemittanceLayout240(Remittance remittance) {
        this.remittance = remittance;
    }

    static boolean writes(String bank) {
        return WRITTEN.contains(bank);
    }

    static List<String> lines(Remittance remittance) {
        var layout = new RemittanceLayout240(remittance);
        layout.header();
        layout.lotHeader();
        for (var instruction : remittance.instructions()) {
            layout.p(instruction);
            layout.q(instruction);
            layout.r(instruction);
        }
        layout.trailers();
        return layout.lines;
    }

    private FixedLine line(String lot, String type) {
        return new FixedLine(WIDTH)
                .code(1, 3, remittance.account().bank())
                .code(4, 7, lot)
                .code(8, 8, type);
    }

    private void header() {
        var line = account(line("0000", "0").code(18, 18, "2").taxId(19, 32, remittance.taxId()), 33)
                .text(73, 102, remittance.company())
                .text(103, 132, remittance.bank().title())
                .code(143, 143, "1")
                .date(144, 151, remittance.on())
                .zeros(152, 157)
                .number(158, 163, remittance.number())
                .code(164, 166, "103")
                .zeros(167, 171);
        lines.add(line.toString());
    }

    private void lotHeader() {
        var line = line("0001", "1")
                .code(9, 11, "R01")
                .code(14, 16, "060")
                .code(18, 18, "2")
                .taxId(19, 33, remittance.taxId());
        account(line, 34)
                .text(74, 103, remittance.company())
                .text(104, 143, remittance.message())
                .number(184, 191, remittance.number())
                .date(192, 199, remittance.on())
                .zeros(200, 207);
        lines.add(line.toString());
    }

    /** The agreement in 20 columns, branch and account with their digits in 20 more. */
    private FixedLine account(FixedLine line, int from) {
        var account = remittance.account();
        return line.text(from, from + 19, account.beneficiary())
                .number(from + 20, from + 24, account.branch())
                .text(from + 25, from + 25, account.branchDigit())
                .number(from + 26, from + 37, account.number())
                .text(from + 38, from + 38, account.digit());
    }

    private FixedLine segment(String letter, Kind kind) {
        return line("0001", "3")
                .number(9, 13, lines.size() - 1)
                .code(14, 14, letter)
                .code(16, 17, kind.code());
    }

    private void p(Instruction instruction) {
        var account = remittance.account();
        var line = segment("P", instruction.kind())
                .number(18, 22, account.branch())
                .text(23, 23, account.branchDigit())
                .number(24, 35, account.number())
                .text(36, 36, account.digit())
                .text(38, 57, remittance.ourNumber(instruction))
                .code(58, 62, "11122")
                .text(63, 77, instruction.document())
                .date(78, 85, instruction.dueOn())
                .money(86, 100, instruction.amount())
                .zeros(101, 105)
                .code(107, 109, "02N")
                .date(110, 117, instruction.issuedOn());
        conditions(line, instruction).text(196, 220, instruction.document());
        lines.add(line.toString());
    }

    /** No interest at the bank: what is late is worth more than one bill knows, and is settled by our own rules. */
    private static FixedLine conditions(FixedLine line, Instruction instruction) {
        return line.code(118, 118, "3")
                .zeros(119, 141)
                .zeros(142, 165)
                .money(166, 180, Money.ZERO)
                .money(181, 195, instruction.rebate())
                .code(221, 223, "300")
                .code(224, 224, "1")
                .number(225, 227, instruction.daysPayable())
                .code(228, 229, "09")
                .zeros(230, 239);
    }

    private void q(Instruction instruction) {
        var payer = instruction.payer();
        var line = segment("Q", instruction.kind())
                .number(18, 18, payer.kind())
                .taxId(19, 33, payer.taxId())
                .text(34, 73, payer.name())
                .text(74, 113, Payer.orBlank(payer.street()))
                .text(114, 128, Payer.orBlank(payer.district()))
                .number(129, 136, Payer.orBlank(payer.postalCode()))
                .text(137, 151, Payer.orBlank(payer.city()))
                .text(152, 153, Payer.orBlank(payer.state()))
                .zeros(154, 169)
                .zeros(210, 212);
        lines.add(line.toString());
    }

    private void r(Instruction instruction) {
        var line = segment("R", instruction.kind())
                .zeros(18, 65)
                .zeros(66, 89)
                .text(100, 139, remittance.message())
                .zeros(200, 215)
                .zeros(217, 228)
                .zeros(231, 231);
        lines.add(line.toString());
    }

    private void trailers() {
        var inLot = lines.size();
        lines.add(line("0001", "5").number(18, 23, inLot).zeros(24, 115).toString());
        lines.add(line("9999", "9")
                .number(18, 23, 1)
                .number(24, 29, inLot + 2L)
                .zeros(30, 35)
                .toString());
    }
}
