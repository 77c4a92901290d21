package io.regua.api;

import io.regua.money.Money;
import io.regua.negotiation.PromiseLine;
import io.regua.negotiation.PromisePart;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A promise as programs see it. */
@Schema(name = "Promise")
record PromiseSheet(
        @Schema(example = "51") long id,
        @Schema(example = "7") long customerId,
        @Schema(example = "3") long creditorId,

        @Schema(
                type = "string",
                allowableValues = {"open", "kept", "partly_kept", "broken", "cancelled"})
        String state,

        List<Long> receivables,
        List<Part> parts,
        Money amount,

        @Schema(description = "What came of it so far") Money paid,

        @Schema(
                type = "string",
                allowableValues = {"phone", "in_person", "whatsapp", "email", "other"})
        String heard,

        String note,
        LocalDate madeOn,
        @Schema(example = "ana") String madeBy,

        @Schema(description = "The date of the first part that is not covered; while it is open") @Nullable LocalDate nextDueOn,

        @Schema(description = "The last day on which it is not broken yet; while it is open") @Nullable LocalDate clearsOn,

        @Schema(description = "When it was judged or cancelled") @Nullable LocalDate closedOn,

        @Schema(description = "Why it was cancelled: asked, agreement, nothing_owed") @Nullable String why) {

    /** So much by a day. */
    @Schema(name = "PromisePart")
    record Part(
            LocalDate on,
            Money amount,

            @Schema(description = "The last day whose money counts for it")
            LocalDate countsUntil) {

        static Part of(PromisePart part) {
            return new Part(part.dueOn(), part.amount(), part.countsUntil());
        }
    }

    static PromiseSheet of(PromiseLine line) {
        return new PromiseSheet(
                line.id(),
                line.customerId(),
                line.creditorId(),
                line.state().code(),
                line.debts().stream().map(PromiseLine.Debt::receivableId).toList(),
                line.parts().stream().map(Part::of).toList(),
                line.amount(),
                line.paid(),
                line.heard().code(),
                line.note(),
                line.madeOn(),
                line.madeBy(),
                line.nextDueOn(),
                line.clearsOn(),
                line.closedOn(),
                line.why() == null ? null : line.why().code());
    }
}
