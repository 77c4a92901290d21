package io.regua.receivables.rules;

import io.regua.money.Money;
import io.regua.receivables.Component;
import io.regua.receivables.rules.Settlement.Share;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows that turn what was written into what should be there; nothing is ever rewritten, only countered. */
public final class Corrections {

    private record Place(long paymentId, long receivableId, Component component, LocalDate paidOn) {}

    private Corrections() {}

    /** Shares to add, negative ones included; empty when what is written is right. */
    public static List<Share> ofShares(List<Share> right, List<Share> written) {
        var missing = new LinkedHashMap<Place, Money>();
        written.forEach(share -> missing.merge(place(share), share.amount().negate(), Money::plus));
        right.forEach(share -> missing.merge(place(share), share.amount(), Money::plus));
        return missing.entrySet().stream()
                .filter(entry -> !entry.getValue().isZero())
                .map(entry -> share(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Credit to add by payment, negative amounts included; empty when what is written is right. */
    public static Map<Long, Money> ofCredit(Map<Long, Money> right, Map<Long, Money> written) {
        var missing = new LinkedHashMap<Long, Money>();
        written.forEach((payment, amount) -> missing.merge(payment, amount.negate(), Money::plus));
        right.forEach((payment, amount) -> missing.merge(payment, amount, Money::plus));
        missing.values().removeIf(Money::isZero);
        return missing;
    }

    private static Place place(Share share) {
        return new Place(share.paymentId(), share.receivableId(), share.component(), share.paidOn());
    }

    private static Share share(Place place, Money amount) {
        return new Share(place.paymentId(), place.receivableId(), place.component(), amount, place.paidOn());
    }
}
