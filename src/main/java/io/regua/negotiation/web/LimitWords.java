package io.regua.negotiation.web;

import io.regua.creditors.Creditor;
import io.regua.creditors.Creditors;
import io.regua.customers.CustomerKind;
import io.regua.customers.Tier;
import io.regua.negotiation.Stage;
import io.regua.negotiation.rules.Scope;
import io.regua.negotiation.rules.Scope.Range;
import io.regua.receivables.DebtorProfile;
import io.regua.team.CreditorScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom limits and campaigns are for, as the team says it. */
@Component
class LimitWords {

    private static final String WHOM = "limits.whom.";

    private final Creditors creditors;
    private final LimitTongue tongue;

    LimitWords(Creditors creditors, LimitTongue tongue) {
        this.creditors = creditors;
        this.tongue = tongue;
    }

    /** {@code First-time debtors, from 180 days late}. A creditor that may not be seen has no name here. */
    String whom(Scope scope, CreditorScope sees) {
        var parts = new ArrayList<String>();
        codes(parts, "profile.", scope.profiles(), DebtorProfile::code);
        codes(parts, "kind.", scope.kinds(), CustomerKind::code);
        range(parts, "days", scope.daysLate(), String::valueOf);
        range(parts, "amount", scope.amount(), LimitTongue::money);
        range(parts, "renegotiations", scope.renegotiations(), String::valueOf);
        several(parts, "tier", scope.tiers().stream().map(Tier::code).sorted());
        codes(parts, "stage.", scope.stages(), Stage::code);
        several(parts, "creditor", brands(scope.creditors(), sees));
        several(parts, "product", scope.products().stream().sorted());
        return parts.isEmpty() ? tongue.say(WHOM + "all") : tongue.upper(tongue.all(parts));
    }

    /** Words of their own for each code, the first of them before the others. */
    private <E extends Enum<E>> void codes(
            List<String> parts, String kind, Collection<E> values, Function<E, String> code) {
        if (!values.isEmpty()) {
            parts.add(
                    tongue.either(values.stream().sorted().map(value -> tongue.say(WHOM + kind + code.apply(value)))));
        }
    }

    private void several(List<String> parts, String kind, Stream<String> values) {
        var either = tongue.either(values);
        if (!either.isEmpty()) {
            parts.add(tongue.say(WHOM + kind, either));
        }
    }

    private <T extends Comparable<T>> void range(
            List<String> parts, String kind, Range<T> range, Function<T, String> words) {
        var from = range.from();
        var until = range.until();
        if (from != null && until != null) {
            parts.add(
                    from.equals(until)
                            ? tongue.say(WHOM + kind + ".exactly", words.apply(from))
                            : tongue.say(WHOM + kind + ".between", words.apply(from), words.apply(until)));
        } else if (from != null) {
            parts.add(tongue.say(WHOM + kind + ".from", words.apply(from)));
        } else if (until != null) {
            parts.add(tongue.say(WHOM + kind + ".until", words.apply(until)));
        }
    }

    private Stream<String> brands(Collection<Long> ids, CreditorScope sees) {
        var all = creditors.all().stream()
                .filter(creditor -> ids.contains(creditor.id()))
                .toList();
        var seen = all.stream()
                .filter(creditor -> sees.sees(creditor.id()))
                .map(Creditor::brand)
                .sorted()
                .toList();
        return seen.size() == ids.size()
                ? seen.stream()
                : Stream.concat(seen.stream(), Stream.of(tongue.say(WHOM + "others")));
    }

    /** The creditors that somebody sees, by id, to choose from. */
    Map<String, String> creditors(CreditorScope sees) {
        return creditors.all().stream()
                .filter(creditor -> sees.sees(creditor.id()))
                .collect(Collectors.toMap(
                        creditor -> String.valueOf(creditor.id()),
                        Creditor::brand,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** One creditor's brand; the id where there is no such creditor. */
    String brand(String id) {
        return creditors.all().stream()
                .filter(creditor -> String.valueOf(creditor.id()).equals(id))
                .map(Creditor::brand)
                .findFirst()
                .orElse(id);
    }
}
