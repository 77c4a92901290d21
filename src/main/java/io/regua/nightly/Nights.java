package io.regua.nightly;

import io.regua.calendar.BusinessDates;
import io.regua.nightly.NightLines.Line;
import io.regua.nightly.store.Ledger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
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

    private final NightLines lines;
    private final Ledger ledger;
    private final BusinessDates dates;

    Nights(NightLines lines, Ledger ledger, BusinessDates dates) {
        this.lines = lines;
        this.ledger = ledger;
        this.dates = dates;
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
        var done = work(run, lines.of(date, run));
        ledger.close(run, done ? "done" : NightLines.FAILED, dates.now());
        return ledger.byId(run).orElseThrow();
    }

    private boolean work(long run, List<Line> todo) {
        for (var i = 0; i < todo.size(); i++) {
            if (!work(run, i + 1, todo.get(i))) {
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
