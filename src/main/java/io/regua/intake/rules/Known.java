package io.regua.intake.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What a line is read against.
 *
 * @param today the business date
 * @param chosen the creditor the whole file was sent for; null when the lines name theirs
 * @param named finds a creditor by code, brand or tax id
 * @param visible the creditors that whoever sent the file may bring debts of
 */
public record Known(
        LocalDate today,
        @Nullable CreditorTerms chosen,
        Function<String, Optional<CreditorTerms>> named,
        LongPredicate visible) {

    /** What of a creditor decides about a line. */
    public record CreditorTerms(long id, boolean financialInstitution) {}
}
