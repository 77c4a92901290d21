package io.regua.negotiation;

import io.regua.journal.Actor;
import io.regua.journal.Journal;
import io.regua.negotiation.store.StandInRows;
import io.regua.receivables.Objection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who answers while somebody is away: named by whoever has the authority himself, for some days. */
@Service
@Transactional
public class StandIns {

    private static final int LONGEST = 60;

    private final StandInRows rows;
    private final Journal journal;
    private final Told told;

    StandIns(StandInRows rows, Journal journal, Told told) {
        this.rows = rows;
        this.journal = journal;
        this.told = told;
    }

    /** Somebody with the highest authority that is his, or that he stands in for today. */
    @Transactional(readOnly = true)
    public Negotiator standingIn(Negotiator who) {
        return rows.authority(who.name(), told.today())
                .filter(authority -> !who.mayAs(authority))
                .map(authority -> new Negotiator(who.actor(), authority))
                .orElse(who);
    }

    /** Those who stand in today or later, the soonest first. */
    @Transactional(readOnly = true)
    public List<StandIn> all() {
        return rows.from(told.today());
    }

    /**
     * Names somebody who answers with an authority on some days.
     *
     * @param username of somebody who signs in
     * @return what speaks against it; empty = he is named
     */
    public List<Objection> name(
            String username, Authority authority, LocalDate fromOn, LocalDate untilOn, Negotiator by) {
        var objections = new ArrayList<Objection>();
        if (!by.mayAs(authority) || authority == Authority.AGENT) {
            objections.add(Objection.of("authority_not_yours", "needs", authority.code()));
        }
        if (username.equals(by.name())) {
            objections.add(Objection.of("stands_in_for_himself"));
        }
        if (fromOn.isBefore(told.today())) {
            objections.add(Objection.of("begins_in_past", "limit", told.today()));
        }
        if (untilOn.isBefore(fromOn) || untilOn.isAfter(fromOn.plusDays(LONGEST))) {
            objections.add(Objection.of("stands_in_too_long", "limit", fromOn.plusDays(LONGEST)));
        }
        if (objections.isEmpty()) {
            var id = rows.add(username, authority, fromOn, untilOn, by.name(), told.now());
            tell(
                    by.actor(),
                    id,
                    "stand_in_named",
                    Map.of("username", username, "authority", authority.code(), "from", fromOn, "until", untilOn));
        }
        return objections;
    }

    /**
     * Ends a stand-in; a second time changes nothing.
     *
     * @return what speaks against it; empty = he stands in no more
     */
    public List<Objection> withdraw(long id, Negotiator by) {
        var above = rows.authority(id).filter(authority -> !by.mayAs(authority));
        if (above.isPresent()) {
            return List.of(
                    Objection.of("authority_not_yours", "needs", above.get().code()));
        }
        if (rows.withdraw(id, by.name(), told.now())) {
            tell(by.actor(), id, "stand_in_withdrawn", Map.of());
        }
        return List.of();
    }

    private void tell(Actor actor, long id, String code, Map<String, ?> facts) {
        journal.write(actor, "stand_in", id, Journal.NO_CUSTOMER, null, code, facts);
    }
}
