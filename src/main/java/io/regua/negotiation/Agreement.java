package io.regua.negotiation;

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

/**
 * An accepted offer. What its money does stands in {@code receivables}; here is who agreed, when, and what became of
 * it.
 */
@Entity
@Table(schema = "negotiation", name = "agreement")
public class Agreement {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "agreement_seq")
    @SequenceGenerator(
            name = "agreement_seq",
            schema = "negotiation",
            sequenceName = "agreement_seq",
            allocationSize = 50)
    private @Nullable Long id;

    @PartitionKey
    private long customerId;

    private long creditorId;
    private String number;

    @Enumerated(EnumType.STRING)
    private AgreementState state = AgreementState.ACCEPTED;

    private long offerId;
    private @Nullable Long contractId;
    private LocalDate signedOn;
    private String signedBy;
    private Instant signedAt;

    @Enumerated(EnumType.STRING)
    private Acceptance.How acceptedHow;

    private @Nullable String recording;
    private @Nullable LocalDate activeOn;
    private @Nullable LocalDate fulfilledOn;
    private @Nullable LocalDate endedOn;
    private @Nullable String endedBy;
    private @Nullable String reason;
    private @Nullable Long fileId;
    private @Nullable String seal;
    private int moved;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Agreement() {}

    /** Somebody accepted an offer. */
    Agreement(String number, Offer offer, Acceptance acceptance, LocalDate on, String by, Instant at) {
        this.number = number;
        this.customerId = offer.customerId();
        this.creditorId = offer.creditorId();
        this.offerId = offer.id();
        this.acceptedHow = acceptance.how();
        this.recording = acceptance.recording();
        this.signedOn = on;
        this.signedBy = by;
        this.signedAt = at;
    }

    /** Its installments were made. */
    void placed(long contract) {
        contractId = contract;
    }

    /** Its terms were put on paper. */
    void sealed(long file, String hash) {
        fileId = file;
        seal = hash;
    }

    /** Its due day was changed. */
    void moved() {
        moved++;
    }

    void end(AgreementState how, LocalDate on, String by, @Nullable String why) {
        if (!state.mayBecome(how)) {
            throw new IllegalStateException("no edge from " + state.code() + " to " + how.code());
        }
        state = how;
        endedOn = on;
        endedBy = by;
        reason = why == null || why.isBlank() ? null : why.strip();
    }

    /** Whether it can still be kept. */
    public boolean stands() {
        return state == AgreementState.ACCEPTED || state == AgreementState.ACTIVE;
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

    public String number() {
        return number;
    }

    public AgreementState state() {
        return state;
    }

    public long offerId() {
        return offerId;
    }

    /** The contract of its installments; empty while it is being written down. */
    public OptionalLong contractId() {
        return contractId == null ? OptionalLong.empty() : OptionalLong.of(contractId);
    }

    public LocalDate signedOn() {
        return signedOn;
    }

    /** Who took the acceptance; {@code customer} where the customer did it himself. */
    public String signedBy() {
        return signedBy;
    }

    public Instant signedAt() {
        return signedAt;
    }

    public Acceptance.How acceptedHow() {
        return acceptedHow;
    }

    /** By what the recording of the call is found. */
    public Optional<String> recording() {
        return Optional.ofNullable(recording);
    }

    /** The day on which its first payment had come. */
    public Optional<LocalDate> activeOn() {
        return Optional.ofNullable(activeOn);
    }

    public Optional<LocalDate> fulfilledOn() {
        return Optional.ofNullable(fulfilledOn);
    }

    /** The first day on which it did not stand any more. */
    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    public Optional<String> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    /** Why it ended; empty when nobody said. */
    public String reason() {
        return reason == null ? "" : reason;
    }

    /** Its terms on paper. */
    public OptionalLong fileId() {
        return fileId == null ? OptionalLong.empty() : OptionalLong.of(fileId);
    }

    /** SHA-256 of its terms on paper, in hex. */
    public Optional<String> seal() {
        return Optional.ofNullable(seal);
    }

    /** How often its due day was changed. */
    public int timesMoved() {
        return moved;
    }

    /** Grows with every change; a move names the one it was made on. */
    public int version() {
        return version;
    }
}
