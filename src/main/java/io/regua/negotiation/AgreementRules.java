package io.regua.negotiation;

import io.regua.journal.Actor;
import io.regua.journal.Changed;
import io.regua.journal.Changes;
import io.regua.journal.FieldChange;
import io.regua.journal.Subject;
import io.regua.negotiation.AgreementRule.Wanted;
import io.regua.negotiation.AgreementRuleAnswer.Done;
import io.regua.negotiation.AgreementRuleAnswer.Overtaken;
import io.regua.negotiation.AgreementRuleAnswer.Refused;
import io.regua.negotiation.rules.AgreementBounds;
import io.regua.negotiation.store.AgreementRuleRepository;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What holds for agreements that are made from now on: one rule for the installation. Each offer keeps what held when
 * it was frozen, but for the days by which a due day may be moved, which are asked for when it is moved.
 */
@Service
@Transactional
public class AgreementRules {

    private static final Subject SUBJECT = Subject.ofHouse("agreement_rule", AgreementRule.ID);

    private final AgreementRuleRepository rules;
    private final Changes changes;

    AgreementRules(AgreementRuleRepository rules, Changes changes) {
        this.rules = rules;
        this.changes = changes;
    }

    /** As it is in force. */
    @Transactional(readOnly = true)
    public AgreementRule now() {
        return rules.findById(AgreementRule.ID).orElseThrow();
    }

    /**
     * Changes it. A wish that changes nothing leaves no trace.
     *
     * @param version as it was when the wish was made
     */
    public AgreementRuleAnswer change(int version, Wanted wanted, Actor actor) {
        var rule = rules.findLockedById(AgreementRule.ID);
        if (rule.version() != version) {
            return new Overtaken(rule, changes.since(SUBJECT, version));
        }
        var objections = AgreementBounds.against(wanted);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        var fields = FieldChange.between(rule.now().fields(), wanted.fields());
        if (!fields.isEmpty()) {
            rule.change(wanted.broken(), wanted.figures());
            rules.saveAndFlush(rule);
            changes.write(actor, SUBJECT, "agreement_rule_changed", rule.version(), fields);
        }
        return new Done(rule);
    }

    /** Its latest changes, newest first. */
    @Transactional(readOnly = true)
    public List<Changed> latest(int entries) {
        return changes.latest(SUBJECT, entries);
    }
}
