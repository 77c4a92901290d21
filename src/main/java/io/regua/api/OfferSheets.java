package io.regua.api;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.Authority;
import io.regua.negotiation.Offer;
import io.regua.negotiation.OfferPart;
import io.regua.negotiation.OfferTrial.Begun;
import io.regua.negotiation.OfferTrial.Offered;
import io.regua.negotiation.OfferTrial.Ready;
import io.regua.negotiation.OfferTrial.TermLimit;
import io.regua.negotiation.OfferTrial.Tried;
import io.regua.negotiation.Terms;
import io.regua.negotiation.TermsSheet;
import io.regua.receivables.Installment;
import io.regua.receivables.Objection;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Offers and what they would come to, as a program reads them. */
final class OfferSheets {

    private OfferSheets() {}

    @Schema(name = "OfferSimulation", description = "Nothing was written.")
    record SimulationSheet(
            @Schema(description = "By which everything is measured")
            LocalDate on,

            @Schema(description = "The number of the version of the limits", example = "1")
            int policy,

            @Schema(description = "The row of the limits that decides", example = "occasional_old")
            String row,

            @Schema(description = "What widens the row today; null when nothing does") @Nullable String campaign,

            @Schema(description = "What whoever negotiates should know; none of it forbids anything")
            List<Said> warnings,

            @Schema(description = "Without terms: what is ready, the one that is likely to bring most first")
            List<ReadySheet> offers,

            @Schema(description = "With terms: what they come to") @Nullable Outcome outcome,

            @Schema(description = "With terms: each of them beside what passes, by level")
            List<LimitSheet> limits,

            @Schema(description = "With terms: all that speaks against them at agent, supervisor and manager")
            Map<String, List<Said>> against,

            @Schema(
                    description = "With terms: the lowest level that may agree; null when nobody may",
                    allowableValues = {"agent", "supervisor", "manager"})
            @Nullable String needs,

            @Schema(
                    description =
                            "With terms: the nearest that an agent, or a program, may agree to; null when none is")
            @Nullable Outcome nearest) {

        static SimulationSheet of(Ready ready, Function<Objection, String> words) {
            return of(ready.begun(), ready.offers().stream().map(ReadySheet::of).toList(), words);
        }

        private static SimulationSheet of(Begun begun, List<ReadySheet> offers, Function<Objection, String> words) {
            return new SimulationSheet(
                    begun.on(),
                    begun.policy(),
                    begun.row(),
                    begun.campaign(),
                    Said.of(begun.warnings(), words),
                    offers,
                    null,
                    List.of(),
                    Map.of(),
                    null,
                    null);
        }

        static SimulationSheet of(Tried tried, Function<Objection, String> words) {
            var begun = of(tried.begun(), List.of(), words);
            var against = new LinkedHashMap<String, List<Said>>();
            tried.against().forEach((level, objections) -> against.put(level.code(), Said.of(objections, words)));
            var needs = tried.needs();
            var nearest = tried.nearest();
            return new SimulationSheet(
                    begun.on(),
                    begun.policy(),
                    begun.row(),
                    begun.campaign(),
                    begun.warnings(),
                    List.of(),
                    Outcome.of(tried.sheet()),
                    tried.limits().stream().map(LimitSheet::of).toList(),
                    against,
                    needs == null ? null : needs.code(),
                    nearest == null ? null : Outcome.of(nearest));
        }
    }

    @Schema(name = "Said", description = "A code with its sentence.")
    record Said(
            @Schema(example = "entry") String code,

            @Schema(description = "The value that would have passed; null where there is none") @Nullable Object passes,

            String message) {

        static List<Said> of(List<Objection> objections, Function<Objection, String> words) {
            return objections.stream()
                    .map(each -> new Said(each.code(), each.facts().get("limit"), words.apply(each)))
                    .toList();
        }
    }

    @Schema(name = "ReadyOffer")
    record ReadySheet(
            @Schema(allowableValues = {"at_once", "entry_and_few", "longest"})
            String kind,

            @Schema(description = "What it is likely to bring")
            Money expected,

            Outcome outcome) {

        static ReadySheet of(Offered offered) {
            return new ReadySheet(offered.kind(), offered.expected(), Outcome.of(offered.sheet()));
        }
    }

    @Schema(name = "TermsOutcome", description = "Terms with all they come to.")
    record Outcome(
            TermsOf terms,

            @Schema(description = "The last day on which it can be accepted")
            LocalDate validUntil,

            @Schema(description = "Before anything is given up")
            Money due,

            @Schema(description = "What is to be paid of the debts")
            Money asked,

            @Schema(description = "The agreement's own") Money interest,

            @Schema(description = "All that is to be paid") Money total,

            @Schema(description = "What is due and given up of each component, in the order in which it is paid back")
            List<PartSheet> debts,

            @Schema(description = "The entry is number 0") List<PaymentDue> payments) {

        static Outcome of(TermsSheet sheet) {
            return new Outcome(
                    TermsOf.of(sheet.terms()),
                    sheet.validUntil(),
                    sheet.due(),
                    sheet.asked(),
                    sheet.interest(),
                    sheet.total(),
                    sheet.parts().stream().map(PartSheet::of).toList(),
                    sheet.payments().stream().map(PaymentDue::of).toList());
        }
    }

    @Schema(name = "TermsOf")
    record TermsOf(
            Money entry,
            LocalDate entryOn,
            int installments,
            LocalDate firstOn,
            int dueDay,
            @Schema(description = "Per cent") Percent monthly,

            @Schema(allowableValues = {"equal_parts", "price"})
            String schedule) {

        static TermsOf of(Terms terms) {
            return new TermsOf(
                    terms.entry(),
                    terms.entryOn(),
                    terms.installments(),
                    terms.firstOn(),
                    terms.dueDay(),
                    terms.monthly(),
                    terms.kind().code());
        }
    }

    @Schema(name = "OfferPart")
    record PartSheet(
            @Schema(example = "51") long receivableId,

            @Schema(allowableValues = {"principal", "fine", "interest", "correction"})
            String component,

            Money due,
            @Schema(description = "What is given up of it") Money off,
            Money asked) {

        static PartSheet of(OfferPart part) {
            return new PartSheet(part.receivableId(), part.component().code(), part.due(), part.off(), part.asked());
        }
    }

    @Schema(name = "OfferPayment")
    record PaymentDue(@Schema(description = "0 the entry") int number, LocalDate dueOn, Money amount, Money interest) {

        static PaymentDue of(Installment payment) {
            return new PaymentDue(payment.number(), payment.dueOn(), payment.amount(), payment.interest());
        }
    }

    @Schema(name = "TermLimit")
    record LimitSheet(
            @Schema(example = "discount_on_interest") String code,

            @Schema(description = "An amount, a number, a rate or a day")
            Object value,

            @Schema(description = "What passes, by level") Map<String, Object> limits,
            @Schema(description = "By level") Map<String, Boolean> within) {

        static LimitSheet of(TermLimit limit) {
            return new LimitSheet(limit.code(), limit.value(), coded(limit.limits()), coded(limit.within()));
        }

        private static <T> Map<String, T> coded(Map<Authority, T> levels) {
            var coded = new LinkedHashMap<String, T>();
            levels.forEach((level, value) -> coded.put(level.code(), value));
            return coded;
        }
    }

    @Schema(name = "Offer")
    record FrozenSheet(
            @Schema(example = "51") long id,
            @Schema(example = "P-2026-000012") String number,
            @Schema(example = "7") long customerId,
            @Schema(example = "3") long creditorId,

            @Schema(
                    allowableValues = {
                        "draft",
                        "approval_asked",
                        "frozen",
                        "accepted",
                        "expired",
                        "refused",
                        "withdrawn"
                    })
            String state,

            @Schema(description = "Why it stands no more; empty when nobody said")
            String reason,

            LocalDate madeOn,
            @Schema(example = "api") String madeBy,

            @Schema(description = "By whose limits it was allowed; null while it was not") @Nullable String authority,

            @Schema(description = "The campaign that widened those limits; null = none") @Nullable String campaign,

            @Schema(description = "The agreement whose place it takes; null = none") @Nullable Long renegotiates,

            Outcome outcome) {

        static FrozenSheet of(io.regua.negotiation.OfferSheet sheet) {
            var offer = sheet.offer();
            return new FrozenSheet(
                    offer.id(),
                    offer.number(),
                    offer.customerId(),
                    offer.creditorId(),
                    offer.state().code(),
                    offer.reason(),
                    offer.madeOn(),
                    offer.madeBy(),
                    offer.authority().map(Authority::code).orElse(null),
                    offer.measuredBy().campaign(),
                    renegotiates(offer),
                    Outcome.of(new TermsSheet(offer.terms(), offer.validUntil(), sheet.parts(), sheet.payments())));
        }

        private static @Nullable Long renegotiates(Offer offer) {
            return offer.renegotiates().isPresent()
                    ? Long.valueOf(offer.renegotiates().getAsLong())
                    : null;
        }
    }
}
