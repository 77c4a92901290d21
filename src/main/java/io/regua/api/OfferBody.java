package io.regua.api;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.Discounts;
import io.regua.negotiation.NewOffer.Off;
import io.regua.negotiation.NewOffer.Off.Down;
import io.regua.negotiation.NewOffer.Off.Part;
import io.regua.negotiation.ScheduleKind;
import io.regua.negotiation.Terms;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a program wants offered. */
@Schema(
        name = "NewOffer",
        description = "The debts: receivables, or customer and creditor for all that is owed there, or renegotiates."
                + " Without terms the ready offers are the answer.")
record OfferBody(
        @Schema(description = "Ids of receivables of one customer at one creditor")
        List<Long> receivables,

        @Schema(description = "Id of a customer, with creditor", example = "7") @Nullable Long customer,

        @Schema(description = "Code of a creditor, with customer", example = "lojas-aurora") @Nullable String creditor,

        @Schema(description = "Id of the agreement whose place this one is to take; all its debts") @Nullable Long renegotiates,

        @Nullable TermsBody terms,

        @Schema(description = "What is given up; instead of asked") @Nullable DiscountBody discounts,

        @Schema(description = "So much is to be left of the debts, charges given up first (M07); instead of discounts")
        @Nullable Money asked,

        @Schema(description = "The last day on which it can be accepted; needed with terms") @Nullable LocalDate validUntil,

        @Schema(description = "Whether it is to stand; otherwise nothing is written", defaultValue = "false")
        boolean freeze,

        @Schema(
                description = "Needed to freeze, here or as the header Idempotency-Key: the same key again is answered"
                        + " with the offer that is there")
        @Nullable String requestKey) {

    private static final int MOST_DEBTS = 100;
    private static final int LONGEST_KEY = 100;
    private static final int MOST_INSTALLMENTS = 360;
    private static final int LAST_DAY = 31;
    private static final int ALL = 100;
    private static final int MOST_MONTHLY = 99;

    @Schema(name = "Terms")
    record TermsBody(
            @Schema(description = "Paid first, by itself; zero for none", defaultValue = "0.00")
            Money entry,

            @Schema(description = "When the entry falls due; that of the first installment when left out") @Nullable LocalDate entryOn,

            @Schema(minimum = "1", maximum = "360", defaultValue = "1")
            int installments,

            @Schema(description = "When the first installment falls due")
            LocalDate firstOn,

            @Schema(
                    description = "Day of the month of the others; that of firstOn when left out",
                    minimum = "1",
                    maximum = "31")
            @Nullable Integer dueDay,

            @Schema(description = "Interest in per cent of a month", defaultValue = "0")
            Percent monthly,

            @Schema(
                    type = "string",
                    allowableValues = {"equal_parts", "price"},
                    defaultValue = "equal_parts")
            ScheduleKind schedule) {

        static TermsBody of(Body body) {
            return new TermsBody(
                    body.amountOrZero("entry"),
                    body.dateIfAny("entryOn"),
                    body.number("installments", 1, MOST_INSTALLMENTS),
                    body.date("firstOn"),
                    body.numberIfAny("dueDay", 1, LAST_DAY),
                    body.percent("monthly", MOST_MONTHLY),
                    body.oneOf("schedule", ScheduleKind.values(), ScheduleKind::code, ScheduleKind.EQUAL_PARTS));
        }

        Terms terms() {
            var day = dueDay;
            return new Terms(
                    entry,
                    Objects.requireNonNullElse(entryOn, firstOn),
                    installments,
                    firstOn,
                    day == null ? firstOn.getDayOfMonth() : day,
                    monthly,
                    schedule);
        }
    }

    @Schema(name = "DiscountsWanted", description = "In per cent of what is due of each component, 100 at most.")
    record DiscountBody(
            @Schema(defaultValue = "0") Percent fine,
            @Schema(defaultValue = "0") Percent interest,
            @Schema(defaultValue = "0") Percent correction,
            @Schema(defaultValue = "0") Percent principal) {

        static DiscountBody of(Body body) {
            return new DiscountBody(
                    body.percent("fine", ALL),
                    body.percent("interest", ALL),
                    body.percent("correction", ALL),
                    body.percent("principal", ALL));
        }

        Discounts discounts() {
            return new Discounts(fine, interest, correction, principal);
        }
    }

    static OfferBody of(Body body) {
        return new OfferBody(
                body.says("receivables") ? body.ids("receivables", MOST_DEBTS) : List.of(),
                body.idIfAny("customer"),
                body.textOrNone("creditor", 60),
                body.idIfAny("renegotiates"),
                within(body, "terms", TermsBody::of),
                within(body, "discounts", DiscountBody::of),
                body.amountIfAny("asked"),
                body.dateIfAny("validUntil"),
                body.flag("freeze"),
                body.textOrNone("requestKey", LONGEST_KEY));
    }

    private static <T> @Nullable T within(Body body, String field, Function<Body, T> reader) {
        return body.within(field, said -> Optional.of(reader.apply(said)), Optional.<T>empty())
                .orElse(null);
    }

    /**
     * The same with the key of the header.
     *
     * @throws Refused when fields do not go together; all that is wrong is told
     */
    OfferBody keyed(@Nullable String header) {
        var key = header == null || header.isBlank() ? requestKey : header.strip();
        var mistakes = new ArrayList<Mistake>();
        if (!namesDebts()) {
            mistakes.add(Mistake.of("receivables", "debts_or_customer"));
        }
        if (discounts != null && asked != null) {
            mistakes.add(Mistake.of("asked", "discounts_or_asked"));
        }
        if (terms != null && validUntil == null) {
            mistakes.add(Mistake.of("validUntil", "required"));
        }
        if (terms == null && (freeze || discounts != null || asked != null || validUntil != null)) {
            mistakes.add(Mistake.of("terms", "required"));
        }
        mistakes.addAll(againstKey(key));
        if (!mistakes.isEmpty()) {
            throw Refused.badInput(mistakes);
        }
        return new OfferBody(
                receivables, customer, creditor, renegotiates, terms, discounts, asked, validUntil, freeze, key);
    }

    private List<Mistake> againstKey(@Nullable String key) {
        if (freeze && key == null) {
            return List.of(Mistake.of("requestKey", "required"));
        }
        if (key != null && key.length() > LONGEST_KEY) {
            return List.of(Mistake.of("requestKey", "too_long", LONGEST_KEY));
        }
        return requestKey == null || requestKey.equals(key) ? List.of() : List.of(Mistake.of("requestKey", "two_keys"));
    }

    /** In one of the three ways, and in one alone. */
    private boolean namesDebts() {
        var asCustomer = customer != null && creditor != null;
        var half = (customer == null) != (creditor == null);
        return !half && (receivables.isEmpty() ? asCustomer != (renegotiates != null) : !asCustomer);
    }

    /** What is to be given up; nothing when nothing is said. */
    Off off() {
        if (asked != null) {
            return new Down(asked);
        }
        return new Part(discounts == null ? Discounts.NONE : discounts.discounts());
    }
}
