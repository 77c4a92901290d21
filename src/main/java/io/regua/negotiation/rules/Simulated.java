package io.regua.negotiation.rules;

import static io.regua.negotiation.rules.PolicyRules.MOST_MONTHLY;

import io.regua.customers.CustomerKind;
import io.regua.negotiation.Authority;
import io.regua.negotiation.ScheduleKind;
import io.regua.receivables.Objection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A proposal measured by the limits of everybody, so that whoever negotiates sees at once what he may agree to and whom
 * he would have to ask.
 *
 * @param unlawful what nobody may agree to (L20)
 * @param against what speaks against it at each level; empty = may agree by himself
 */
public record Simulated(Proposal proposal, List<Objection> unlawful, Map<Authority, List<Objection>> against) {

    public Simulated {
        unlawful = List.copyOf(unlawful);
        against = Map.copyOf(against);
    }

    /** Measures a proposal by a row of limits. */
    public static Simulated of(Proposal proposal, LimitRow row, Situation situation, boolean isFinancialInstitution) {
        var against = new EnumMap<Authority, List<Objection>>(Authority.class);
        for (var authority : Authority.values()) {
            against.put(authority, LimitRules.against(proposal, row.floor(authority)));
        }
        return new Simulated(proposal, unlawful(proposal, situation, isFinancialInstitution), against);
    }

    /** L20: consumers pay at most 1 % a month, and no interest on interest, unless to a financial institution. */
    private static List<Objection> unlawful(Proposal proposal, Situation situation, boolean isFinancialInstitution) {
        var objections = new ArrayList<Objection>();
        if (situation.kind() == CustomerKind.INDIVIDUAL && !isFinancialInstitution) {
            if (proposal.terms().monthly().compareTo(MOST_MONTHLY) > 0) {
                objections.add(Objection.of("usury", "limit", MOST_MONTHLY));
            }
            if (proposal.terms().kind() == ScheduleKind.PRICE) {
                objections.add(Objection.of("price_table", "limit", ScheduleKind.EQUAL_PARTS.code()));
            }
        }
        return objections;
    }

    /** All that speaks against it at a level. */
    public List<Objection> objections(Authority authority) {
        var all = new ArrayList<>(unlawful);
        all.addAll(against.getOrDefault(authority, List.of()));
        return all;
    }

    /** The lowest level that may agree to it by himself; empty when nobody may. */
    public Optional<Authority> needs() {
        return Authority.AGENT.andAbove().stream()
                .filter(authority -> objections(authority).isEmpty())
                .findFirst();
    }
}
