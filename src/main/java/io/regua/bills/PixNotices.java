package io.regua.bills;

import io.regua.bills.store.BillRows;
import io.regua.bills.store.PixRows;
import io.regua.bills.store.Receivers;
import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.receivables.PaymentMethod;
import io.regua.receivables.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pix payments that banks notify: written down first, matched by txid then. */
@Service
@Transactional
public class PixNotices {

    private static final Actor PIX = new Actor("pix", null);
    private static final int AT_ONCE = 500;

    private final PixRows rows;
    private final BillRows bills;
    private final Paying paying;
    private final Receivers receivers;
    private final BusinessDates dates;

    PixNotices(PixRows rows, BillRows bills, Paying paying, Receivers receivers, BusinessDates dates) {
        this.rows = rows;
        this.bills = bills;
        this.paying = paying;
        this.receivers = receivers;
        this.dates = dates;
    }

    /** The creditor whose notifications come in under this code. */
    @Transactional(readOnly = true)
    public Optional<Long> creditor(String code) {
        return receivers.coded(code);
    }

    /**
     * Writes payments down; the same one again is the same.
     *
     * @return how many were new
     */
    public int keep(long creditor, List<PixPaid> payments) {
        return payments.stream().mapToInt(paid -> rows.write(creditor, paid)).sum();
    }

    /**
     * Takes the payments that were written down to their bills; those of no bill go to the reconciliation list.
     *
     * @return how many there were
     */
    public int settle() {
        var waiting = rows.take(AT_ONCE);
        waiting.forEach(this::settle);
        return waiting.size();
    }

    private void settle(PixRows.Waiting notice) {
        var paid = notice.paid();
        var came = new Paying.Came(
                paid.amount(),
                LocalDate.ofInstant(paid.at(), dates.zone()),
                paid.endToEndId(),
                PaymentMethod.PIX,
                Source.PIX);
        var txid = paid.txid() == null ? "" : paid.txid();
        var bill = bills.byTxid(txid, notice.creditorId());
        var taken = bill.map(known -> paying.take(known, came, PIX))
                .orElseGet(() -> paying.keep(notice.creditorId(), came, "txid_unknown", Map.of("txid", txid), PIX));
        rows.done(notice.id(), taken.outcome(), bill.map(Bill::id).orElse(null), taken.paymentId());
    }
}
