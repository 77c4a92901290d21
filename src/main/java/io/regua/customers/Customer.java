package io.regua.customers;

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
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person or company that buys on credit: one row however many creditors know it. */
@Entity
@Table(schema = "customers", name = "customer")
public class Customer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer")
    @SequenceGenerator(name = "customer", schema = "customers", sequenceName = "customer_seq", allocationSize = 50)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private CustomerKind kind;

    private @Nullable TaxId taxId;
    private String name;
    private @Nullable LocalDate birthDate;

    private @Nullable String tradeName;
    private @Nullable String contactPerson;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel preferredChannel;

    private @Nullable LocalTime preferredFrom;
    private @Nullable LocalTime preferredUntil;

    @Version
    private int version;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Customer() {}

    /**
     * A customer who was not known before.
     *
     * @param taxId null when only an external code is known
     */
    public Customer(CustomerKind kind, @Nullable TaxId taxId, String name, Instant createdAt) {
        this.kind = kind;
        this.taxId = taxId;
        this.name = name;
        this.createdAt = createdAt;
    }

    void become(CustomerDetails wanted) {
        name = wanted.name();
        birthDate = wanted.birthDate();
        tradeName = wanted.tradeName();
        contactPerson = wanted.contactPerson();
        preferredChannel = wanted.preferredChannel();
        preferredFrom = wanted.preferredFrom();
        preferredUntil = wanted.preferredUntil();
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

    public CustomerKind kind() {
        return kind;
    }

    public Optional<TaxId> taxId() {
        return Optional.ofNullable(taxId);
    }

    public String name() {
        return name;
    }

    public Optional<LocalDate> birthDate() {
        return Optional.ofNullable(birthDate);
    }

    /** What of him can be changed. */
    public CustomerDetails details() {
        return new CustomerDetails(
                name, birthDate, tradeName, contactPerson, preferredChannel, preferredFrom, preferredUntil);
    }

    public int version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** A company can agree what a consumer may not (L09, L20). */
    public boolean isConsumer() {
        return kind == CustomerKind.INDIVIDUAL;
    }
}
