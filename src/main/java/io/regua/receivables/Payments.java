package io.regua.receivables;

import io.regua.journal.Actor;
import io.regua.receivables.NewPayment.Part;
import io.regua.receivables.Recorded.Kept;
import io.regua.receivables.Recorded.Refused;
import io.regua.receivables.store.Allocations;
import io.regua.receivables.store.PaymentRows;
import io.regua.receivables.store.PaymentRows.Owner;
import io.regua.receivables.store.PaymentSheets;
import io.regua.receivables.store.RefundRows;
import io.regua.team.CreditorScope;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Money that comes in, and money that turns out never to have come. */
@Service
@Transactional
public class Payments {

    private final PaymentRows rows;
    private final RefundRows refunds;
    private final PaymentSheets sheets;
    private final Allocations allocations;
    private final Said said;

    Payments(PaymentRows rows, RefundRows refunds, PaymentSheets sheets, Allocations allocations, Said said) {
        this.rows = rows;
        this.refunds = refunds;
        this.sheets = sheets;
        this.allocations = allocations;
        this.said = said;
    }

    /**
     * Takes in money and settles all payments of the customer at the creditor anew, in the order in which they were
     * made (M10, L14). Money is never refused for its amount: what no debt takes is kept as the customer's credit. The
     * same reference with the same values is the same payment, also when two callers bring it at once.
     *
     * @throws NoSuchElementException when there is no such debt, quote or contract, or not all parts are debts of this
     *     customer at this creditor
     */
    public Recorded record(NewPayment payment, Actor actor) {
        var owner = rows.owner(payment.named()).orElseThrow(() -> new NoSuchElementException("" + payment.named()));
        if (payment.paidOn().isAfter(said.today())) {
            return new Refused(
                    "paid_in_future", Map.of("paidOn", payment.paidOn().toString()));
        }
        return rows.write(payment, owner, actor.name())
                .map(id -> settle(id, payment, owner, actor))
                .orElseGet(() -> repeated(payment, owner));
    }

    private Recorded settle(long id, NewPayment payment, Owner owner, Actor actor) {
        var changed = allocations.settle(owner.customerId(), owner.creditorId());
        said.recorded(actor, id, payment, owner, changed);
        return new Kept(id, false);
    }

    private Recorded repeated(NewPayment payment, Owner owner) {
        return rows.same(payment, owner)
                .<Recorded>map(id -> new Kept(id, true))
                .orElseGet(() -> new Refused("reference_taken", Map.of("reference", payment.reference())));
    }

    /** One payment with everything it did; empty when there is none, or the reader may not know that there is. */
    @Transactional(readOnly = true)
    public Optional<PaymentSheet> sheet(long paymentId, CreditorScope scope) {
        return sheets.byId(paymentId, scope);
    }

    /**
     * Pays debts of a customer out of his own credit at the creditor. The same reference again is the same use.
     *
     * @throws NoSuchElementException when not all parts are debts of this customer at this creditor
     */
    public Recorded useCredit(long customerId, long creditorId, List<Part> parts, String reference, Actor actor) {
        var use = NewPayment.ofReceivables(customerId, creditorId, parts, said.today(), reference, PaymentMethod.OTHER)
                .by(Source.CREDIT);
        var owner = rows.owner(use.named()).orElseThrow(() -> new NoSuchElementException("" + use.named()));
        var known = rows.same(use, owner);
        if (known.isPresent()) {
            return new Kept(known.get(), true);
        }
        var credit = refunds.available(customerId, creditorId);
        return use.amount().compareTo(credit) > 0
                ? new Refused("more_than_credit", Map.of("credit", credit.toString()))
                : record(use, actor);
    }

    /**
     * Takes a payment back: it counts no more, and the account stands exactly as if it had never come. A second
     * reversal changes nothing.
     *
     * @param reason why, in the words of who does it
     * @throws NoSuchElementException when there is no such payment
     */
    public Reversed reverse(long paymentId, String reason, Actor actor) {
        var payment = rows.locked(paymentId).orElseThrow(() -> new NoSuchElementException("payment " + paymentId));
        if (payment.reversed()) {
            return new Reversed.Done(paymentId, true);
        }
        if (rows.isGivenBack(paymentId)) {
            return new Reversed.Refused("credit_given_back", Map.of("payment", String.valueOf(paymentId)));
        }
        rows.reverse(paymentId, said.now(), actor.name(), reason);
        Set<Long> changed = allocations.settle(payment.customerId(), payment.creditorId());
        said.reversed(actor, payment, reason, List.copyOf(changed));
        return new Reversed.Done(paymentId, false);
    }
}
