package io.regua.receivables;

import io.regua.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** Money received. Written by statements that two callers may run at once, so read only here. */
@Entity
@Immutable
@Table(schema = "receivables", name = "payment")
public class Payment {

    @Id
    private Long id;

    @PartitionKey
    private long customerId;

    private long creditorId;
    private @Nullable Long contractId;
    private @Nullable Long receivableId;
    private Money amount;
    private LocalDate paidOn;
    private String reference;

    @Enumerated(EnumType.STRING)
    private PaymentMethod method;

    @Enumerated(EnumType.STRING)
    private Source source;

    private String recordedBy;
    private Instant recordedAt;
    private @Nullable Instant reversedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Payment() {}

    public long id() {
        return id;
    }

    public long customerId() {
        return customerId;
    }

    public long creditorId() {
        return creditorId;
    }

    /** The contract of what the payer named; empty when he named a quote, several debts or nothing. */
    public OptionalLong contractId() {
        return contractId == null ? OptionalLong.empty() : OptionalLong.of(contractId);
    }

    /** The receivable the payer named (L14). */
    public OptionalLong receivableId() {
        return receivableId == null ? OptionalLong.empty() : OptionalLong.of(receivableId);
    }

    public Money amount() {
        return amount;
    }

    public LocalDate paidOn() {
        return paidOn;
    }

    /** The payer's or bank's own sign for it; unique at the creditor, so that it is counted once. */
    public String reference() {
        return reference;
    }

    public PaymentMethod method() {
        return method;
    }

    public Source source() {
        return source;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Optional<Instant> reversedAt() {
        return Optional.ofNullable(reversedAt);
    }
}
