package io.regua.bills;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A file of instructions for a bank.
 *
 * @param number counts from 1 within the account
 * @param instructions how many bills it speaks of
 */
public record SentRemittance(
        long id,
        long bankAccountId,
        long creditorId,
        String brand,
        String bank,
        int number,
        LocalDate producedOn,
        int instructions,
        long fileId,
        String producedBy,
        Instant producedAt) {

    /** Under which name it is handed out, for example {@code remessa-999-000012.rem}. */
    public String fileName() {
        return "remessa-%s-%06d.rem".formatted(bank, number);
    }
}
