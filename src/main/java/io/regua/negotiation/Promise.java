package io.regua.negotiation;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.rules.PromiseJudge.Verdict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** A customer's word that he will pay so much of some debts by some days. Its parts and debts stand apart. */
@Entity
@Table(schema = "negotiation", name = "promise")
public class Promise {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "promise")
    @SequenceGenerator(name = "promise", schema = "negotiation", sequenceName = "promise_seq", allocationSize = 50)
    private @Nullable Long id;

    @PartitionKey
    private long customerId;

    private long creditorId;

    @Enumerated(EnumType.STRING)
    private PromiseState state = PromiseState.OPEN;

    private @Nullable String request;
    private Money amount;

    @Enumerated(EnumType.STRING)
    private Heard heard;

    private String note;
    private Percent tolerancePercent;
    private Money toleranceAmount;
    private LocalDate madeOn;
    private String madeBy;
    private LocalDate lastDueOn;
    private LocalDate countsUntil;
    private LocalDate holdsUntil;
    private @Nullable LocalDate nextDueOn;
    private @Nullable LocalDate clearsOn;
    private Money paid = Money.ZERO;
    private @Nullable LocalDate closedOn;
    private @Nullable String closedBy;

    @Column(name = "why")
    @Enumerated(EnumType.STRING)
    private @Nullable CancelledFor cancelledFor;

    private @Nullable String reason;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Promise() {}

    /** A promise that was just given. */
    Promise(NewPromise wanted, List<PromisePart> parts, Tolerance tolerance, LocalDate today, String by) {
        var first = parts.getFirst();
        var last = parts.getLast();
        customerId = wanted.customerId();
        creditorId = wanted.creditorId();
        request = wanted.request();
        amount = wanted.amount();
        heard = wanted.heard();
        note = wanted.note();
        tolerancePercent = tolerance.percent();
        toleranceAmount = tolerance.amount();
        madeOn = today;
        madeBy = by;
        lastDueOn = last.dueOn();
        countsUntil = last.countsUntil();
        holdsUntil = last.clearsOn();
        nextDueOn = first.dueOn();
        clearsOn = first.clearsOn();
    }

    /**
     * Becomes what it was found to be.
     *
     * @return whether its state is another now
     */
    boolean follow(Verdict verdict, LocalDate today, String by) {
        paid = verdict.paid();
        var next = verdict.state() == PromiseState.OPEN ? verdict.next() : null;
        nextDueOn = next == null ? null : next.dueOn();
        clearsOn = next == null ? null : next.clearsOn();
        if (verdict.state() == state) {
            return false;
        }
        moveTo(verdict.state());
        cancelledFor = verdict.why();
        closedOn = isOpen() ? null : today;
        closedBy = isOpen() ? null : by;
        return true;
    }

    /** A person takes it back. */
    void takeBack(String because, LocalDate today, String by) {
        follow(new Verdict(PromiseState.CANCELLED, paid, null, CancelledFor.ASKED), today, by);
        reason = because;
    }

    private void moveTo(PromiseState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("promise " + id + " is " + state + " and becomes no " + next);
        }
        state = next;
    }

    /**
     * The key it got when it was stored.
     *
     * @throws IllegalStateException before it was stored
     */
    public long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    /** Whether it says the same of the same debts as another; these stand apart. */
    boolean says(NewPromise wanted) {
        return customerId == wanted.customerId()
                && creditorId == wanted.creditorId()
                && amount.equals(wanted.amount())
                && lastDueOn.equals(wanted.lastDueOn().orElse(null))
                && Objects.equals(request, wanted.request());
    }

    public long customerId() {
        return customerId;
    }

    public long creditorId() {
        return creditorId;
    }

    public PromiseState state() {
        return state;
    }

    public boolean isOpen() {
        return state == PromiseState.OPEN;
    }

    /** All parts together. */
    public Money amount() {
        return amount;
    }

    /** What came of it so far. */
    public Money paid() {
        return paid;
    }

    public Heard heard() {
        return heard;
    }

    /** In the words of whoever heard it; may be empty. */
    public String note() {
        return note;
    }

    /** What may be missing, as the policy said when it was given. */
    public Tolerance tolerance() {
        return new Tolerance(tolerancePercent, toleranceAmount);
    }

    public LocalDate madeOn() {
        return madeOn;
    }

    public String madeBy() {
        return madeBy;
    }

    /** The date of its last part. */
    public LocalDate lastDueOn() {
        return lastDueOn;
    }

    /** The last day whose money counts. */
    public LocalDate countsUntil() {
        return countsUntil;
    }

    /** The last day on which the ruler waits for it, unless it is judged before. */
    public LocalDate holdsUntil() {
        return holdsUntil;
    }

    /** The date of the first part that is not covered yet; empty when it is not open. */
    public Optional<LocalDate> nextDueOn() {
        return Optional.ofNullable(nextDueOn);
    }

    /** The last day on which money for that part may still be told of; empty when it is not open. */
    public Optional<LocalDate> clearsOn() {
        return Optional.ofNullable(clearsOn);
    }

    /** The day on which it was judged or cancelled. */
    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    public Optional<String> closedBy() {
        return Optional.ofNullable(closedBy);
    }

    public Optional<CancelledFor> cancelledFor() {
        return Optional.ofNullable(cancelledFor);
    }

    /** Why a person took it back, in his words. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public int version() {
        return version;
    }
}
