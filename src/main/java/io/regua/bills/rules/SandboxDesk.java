package io.regua.bills.rules;

import io.regua.bills.rules.RemittanceReader.Told;
import io.regua.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the sandbox bank does with a file: reads every instruction as a bank would, and answers with a return file. */
public final class SandboxDesk {

    private static final String NO_POSTAL_CODE = "00000000";
    private static final String ENTRY = "01";
    private static final String CANCELLATION = "02";
    private static final String REBATE = "04";

    /**
     * An answer about one bill.
     *
     * @param rebate taken off its value; zero in answers to instructions
     * @param reason code of two signs; blank for none
     */
    record Answer(
            String event,
            String ourNumber,
            String document,
            LocalDate dueOn,
            Money value,
            Money rebate,
            Money paid,
            String reason) {}

    private SandboxDesk() {}

    /** The return file for a remittance, on the day on which it is worked on. */
    public static byte[] answer(byte[] remittance, LocalDate today) {
        var file = RemittanceReader.read(remittance);
        var answers = file.told().stream().map(told -> answer(told, today)).toList();
        return file.columns() == 240 ? narrow(answers, file.company(), today) : wide(answers, file.company(), today);
    }

    /** The return file for a bill that somebody paid. */
    public static byte[] paid(
            String ourNumber, String document, LocalDate dueOn, Money value, Money rebate, Money paid, LocalDate on) {
        return narrow(List.of(new Answer("06", ourNumber, document, dueOn, value, rebate, paid, "  ")), "SANDBOX", on);
    }

    private static Answer answer(Told told, LocalDate today) {
        var dueOn = told.dueOn() == null ? today : told.dueOn();
        var reason = switch (told.movement()) {
            case ENTRY -> objection(told, dueOn, today);
            case REBATE -> objectionToRebate(told);
            default -> "  ";
        };
        var event = reason.isBlank() ? event(told.movement()) : refusal(told.movement());
        return new Answer(
                event, told.ourNumber(), told.document(), dueOn, told.amount(), Money.ZERO, Money.ZERO, reason);
    }

    /** FEBRABAN's reasons: no rebate at all, or as much as the bill. */
    private static String objectionToRebate(Told told) {
        if (!told.rebate().isPositive()) {
            return "33";
        }
        return told.rebate().compareTo(told.amount()) < 0 ? "  " : "34";
    }

    /** FEBRABAN's reasons for a rejection: postal code, due date, value. */
    private static String objection(Told told, LocalDate dueOn, LocalDate today) {
        if (told.postalCode().equals(NO_POSTAL_CODE)) {
            return "48";
        }
        if (dueOn.isBefore(today)) {
            return "18";
        }
        return told.amount().isPositive() ? "  " : "20";
    }

    private static String refusal(String movement) {
        return movement.equals(ENTRY) ? "03" : "26";
    }

    private static String event(String movement) {
        return switch (movement) {
            case ENTRY -> "02";
            case CANCELLATION -> "09";
            case REBATE -> "12";
            default -> "14";
        };
    }

    private static byte[] narrow(List<Answer> answers, String company, LocalDate today) {
        var lines = new ArrayList<String>();
        lines.add(line("0000", "0")
                .text(73, 102, company)
                .text(103, 132, Bank.SANDBOX.title())
                .code(143, 143, "2")
                .date(144, 151, today)
                .toString());
        lines.add(line("0001", "1").code(9, 11, "T01").code(14, 16, "060").toString());
        for (var answer : answers) {
            lines.add(t(answer, lines.size() - 1));
            lines.add(u(answer, lines.size() - 1, today));
        }
        lines.add(line("0001", "5").number(18, 23, lines.size()).toString());
        lines.add(line("9999", "9")
                .number(18, 23, 1)
                .number(24, 29, lines.size() + 1L)
                .toString());
        return bytes(lines);
    }

    private static FixedLine line(String lot, String type) {
        return new FixedLine(240)
                .code(1, 3, Bank.SANDBOX.code())
                .code(4, 7, lot)
                .code(8, 8, type);
    }

    private static String t(Answer answer, int sequence) {
        return line("0001", "3")
                .number(9, 13, sequence)
                .code(14, 14, "T")
                .code(16, 17, answer.event())
                .text(38, 57, answer.ourNumber())
                .code(58, 58, "1")
                .text(59, 73, answer.document())
                .date(74, 81, answer.dueOn())
                .money(82, 96, answer.value())
                .code(97, 99, Bank.SANDBOX.code())
                .money(199, 213, Money.ZERO)
                .code(214, 215, answer.reason())
                .toString();
    }

    private static String u(Answer answer, int sequence, LocalDate today) {
        return line("0001", "3")
                .number(9, 13, sequence)
                .code(14, 14, "U")
                .code(16, 17, answer.event())
                .money(
                        18,
                        32,
                        answer.paid()
                                .plus(answer.rebate())
                                .minus(answer.value())
                                .max(Money.ZERO))
                .zeros(33, 47)
                .money(48, 62, answer.rebate())
                .zeros(63, 77)
                .money(78, 92, answer.paid())
                .money(93, 107, answer.paid())
                .date(138, 145, today)
                .date(146, 153, answer.paid().isZero() ? null : today)
                .toString();
    }

    private static byte[] wide(List<Answer> answers, String company, LocalDate today) {
        var lines = new ArrayList<String>();
        lines.add(new FixedLine(400)
                .code(1, 11, "02RETORNO01")
                .text(12, 26, "COBRANCA")
                .text(47, 76, company)
                .code(77, 79, Bank.SANDBOX.code())
                .text(80, 94, Bank.SANDBOX.title())
                .date(95, 100, today)
                .number(395, 400, 1)
                .toString());
        for (var answer : answers) {
            lines.add(detail(answer, lines.size() + 1, today));
        }
        lines.add(new FixedLine(400)
                .code(1, 1, "9")
                .number(395, 400, lines.size() + 1L)
                .toString());
        return bytes(lines);
    }

    private static String detail(Answer answer, int sequence, LocalDate today) {
        return new FixedLine(400)
                .code(1, 1, "1")
                .text(63, 74, answer.ourNumber())
                .code(109, 110, answer.event())
                .date(111, 116, today)
                .text(117, 126, answer.document())
                .date(147, 152, answer.dueOn())
                .money(153, 165, answer.value())
                .code(166, 168, Bank.SANDBOX.code())
                .zeros(176, 188)
                .money(228, 240, answer.rebate())
                .zeros(241, 253)
                .money(254, 266, answer.paid())
                .zeros(267, 279)
                .date(296, 301, answer.paid().isZero() ? null : today)
                .code(319, 320, answer.reason())
                .number(395, 400, sequence)
                .toString();
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
