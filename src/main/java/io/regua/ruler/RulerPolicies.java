package io.regua.ruler;

import io.regua.journal.Actor;
import io.regua.journal.Changed;
import io.regua.journal.Changes;
import io.regua.journal.FieldChange;
import io.regua.journal.Subject;
import io.regua.ruler.Answer.Done;
import io.regua.ruler.Answer.Overtaken;
import io.regua.ruler.Answer.Refused;
import io.regua.ruler.rules.ConductRules;
import io.regua.ruler.store.RulerPolicyRepository;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What binds every ruler: one policy for the installation. */
@Service
@Transactional
public class RulerPolicies {

    private static final Subject SUBJECT = Subject.ofHouse("ruler_policy", RulerPolicy.ONLY);

    private final RulerPolicyRepository policies;
    private final Changes changes;

    RulerPolicies(RulerPolicyRepository policies, Changes changes) {
        this.policies = policies;
        this.changes = changes;
    }

    /** As it is in force. */
    @Transactional(readOnly = true)
    public RulerPolicy now() {
        return policies.findById(RulerPolicy.ONLY).orElseThrow();
    }

    /**
     * Changes it, from the next look at a debt on. A wish that changes nothing leaves no trace.
     *
     * @param version as it was when the wish was made
     */
    public Answer<RulerPolicy> change(int version, Conduct wanted, Actor actor) {
        var policy = policies.findLockedById(RulerPolicy.ONLY);
        if (policy.version() != version) {
            return new Overtaken<>(policy.version(), changes.since(SUBJECT, version));
        }
        var objections = ConductRules.against(wanted);
        if (!objections.isEmpty()) {
            return new Refused<>(objections);
        }
        var fields = FieldChange.between(policy.conduct().fields(), wanted.fields());
        if (!fields.isEmpty()) {
            policy.become(wanted);
            policies.saveAndFlush(policy);
            changes.write(actor, SUBJECT, "ruler_policy_changed", policy.version(), fields);
        }
        return new Done<>(policy);
    }

    /** Its latest changes, newest first. */
    @Transactional(readOnly = true)
    public List<Changed> latest(int entries) {
        return changes.latest(SUBJECT, entries);
    }
}
