package io.regua.nightly;

import io.regua.bills.BankRounds;
import io.regua.bills.Bills;
import io.regua.intake.Feeds;
import io.regua.journal.Actor;
import io.regua.negotiation.Commitments;
import io.regua.negotiation.PromiseState;
import io.regua.negotiation.PromisesJudged;
import io.regua.nightly.NightReport.StepCount;
import io.regua.nightly.store.Ledger;
import io.regua.receivables.Holds;
import io.regua.ruler.Refreshed;
import io.regua.ruler.Rulers;
import io.regua.ruler.Swept;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a night does, line by line. */
@Component
class NightLines {

    static final String FAILED = "failed";

    private final Feeds feeds;
    private final Commitments commitments;
    private final Holds holds;
    private final Bills bills;
    private final Rulers rulers;
    private final BankRounds banks;
    private final Ledger ledger;

    NightLines(
            Feeds feeds,
            Commitments commitments,
            Holds holds,
            Bills bills,
            Rulers rulers,
            BankRounds banks,
            Ledger ledger) {
        this.feeds = feeds;
        this.commitments = commitments;
        this.holds = holds;
        this.bills = bills;
        this.rulers = rulers;
        this.banks = banks;
        this.ledger = ledger;
    }

    /** One line with what it counts. */
    record Line(String name, Supplier<List<StepCount>> work) {}

    /** In their order: promises and agreements first, because these let go of what they held. */
    List<Line> of(LocalDate date, long run) {
        return List.of(
                new Line("feeds_checked", () -> feedsChecked(date, run)),
                new Line("agreements_followed", () -> counts("moved", commitments.followMoney())),
                new Line("promises_judged", () -> counts(commitments.judgePromises(date))),
                new Line("agreements_broken", () -> counts("ended", commitments.breakMissed(date))),
                new Line("offers_expired", () -> counts("expired", commitments.expireOffers(date))),
                new Line("holds_released", () -> counts("released", holds.releaseEnded(date))),
                new Line("pix_settled", () -> counts("settled", bills.settleNotified())),
                new Line("bills_withdrawn", () -> counts("withdrawn", bills.cancelOvertaken())),
                new Line("bills_expired", () -> counts("expired", bills.expire(date))),
                new Line("moves_made", () -> counts("moved", rulers.move(date))),
                new Line("ruler_refreshed", () -> counts(rulers.refreshMany(date))),
                new Line("ruler_advanced", () -> counts(rulers.advance(date))),
                new Line("banks_told", () -> counts(banks.go(Actor.SYSTEM))));
    }

    /** A creditor whose expected files did not come is left out, visibly. */
    private List<StepCount> feedsChecked(LocalDate date, long run) {
        var checked = feeds.check(date);
        ledger.leaveOut(run, rulers.leftOut(date));
        var counts = new ArrayList<>(counts("paused", checked.paused()));
        counts.addAll(counts("lifted", checked.lifted()));
        return List.copyOf(counts);
    }

    private static List<StepCount> counts(String what, long count) {
        return count == 0 ? List.of() : List.of(new StepCount("", "", what, "", count));
    }

    private static List<StepCount> counts(PromisesJudged judged) {
        return Arrays.stream(PromiseState.values())
                .flatMap(state -> counts(state.code(), judged.of(state)).stream())
                .toList();
    }

    private static List<StepCount> counts(Refreshed refreshed) {
        var counts = new ArrayList<>(counts("placed", refreshed.placed()));
        counts.addAll(counts("closed", refreshed.closed()));
        return List.copyOf(counts);
    }

    private static List<StepCount> counts(BankRounds.Round round) {
        var counts = new ArrayList<>(counts("written", round.files()));
        counts.addAll(counts(FAILED, round.failed()));
        return List.copyOf(counts);
    }

    private static List<StepCount> counts(Swept swept) {
        return swept.counts().stream()
                .map(c -> new StepCount(c.stepKey(), orEmpty(c.kind()), c.outcome(), c.reason(), c.count()))
                .toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
