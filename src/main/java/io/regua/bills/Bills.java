package io.regua.bills;

import io.regua.bills.store.BillRows;
import io.regua.journal.Actor;
import io.regua.journal.Journal;
import io.regua.money.Money;
import io.regua.team.CreditorScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers pay with: boletos and Pix codes over frozen amounts. */
@Service
@Transactional
public class Bills {

    private final BillRows rows;
    private final Issuing issuing;
    private final Restating restating;
    private final OvertakenBills overtaken;
    private final LoweredBills lowered;
    private final PixNotices notices;
    private final Journal journal;

    Bills(
            BillRows rows,
            Issuing issuing,
            Restating restating,
            OvertakenBills overtaken,
            LoweredBills lowered,
            PixNotices notices,
            Journal journal) {
        this.rows = rows;
        this.issuing = issuing;
        this.restating = restating;
        this.overtaken = overtaken;
        this.lowered = lowered;
        this.notices = notices;
        this.journal = journal;
    }

    /**
     * Issues a bill over debts of one customer. As long as one over the same debts and with the same discounts is
     * valid, that one is the answer; an older one is withdrawn.
     *
     * @throws NoSuchElementException when there is no such creditor
     */
    public Issued issue(NewBill wanted, Actor actor) {
        var issued = issuing.issue(wanted, actor);
        if (issued instanceof Issued.Done done && !done.repeated()) {
            say(
                    actor,
                    done.bill(),
                    "bill_issued",
                    Map.of(
                            "kind", done.bill().kind().code(),
                            "total", done.bill().total(),
                            "validUntil", done.bill().validUntil()));
        }
        return issued;
    }

    /**
     * Takes a bill back: what the bank knows of is cancelled there. One that is no longer live stays as it is.
     *
     * @return the bill as it is then
     * @throws NoSuchElementException when there is no such bill
     */
    public Bill cancel(long id, Actor actor) {
        var bill = rows.locked(id).orElseThrow(() -> unknown(id));
        if (bill.isLive() && rows.wish(id, "asked")) {
            overtaken.letGo(actor);
            say(actor, bill, "bill_withdrawn", Map.of("reason", "asked"));
        }
        return byId(id);
    }

    /**
     * Gives a live bill more time, as long as its amount is still what is owed; the bank is told of the new due date.
     *
     * @throws NoSuchElementException when there is no such bill
     */
    public Issued extend(long id, LocalDate until, Actor actor) {
        var extended = restating.extend(rows.locked(id).orElseThrow(() -> unknown(id)), until, actor);
        if (extended instanceof Issued.Done done) {
            say(actor, done.bill(), "bill_extended", Map.of("validUntil", until));
        }
        return extended;
    }

    /**
     * Lowers a registered boleto to what its debts are worth now: it stays the same paper with the same number, settles
     * the lower amount until the same day, and the bank is told of a rebate. A bank takes one rebate for a bill; after
     * that, and before it has registered the bill, a new one is issued instead.
     *
     * @param total what it is to ask then, as whoever wants it has seen it; another amount is refused
     * @return the bill, or all that speaks against it: it is not live, no boleto, not registered yet, past its day, had
     *     a rebate before, or its debts are worth no less than it asks
     * @throws NoSuchElementException when there is no such bill
     */
    public Issued rebate(long id, Money total, Actor actor) {
        return lowered.lower(rows.locked(id).orElseThrow(() -> unknown(id)), total, actor);
    }

    /**
     * One bill.
     *
     * @throws NoSuchElementException when there is no such bill
     */
    @Transactional(readOnly = true)
    public Bill byId(long id) {
        return rows.byId(id).orElseThrow(() -> unknown(id));
    }

    /** One bill, when the reader may see its creditor. */
    @Transactional(readOnly = true)
    public Optional<Bill> seen(long id, CreditorScope scope) {
        return rows.byId(id).filter(bill -> scope.sees(bill.creditorId()));
    }

    /** Says that a bill left on paper, with the payer's whole CPF or CNPJ on it. */
    public void printed(Bill bill, Actor actor) {
        say(actor, bill, "bill_printed", Map.of());
    }

    /** A customer's bills: live ones first, then the newest; at most 200. */
    @Transactional(readOnly = true)
    public List<Bill> of(long customerId, CreditorScope scope) {
        return rows.ofCustomer(customerId, scope);
    }

    /** The bills that cover a debt, in the same order. */
    @Transactional(readOnly = true)
    public List<Bill> over(long receivableId, CreditorScope scope) {
        return rows.overReceivable(receivableId, scope);
    }

    /**
     * Ends the bills that no bank takes any more.
     *
     * @return how many they were
     */
    public int expire(LocalDate date) {
        return rows.expire(date);
    }

    /**
     * Withdraws the bills whose debts were paid, cancelled or agreed upon in another way, and lowers those whose debts
     * a person lowered: a set move, for nights and imports.
     *
     * @return how many there were
     */
    public int cancelOvertaken() {
        return overtaken.withdraw() + lowered.lower();
    }

    /**
     * Takes Pix payments that were notified but not settled, because something failed in between, to their bills.
     *
     * @return how many there were
     */
    public int settleNotified() {
        return notices.settle();
    }

    private void say(Actor actor, Bill bill, String code, Map<String, ?> facts) {
        journal.write(actor, "bill", bill.id(), bill.customerId(), bill.creditorId(), code, facts);
    }

    private static NoSuchElementException unknown(long id) {
        return new NoSuchElementException("bill " + id);
    }
}
