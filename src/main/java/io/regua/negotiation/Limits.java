package io.regua.negotiation;

import io.regua.calendar.BusinessDates;
import io.regua.creditors.Creditor;
import io.regua.creditors.Creditors;
import io.regua.journal.Actor;
import io.regua.journal.Changes;
import io.regua.journal.FieldChange;
import io.regua.journal.Journal;
import io.regua.journal.Subject;
import io.regua.negotiation.PolicyAnswer.Done;
import io.regua.negotiation.PolicyAnswer.Overtaken;
import io.regua.negotiation.PolicyAnswer.Refused;
import io.regua.negotiation.rules.LimitTable;
import io.regua.negotiation.rules.LimitTable.Tried;
import io.regua.negotiation.rules.PolicyFields;
import io.regua.negotiation.rules.PolicyRules;
import io.regua.negotiation.rules.Situation;
import io.regua.negotiation.store.LimitRows;
import io.regua.negotiation.store.PolicyRepository;
import io.regua.receivables.Objection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may be offered, to whom, by whom: versions of it, each decided by two people. One version decides on a day, and
 * of its rows one.
 */
@Service
@Transactional
public class Limits {

    /** A version with its rows. */
    public record InForce(Policy policy, LimitTable table) {}

    private final PolicyRepository policies;
    private final LimitRows rows;
    private final Creditors creditors;
    private final Changes changes;
    private final Journal journal;
    private final BusinessDates dates;

    Limits(
            PolicyRepository policies,
            LimitRows rows,
            Creditors creditors,
            Changes changes,
            Journal journal,
            BusinessDates dates) {
        this.policies = policies;
        this.rows = rows;
        this.creditors = creditors;
        this.changes = changes;
        this.journal = journal;
        this.dates = dates;
    }

    /**
     * The version that decides on a day.
     *
     * @throws NoSuchElementException when none does
     */
    @Transactional(readOnly = true)
    public InForce on(LocalDate day) {
        return policies.decidingOn(day)
                .map(policy -> new InForce(policy, rows.of(policy.id())))
                .orElseThrow(() -> new NoSuchElementException("limits on " + day));
    }

    /**
     * One version.
     *
     * @throws NoSuchElementException when there is no such version
     */
    @Transactional(readOnly = true)
    public InForce version(long policyId) {
        return new InForce(policy(policyId), rows.of(policyId));
    }

    /** All versions, the newest first. */
    @Transactional(readOnly = true)
    public List<Policy> versions() {
        return policies.findAllByOrderByNumberDesc();
    }

    /**
     * Every row of a version, in the order in which they win, with why it decides in a situation or does not.
     *
     * @throws NoSuchElementException when there is no such version
     */
    @Transactional(readOnly = true)
    public List<Tried> tryIt(long policyId, Situation situation) {
        return version(policyId).table().tried(situation);
    }

    /**
     * Begins a draft with what a version says. There is one draft at most.
     *
     * @throws NoSuchElementException when there is no such version
     */
    public PolicyAnswer begin(long fromPolicyId, Actor actor) {
        var from = version(fromPolicyId);
        var published = policies.findLockedByStateNotOrderByNumberDesc(PolicyState.DRAFT);
        var draft = policies.findFirstByState(PolicyState.DRAFT);
        if (draft.isPresent()) {
            return new Refused(
                    List.of(Objection.of("draft_exists", "number", draft.get().number())));
        }
        var number = 1 + published.getFirst().number();
        var begun = policies.saveAndFlush(new Policy(number, fromPolicyId, actor.name(), dates.now()));
        rows.keep(begun.id(), from.table());
        changes.write(
                actor, subject(begun), "limits_draft_begun", begun.version(), List.of(), Map.of("number", number));
        return new Done(begun);
    }

    /**
     * Says anew what a draft says; whoever does is its author. A wish that changes nothing leaves no trace. It may have
     * ties and gaps, which only publishing minds.
     *
     * @param version of the draft, as it was when the wish was made
     * @throws NoSuchElementException when there is no such version
     */
    public PolicyAnswer change(long policyId, int version, LimitTable wanted, String note, Actor actor) {
        var draft = policy(policyId);
        if (!draft.isDraft()) {
            return new Refused(List.of(Objection.of("not_a_draft", "number", draft.number())));
        }
        if (draft.version() != version) {
            return new Overtaken(draft.version(), changes.since(subject(draft), version));
        }
        var fields = between(fields(rows.of(policyId), draft.note()), fields(wanted, note.strip()));
        if (!fields.isEmpty()) {
            draft.drawnBy(actor.name(), note, dates.now());
            rows.keep(policyId, wanted);
            policies.saveAndFlush(draft);
            changes.write(
                    actor, subject(draft), "limits_changed", draft.version(), fields, Map.of("number", draft.number()));
        }
        return new Done(draft);
    }

    private static Map<String, String> fields(LimitTable table, String note) {
        var fields = new TreeMap<>(PolicyFields.of(table));
        fields.put("note", note);
        return fields;
    }

    /** Also of rows that only one of them has. */
    private static List<FieldChange> between(Map<String, String> before, Map<String, String> after) {
        var all = new TreeMap<>(after);
        before.keySet().forEach(field -> all.putIfAbsent(field, ""));
        return FieldChange.between(before, all);
    }

    /**
     * What speaks against publishing a version from a day on.
     *
     * @throws NoSuchElementException when there is no such version
     */
    @Transactional(readOnly = true)
    public List<Objection> against(long policyId, LocalDate from, Actor approver) {
        var draft = policy(policyId);
        var objections = new ArrayList<Objection>();
        if (!draft.isDraft()) {
            objections.add(Objection.of("not_a_draft", "number", draft.number()));
        }
        if (draft.author().equals(approver.name())) {
            objections.add(Objection.of("approved_by_author", "author", draft.author()));
        }
        if (from.isBefore(dates.today())) {
            objections.add(Objection.of("valid_in_past", "first", dates.today()));
        }
        policies.findAllByOrderByNumberDesc().stream()
                .flatMap(other -> other.validFrom().stream())
                .filter(other -> other.isAfter(from))
                .findFirst()
                .ifPresent(later -> objections.add(Objection.of("before_the_last", "first", later)));
        objections.addAll(PolicyRules.against(rows.of(policyId), financialInstitutions()));
        return objections;
    }

    private Set<Long> financialInstitutions() {
        return creditors.all().stream()
                .filter(Creditor::isFinancialInstitution)
                .map(Creditor::id)
                .collect(Collectors.toSet());
    }

    /**
     * Publishes a draft: it decides from a day on, and the version before it until the day before.
     *
     * @param version of the draft, as its approver has seen it
     * @throws NoSuchElementException when there is no such version
     */
    public PolicyAnswer publish(long policyId, int version, LocalDate from, Actor approver) {
        var published = policies.findLockedByStateNotOrderByNumberDesc(PolicyState.DRAFT);
        var draft = policy(policyId);
        if (draft.version() != version) {
            return new Overtaken(draft.version(), changes.since(subject(draft), version));
        }
        var objections = against(policyId, from, approver);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        published.stream()
                .filter(before -> before.state() == PolicyState.PUBLISHED)
                .forEach(before -> giveWay(before, from));
        draft.publish(from, approver.name(), dates.now());
        policies.saveAndFlush(draft);
        changes.write(
                approver,
                subject(draft),
                "limits_published",
                draft.version(),
                List.of(),
                Map.of("number", draft.number(), "from", from, "author", draft.author()));
        return new Done(draft);
    }

    /** Those that decide no more are retired; who decides until the day before is so once another is published. */
    private void giveWay(Policy before, LocalDate from) {
        if (before.validUntil().isEmpty()) {
            before.endOn(from.minusDays(1));
        }
        if (before.validUntil().filter(last -> last.isBefore(dates.today())).isPresent()) {
            before.retire();
        }
        policies.saveAndFlush(before);
    }

    /**
     * Throws a draft away.
     *
     * @throws NoSuchElementException when there is no such version
     */
    public PolicyAnswer discard(long policyId, int version, Actor actor) {
        var draft = policy(policyId);
        if (!draft.isDraft()) {
            return new Refused(List.of(Objection.of("not_a_draft", "number", draft.number())));
        }
        if (draft.version() != version) {
            return new Overtaken(draft.version(), changes.since(subject(draft), version));
        }
        rows.drop(policyId);
        policies.delete(draft);
        policies.flush();
        tell(actor, policyId, "limits_draft_discarded", Map.of("number", draft.number()));
        return new Done(draft);
    }

    private void tell(Actor actor, long policyId, String code, Map<String, Object> facts) {
        journal.write(actor, "policy", policyId, Journal.NO_CUSTOMER, null, code, facts);
    }

    private Policy policy(long policyId) {
        return policies.findById(policyId)
                .orElseThrow(() -> new NoSuchElementException("version " + policyId + " of the limits"));
    }

    private static Subject subject(Policy policy) {
        return Subject.ofHouse("policy", policy.id());
    }
}
