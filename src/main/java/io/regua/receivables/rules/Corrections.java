package io.regua.receivables.rules;

import io.regua.money.Money;
import io.regua.receivables.rules.Settlement.GivenUp;
import io.regua.receivables.rules.Settlement.Share;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The rows that turn what was written into what should be there; nothing is ever rewritten, only countered. */
public final class Corrections {

    private Corrections() {}

    /** Shares to add, negative ones included; empty when what is written is right. */
    public static List<Share> ofShares(List<Share> right, List<Share> written) {
        return of(right, written, Share::amount, Corrections::with);
    }

    /** Given-up parts to add, negative ones included; empty when what is written is right. */
    public static List<GivenUp> ofGivenUp(List<GivenUp> right, List<GivenUp> written) {
        return of(right, written, GivenUp::amount, Corrections::with);
    }

    /** Credit to add by payment, negative amounts included; empty when what is written is right. */
    public static Map<Long, Money> ofCredit(Map<Long, Money> right, Map<Long, Money> written) {
        var missing = new LinkedHashMap<Long, Money>();
        written.forEach((payment, amount) -> missing.merge(payment, amount.negate(), Money::plus));
        right.forEach((payment, amount) -> missing.merge(payment, amount, Money::plus));
        missing.values().removeIf(Money::isZero);
        return missing;
    }

    /** Two rows are at the same place when they differ in nothing but the amount. */
    private static <T> List<T> of(
            List<T> right, List<T> written, Function<T, Money> amount, BiFunction<T, Money, T> with) {
        var missing = new LinkedHashMap<T, Money>();
        written.forEach(row ->
                missing.merge(with.apply(row, Money.ZERO), amount.apply(row).negate(), Money::plus));
        right.forEach(row -> missing.merge(with.apply(row, Money.ZERO), amount.apply(row), Money::plus));
        return missing.entrySet().stream()
                .filter(entry -> !entry.getValue().isZero())
                .map(entry -> with.apply(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Share with(Share share, Money amount) {
        return new Share(share.paymentId(), share.receivableId(), share.component(), amount, share.paidOn());
    }

    private static GivenUp with(GivenUp part, Money amount) {
        return new GivenUp(
                part.receivableId(),
                part.component(),
                part.kind(),
                amount,
                part.on(),
                part.paymentId(),
                part.quoteId(),
                part.concessionId(),
                part.agreementId(),
                part.reason());
    }
}
