package io.regua.receivables;

import io.regua.files.Proof;
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

    private @Nullable Long creditorId;
    private @Nullable Long contractId;
    private @Nullable Long receivableId;

    @Enumerated(EnumType.STRING)
    private HoldKind kind;

    private LocalDate fromOn;
    private @Nullable LocalDate untilOn;
    private @Nullable LocalDate reviewOn;
    private String reason;
    private boolean chargesRun = true;
    private String placedBy;
    private Instant placedAt;
    private @Nullable Instant releasedAt;
    private @Nullable String releasedBy;
    private @Nullable LocalDate releasedOn;
    private @Nullable Long proofFileId;
    private @Nullable String proofName;
    private @Nullable String proofType;
    private @Nullable Long markId;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Hold() {}

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

    /** Empty when it holds what the customer owes every creditor. */
    public OptionalLong creditorId() {
        return creditorId == null ? OptionalLong.empty() : OptionalLong.of(creditorId);
    }

    /** Empty when it holds everything the customer owes. */
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

    /** When somebody must look at it again. */
    public Optional<LocalDate> reviewOn() {
        return Optional.ofNullable(reviewOn);
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

    /** What the customer sent to show that he is right. */
    public Optional<Proof> proof() {
        return proofFileId == null || proofName == null || proofType == null
                ? Optional.empty()
                : Optional.of(new Proof(proofFileId, proofName, proofType));
    }

    /** The customer's mark that placed it; it ends with the mark. */
    public OptionalLong markId() {
        return markId == null ? OptionalLong.empty() : OptionalLong.of(markId);
    }

    public int version() {
        return version;
    }

    /** What it makes wait. */
    public HoldScope scope() {
        if (receivableId != null) {
            return new HoldScope.OneReceivable(receivableId);
        }
        return contractId != null
                ? new HoldScope.WholeContract(contractId)
                : new HoldScope.WholeCustomer(customerId, creditorId);
    }

    /** The day of the release: charges that stood still run again from it. */
    public Optional<LocalDate> releasedOn() {
        return Optional.ofNullable(releasedOn);
    }

    /** Lets it hold until another day. */
    void extend(@Nullable LocalDate until, @Nullable LocalDate review, @Nullable Proof shown) {
        untilOn = until;
        reviewOn = review;
        if (shown != null) {
            proofFileId = shown.fileId();
            proofName = shown.name();
            proofType = shown.type();
        }
    }

    /**
     * Lets the ruler go on; charges that stood still run again from {@code today}. A second release changes nothing.
     */
    void release(String by, Instant at, LocalDate today) {
        if (isInForce()) {
            releasedAt = at;
            releasedBy = by;
            releasedOn = today;
        }
    }
}
