package io.regua.nightly;

import io.regua.bills.BankRounds;
import io.regua.bills.Bills;
import io.regua.calendar.BusinessDates;
import io.regua.intake.Feeds;
import io.regua.journal.Actor;
import io.regua.nightly.NightReport.StepCount;
import io.regua.nightly.store.Ledger;
import io.regua.receivables.Holds;
import io.regua.ruler.Refreshed;
import io.regua.ruler.Rulers;
import io.regua.ruler.Swept;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The night on one page. Every line is a transaction of its own, idempotent and counted: a night that was cut off is
 * run again and ends as if nothing had happened, and a second run prints zeros.
 */
@Service
public class Nights {

    private static final Logger log = LoggerFactory.getLogger(Nights.class);
    private static final String FAILED = "failed";

    private final Feeds feeds;
    private final Holds holds;
    private final Bills bills;
    private final Rulers rulers;
    private final BankRounds banks;
    private final Ledger ledger;
    private final BusinessDates dates;

    Nights(Feeds feeds, Holds holds, Bills bills, Rulers rulers, BankRounds banks, Ledger ledger, BusinessDates dates) {
        this.feeds = feeds;
        this.holds = holds;
        this.bills = bills;
        this.rulers = rulers;
        this.banks = banks;
        this.ledger = ledger;
        this.dates = dates;
    }

    private record Line(String name, Supplier<List<StepCount>> work) {}

    private List<Line> lines(LocalDate date, long run) {
        return List.of(
                new Line("feeds_checked", () -> feedsChecked(date, run)),
                new Line("holds_released", () -> counts("released", holds.releaseEnded(date))),
                new Line("pix_settled", () -> counts("settled", bills.settleNotified())),
                new Line("bills_withdrawn", () -> counts("withdrawn", bills.cancelOvertaken())),
                new Line("bills_expired", () -> counts("expired", bills.expire(date))),
                new Line("moves_made", () -> counts("moved", rulers.move(date))),
                new Line("ruler_refreshed", () -> counts(rulers.refreshMany(date))),
                new Line("ruler_advanced", () -> counts(rulers.advance(date))),
                new Line("banks_told", () -> counts(banks.go(Actor.SYSTEM))));
    }

    /**
     * Runs the night for a business date, also a past one, and waits for its end.
     *
     * @param date decides what is due; debts are read as they are recorded now
     * @return the report, state {@code failed} when a line failed: the lines before it stand, none after it ran
     * @throws OutsideCalendar when the date lies outside the calendar
     */
    public NightReport run(LocalDate date, Cause cause, String startedBy) {
        return run(date, cause, startedBy, cause == Cause.SCHEDULE);
    }

    /**
     * Runs the night of a date in place of those before it that did not run: it does their work, and they enter the
     * ledger as covered by it.
     *
     * @throws OutsideCalendar when the date lies outside the calendar
     */
    public NightReport catchUp(LocalDate date, Cause cause, String startedBy) {
        return run(date, cause, startedBy, true);
    }

    private NightReport run(LocalDate date, Cause cause, String startedBy, boolean covers) {
        OutsideCalendar.refuse(date);
        var run = ledger.open(date, cause.code(), startedBy, dates.now());
        if (covers) {
            ledger.cover(date);
        }
        var done = work(run, lines(date, run));
        ledger.close(run, done ? "done" : FAILED, dates.now());
        return ledger.byId(run).orElseThrow();
    }

    private boolean work(long run, List<Line> lines) {
        for (var i = 0; i < lines.size(); i++) {
            if (!work(run, i + 1, lines.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean work(long run, int seq, Line line) {
        ledger.begin(run, seq, line.name(), dates.now());
        try {
            ledger.end(run, seq, line.work().get(), null, dates.now());
            return true;
        } catch (RuntimeException e) {
            log.error("Night run {}, line {} failed", run, line.name(), e);
            ledger.end(run, seq, List.of(), e.getClass().getSimpleName() + ": " + e.getMessage(), dates.now());
            return false;
        }
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

    /** The newest run for a date. */
    public Optional<NightReport> of(LocalDate date) {
        return ledger.of(date);
    }

    /** Every run for a date, newest first. */
    public List<NightReport> runsOf(LocalDate date) {
        return ledger.runsOf(date);
    }

    /** The runs, newest first. */
    public List<NightReport> latest(int limit, int offset) {
        return ledger.latest(limit, offset);
    }

    /** Every day of a month with what became of its night. */
    public List<NightDay> month(YearMonth month) {
        return ledger.month(month);
    }

    /** The dates before today on which no night ran, since the newest one that did. */
    public List<LocalDate> missed() {
        return ledger.missed(dates.today());
    }

    /** The later night that did the work of a date on which none ran. */
    public Optional<LocalDate> coveredBy(LocalDate date) {
        return ledger.coveredBy(date);
    }
}
