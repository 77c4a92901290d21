package io.regua.intake.rules;

import io.regua.customers.MarkKind;
import io.regua.customers.TaxId;
import io.regua.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an older system knew of a debt or a customer.
 *
 * @param contract and installment: the debt; null where none is meant
 * @param agreement the number of the agreement that replaces the debt
 * @param consents by channel: given or refused
 */
public record StateLine(
        long creditorId,
        @Nullable TaxId taxId,
        @Nullable String code,
        @Nullable String contract,
        @Nullable Integer installment,
        @Nullable BureauState bureau,
        @Nullable String agreement,
        @Nullable LocalDate agreedOn,
        @Nullable HoldState hold,
        @Nullable Slice slice,
        List<MarkState> marks,
        Map<String, String> consents,
        @Nullable ContactState lastContact) {

    /** A record at a credit bureau: serasa, spc or scpc; at least one of the dates is there. */
    public record BureauState(
            String bureau,
            @Nullable LocalDate requestedOn,
            @Nullable LocalDate notifiedOn,
            @Nullable LocalDate listedOn) {}

    /** Why the ruler waited. */
    public record HoldState(
            String kind, LocalDate from, @Nullable LocalDate until, String reason) {}

    /** One installment of an agreement. */
    public record Slice(
            int no, LocalDate dueOn, Money amount, @Nullable LocalDate paidOn) {}

    /** A circumstance of the customer. */
    public record MarkState(
            MarkKind kind, LocalDate from, @Nullable String note) {}

    /** The last contact: phone, sms, whatsapp, email, letter or other. */
    public record ContactState(LocalDate on, String channel) {}

    /** Whether it says something of one debt. */
    public boolean aboutDebt() {
        return bureau != null || hold != null || (agreement != null && slice == null);
    }

    /** Whether the other line says the same of the same customer. */
    public boolean sameCustomerState(@Nullable StateLine other) {
        return other != null
                && creditorId == other.creditorId
                && String.valueOf(code).equals(String.valueOf(other.code))
                && (taxId == null ? other.taxId == null : taxId.equals(other.taxId))
                && marks.equals(other.marks)
                && consents.equals(other.consents)
                && (lastContact == null ? other.lastContact == null : lastContact.equals(other.lastContact));
    }
}
