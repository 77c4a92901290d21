package io.regua.ruler;

import io.regua.journal.Actor;
import io.regua.journal.Changed;
import io.regua.journal.Changes;
import io.regua.journal.FieldChange;
import io.regua.journal.Subject;
import io.regua.money.Money;
import io.regua.ruler.Answer.Done;
import io.regua.ruler.Answer.Overtaken;
import io.regua.ruler.Answer.Refused;
import io.regua.ruler.store.CostRows;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What steps cost: rehearsals add it up. */
@Service
@Transactional
public class UnitCosts {

    private static final Subject SUBJECT = Subject.ofHouse("unit_costs", 1);

    private static final Money MOST = Money.of("100000.00");

    private final CostRows rows;
    private final Changes changes;

    UnitCosts(CostRows rows, Changes changes) {
        this.rows = rows;
        this.changes = changes;
    }

    /** As they are. */
    @Transactional(readOnly = true)
    public Costs now() {
        return rows.now();
    }

    /**
     * Changes some of them. A wish that changes nothing leaves no trace.
     *
     * @param version of all of them, as it was when the wish was made
     */
    public Answer<Costs> change(int version, Map<StepKind, Money> wanted, Actor actor) {
        var before = rows.locked();
        if (before.version() != version) {
            return new Overtaken<>(before.version(), changes.since(SUBJECT, version));
        }
        var objections = wanted.entrySet().stream()
                .filter(cost -> cost.getValue().isNegative() || cost.getValue().compareTo(MOST) > 0)
                .map(cost -> Objection.of("cost_out_of_range", cost.getKey().code(), "most", MOST))
                .toList();
        if (!objections.isEmpty()) {
            return new Refused<>(objections);
        }
        var fields = FieldChange.between(before.fields(), before.with(wanted).fields());
        if (!fields.isEmpty()) {
            rows.become(wanted);
            changes.write(actor, SUBJECT, "unit_costs_changed", version + fields.size(), fields);
        }
        return new Done<>(rows.now());
    }

    /** Their latest changes, newest first. */
    @Transactional(readOnly = true)
    public List<Changed> latest(int entries) {
        return changes.latest(SUBJECT, entries);
    }
}
