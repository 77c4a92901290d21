package io.regua.receivables;

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
import java.util.OptionalLong;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** Why the ruler waits for a receivable, a contract, or all that a customer owes a creditor. */
@Entity
@Table(schema = "receivables", name = "hold")
public class Hold {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hold")
    @SequenceGenerator(name = "hold", schema = "receivables", sequenceName = "hold_seq", allocationSize = 50)
    private @Nullable Long id;

    @PartitionKey
    private long customerId;

    private long creditorId;
    private @Nullable Long contractId;
    private @Nullable Long receivableId;

    @Enumerated(EnumType.STRING)
    private HoldKind kind;

    private LocalDate fromOn;
    private @Nullable LocalDate untilOn;
    private String reason;
    private boolean chargesRun = true;
    private String placedBy;
    private Instant placedAt;
    private @Nullable Instant releasedAt;
    private @Nullable String releasedBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Hold() {}

    Hold(Receivable receivable, NewHold wanted, String placedBy, Instant placedAt) {
        this.customerId = receivable.customerId();
        this.creditorId = receivable.creditorId();
        this.contractId = receivable.contractId();
        this.receivableId = receivable.id();
        this.kind = wanted.kind();
        this.fromOn = wanted.fromOn();
        this.untilOn = wanted.untilOn();
        this.reason = wanted.reason();
        this.placedBy = placedBy;
        this.placedAt = placedAt;
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

    /** Empty when it holds everything the customer owes the creditor. */
    public OptionalLong contractId() {
        return contractId == null ? OptionalLong.empty() : OptionalLong.of(contractId);
    }

    /** Empty when it holds a whole contract or more. */
    public OptionalLong receivableId() {
        return receivableId == null ? OptionalLong.empty() : OptionalLong.of(receivableId);
    }

    public HoldKind kind() {
        return kind;
    }

    public LocalDate fromOn() {
        return fromOn;
    }

    /** The last day it holds; without one it holds until a person releases it. */
    public Optional<LocalDate> untilOn() {
        return Optional.ofNullable(untilOn);
    }

    public String reason() {
        return reason;
    }

    public boolean chargesRun() {
        return chargesRun;
    }

    public String placedBy() {
        return placedBy;
    }

    public Instant placedAt() {
        return placedAt;
    }

    public boolean isInForce() {
        return releasedAt == null;
    }

    public Optional<String> releasedBy() {
        return Optional.ofNullable(releasedBy);
    }

    /** Lets the ruler go on; a second release changes nothing. */
    void release(String by, Instant at) {
        if (isInForce()) {
            releasedAt = at;
            releasedBy = by;
        }
    }
}
