package io.regua.intake.rules;

import io.regua.customers.TaxId;
import io.regua.money.Money;
import io.regua.money.Percent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a line does to a debt that is known.
 *
 * @param operation change, cancel or return
 * @param installment null = the whole contract
 * @param dueOn, amount, fine and interest: null = as they are; amount of a return = the credit note
 * @param doneOn when the creditor did it; null = not said
 * @param reference the number of the credit note
 * @param taxId and customerCode: whose contract the line believes it is
 */
public record OperationLine(
        long creditorId,
        String operation,
        String contractNumber,
        @Nullable Integer installment,
        @Nullable LocalDate dueOn,
        @Nullable Money amount,
        @Nullable Percent fine,
        @Nullable Percent interest,
        @Nullable LocalDate doneOn,
        @Nullable String reference,
        @Nullable String reason,
        @Nullable TaxId taxId,
        @Nullable String customerCode) {}
