package io.regua.negotiation;

import io.regua.calendar.BusinessDates;
import io.regua.negotiation.Cases.Found;
import io.regua.negotiation.LimitTrial.Answered;
import io.regua.negotiation.LimitTrial.Row;
import io.regua.negotiation.LimitTrial.Shut;
import io.regua.negotiation.Limits.InForce;
import io.regua.negotiation.rules.Campaign;
import io.regua.negotiation.rules.LimitTable.Tried;
import io.regua.negotiation.rules.Situation;
import io.regua.negotiation.store.CampaignRows;
import io.regua.negotiation.store.Debtors;
import io.regua.receivables.Objection;
import io.regua.team.CreditorScope;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries limits: which row decides for a customer's debts or for a case thought up, and why the others do not. */
@Service
@Transactional(readOnly = true)
public class LimitTrials {

    /** Shown of those who were sought; who looks for more says more. */
    private static final int FOUND = 20;

    private final Limits limits;
    private final Cases cases;
    private final Debtors debtors;
    private final CampaignRows campaigns;
    private final BusinessDates dates;

    LimitTrials(Limits limits, Cases cases, Debtors debtors, CampaignRows campaigns, BusinessDates dates) {
        this.limits = limits;
        this.cases = cases;
        this.debtors = debtors;
        this.campaigns = campaigns;
        this.dates = dates;
    }

    /** Customers who owe something, by a whole CPF or CNPJ or by a name that sounds alike, best first. */
    public List<Debtor> find(String sought, CreditorScope scope) {
        return debtors.find(sought, scope, FOUND);
    }

    /** A customer with what he owes; empty when there is none, or nothing of his may be seen. */
    public Optional<Debtor> debtor(long customerId, CreditorScope scope) {
        return debtors.of(customerId, scope, dates.today());
    }

    /**
     * What the version in force says of some debts of a customer at a creditor, today.
     *
     * @throws NoSuchElementException when there is no such customer or creditor
     */
    public LimitTrial tried(long customerId, long creditorId, List<Long> debts, Stage stage) {
        return switch (cases.of(customerId, creditorId, debts, null, stage, dates.today())) {
            case Found found -> tried(found.situation());
            case Cases.Refused(var objections) -> new Shut(objections);
        };
    }

    /** What the version in force says of a case. */
    public LimitTrial tried(LimitCase wanted) {
        return tried(wanted.situation());
    }

    private LimitTrial tried(Situation situation) {
        try {
            return answer(limits.on(dates.today()), situation);
        } catch (NoSuchElementException e) {
            return new Shut(List.of(Objection.of("no_limits")));
        }
    }

    /** What the draft says of a case; empty when there is no draft. */
    public Optional<Answered> triedByDraft(LimitCase wanted) {
        return limits.versions().stream()
                .filter(Policy::isDraft)
                .findFirst()
                .map(draft -> answer(limits.version(draft.id()), wanted.situation()));
    }

    private Answered answer(InForce version, Situation situation) {
        var policy = version.policy();
        var campaign = Campaign.applying(campaigns.on(dates.today()), situation, dates.today());
        var rows = version.table().tried(situation).stream()
                .map(tried -> row(tried, campaign))
                .toList();
        return new Answered(
                LimitCase.of(situation),
                policy.id(),
                policy.number(),
                policy.isDraft(),
                rows,
                campaign.map(Campaign::name).orElse(null));
    }

    private static Row row(Tried tried, Optional<Campaign> campaign) {
        var row = tried.decides() ? campaign.map(over -> over.over(tried.row())).orElse(tried.row()) : tried.row();
        return new Row(row.key(), row.priority(), tried.decides(), tried.against(), row.levels());
    }
}
