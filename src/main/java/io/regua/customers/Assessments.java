package io.regua.customers;

import io.regua.calendar.BusinessDates;
import io.regua.customers.Assessed.Objection;
import io.regua.customers.Assessed.Overtaken;
import io.regua.customers.Assessed.Placed;
import io.regua.customers.Assessed.Refused;
import io.regua.customers.rules.TierRule;
import io.regua.customers.store.AssessmentRepository;
import io.regua.customers.store.CustomerRepository;
import io.regua.journal.Actor;
import io.regua.journal.Changes;
import io.regua.journal.FieldChange;
import io.regua.journal.Subject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The five Cs of customers: dated, signed, one in force for each, the earlier kept. */
@Service
@Transactional
public class Assessments {

    private static final int YEARS = 2;

    private final AssessmentRepository assessments;
    private final CustomerRepository customers;
    private final Changes changes;
    private final BusinessDates dates;
    private final ApplicationEventPublisher facts;

    Assessments(
            AssessmentRepository assessments,
            CustomerRepository customers,
            Changes changes,
            BusinessDates dates,
            ApplicationEventPublisher facts) {
        this.assessments = assessments;
        this.customers = customers;
        this.changes = changes;
        this.dates = dates;
        this.facts = facts;
    }

    /** Every assessment of a customer, also those that ended, the latest first. */
    @Transactional(readOnly = true)
    public List<Assessment> of(long customerId) {
        return assessments.findByCustomerIdOrderByAssessedOnDescIdDesc(customerId);
    }

    /** The one in force, also when its last day is past. */
    @Transactional(readOnly = true)
    public Optional<Assessment> inForce(long customerId) {
        return of(customerId).stream().filter(Assessment::inForce).findFirst();
    }

    /**
     * Writes down an assessment in place of the one in force. The same said twice by one person, as by a second click,
     * is written once.
     *
     * @throws NoSuchElementException when there is no such customer
     */
    public Assessed assess(NewAssessment wanted, Actor actor) {
        lock(wanted.customerId());
        var before = inForce(wanted.customerId());
        var tier = Optional.ofNullable(wanted.chosen()).or(() -> TierRule.of(wanted.scores()));
        if (before.isPresent() && tier.isPresent() && before.get().says(wanted, tier.get(), actor.name())) {
            return new Placed(before.get());
        }
        if (!Objects.equals(wanted.replaces(), before.map(Assessment::id).orElse(null))) {
            return new Overtaken(before);
        }
        var objections = objectionsTo(wanted, before);
        return objections.isEmpty()
                ? new Placed(place(wanted, tier.orElseThrow(), before, actor))
                : new Refused(objections);
    }

    private Assessment place(NewAssessment wanted, Tier tier, Optional<Assessment> before, Actor actor) {
        before.ifPresent(last -> {
            last.replace(dates.today(), actor.name(), dates.now());
            assessments.saveAndFlush(last);
        });
        var placed = assessments.saveAndFlush(new Assessment(wanted, tier, byHand(wanted), actor.name(), dates.now()));
        note(placed, "customer_assessed", before.map(Assessment::tier), told(placed), actor);
        facts.publishEvent(new CustomerAssessed(placed.customerId()));
        return placed;
    }

    private static boolean byHand(NewAssessment wanted) {
        return wanted.chosen() != null
                && TierRule.of(wanted.scores())
                        .filter(tier -> tier == wanted.chosen())
                        .isEmpty();
    }

    private Set<Objection> objectionsTo(NewAssessment wanted, Optional<Assessment> before) {
        var objections = EnumSet.noneOf(Objection.class);
        if (!wanted.scores().possible()) {
            objections.add(Objection.SCORE_IMPOSSIBLE);
        }
        if (wanted.chosen() == null && TierRule.of(wanted.scores()).isEmpty()) {
            objections.add(Objection.NO_TIER);
        }
        if (byHand(wanted) && wanted.reason() == null) {
            objections.add(Objection.NO_REASON);
        }
        if (wanted.assessedOn().isAfter(dates.today())) {
            objections.add(Objection.DATED_LATER);
        }
        if (before.filter(last -> wanted.assessedOn().isBefore(last.assessedOn()))
                .isPresent()) {
            objections.add(Objection.OLDER_THAN_THE_LAST);
        }
        if (wanted.until().isBefore(wanted.assessedOn())) {
            objections.add(Objection.ENDS_BEFORE_IT_BEGINS);
        }
        if (wanted.until().isAfter(wanted.assessedOn().plusYears(YEARS))) {
            objections.add(Objection.COUNTS_TOO_LONG);
        }
        return objections;
    }

    /**
     * Takes back the assessment in force, for one that should not have been written: the customer has no tier then. One
     * that ended already stays as it is.
     *
     * @throws NoSuchElementException when the customer has no such assessment
     */
    public void withdraw(long assessmentId, long customerId, Actor actor) {
        lock(customerId);
        var assessment = of(customerId).stream()
                .filter(each -> each.id() == assessmentId)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("assessment " + assessmentId));
        if (!assessment.inForce()) {
            return;
        }
        assessment.withdraw(dates.today(), actor.name(), dates.now());
        assessments.saveAndFlush(assessment);
        note(assessment, "assessment_withdrawn", Optional.empty(), List.of(), actor);
        facts.publishEvent(new CustomerAssessed(customerId));
    }

    /** One at a time for each customer. */
    private void lock(long customerId) {
        if (customers.findLockedById(customerId).isEmpty()) {
            throw new NoSuchElementException("customer " + customerId);
        }
    }

    private static List<FieldChange> told(Assessment placed) {
        var told = new ArrayList<FieldChange>();
        placed.reason().ifPresent(reason -> told.add(new FieldChange("reason", "", reason)));
        placed.note().ifPresent(note -> told.add(new FieldChange("note", "", note)));
        return told;
    }

    private void note(Assessment about, String code, Optional<Tier> before, List<FieldChange> told, Actor actor) {
        changes.write(
                actor,
                Subject.ofCustomer("assessment", about.id(), about.customerId()),
                code,
                about.version(),
                told,
                Map.of(
                        "tier", about.tier().name(),
                        "tierBefore", before.map(Tier::name).orElse(""),
                        "byHand", about.byHand(),
                        "on", about.assessedOn(),
                        "until", about.validUntil()));
    }
}
