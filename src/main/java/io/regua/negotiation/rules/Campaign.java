package io.regua.negotiation.rules;

import io.regua.negotiation.Authority;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A dated overlay of the limits for some customers, such as "settle in November".
 *
 * @param from its first day
 * @param until its last day
 */
public record Campaign(long id, String name, LocalDate from, LocalDate until, Scope scope, Ceiling ceiling) {

    /** Of several the most specific, then the one that began last, then the one that was drawn first. */
    private static final Comparator<Campaign> APPLIES = Comparator.comparingInt(
                    (Campaign campaign) -> -campaign.scope().specificity())
            .thenComparing(Comparator.comparing(Campaign::from).reversed())
            .thenComparingLong(Campaign::id);

    /** The one of several that applies to a situation on a day; empty when none does. Two are never added up. */
    public static Optional<Campaign> applying(List<Campaign> campaigns, Situation situation, LocalDate on) {
        return campaigns.stream()
                .filter(campaign -> campaign.isOn(on))
                .filter(campaign -> campaign.scope().against(situation).isEmpty())
                .min(APPLIES);
    }

    private boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /**
     * The row with what the campaign opens: opening, target and the floors below the manager's are as wide as it says,
     * each figure for itself, but nowhere wider than the manager's. Narrower nothing becomes.
     */
    public LimitRow over(LimitRow row) {
        var most = row.floor(Authority.MANAGER);
        return LimitRow.of(row.key(), row.priority(), row.scope(), level -> ceiling.over(row.level(level), most));
    }
}
