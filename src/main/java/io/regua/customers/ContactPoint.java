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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** One way to reach a customer: a number in E.164, an e-mail address, or a postal address. */
@Entity
@Table(schema = "customers", name = "contact_point")
public class ContactPoint {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_point")
    @SequenceGenerator(
            name = "contact_point",
            schema = "customers",
            sequenceName = "contact_point_seq",
            allocationSize = 50)
    private @Nullable Long id;

    @PartitionKey
    private long customerId;

    @Enumerated(EnumType.STRING)
    private ContactKind kind;

    private String value;
    private @Nullable String street;
    private @Nullable String number;
    private @Nullable String complement;
    private @Nullable String district;
    private @Nullable String city;
    private @Nullable String state;
    private @Nullable String postalCode;

    @Enumerated(EnumType.STRING)
    private ContactValidity validity;

    @Version
    private int version;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected ContactPoint() {}

    /**
     * A contact point about which nothing is known yet.
     *
     * @param value a number in E.164 or an e-mail address
     */
    public ContactPoint(long customerId, ContactKind kind, String value, Instant createdAt) {
        this.customerId = customerId;
        this.kind = kind;
        this.value = value;
        this.validity = ContactValidity.UNKNOWN;
        this.createdAt = createdAt;
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

    public ContactKind kind() {
        return kind;
    }

    public String value() {
        return value;
    }

    public ContactValidity validity() {
        return validity;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The two-letter state of a postal address. */
    public Optional<String> state() {
        return Optional.ofNullable(state);
    }

    /** The lines of a postal address that are known: street, district, town, postal code. */
    public Stream<String> addressLines() {
        return Stream.of(
                        joined(", ", street, number, complement),
                        joined(", ", district),
                        joined(" - ", city, state),
                        joined("", postalCode))
                .filter(line -> !line.isEmpty());
    }

    private static String joined(String separator, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .map(String::valueOf)
                .collect(Collectors.joining(separator));
    }
}
