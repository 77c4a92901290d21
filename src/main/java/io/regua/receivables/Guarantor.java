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
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** Another customer who answers for a contract. */
@Entity
@Table(schema = "receivables", name = "guarantor")
public class Guarantor {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "guarantor")
    @SequenceGenerator(name = "guarantor", schema = "receivables", sequenceName = "guarantor_seq", allocationSize = 50)
    private @Nullable Long id;

    @PartitionKey
    private long customerId;

    private long contractId;
    private long guarantorId;

    @Enumerated(EnumType.STRING)
    private GuarantorKind kind;

    private LocalDate fromOn;
    private @Nullable LocalDate releasedOn;
    private String namedBy;
    private Instant namedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Guarantor() {}

    Guarantor(Contract contract, long guarantorId, GuarantorKind kind, LocalDate fromOn, String by, Instant at) {
        this.customerId = contract.customerId();
        this.contractId = contract.id();
        this.guarantorId = guarantorId;
        this.kind = kind;
        this.fromOn = fromOn;
        this.namedBy = by;
        this.namedAt = at;
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

    /** The debtor. */
    public long customerId() {
        return customerId;
    }

    public long contractId() {
        return contractId;
    }

    /** The customer who answers for him. */
    public long guarantorId() {
        return guarantorId;
    }

    public GuarantorKind kind() {
        return kind;
    }

    public LocalDate fromOn() {
        return fromOn;
    }

    /** From which day he answers no more. */
    public Optional<LocalDate> releasedOn() {
        return Optional.ofNullable(releasedOn);
    }

    public String namedBy() {
        return namedBy;
    }

    public Instant namedAt() {
        return namedAt;
    }

    void release(LocalDate on) {
        releasedOn = on;
    }
}
