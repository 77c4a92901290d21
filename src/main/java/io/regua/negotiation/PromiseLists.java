package io.regua.negotiation;

import io.regua.calendar.BusinessDates;
import io.regua.calendar.Calendars;
import io.regua.negotiation.store.PromiseLineRows;
import io.regua.team.CreditorScope;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promises in lists: of a customer, and of all customers by what is to be done about them. */
@Service
@Transactional(readOnly = true)
public class PromiseLists {

    /** For so many days a list tells of what became of promises. */
    private static final int TOLD_FOR = 30;

    private final PromiseLineRows rows;
    private final Calendars calendars;
    private final BusinessDates dates;

    PromiseLists(PromiseLineRows rows, Calendars calendars, BusinessDates dates) {
        this.rows = rows;
        this.calendars = calendars;
        this.dates = dates;
    }

    /** What is to be done about a promise. */
    public enum Which {
        /** Its next part falls due today. */
        TODAY,
        /** It falls due after today, until the next business day: whom to remind. */
        NEXT,
        /** Its day is over, and money may still be told of. */
        WAITING,
        OPEN,
        /** Broken or partly kept in the last days. */
        BROKEN,
        /** Kept in the last days. */
        KEPT;

        /** As a path names it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one with this code, or else those of today. */
        public static Which of(String code) {
            return Arrays.stream(values())
                    .filter(which -> which.code().equals(code))
                    .findFirst()
                    .orElse(TODAY);
        }
    }

    /**
     * Whose promises a list is about.
     *
     * @param madeBy who heard them; empty = whoever did
     */
    public record Wanted(CreditorScope scope, String madeBy) {}

    /** The days that lists turn on. */
    public record Days(LocalDate today, LocalDate next, LocalDate since) {}

    private Days days() {
        var today = dates.today();
        var next = calendars.byId(Calendars.BRAZIL).plusBusinessDays(today, 1);
        return new Days(today, next, today.minusDays(TOLD_FOR));
    }

    /** A page: what is due first comes first, what was judged last comes first. */
    public List<PromiseLine> page(Which which, Wanted wanted, int size, int offset) {
        return rows.page(which, wanted, days(), size, offset);
    }

    /** How many there are of each. */
    public Map<Which, Long> counts(Wanted wanted) {
        return rows.counts(wanted, days());
    }

    /** A customer's promises: open ones first, then the newest; at most 100. */
    public List<PromiseLine> of(long customerId, CreditorScope scope) {
        return rows.of(customerId, scope);
    }

    /** One promise, when the reader may see its creditor. */
    public Optional<PromiseLine> seen(long promiseId, CreditorScope scope) {
        return rows.one(promiseId, scope);
    }

    /** What the customer's word was worth at the creditors that the reader sees. */
    public PromiseScore score(long customerId, CreditorScope scope) {
        return rows.score(customerId, scope);
    }
}
