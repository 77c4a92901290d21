package io.regua.negotiation.rules;

import static io.regua.receivables.Component.CORRECTION;
import static io.regua.receivables.Component.FINE;
import static io.regua.receivables.Component.INTEREST;
import static io.regua.receivables.Component.PRINCIPAL;

import io.regua.customers.CustomerKind;
import io.regua.money.Percent;
import io.regua.negotiation.Allowance;
import io.regua.negotiation.Authority;
import io.regua.negotiation.Discounts;
import io.regua.receivables.Objection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold of a version of the limits before it may decide anything. Every rule that does not hold objects. */
public final class PolicyRules {

    /** L20: in per cent of a month, from consumers, unless the creditor is a financial institution. */
    public static final Percent MOST_MONTHLY = Percent.of("1");

    private PolicyRules() {}

    /**
     * All that speaks against publishing a table.
     *
     * @param institutions creditors that are financial institutions
     */
    public static List<Objection> against(LimitTable table, Set<Long> institutions) {
        var objections = new ArrayList<Objection>();
        if (table.rows().isEmpty()) {
            objections.add(Objection.of("no_rows"));
        }
        table.ties()
                .forEach(tie -> objections.add(new Objection(
                        "tie",
                        Map.of("row", tie.one().key(), "other", tie.other().key()))));
        table.rows().forEach(row -> objections.addAll(against(row, institutions)));
        return objections;
    }

    private static List<Objection> against(LimitRow row, Set<Long> institutions) {
        var objections = new ArrayList<Objection>();
        for (var authority : Authority.values()) {
            authority
                    .above()
                    .filter(above -> !isWithin(row.floor(authority), row.floor(above)))
                    .ifPresent(above -> objections.add(new Objection(
                            "above_may_less",
                            Map.of("row", row.key(), "level", authority.code(), "above", above.code()))));
        }
        if (!isWithin(row.opening(), row.target())) {
            objections.add(Objection.of("opens_beyond_target", "row", row.key()));
        }
        if (!isWithin(row.target(), row.floor(Authority.AGENT))) {
            objections.add(Objection.of("target_beyond_agent", "row", row.key()));
        }
        if (isForConsumers(row.scope(), institutions)) {
            allowances(row)
                    .filter(allowed -> allowed.monthly().compareTo(MOST_MONTHLY) > 0)
                    .findFirst()
                    .ifPresent(allowed -> objections.add(new Objection(
                            "usury", // L20
                            Map.of("row", row.key(), "limit", MOST_MONTHLY, "monthly", allowed.monthly()))));
        }
        return objections;
    }

    private static Stream<Allowance> allowances(LimitRow row) {
        return Stream.concat(
                Stream.of(row.opening(), row.target()),
                Stream.of(Authority.values()).map(row::floor));
    }

    private static boolean isForConsumers(Scope scope, Set<Long> institutions) {
        var consumers = scope.kinds().isEmpty() || scope.kinds().contains(CustomerKind.INDIVIDUAL);
        var onlyInstitutions = !scope.creditors().isEmpty() && institutions.containsAll(scope.creditors());
        return consumers && !onlyInstitutions;
    }

    /** Whether one goes nowhere further than the other. */
    static boolean isWithin(Allowance one, Allowance other) {
        return isWithin(one.atOnce(), other.atOnce())
                && isWithin(one.spread(), other.spread())
                && one.installments() <= other.installments()
                && one.leastInstallment().compareTo(other.leastInstallment()) >= 0
                && one.leastEntry().compareTo(other.leastEntry()) >= 0
                && one.interestFree() <= other.interestFree()
                && one.monthly().compareTo(other.monthly()) >= 0
                && one.firstWithin() <= other.firstWithin()
                && one.validFor() <= other.validFor()
                && one.renegotiations() <= other.renegotiations();
    }

    private static boolean isWithin(Discounts one, Discounts other) {
        return Stream.of(FINE, INTEREST, CORRECTION, PRINCIPAL)
                .allMatch(component -> one.of(component).compareTo(other.of(component)) <= 0);
    }
}
