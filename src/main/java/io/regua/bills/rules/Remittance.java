package io.regua.bills.rules;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A file of instructions to a bank.
 *
 * @param number counts from 1 within the account
 * @param company who receives: legal name
 * @param taxId its CNPJ without punctuation
 * @param message printed by the bank where it prints; may be empty
 */
public record Remittance(
        int columns,
        int number,
        LocalDate on,
        Account account,
        String company,
        String taxId,
        String message,
        List<Instruction> instructions) {

    private static final int NARROW = 240;

    public Remittance {
        instructions = List.copyOf(instructions);
    }

    /**
     * Why no file can be written for this bank in this width; empty when one can. Layouts differ between banks; only
     * those that were checked are written.
     */
    public static Optional<String> objectionTo(String bank, int columns) {
        var written = columns == NARROW ? RemittanceLayout240.writes(bank) : RemittanceLayout400.writes(bank);
        return written ? Optional.empty() : Optional.of("layout_unknown");
    }

    /** ISO-8859-1, lines ended by CR and LF. */
    public byte[] bytes() {
        var lines = columns == NARROW ? RemittanceLayout240.lines(this) : RemittanceLayout400.lines(this);
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    Bank bank() {
        return Bank.of(account.bank()).orElseThrow();
    }

    String ourNumber(Instruction instruction) {
        return bank().ourNumber(account, instruction.number());
    }
}
