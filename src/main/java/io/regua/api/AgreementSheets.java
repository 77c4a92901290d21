package io.regua.api;

import io.regua.api.OfferSheets.Outcome;
import io.regua.money.Money;
import io.regua.negotiation.AgreedInstallment;
import io.regua.negotiation.AgreementLine;
import io.regua.negotiation.AgreementSheet;
import io.regua.negotiation.TermsSheet;
import io.regua.receivables.AmountDue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Agreements as a program reads them. */
final class AgreementSheets {

    private AgreementSheets() {}

    @Schema(name = "Agreement")
    record Sheet(
            @Schema(example = "51") long id,
            @Schema(example = "A-2026-000007") String number,
            @Schema(example = "7") long customerId,
            @Schema(example = "3") long creditorId,

            @Schema(
                    allowableValues = {
                        "accepted",
                        "active",
                        "fulfilled",
                        "broken",
                        "cancelled",
                        "lapsed",
                        "renegotiated"
                    })
            String state,

            @Schema(description = "Why it ended; empty when nobody said")
            String reason,

            @Schema(description = "Id of the offer that was accepted")
            long offerId,

            @Schema(description = "The agreement whose place it took; null = none") @Nullable Long renegotiates,

            @Schema(allowableValues = {"recording", "link", "first_payment"})
            String acceptedBy,

            @Schema(description = "By what the recording is found") @Nullable String recording,

            LocalDate signedOn,

            @Schema(description = "The day on which its first payment had come; null = not yet") @Nullable LocalDate activeOn,

            @Nullable LocalDate fulfilledOn,

            @Schema(description = "The first day on which it did not stand any more") @Nullable LocalDate endedOn,

            @Schema(description = "As they were agreed upon")
            Outcome outcome,

            @Schema(description = "As they stand; the entry is number 0")
            List<InstallmentSheet> installments,

            @Schema(description = "What came in for it, late charges apart")
            Money paid,

            @Schema(description = "What is still asked for, late charges apart")
            Money open,

            @Schema(description = "SHA-256 of its terms on paper, in hex; null while there is none") @Nullable String seal) {

        static Sheet of(AgreementSheet sheet) {
            var agreement = sheet.agreement();
            var offer = sheet.offer().offer();
            return new Sheet(
                    agreement.id(),
                    agreement.number(),
                    agreement.customerId(),
                    agreement.creditorId(),
                    agreement.state().code(),
                    agreement.reason(),
                    agreement.offerId(),
                    offer.renegotiates().isPresent()
                            ? Long.valueOf(offer.renegotiates().getAsLong())
                            : null,
                    agreement.acceptedHow().code(),
                    agreement.recording().orElse(null),
                    agreement.signedOn(),
                    agreement.activeOn().orElse(null),
                    agreement.fulfilledOn().orElse(null),
                    agreement.endedOn().orElse(null),
                    Outcome.of(new TermsSheet(
                            offer.terms(),
                            offer.validUntil(),
                            sheet.offer().parts(),
                            sheet.offer().payments())),
                    sheet.installments().stream().map(InstallmentSheet::of).toList(),
                    sheet.paid(),
                    sheet.open(),
                    agreement.seal().orElse(null));
        }
    }

    @Schema(name = "AgreedInstallment")
    record InstallmentSheet(
            int number,

            @Schema(description = "What is paid, billed and asked for is this receivable", example = "51")
            long receivableId,

            LocalDate dueOn,
            Money amount,
            @Schema(description = "The agreement's own") Money interest,

            @Schema(description = "What is not paid of it, late charges apart")
            Money open,

            @Schema(allowableValues = {"open", "settled", "in_agreement", "placed", "cancelled"})
            String state,

            @Nullable LocalDate settledOn) {

        static InstallmentSheet of(AgreedInstallment each) {
            return new InstallmentSheet(
                    each.number(),
                    each.receivableId(),
                    each.dueOn(),
                    each.amount(),
                    each.interest(),
                    each.open(),
                    each.state(),
                    each.settledOn());
        }
    }

    @Schema(name = "AgreementListed")
    record Line(
            @Schema(example = "51") long id,
            @Schema(example = "A-2026-000007") String number,
            @Schema(example = "active") String state,

            @Schema(description = "Brand", example = "Lojas Aurora")
            String creditor,

            LocalDate signedOn,

            @Schema(description = "All that is to be paid") Money total,

            @Schema(description = "What is still asked for, late charges apart")
            Money open,

            @Schema(description = "The due date of the payment that is asked for next") @Nullable LocalDate nextDue) {

        static Line of(AgreementLine line) {
            return new Line(
                    line.id(),
                    line.number(),
                    line.state().code(),
                    line.creditor(),
                    line.signedOn(),
                    line.total(),
                    line.open(),
                    line.nextDue());
        }
    }

    @Schema(name = "BreakPreview", description = "What would be owed if the agreement ended. Nothing was changed.")
    record Preview(LocalDate on, Money total, List<AmountDueSheet> debts) {

        static Preview of(LocalDate on, SequencedMap<Long, AmountDue> owed) {
            return new Preview(
                    on,
                    Money.sum(owed.values().stream().map(AmountDue::total).toList()),
                    owed.entrySet().stream()
                            .map(debt -> AmountDueSheet.of(debt.getKey(), debt.getValue()))
                            .toList());
        }
    }
}
