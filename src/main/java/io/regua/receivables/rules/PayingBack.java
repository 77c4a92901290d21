package io.regua.receivables.rules;

import static io.regua.receivables.Component.CORRECTION;
import static io.regua.receivables.Component.FINE;
import static io.regua.receivables.Component.INTEREST;
import static io.regua.receivables.Component.PRINCIPAL;
import static java.util.stream.Collectors.toMap;

import io.regua.money.Money;
import io.regua.receivables.AdjustmentKind;
import io.regua.receivables.AmountDue;
import io.regua.receivables.Component;
import io.regua.receivables.KeptDiscounts;
import io.regua.receivables.rules.Agreed.Ended;
import io.regua.receivables.rules.Agreed.Replaced;
import io.regua.receivables.rules.Entries.Cause;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the money on agreements does to the debts that they replace: each installment pays back its portions; once all
 * is paid the rest is given up, as agreed; and where an agreement ends before, its discounts are kept or not.
 */
final class PayingBack {

    private static final List<Component> GIVEN_UP = List.of(FINE, INTEREST, CORRECTION, PRINCIPAL); // M07

    private final Entries entries;
    private final Map<Long, Agreed> agreements;
    private final Map<Long, PaidBack> back = new HashMap<>();
    private final Set<Long> fulfilled = new HashSet<>();
    private final List<Passed> waiting = new ArrayList<>();

    /** What was settled of an installment, by the day of signing at the latest. */
    private record Passed(Agreed agreed, long receivable, Payoff payoff, Cause cause) {}

    PayingBack(Entries entries, List<Agreed> agreements) {
        this.entries = entries;
        this.agreements = agreements.stream().collect(toMap(Agreed::agreementId, Function.identity()));
        agreements.forEach(agreed -> back.put(
                agreed.agreementId(),
                new PaidBack(agreed.installments(), Portions.of(agreed.installments(), agreed.asked()))));
    }

    /**
     * Passes on what was settled of an installment; of another debt there is nothing to pass on. What was settled of it
     * by the day of signing waits until that day is over: the debts were agreed upon as they stood then.
     */
    void passOn(long receivable, Payoff payoff, LocalDate on, Cause cause) {
        for (var agreed : agreements.values()) {
            if (agreed.isInstallment(receivable)) {
                var passed = new Passed(agreed, receivable, payoff, cause.through(agreed));
                if (on.isAfter(agreed.signedOn())) {
                    passOn(passed, on);
                    fulfil(passed, on);
                } else {
                    waiting.add(passed);
                }
            }
        }
    }

    /** A day begins; all days before are over. */
    void begin(LocalDate day) {
        var due = waiting.stream()
                .filter(passed -> passed.agreed().signedOn().isBefore(day))
                .toList();
        waiting.removeAll(due);
        due.forEach(passed -> passOn(passed, passed.agreed().signedOn()));
        due.reversed().forEach(passed -> fulfil(passed, passed.agreed().signedOn()));
    }

    private void passOn(Passed passed, LocalDate day) {
        var agreed = passed.agreed();
        var number = agreed.number(passed.receivable());
        var payoff = passed.payoff();
        payBack(agreed, number, payoff.givenUp().get(PRINCIPAL), AdjustmentKind.DISCOUNT, day, passed.cause());
        payBack(agreed, number, payoff.paid().get(PRINCIPAL), AdjustmentKind.PAID_BACK, day, passed.cause());
    }

    /** Once all of it is paid: by what was passed on last. */
    private void fulfil(Passed passed, LocalDate day) {
        var agreed = passed.agreed();
        if (agreed.insteadOfDebts().stream().allMatch(each -> entries.settledOn(each) != null)
                && fulfilled.add(agreed.agreementId())) {
            agreed.debts().forEach(debt -> giveUpTheRest(agreed, debt, day, passed.cause()));
        }
    }

    /** Never more than is due: what the agreement asked for stays frozen, whatever its debts turn out to be. */
    private void payBack(
            Agreed agreed, int number, @Nullable Money money, AdjustmentKind kind, LocalDate on, Cause cause) {
        if (money != null && money.isPositive()) {
            for (var portion : paidBack(agreed).take(number, money)) {
                if (entries.knows(portion.receivableId())) {
                    var due = entries.due(portion.receivableId(), on).of(portion.component());
                    var part = portion.amount().min(due);
                    if (part.isPositive()) {
                        entries.enterAgreed(
                                portion.receivableId(),
                                Map.of(portion.component(), part),
                                kind,
                                on,
                                cause,
                                "agreement");
                    }
                }
            }
        }
    }

    /** All charges that are left, and of the principal what was agreed: a payment taken back since is owed again. */
    private void giveUpTheRest(Agreed agreed, long debt, LocalDate on, Cause cause) {
        if (entries.knows(debt)) {
            var due = entries.due(debt, on);
            var off = agreedOff(agreed, debt, due);
            List.of(FINE, INTEREST, CORRECTION).forEach(component -> off.put(component, due.of(component)));
            giveUp(debt, off, on, cause);
        }
    }

    /** Ends an agreement on its day, unless everything was paid by then. */
    void end(Agreed agreed, Ended ended) {
        if (!fulfilled.contains(agreed.agreementId()) && ended.discounts() != KeptDiscounts.NONE) {
            for (var debt : agreed.debts()) {
                if (entries.knows(debt)) {
                    var off = agreedOff(agreed, debt, entries.due(debt, ended.on()));
                    var kept = ended.discounts() == KeptDiscounts.ALL ? off : inProportion(agreed, off);
                    giveUp(debt, kept, ended.on(), Cause.ofEnd(agreed));
                }
            }
        }
    }

    /** What the agreement gives up of a debt, no more than there is left of each component. */
    private static Map<Component, Money> agreedOff(Agreed agreed, long debt, AmountDue due) {
        var off = new EnumMap<Component, Money>(Component.class);
        agreed.replaced().stream()
                .filter(part -> part.receivableId() == debt)
                .forEach(part ->
                        off.put(part.component(), part.due().minus(part.asked()).min(due.of(part.component()))));
        return off;
    }

    /** Of what is given up on the whole; prices that fell are no discount. */
    private Map<Component, Money> inProportion(Agreed agreed, Map<Component, Money> off) {
        var asked = Money.sum(agreed.replaced().stream().map(Replaced::asked).toList());
        var left = share(Money.sum(off.values()).max(Money.ZERO), agreed, asked);
        var kept = new EnumMap<Component, Money>(Component.class);
        for (var component : GIVEN_UP) {
            var part = share(off.getOrDefault(component, Money.ZERO).max(Money.ZERO), agreed, asked)
                    .min(left);
            kept.put(component, part);
            left = left.minus(part);
        }
        return kept;
    }

    private Money share(Money amount, Agreed agreed, Money asked) {
        return new Money(amount.amount()
                .multiply(paidBack(agreed).total().amount())
                .divide(asked.amount(), 2, RoundingMode.DOWN));
    }

    private void giveUp(long debt, Map<Component, Money> off, LocalDate on, Cause cause) {
        off.values().removeIf(Money::isZero);
        entries.enterAgreed(debt, off, AdjustmentKind.DISCOUNT, on, cause, "agreement");
    }

    private PaidBack paidBack(Agreed agreed) {
        return Objects.requireNonNull(back.get(agreed.agreementId()));
    }
}
