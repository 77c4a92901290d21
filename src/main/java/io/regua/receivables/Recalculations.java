package io.regua.receivables;

import io.regua.receivables.store.Allocations;
import io.regua.receivables.store.ChangedRows;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was settled is settled anew when something that it was calculated from has changed: a holiday, an index, the
 * terms of a contract, a day on which charges stop. Set moves: they speak in {@code inbox_changed}, not in events, and
 * change nothing where the money lies right.
 */
@Service
@Transactional
public class Recalculations {

    private final Allocations allocations;
    private final ChangedRows changed;

    Recalculations(Allocations allocations, ChangedRows changed) {
        this.allocations = allocations;
        this.changed = changed;
    }

    /**
     * A day of a calendar became a day off, or a working day again: debts due on it or on the days off before it may be
     * paid later, or no longer. All of them say so to the ruler.
     *
     * @return how many accounts had payments that may lie elsewhere
     */
    public int ofHoliday(long calendarId, LocalDate date) {
        var facts = Map.of("calendar", calendarId, "date", date);
        changed.say("say_holiday", facts);
        return allocations.settleAll("accounts_of_holiday", facts);
    }

    /**
     * A creditor counts its days by another calendar: all of its debts say so to the ruler.
     *
     * @return how many accounts had payments that may lie elsewhere
     */
    public int ofCreditor(long creditorId) {
        var facts = Map.of("creditor", creditorId);
        changed.say("say_creditor", facts);
        return allocations.settleAll("accounts_of_creditor", facts);
    }

    /**
     * Values of a price index have changed, from a month on.
     *
     * @return how many accounts had payments that may lie elsewhere
     */
    public int ofIndex(String index, YearMonth from) {
        return allocations.settleAll(
                "accounts_of_index",
                Map.of("index", index, "from", from.plusMonths(1).atDay(1)));
    }

    /** The terms of a contract or the due dates of its debts have changed. */
    public void ofContract(long contractId) {
        allocations.settleAll("accounts_of_contract", Map.of("contract", contractId));
    }

    /**
     * Charges of a customer's debts stop on other days than before.
     *
     * @return how many accounts had payments that may lie elsewhere
     */
    public int ofCustomer(long customerId) {
        return allocations.settleAll("accounts_of_customer", Map.of("customer", customerId));
    }
}
