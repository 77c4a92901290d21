package io.regua.ruler.rules;

import io.regua.money.Money;
import io.regua.ruler.Audience;
import io.regua.ruler.Objection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold of whom a version is for. */
final class AudienceRules {

    /** The federation and its federal district. */
    private static final Set<String> STATES = Set.of(
            "AC", "AL", "AM", "AP", "BA", "CE", "DF", "ES", "GO", "MA", "MG", "MS", "MT", "PA", "PB", "PE", "PI", "PR",
            "RJ", "RN", "RO", "RR", "RS", "SC", "SE", "SP", "TO");

    private static final int MOST_NAMED = 100;
    private static final int LONGEST_PRODUCT = 100;

    private AudienceRules() {}

    static List<Objection> against(Audience wanted, Known known) {
        var objections = new ArrayList<Objection>();
        creditors(wanted, known, objections);
        products(wanted.products(), objections);
        wanted.states().stream()
                .filter(state -> !STATES.contains(state))
                .forEach(state -> objections.add(Objection.of("unknown_state", "states", "state", state)));
        amounts(wanted.amountFrom(), wanted.amountUntil(), objections);
        return objections;
    }

    private static void creditors(Audience wanted, Known known, List<Objection> objections) {
        wanted.creditors().stream()
                .filter(creditor -> !known.creditors().contains(creditor))
                .forEach(creditor ->
                        objections.add(Objection.of("unknown_creditor", "creditors", "creditor", creditor)));
        if (wanted.creditors().isEmpty() && !known.everyCreditor()) {
            objections.add(Objection.of("only_your_creditors", "creditors"));
        }
    }

    private static void products(List<String> products, List<Objection> objections) {
        if (products.size() > MOST_NAMED) {
            objections.add(Objection.of("too_many", "products", "most", MOST_NAMED));
        }
        if (products.stream().anyMatch(product -> product.isBlank() || product.length() > LONGEST_PRODUCT)) {
            objections.add(Objection.of("product_length", "products", "most", LONGEST_PRODUCT));
        }
    }

    private static void amounts(@Nullable Money from, @Nullable Money until, List<Objection> objections) {
        notPositive("amountFrom", from, objections);
        notPositive("amountUntil", until, objections);
        if (from != null && until != null && from.compareTo(until) > 0) {
            objections.add(Objection.of("amounts_crossed", "amountUntil", "from", from));
        }
    }

    private static void notPositive(String field, @Nullable Money amount, List<Objection> objections) {
        if (amount != null && !amount.isPositive()) {
            objections.add(Objection.of("not_positive", field));
        }
    }
}
