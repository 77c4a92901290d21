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
import java.util.Optional;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** What somebody thought of a customer's credit on a day: the five Cs and the tier. It ends, and is never changed. */
@Entity
@Table(schema = "customers", name = "assessment")
public class Assessment {

    private static final String REPLACED = "replaced";
    private static final String WITHDRAWN = "withdrawn";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assessment")
    @SequenceGenerator(name = "assessment", schema = "customers", sequenceName = "assessment_seq", allocationSize = 50)
    private @Nullable Long id;

    @PartitionKey
    private long customerId;

    private @Nullable Integer characterScore;
    private @Nullable Integer capacityScore;
    private @Nullable Integer capitalScore;
    private @Nullable Integer collateralScore;
    private @Nullable Integer conditionsScore;

    @Enumerated(EnumType.STRING)
    private Tier tier;

    private boolean byHand;
    private @Nullable String reason;
    private @Nullable String note;
    private LocalDate assessedOn;
    private LocalDate validUntil;
    private String assessedBy;
    private Instant assessedAt;
    private @Nullable String endedAs;
    private @Nullable LocalDate endedOn;
    private @Nullable String endedBy;
    private @Nullable Instant endedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Assessment() {}

    Assessment(NewAssessment wanted, Tier tier, boolean byHand, String by, Instant at) {
        this.customerId = wanted.customerId();
        this.characterScore = wanted.scores().character();
        this.capacityScore = wanted.scores().capacity();
        this.capitalScore = wanted.scores().capital();
        this.collateralScore = wanted.scores().collateral();
        this.conditionsScore = wanted.scores().conditions();
        this.tier = tier;
        this.byHand = byHand;
        this.reason = byHand ? wanted.reason() : null;
        this.note = wanted.note();
        this.assessedOn = wanted.assessedOn();
        this.validUntil = wanted.until();
        this.assessedBy = by;
        this.assessedAt = at;
    }

    /** Another took its place. */
    void replace(LocalDate on, String by, Instant at) {
        end(REPLACED, on, by, at);
    }

    /** It should not have been written. */
    void withdraw(LocalDate on, String by, Instant at) {
        end(WITHDRAWN, on, by, at);
    }

    private void end(String as, LocalDate on, String by, Instant at) {
        endedAs = as;
        endedOn = on;
        endedBy = by;
        endedAt = at;
    }

    /** Whether the wish would write down the same once more, as a second click does. */
    boolean says(NewAssessment wanted, Tier wantedTier, String by) {
        return scores().equals(wanted.scores())
                && tier == wantedTier
                && assessedOn.equals(wanted.assessedOn())
                && validUntil.equals(wanted.until())
                && assessedBy.equals(by)
                && note().equals(Optional.ofNullable(wanted.note()));
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

    public FiveCs scores() {
        return new FiveCs(characterScore, capacityScore, capitalScore, collateralScore, conditionsScore);
    }

    public Tier tier() {
        return tier;
    }

    /** Whether somebody set the tier otherwise than the rule says. */
    public boolean byHand() {
        return byHand;
    }

    /** Why the tier was set by hand. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** What the scores rest on. */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    public LocalDate assessedOn() {
        return assessedOn;
    }

    /** The last day it counts. */
    public LocalDate validUntil() {
        return validUntil;
    }

    public String assessedBy() {
        return assessedBy;
    }

    public Instant assessedAt() {
        return assessedAt;
    }

    /** Whether it neither was replaced nor withdrawn. */
    public boolean inForce() {
        return endedAt == null;
    }

    /** Whether it is in force and its last day is not past. */
    public boolean countsOn(LocalDate day) {
        return inForce() && !validUntil.isBefore(day);
    }

    public boolean withdrawn() {
        return WITHDRAWN.equals(endedAs);
    }

    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    public Optional<String> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    public int version() {
        return version;
    }
}
