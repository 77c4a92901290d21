package io.regua.negotiation.rules;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.Allowance;
import io.regua.negotiation.Discounts;
import io.regua.negotiation.ScheduleKind;
import io.regua.negotiation.Terms;
import io.regua.receivables.AmountDue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * An offer that is ready when a customer is on the line: within what the row opens with, so that something is left to
 * negotiate.
 *
 * @param expected what it is likely to bring
 */
public record ReadyOffer(Kind kind, Proposal proposal, Money expected) {

    /** How it is paid. */
    public enum Kind {
        /** All in one payment, within two days. */
        AT_ONCE,
        /** An entry now and a few installments. */
        ENTRY_AND_FEW,
        /** As many installments, and as late, as the row opens with. */
        LONGEST
    }

    private static final int SOON = 2;
    private static final int FEW = 3;
    private static final Percent ENTRY = Percent.of("20");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** From what offers are made. */
    private record Making(SequencedMap<Long, AmountDue> debts, Allowance opening, LocalDate on, int renegotiations) {

        Optional<Proposal> proposal(Terms terms) {
            var wanted = new Proposal(
                    debts,
                    Reduction.of(debts, opening.discounts(terms)),
                    terms,
                    on,
                    on.plusDays(opening.validFor()),
                    renegotiations);
            return Nearest.to(wanted, opening);
        }

        private LocalDate soon() {
            return on.plusDays(Math.min(SOON, opening.firstWithin()));
        }

        private LocalDate latest() {
            return on.plusDays(opening.firstWithin());
        }

        Optional<Proposal> of(Kind kind) {
            return switch (kind) {
                case AT_ONCE -> proposal(Terms.atOnce(soon()));
                case ENTRY_AND_FEW -> proposal(spread(entry(), soon(), few()));
                case LONGEST -> proposal(spread(least(), latest(), opening.installments()));
            };
        }

        /** Fewer than the longest has, or it would be the same offer twice. */
        private int few() {
            return Math.max(1, Math.min(FEW, opening.installments() - 1));
        }

        /** With an entry the installments begin a month after it. */
        private Terms spread(Money entry, LocalDate firstPayment, int installments) {
            var first = entry.isPositive() ? firstPayment.plusMonths(1) : firstPayment;
            return new Terms(
                    entry,
                    firstPayment,
                    installments,
                    first,
                    first.getDayOfMonth(),
                    opening.monthly(installments),
                    ScheduleKind.EQUAL_PARTS);
        }

        private Money entry() {
            return entry(ENTRY);
        }

        /** None where none is asked for. */
        private Money least() {
            return entry(opening.leastEntry());
        }

        /** Whole reais. */
        private Money entry(Percent percent) {
            var asked = Reduction.of(debts, opening.spread()).asked();
            var part = asked.amount()
                    .multiply(percent.value())
                    .divide(HUNDRED, 0, RoundingMode.CEILING)
                    .setScale(2);
            return new Money(part);
        }
    }

    /** What it gives up, in per cent of each component, by the row it was made from. */
    public Discounts discounts(LimitRow row) {
        var opening = row.opening();
        var begun = kind == Kind.AT_ONCE ? opening.atOnce() : opening.spread();
        return begun.min(opening.discounts(proposal.terms()));
    }

    /**
     * The offers for some debts, the one that is likely to bring most first. None when a row opens with nothing, for
     * example after too many renegotiations; fewer than three when some would be the same.
     */
    public static List<ReadyOffer> of(
            SequencedMap<Long, AmountDue> debts,
            LimitRow row,
            Situation situation,
            Expectation expectation,
            LocalDate on) {
        var making = new Making(debts, row.opening(), on, situation.renegotiations());
        return Stream.of(Kind.values())
                .flatMap(kind -> making
                        .of(kind)
                        .map(proposal ->
                                new ReadyOffer(kind, proposal, expectation.of(proposal.schedule(), situation, on)))
                        .stream())
                .sorted(Comparator.comparing(ReadyOffer::expected).reversed().thenComparing(ReadyOffer::kind))
                .toList();
    }
}
