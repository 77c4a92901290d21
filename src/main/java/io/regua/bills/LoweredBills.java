package io.regua.bills;

import io.regua.bills.store.BillRows;
import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.journal.Journal;
import io.regua.money.Money;
import io.regua.receivables.ReceivableChanged;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bills that ask more than is owed, because a person gave up a part of their debts: the bank is told of a rebate. Where
 * it takes none, the bill is withdrawn.
 */
@Service
@Transactional
public class LoweredBills {

    private final BillRows rows;
    private final Restating restating;
    private final OvertakenBills overtaken;
    private final Journal journal;
    private final BusinessDates dates;

    LoweredBills(BillRows rows, Restating restating, OvertakenBills overtaken, Journal journal, BusinessDates dates) {
        this.rows = rows;
        this.restating = restating;
        this.overtaken = overtaken;
        this.journal = journal;
        this.dates = dates;
    }

    /**
     * Lowers or withdraws all of them: a set move, for nights.
     *
     * @return how many there were
     */
    public int lower() {
        return lower(null);
    }

    /** Hears of single changes to debts. */
    @ApplicationModuleListener
    void on(ReceivableChanged change) {
        lower(change.receivableId());
    }

    private int lower(@Nullable Long receivableId) {
        var count = 0;
        for (var tooHigh : rows.tooHigh(receivableId, dates.today())) {
            count += lowerOrWithdraw(tooHigh) ? 1 : 0;
        }
        if (count > 0) {
            overtaken.letGo(Actor.SYSTEM);
        }
        return count;
    }

    private boolean lowerOrWithdraw(long id) {
        return switch (lower(rows.locked(id).orElseThrow(), null, Actor.SYSTEM)) {
            case Issued.Done done -> true;
            case Issued.Refused refused -> !isWorthItsAmount(refused) && rows.wish(id, "overtaken");
        };
    }

    private static boolean isWorthItsAmount(Issued.Refused refused) {
        return refused.objections().stream()
                .anyMatch(objection -> objection.code().equals("not_less"));
    }

    /** Takes off one bill what is no longer owed; or all that speaks against it. Null = whatever is owed. */
    Issued lower(Bill bill, @Nullable Money total, Actor actor) {
        var lowered = restating.lower(bill, total, actor);
        if (lowered instanceof Issued.Done done) {
            var less = done.bill();
            journal.write(
                    actor,
                    "bill",
                    less.id(),
                    less.customerId(),
                    less.creditorId(),
                    "bill_rebated",
                    Map.of("rebate", less.rebate(), "total", less.total()));
        }
        return lowered;
    }
}
