package io.regua.receivables;

import io.regua.journal.Actor;
import io.regua.journal.Changed;
import io.regua.journal.Changes;
import io.regua.journal.FieldChange;
import io.regua.journal.Subject;
import io.regua.receivables.ProfileChanged.Done;
import io.regua.receivables.ProfileChanged.Overtaken;
import io.regua.receivables.ProfileChanged.Refused;
import io.regua.receivables.rules.ProfileRules;
import io.regua.receivables.store.ProfilePolicyRepository;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By what customers are told apart as debtors: one policy for the installation. */
@Service
@Transactional
public class ProfilePolicies {

    private static final Subject SUBJECT = Subject.ofHouse("profile_policy", ProfilePolicy.ONLY);

    private final ProfilePolicyRepository policies;
    private final Changes changes;

    ProfilePolicies(ProfilePolicyRepository policies, Changes changes) {
        this.policies = policies;
        this.changes = changes;
    }

    /** As it is in force. */
    @Transactional(readOnly = true)
    public ProfilePolicy now() {
        return policies.findById(ProfilePolicy.ONLY).orElseThrow();
    }

    /**
     * Changes it, from the next time on that somebody asks for a profile. A wish that changes nothing leaves no trace.
     *
     * @param version as it was when the wish was made
     */
    public ProfileChanged change(int version, ProfileThresholds wanted, Actor actor) {
        var policy = policies.findLockedById(ProfilePolicy.ONLY);
        if (policy.version() != version) {
            return new Overtaken(policy, changes.since(SUBJECT, version));
        }
        var objections = ProfileRules.against(wanted);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        var fields = FieldChange.between(policy.thresholds().fields(), wanted.fields());
        if (!fields.isEmpty()) {
            policy.become(wanted);
            policies.saveAndFlush(policy);
            changes.write(actor, SUBJECT, "profile_policy_changed", policy.version(), fields);
        }
        return new Done(policy);
    }

    /** Its latest changes, newest first. */
    @Transactional(readOnly = true)
    public List<Changed> latest(int entries) {
        return changes.latest(SUBJECT, entries);
    }
}
