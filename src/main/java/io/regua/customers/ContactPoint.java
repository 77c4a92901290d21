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
import java.util.LinkedHashMap;
import java.util.Map;
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

    private boolean preferred;

    @Enumerated(EnumType.STRING)
    private ContactSource source = ContactSource.IMPORT;

    private @Nullable Instant judgedAt;
    private @Nullable String judgedBy;

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

    /** A contact point that somebody told us. */
    ContactPoint(NewContactPoint told, Instant createdAt) {
        this(told.customerId(), told.reach().kind(), told.reach().value(), createdAt);
        this.source = told.source();
        lead(told.reach());
    }

    private void lead(Reach reach) {
        value = reach.value();
        kind = reach.kind();
        var place = reach.place();
        street = place == null ? null : blankAsNone(place.street());
        number = place == null ? null : blankAsNone(place.number());
        complement = place == null ? null : blankAsNone(place.complement());
        district = place == null ? null : blankAsNone(place.district());
        city = place == null ? null : blankAsNone(place.city());
        state = place == null ? null : blankAsNone(place.state());
        postalCode = place == null ? null : place.postalCode().digits();
    }

    private static @Nullable String blankAsNone(String part) {
        return part.isEmpty() ? null : part;
    }

    /** It was noted wrongly and leads elsewhere; of that place nothing is known yet. */
    void correct(Reach reach) {
        lead(reach);
        validity = ContactValidity.UNKNOWN;
        judgedAt = null;
        judgedBy = null;
    }

    /** One that is bad or leads to somebody else is preferred no more. */
    void judge(ContactValidity verdict, Instant at, String by) {
        validity = verdict;
        judgedAt = at;
        judgedBy = by;
        preferred = preferred && usable();
    }

    void prefer(boolean wanted) {
        preferred = wanted;
    }

    /** Whether it may be used: neither bad nor somebody else's (L17). */
    public boolean usable() {
        return validity != ContactValidity.BAD && validity != ContactValidity.WRONG_PERSON;
    }

    /** Whether the customer wants to be reached here rather than at the others of its kind. */
    public boolean preferred() {
        return preferred;
    }

    /** Who told us. */
    public ContactSource source() {
        return source;
    }

    /** When somebody last said what it is worth. */
    public Optional<Instant> judgedAt() {
        return Optional.ofNullable(judgedAt);
    }

    public Optional<String> judgedBy() {
        return Optional.ofNullable(judgedBy);
    }

    public int version() {
        return version;
    }

    /** Field by field, as the history keeps it. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", kind.code());
        fields.put("value", kind == ContactKind.POSTAL ? addressLines().collect(Collectors.joining(", ")) : value);
        fields.put("validity", validity.code());
        fields.put("preferred", String.valueOf(preferred));
        return fields;
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

    /** The town of a postal address. */
    public Optional<String> city() {
        return Optional.ofNullable(city);
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
