package io.regua.receivables;

import io.regua.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** One installment of a contract. Payments move it by set statements; single decisions move it here. */
@Entity
@Table(schema = "receivables", name = "receivable")
public class Receivable {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "receivable")
    @SequenceGenerator(
            name = "receivable",
            schema = "receivables",
            sequenceName = "receivable_seq",
            allocationSize = 50)
    private @Nullable Long id;

    @PartitionKey
    private long customerId;

    private long creditorId;
    private long contractId;
    private int installment;
    private LocalDate dueOn;
    private Money principal;
    private Money openPrincipal;

    @Enumerated(EnumType.STRING)
    private ReceivableState state;

    private int cycle;
    private @Nullable LocalDate settledOn;

    @Version
    private int version;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Receivable() {}

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

    public long customerId() {
        return customerId;
    }

    public long creditorId() {
        return creditorId;
    }

    public long contractId() {
        return contractId;
    }

    /** Counts from 1 within the contract. */
    public int installment() {
        return installment;
    }

    /** As agreed; payable without charges until the next business day (M03). */
    public LocalDate dueOn() {
        return dueOn;
    }

    public Money principal() {
        return principal;
    }

    /** The principal less what payments settled of it; charges come on top. */
    public Money openPrincipal() {
        return openPrincipal;
    }

    public ReceivableState state() {
        return state;
    }

    /** Grows only when the due date is moved later; steps are taken once per cycle. */
    public int cycle() {
        return cycle;
    }

    /** The day of the payment that settled it. */
    public Optional<LocalDate> settledOn() {
        return Optional.ofNullable(settledOn);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Whether the customer still owes something of it. */
    public boolean isOwed() {
        return state != ReceivableState.SETTLED && state != ReceivableState.CANCELLED;
    }

    /**
     * Gives the debt up, for example because the sale was undone.
     *
     * @throws IllegalStateException when its life has no such edge
     */
    public void cancel() {
        moveTo(ReceivableState.CANCELLED);
    }

    private void moveTo(ReceivableState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("no edge from " + state.code() + " to " + next.code());
        }
        state = next;
    }
}
