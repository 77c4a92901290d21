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

/** A debt that the books give up, once a second person agrees. It stays a debt: payments still settle it. */
@Entity
@Table(schema = "receivables", name = "write_off")
public class WriteOff {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "write_off")
    @SequenceGenerator(name = "write_off", schema = "receivables", sequenceName = "write_off_seq", allocationSize = 50)
    private @Nullable Long id;

    @PartitionKey
    private long customerId;

    private long creditorId;
    private long receivableId;

    @Enumerated(EnumType.STRING)
    private WriteOffState state = WriteOffState.PROPOSED;

    @Enumerated(EnumType.STRING)
    private WriteOffReason reason;

    private @Nullable String note;
    private Money principal;
    private Money total;
    private String proposedBy;
    private LocalDate proposedOn;
    private Instant proposedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String decisionNote;
    private @Nullable LocalDate writtenOffOn;
    private Money settledThatDay = Money.ZERO;
    private @Nullable String undoneBy;
    private @Nullable Instant undoneAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected WriteOff() {}

    WriteOff(Receivable debt, WriteOffReason reason, String note, AmountDue owed, String by, Instant at) {
        this.customerId = debt.customerId();
        this.creditorId = debt.creditorId();
        this.receivableId = debt.id();
        this.reason = reason;
        this.note = note.isEmpty() ? null : note;
        this.principal = debt.openPrincipal();
        this.total = owed.total();
        this.proposedBy = by;
        this.proposedOn = owed.on();
        this.proposedAt = at;
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

    public long customerId() {
        return customerId;
    }

    public long creditorId() {
        return creditorId;
    }

    public long receivableId() {
        return receivableId;
    }

    public WriteOffState state() {
        return state;
    }

    public WriteOffReason reason() {
        return reason;
    }

    /** In the words of who proposed it. */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /** Open when it was proposed; once approved, when it was written off. */
    public Money principal() {
        return principal;
    }

    /** The same day's amount due, with charges. */
    public Money total() {
        return total;
    }

    public String proposedBy() {
        return proposedBy;
    }

    public LocalDate proposedOn() {
        return proposedOn;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<String> decisionNote() {
        return Optional.ofNullable(decisionNote);
    }

    /** The day from which payments are recovered after write-off. */
    public Optional<LocalDate> writtenOffOn() {
        return Optional.ofNullable(writtenOffOn);
    }

    /** What payments of that day had settled before: no recovery. */
    public Money settledThatDay() {
        return settledThatDay;
    }

    public Optional<String> undoneBy() {
        return Optional.ofNullable(undoneBy);
    }

    public Optional<Instant> undoneAt() {
        return Optional.ofNullable(undoneAt);
    }

    void approve(String by, Instant at, Money open, AmountDue owed, Money settled) {
        moveTo(WriteOffState.APPROVED);
        decided(by, at, "");
        principal = open;
        total = owed.total();
        writtenOffOn = owed.on();
        settledThatDay = settled;
    }

    /** Refused by somebody else, or withdrawn by who proposed it. */
    void reject(WriteOffState how, String by, Instant at, String why) {
        moveTo(how);
        decided(by, at, why);
    }

    void undo(String by, Instant at) {
        moveTo(WriteOffState.UNDONE);
        undoneBy = by;
        undoneAt = at;
    }

    private void decided(String by, Instant at, String why) {
        decidedBy = by;
        decidedAt = at;
        decisionNote = why.isEmpty() ? null : why;
    }

    private void moveTo(WriteOffState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("no edge from " + state.code() + " to " + next.code());
        }
        state = next;
    }
}
