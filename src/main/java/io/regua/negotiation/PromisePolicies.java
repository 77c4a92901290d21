package io.regua.negotiation;

import io.regua.journal.Actor;
import io.regua.journal.Changed;
import io.regua.journal.Changes;
import io.regua.journal.FieldChange;
import io.regua.journal.Subject;
import io.regua.negotiation.PromisePolicyAnswer.Done;
import io.regua.negotiation.PromisePolicyAnswer.Overtaken;
import io.regua.negotiation.PromisePolicyAnswer.Refused;
import io.regua.negotiation.rules.PromiseTermsRules;
import io.regua.negotiation.store.PromisePolicyRepository;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What promises may be and when they are kept: one policy for the installation. */
@Service
@Transactional
public class PromisePolicies {

    private static final Subject SUBJECT = Subject.ofHouse("promise_policy", PromisePolicy.ONLY);

    private final PromisePolicyRepository policies;
    private final Changes changes;

    PromisePolicies(PromisePolicyRepository policies, Changes changes) {
        this.policies = policies;
        this.changes = changes;
    }

    /** As it is in force. */
    @Transactional(readOnly = true)
    public PromisePolicy now() {
        return policies.findById(PromisePolicy.ONLY).orElseThrow();
    }

    /**
     * Changes it for promises to come; those that were given keep theirs. A wish that changes nothing leaves no trace.
     *
     * @param version as it was when the wish was made
     */
    public PromisePolicyAnswer change(int version, PromiseTerms wanted, Actor actor) {
        var policy = policies.findLockedById(PromisePolicy.ONLY);
        if (policy.version() != version) {
            return new Overtaken(policy, changes.since(SUBJECT, version));
        }
        var objections = PromiseTermsRules.against(wanted);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        var fields = FieldChange.between(policy.terms().fields(), wanted.fields());
        if (!fields.isEmpty()) {
            policy.become(wanted);
            policies.saveAndFlush(policy);
            changes.write(actor, SUBJECT, "promise_policy_changed", policy.version(), fields);
        }
        return new Done(policy);
    }

    /** Its latest changes, newest first. */
    @Transactional(readOnly = true)
    public List<Changed> latest(int entries) {
        return changes.latest(SUBJECT, entries);
    }
}
