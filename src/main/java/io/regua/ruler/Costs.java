package io.regua.ruler;

import io.regua.money.Money;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What one step of each kind costs; of a kind that is not named, nothing.
 *
 * @param version grows with every change; a change names the one it was made on
 */
public record Costs(int version, Map<StepKind, Money> each) {

    public Costs {
        each = Map.copyOf(each);
    }

    public Money of(StepKind kind) {
        return Objects.requireNonNullElse(each.get(kind), Money.ZERO);
    }

    /** What all steps of a version cost in a rehearsal. */
    public Money of(Rehearsal.Side side) {
        return side.counts().stream()
                .map(count -> of(count.kind()).times(Math.toIntExact(count.steps())))
                .reduce(Money.ZERO, Money::plus);
    }

    /** By the code of the kind, as the history keeps it and forms show it. */
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        for (var kind : StepKind.values()) {
            fields.put(kind.code(), of(kind).toString());
        }
        return fields;
    }

    /** The same with other costs for some kinds. */
    public Costs with(Map<StepKind, Money> others) {
        var all = new EnumMap<StepKind, Money>(StepKind.class);
        all.putAll(each);
        all.putAll(others);
        return new Costs(version, all);
    }
}
