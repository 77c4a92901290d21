package io.regua.ruler;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A creditor whose debts may go to the registry and beyond. */
@Entity
@Table(schema = "ruler", name = "legal_release")
public class LegalRelease {

    /** Inclusions a night when nobody says otherwise. */
    public static final int USUAL_INCLUSIONS = 500;

    /** More than any bureau takes in a night. */
    public static final int MOST_INCLUSIONS = 100_000;

    @Id
    private long creditorId;

    @Column(name = "inclusions_a_night")
    private int inclusionsANight;

    private LocalDate releasedOn;
    private String releasedBy;

    /** Null until it is stored: by that it is known to be new. */
    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected LegalRelease() {}

    LegalRelease(long creditorId, int inclusionsANight, LocalDate on, String by) {
        this.creditorId = creditorId;
        this.inclusionsANight = inclusionsANight;
        this.releasedOn = on;
        this.releasedBy = by;
    }

    void takeANight(int inclusions) {
        inclusionsANight = inclusions;
    }

    public long creditorId() {
        return creditorId;
    }

    /** How many registry requests of his debts leave in one night at most; the rest waits for the next. */
    public int inclusionsANight() {
        return inclusionsANight;
    }

    public LocalDate releasedOn() {
        return releasedOn;
    }

    public String releasedBy() {
        return releasedBy;
    }

    /** Grows with every change; a change names the one it was made on. */
    public int version() {
        return version == null ? 0 : version;
    }
}
