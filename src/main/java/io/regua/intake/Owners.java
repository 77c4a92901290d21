package io.regua.intake;

import io.regua.customers.CustomerAdmissions;
import io.regua.receivables.Comparisons;
import io.regua.receivables.DebtAdmissions;
import io.regua.ruler.Rulers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Those who own what an import brings, asked one after the other. */
@Component
class Owners {

    private final CustomerAdmissions customers;
    private final DebtAdmissions debts;
    private final Comparisons comparisons;
    private final Rulers rulers;
    private final int mostMissing;

    Owners(
            CustomerAdmissions customers,
            DebtAdmissions debts,
            Comparisons comparisons,
            Rulers rulers,
            @Value("${regua.full-list-limit-percent:20}") int mostMissing) {
        this.customers = customers;
        this.debts = debts;
        this.comparisons = comparisons;
        this.rulers = rulers;
        this.mostMissing = mostMissing;
    }

    /**
     * A file that was cut off must not silence a portfolio: a full list that would make too many debts wait, or of
     * which lines could not be told, is asked about before anything of it goes in.
     *
     * @throws FileRefused when somebody has to confirm it first
     */
    void refuseSuspicious(Batch batch, long untold) {
        var creditor = batch.creditorId();
        if (!batch.fullList() || batch.confirmed() || creditor == null) {
            return;
        }
        if (untold > 0) {
            throw new FileRefused(new Objection("full_list_untold", Map.of("lines", untold)));
        }
        var gap = comparisons.gap(batch.id(), creditor);
        if (gap.isAbove(mostMissing)) {
            throw new FileRefused(new Objection(
                    "full_list_short", Map.of("missing", gap.missing(), "open", gap.open(), "most", mostMissing)));
        }
    }

    /** Lets everything that was offered go in, and says how much it was. */
    Map<String, Object> admit(Batch batch) {
        var id = batch.id();
        var facts = new LinkedHashMap<String, Object>();
        var people = customers.admit(id);
        facts.put("customers", people.customers());
        facts.put("contactPoints", people.contactPoints());
        var owed = debts.admit(id);
        facts.put("contracts", owed.contracts());
        facts.put("receivables", owed.receivables());
        facts.put("payments", owed.payments());
        facts.put("disputes", owed.disputes());
        if (owed.changed() + owed.decisions() > 0) {
            facts.put("changed", owed.changed());
            facts.put("decisions", owed.decisions());
        }
        if (owed.state() + people.state() > 0) {
            facts.put("state", owed.state() + people.state());
        }
        var creditor = batch.creditorId();
        if (batch.fullList() && creditor != null) {
            var compared = comparisons.compare(id, creditor);
            facts.put("missing", compared.held());
            facts.put("returned", compared.released());
        }
        return facts;
    }

    /** Empties the inboxes. */
    void forget(long batch) {
        customers.forget(batch);
        debts.forget(batch);
    }

    /** What others built on it, by code and how many. */
    Map<String, Long> obstacles(long batch) {
        var obstacles = new TreeMap<>(customers.obstacles(batch));
        obstacles.putAll(debts.obstacles(batch));
        var acted = rulers.actedOn(batch);
        if (acted > 0) {
            obstacles.put("actions_taken", acted);
        }
        return obstacles;
    }

    void undo(long batch) {
        debts.undo(batch);
        customers.undo(batch);
    }
}
