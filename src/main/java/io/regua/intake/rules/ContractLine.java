package io.regua.intake.rules;

import io.regua.money.Money;
import io.regua.money.Percent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The contract of a line. No terms said, no terms: M11. */
public record ContractLine(
        long creditorId,
        String number,
        @Nullable String product,
        @Nullable LocalDate soldOn,
        @Nullable Money total,
        @Nullable Percent fine,
        @Nullable Percent interest,
        More more,
        @Nullable GuarantorLine guarantor) {

    /**
     * What else was agreed, and what paper stands for it.
     *
     * @param instrument carne, duplicata, promissory_note, cheque, card_invoice or service_bill
     * @param chequeBank three digits; the cheque fields only with a cheque
     * @param chequeReturnReason two digits of the central bank
     */
    public record More(
            @Nullable String correctionIndex,
            @Nullable Percent earlyDiscount,
            @Nullable Integer earlyDiscountDays,
            @Nullable String instrument,
            @Nullable String category,
            @Nullable String seller,
            @Nullable String branch,
            @Nullable String chequeBank,
            @Nullable String chequeNumber,
            @Nullable String chequeReturnReason) {

        public static final More NOTHING = new More(null, null, null, null, null, null, null, null, null, null);
    }
}
