package io.regua.negotiation;

import java.time.LocalDate;
import org.springframework.stereotype.Service;

/**
 * What nights do with promises, offers and agreements. Each piece is a transaction of its own: what is done stays, and
 * a second run changes nothing.
 */
@Service
public class Commitments {

    /** So many agreements are looked for at a time. */
    private static final int SOME = 1000;

    private final PromiseKeeping promises;
    private final AgreementFollowing following;
    private final AgreementMoves moves;
    private final Offers offers;

    Commitments(PromiseKeeping promises, AgreementFollowing following, AgreementMoves moves, Offers offers) {
        this.promises = promises;
        this.following = following;
        this.moves = moves;
        this.offers = offers;
    }

    /** Judges the promises of which a day has passed. */
    public PromisesJudged judgePromises(LocalDate date) {
        return promises.judge(date);
    }

    /**
     * Lets agreements follow the money that came in sets.
     *
     * @return how many moved
     */
    public int followMoney() {
        return following.followMoney();
    }

    /**
     * Breaks the agreements that are not kept, and lets lapse those whose first payment did not come.
     *
     * @return how many there were
     */
    public int breakMissed(LocalDate date) {
        var broken = 0;
        var after = 0L;
        for (var late = moves.late(date, after, SOME); !late.isEmpty(); late = moves.late(date, after, SOME)) {
            for (var agreement : late) {
                broken += moves.breakIfMissed(agreement, date) ? 1 : 0;
            }
            after = late.getLast();
        }
        return broken;
    }

    /**
     * Ends the offers whose last day is over.
     *
     * @return how many there were
     */
    public int expireOffers(LocalDate date) {
        var expired = 0;
        for (var some = offers.expire(date); some > 0; some = offers.expire(date)) {
            expired += some;
        }
        return expired;
    }
}
