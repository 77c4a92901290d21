package io.regua.negotiation;

import io.regua.calendar.BusinessDates;
import io.regua.customers.CustomerKind;
import io.regua.journal.Actor;
import io.regua.journal.Changed;
import io.regua.journal.Changes;
import io.regua.journal.FieldChange;
import io.regua.journal.Subject;
import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.ExpectationAnswer.Done;
import io.regua.negotiation.ExpectationAnswer.Overtaken;
import io.regua.negotiation.ExpectationAnswer.Refused;
import io.regua.negotiation.rules.ExampleDebt;
import io.regua.negotiation.rules.Expectation;
import io.regua.negotiation.rules.ExpectationFields;
import io.regua.negotiation.rules.ReadyOffer;
import io.regua.negotiation.rules.Situation;
import io.regua.negotiation.store.ExpectationRows;
import io.regua.negotiation.store.LimitRows;
import io.regua.receivables.AmountDue;
import io.regua.receivables.DebtorProfile;
import io.regua.receivables.Objection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What offers are likely to bring, by which ready offers are ranked: read, and changed by those who decide. */
@Service
@Transactional
public class Expectations {

    private static final Subject SUBJECT = Subject.ofHouse("expectation", 1);
    private static final Percent ALL = Percent.of("100");

    /**
     * What is expected.
     *
     * @param version a change names the one it was made on
     */
    public record Expected(int version, Expectation expectation) {}

    private final ExpectationRows rows;
    private final LimitRows limits;
    private final Changes changes;
    private final BusinessDates dates;

    Expectations(ExpectationRows rows, LimitRows limits, Changes changes, BusinessDates dates) {
        this.rows = rows;
        this.limits = limits;
        this.changes = changes;
        this.dates = dates;
    }

    /** What is expected now. */
    @Transactional(readOnly = true)
    public Expected now() {
        return rows.now();
    }

    /** The latest changes, newest first. */
    @Transactional(readOnly = true)
    public List<Changed> changes(int entries) {
        return changes.latest(SUBJECT, entries);
    }

    /**
     * Expects something else from now on. A wish that changes nothing leaves no trace.
     *
     * @param version as it was when the wish was made
     */
    public ExpectationAnswer change(int version, Expectation wanted, Actor actor) {
        var before = rows.locked();
        if (before.version() != version) {
            return new Overtaken(before.version(), changes.since(SUBJECT, version));
        }
        var above = figures(wanted).filter(each -> each.compareTo(ALL) > 0).toList();
        if (!above.isEmpty()) {
            return new Refused(List.of(Objection.of("above_all", "limit", ALL)));
        }
        var fields = between(ExpectationFields.of(before.expectation()), ExpectationFields.of(wanted));
        if (!fields.isEmpty()) {
            rows.keep(wanted);
            changes.write(actor, SUBJECT, "expectations_changed", version + 1, fields);
        }
        return new Done(rows.now());
    }

    private static Stream<Percent> figures(Expectation wanted) {
        var chances = Stream.of(DebtorProfile.values())
                .flatMap(profile -> wanted.chances(profile).stream())
                .flatMap(chance -> Stream.of(chance.pays(), chance.keeps()));
        return Stream.concat(Stream.of(wanted.monthlyCost()), chances);
    }

    /** Also of ages that only one of them tells apart. */
    private static List<FieldChange> between(Map<String, String> before, Map<String, String> after) {
        var all = new TreeMap<>(after);
        before.keySet().forEach(field -> all.putIfAbsent(field, ""));
        return FieldChange.between(before, all);
    }

    /**
     * How ready offers for a debt of 1.000,00 would be ranked today; none when no row of the limits is for it.
     *
     * @param expectation asked of it, kept or not
     */
    @Transactional(readOnly = true)
    public List<ReadyOffer> preview(Expectation expectation, DebtorProfile profile, int daysLate) {
        var today = dates.today();
        var debts = ExampleDebt.late(daysLate, today);
        var amount = Money.sum(debts.values().stream().map(AmountDue::total).toList());
        var situation = new Situation(
                Stage.COLLECTION, CustomerKind.INDIVIDUAL, profile, daysLate, amount, 0, null, 0, Set.of());
        return limits.on(today)
                .flatMap(deciding -> deciding.table().deciding(situation))
                .map(row -> ReadyOffer.of(debts, row, situation, expectation, today))
                .orElse(List.of());
    }
}
