package io.regua.customers;

import io.regua.customers.MarkKind.Stop;
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
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** A circumstance of a customer from a day on. Its effects are those of the day it was set. */
@Entity
@Table(schema = "customers", name = "mark")
public class Mark {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mark")
    @SequenceGenerator(name = "mark", schema = "customers", sequenceName = "mark_seq", allocationSize = 50)
    private @Nullable Long id;

    @PartitionKey
    private long customerId;

    @Enumerated(EnumType.STRING)
    private MarkKind kind;

    private LocalDate fromOn;
    private @Nullable LocalDate untilOn;
    private @Nullable LocalDate reviewOn;
    private boolean chargesRun;
    private boolean stopsRuler;
    private boolean stopsCalls;
    private boolean stopsRegistry;
    private @Nullable String note;
    private @Nullable Long proofFileId;
    private @Nullable String proofName;
    private @Nullable String proofType;
    private String placedBy;
    private Instant placedAt;
    private @Nullable LocalDate removedOn;
    private @Nullable String removedBy;
    private @Nullable Instant removedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Mark() {}

    Mark(NewMark wanted, String by, Instant at) {
        this.customerId = wanted.customerId();
        this.kind = wanted.kind();
        this.fromOn = wanted.fromOn();
        this.untilOn = wanted.untilOn();
        this.reviewOn = wanted.review().orElse(null);
        this.chargesRun = kind.chargesRun();
        this.stopsRuler = kind.stops(Stop.RULER);
        this.stopsCalls = kind.stops(Stop.CALLS);
        this.stopsRegistry = kind.stops(Stop.REGISTRY);
        this.note = wanted.note();
        this.placedBy = by;
        this.placedAt = at;
        if (wanted.proof() != null) {
            prove(wanted.proof());
        }
    }

    void prove(Proof shown) {
        proofFileId = shown.fileId();
        proofName = shown.name();
        proofType = shown.type();
    }

    void remove(LocalDate on, String by, Instant at) {
        removedOn = on;
        removedBy = by;
        removedAt = at;
    }

    void reviewAgain(@Nullable LocalDate on) {
        reviewOn = on;
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

    public MarkKind kind() {
        return kind;
    }

    public LocalDate fromOn() {
        return fromOn;
    }

    /** The last day it counts, if that is known. */
    public Optional<LocalDate> untilOn() {
        return Optional.ofNullable(untilOn);
    }

    /** When somebody should look at it again. */
    public Optional<LocalDate> reviewOn() {
        return Optional.ofNullable(reviewOn);
    }

    /** Whether fine, interest and correction run on while it lasts. */
    public boolean chargesRun() {
        return chargesRun;
    }

    /** Whether it stops this. */
    public boolean stops(Stop what) {
        return switch (what) {
            case RULER -> stopsRuler;
            case CALLS -> stopsCalls;
            case REGISTRY -> stopsRegistry;
        };
    }

    /** What was said when it was set. */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /** What shows that it is right; the latest that was sent. */
    public Optional<Proof> proof() {
        return proofFileId == null || proofName == null || proofType == null
                ? Optional.empty()
                : Optional.of(new Proof(proofFileId, proofName, proofType));
    }

    public String placedBy() {
        return placedBy;
    }

    public Instant placedAt() {
        return placedAt;
    }

    /** Whether nobody took it away and its last day is not past. */
    public boolean countsOn(LocalDate day) {
        return removedAt == null && (untilOn == null || !untilOn.isBefore(day));
    }

    /** Whether it was taken away. */
    public boolean removed() {
        return removedAt != null;
    }

    /** The day on which it was taken away. */
    public Optional<LocalDate> removedOn() {
        return Optional.ofNullable(removedOn);
    }

    public Optional<String> removedBy() {
        return Optional.ofNullable(removedBy);
    }

    public int version() {
        return version;
    }
}
