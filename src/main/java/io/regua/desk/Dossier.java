package io.regua.desk;

import io.regua.customers.CustomerKind;
import io.regua.customers.TaxId;
import io.regua.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All a screen needs to know of one customer on one day, as far as the reader may see it.
 *
 * @param open the debts not yet closed, oldest first
 * @param held every hold in force
 */
public record Dossier(
        Head head,
        Due due,
        Rows<Debt> open,
        List<Held> held,
        List<ReachedAt> contactPoints,
        Panels panels,
        Rows<Event> history) {

    /**
     * Who it is, and when he wants to be reached.
     *
     * @param tier what his credit is thought to be worth, A to E; null when nobody assessed him
     * @param tierUntil the last day the tier counts
     */
    public record Head(
            long id,
            CustomerKind kind,
            @Nullable TaxId taxId,
            String name,
            @Nullable String tradeName,
            @Nullable String contactPerson,
            @Nullable String preferredChannel,
            @Nullable LocalTime preferredFrom,
            @Nullable LocalTime preferredUntil,
            @Nullable String tier,
            @Nullable LocalDate tierUntil) {

        /** Whether the last day of his tier is past. */
        public boolean tierExpired(LocalDate today) {
            return tierUntil != null && tierUntil.isBefore(today);
        }
    }

    /**
     * What must have been paid by the day asked for.
     *
     * @param total with charges
     * @param nextDueOn the first due date to come
     * @param closed how many debts are settled or cancelled
     */
    public record Due(
            Money total,
            Money principal,
            int installments,
            int oldestDays,
            Money credit,
            @Nullable LocalDate nextDueOn,
            int closed) {}

    /**
     * One receivable and where it stands on its ruler.
     *
     * @param installments how many the contract has
     * @param adjustedOn the due date, or the next business day when it is none (M03)
     * @param total with charges
     * @param waiting why its ruler waits: a code of the ruler
     * @param ofAgreement it is an installment of an agreement
     * @param agreement the number of the agreement whose installments stand for it
     * @param paidBack of it, through that agreement
     */
    public record Debt(
            long receivableId,
            long creditorId,
            String creditor,
            String contractNumber,
            @Nullable String product,
            @Nullable LocalDate soldOn,
            int installment,
            int installments,
            LocalDate dueOn,
            LocalDate adjustedOn,
            Money principal,
            Money openPrincipal,
            String state,
            @Nullable LocalDate settledOn,
            Money total,
            int daysLate,
            @Nullable Long versionId,
            @Nullable String rulerName,
            @Nullable Integer versionNumber,
            @Nullable String nextKind,
            @Nullable LocalDate nextOn,
            @Nullable String waiting,
            @Nullable String nextStepKey,
            boolean ofAgreement,
            @Nullable String agreement,
            Money paidBack) {

        public boolean late() {
            return daysLate > 0;
        }

        public boolean isOpen() {
            return !state.equals("settled") && !state.equals("cancelled");
        }

        /** What was sold, or the contract's number when nobody said. */
        public String title() {
            return product == null || product.isBlank() ? contractNumber : product;
        }

        public boolean charged() {
            return total.compareTo(openPrincipal) != 0;
        }
    }

    /** A hold in force and the receivables that wait because of it. */
    public record Held(
            long holdId,
            String kind,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            String reason,
            long creditorId,
            List<Long> receivables) {

        public boolean holds(long receivable) {
            return receivables.contains(receivable);
        }
    }

    /**
     * A contact point, its value still whole: screens mask it (L17).
     *
     * @param refused the channels that lead to it and that the customer does not want
     */
    public record ReachedAt(
            long id,
            String kind,
            String value,
            @Nullable String city,
            @Nullable String state,
            String validity,
            boolean preferred,
            List<String> refused) {

        public boolean usable() {
            return !validity.equals("bad") && !validity.equals("wrong_person");
        }
    }

    /** What one payment settled of one debt. */
    public record Settling(long paymentId, LocalDate paidOn, String method, Money principal, Money charges) {

        public Money total() {
            return principal.plus(charges);
        }
    }

    /** A step of the ruler as it was recorded. */
    public record Step(
            String stepKey,
            String kind,
            int seq,
            LocalDate businessDate,
            String outcome,
            String reason,
            Map<String, Object> facts) {}

    /** Something that happened. {@code code} and {@code facts} are worded on display. */
    public record Event(
            LocalDate day,
            Instant at,
            String stream,
            String code,
            @Nullable String actor,
            @Nullable String origin,
            @Nullable Long receivableId,
            Map<String, Object> facts) {}

    public List<Held> holdsOf(long receivable) {
        return held.stream().filter(hold -> hold.holds(receivable)).toList();
    }
}
