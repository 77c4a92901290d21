package io.regua.negotiation;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.journal.Journal;
import io.regua.negotiation.CampaignAnswer.Done;
import io.regua.negotiation.CampaignAnswer.Overtaken;
import io.regua.negotiation.CampaignAnswer.Refused;
import io.regua.negotiation.rules.Campaign;
import io.regua.negotiation.rules.CampaignRules;
import io.regua.negotiation.store.CampaignRows;
import io.regua.receivables.Objection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Dated overlays of the limits, each drawn by one person and approved by another: on its days it opens what the levels
 * below the manager may do, never further than the manager's own floor.
 */
@Service
@Transactional
public class Campaigns {

    /** On a page. */
    public static final int PAGE = 20;

    private final CampaignRows rows;
    private final Journal journal;
    private final BusinessDates dates;

    Campaigns(CampaignRows rows, Journal journal, BusinessDates dates) {
        this.rows = rows;
        this.journal = journal;
        this.dates = dates;
    }

    /**
     * Those that begin last first; one more than a page holds when there are further ones.
     *
     * @param page counts from 0
     */
    @Transactional(readOnly = true)
    public List<KeptCampaign> all(int page) {
        return rows.page(page * PAGE, PAGE + 1);
    }

    /** One of them; empty when there is no such campaign. */
    @Transactional(readOnly = true)
    public Optional<KeptCampaign> byId(long id) {
        return rows.byId(id);
    }

    /** Draws a campaign. A name is given once, so that drawing it twice is refused. */
    public CampaignAnswer draw(Campaign wanted, Actor actor) {
        var objections = CampaignRules.against(wanted, dates.today());
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        return rows.add(wanted, actor.name(), dates.now())
                .<CampaignAnswer>map(id -> written(id, "campaign_drawn", actor))
                .orElseGet(() -> new Refused(List.of(Objection.of("campaign_name_taken", "name", wanted.name()))));
    }

    /**
     * Says anew what a draft says; whoever does is its author.
     *
     * @param version of the draft, as it was when the wish was made
     * @throws NoSuchElementException when there is no such campaign
     */
    public CampaignAnswer change(int version, Campaign wanted, Actor actor) {
        var now = locked(wanted.id());
        if (now.version() != version) {
            return new Overtaken(now);
        }
        var objections = new ArrayList<>(CampaignRules.against(wanted, dates.today()));
        objections.addAll(draftOnly(now));
        if (rows.isTaken(wanted.name(), wanted.id())) {
            objections.add(Objection.of("campaign_name_taken", "name", wanted.name()));
        }
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        if (now.campaign().equals(wanted)) {
            return new Done(now);
        }
        rows.change(wanted, actor.name(), dates.now());
        return written(wanted.id(), "campaign_changed", actor);
    }

    private static List<Objection> draftOnly(KeptCampaign now) {
        return now.state() == CampaignState.DRAFT
                ? List.of()
                : List.of(
                        Objection.of("campaign_no_draft", "name", now.campaign().name()));
    }

    /**
     * Approves a draft: from its first day on it is in force.
     *
     * @param version of the draft, as its approver has seen it
     * @throws NoSuchElementException when there is no such campaign
     */
    public CampaignAnswer approve(long id, int version, Actor approver) {
        var now = locked(id);
        if (now.version() != version) {
            return new Overtaken(now);
        }
        var objections = new ArrayList<>(CampaignRules.against(now.campaign(), dates.today()));
        objections.addAll(draftOnly(now));
        if (now.author().equals(approver.name())) {
            objections.add(Objection.of("campaign_approved_by_author", "author", now.author()));
        }
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        rows.approve(id, approver.name(), dates.now());
        return written(id, "campaign_approved", approver);
    }

    /**
     * Ends an approved campaign at once, before its last day. Ended twice, it was ended once.
     *
     * @throws NoSuchElementException when there is no such campaign
     */
    public CampaignAnswer end(long id, Actor actor) {
        var now = locked(id);
        if (now.state() == CampaignState.ENDED) {
            return new Done(now);
        }
        if (now.state() == CampaignState.DRAFT) {
            return new Refused(List.of(
                    Objection.of("campaign_not_approved", "name", now.campaign().name())));
        }
        rows.end(id, actor.name(), dates.now());
        return written(id, "campaign_ended", actor);
    }

    /**
     * Throws a draft away.
     *
     * @throws NoSuchElementException when there is no such campaign
     */
    public CampaignAnswer discard(long id, int version, Actor actor) {
        var now = locked(id);
        if (now.version() != version) {
            return new Overtaken(now);
        }
        var objections = draftOnly(now);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        rows.discard(id);
        tell(actor, now, "campaign_discarded");
        return new Done(now);
    }

    private CampaignAnswer written(long id, String code, Actor actor) {
        var now = byId(id).orElseThrow();
        tell(actor, now, code);
        return new Done(now);
    }

    private void tell(Actor actor, KeptCampaign kept, String code) {
        var campaign = kept.campaign();
        Map<String, Object> facts = Map.of("name", campaign.name(), "from", campaign.from(), "until", campaign.until());
        journal.write(actor, "campaign", campaign.id(), Journal.NO_CUSTOMER, null, code, facts);
    }

    private KeptCampaign locked(long id) {
        return rows.locked(id).orElseThrow(() -> new NoSuchElementException("campaign " + id));
    }
}
