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
import org.jspecify.annotations.Nullable;

/**
 * A version of the limits: who drew it, who approved it, and on which days it decides. A draft changes; what was
 * published never does, so that what was agreed keeps the limits it was agreed under. Its rows stand apart.
 */
@Entity
@Table(schema = "negotiation", name = "policy")
public class Policy {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "policy_seq")
    @SequenceGenerator(name = "policy_seq", schema = "negotiation", sequenceName = "policy_seq", allocationSize = 50)
    private @Nullable Long id;

    private int number;

    @Enumerated(EnumType.STRING)
    private PolicyState state = PolicyState.DRAFT;

    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validUntil;
    private @Nullable String note;
    private @Nullable Long basedOn;
    private String author;
    private Instant drawnAt;
    private @Nullable String approver;
    private @Nullable Instant publishedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Policy() {}

    /** A draft that says what another version says. */
    Policy(int number, long basedOn, String author, Instant at) {
        this.number = number;
        this.basedOn = basedOn;
        this.author = author;
        this.drawnAt = at;
    }

    /** Whoever changed it last is its author. */
    void drawnBy(String by, String why, Instant at) {
        if (state != PolicyState.DRAFT) {
            throw new IllegalStateException("version " + number + " of the limits was published");
        }
        author = by;
        note = why.isBlank() ? null : why.strip();
        drawnAt = at;
    }

    void publish(LocalDate from, String by, Instant at) {
        moveTo(PolicyState.PUBLISHED);
        validFrom = from;
        approver = by;
        publishedAt = at;
    }

    /** Its last day. */
    void endOn(LocalDate day) {
        validUntil = day;
    }

    void retire() {
        moveTo(PolicyState.RETIRED);
    }

    private void moveTo(PolicyState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("no edge from " + state.code() + " to " + next.code());
        }
        state = next;
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

    /** Counts from 1. */
    public int number() {
        return number;
    }

    public PolicyState state() {
        return state;
    }

    public boolean isDraft() {
        return state == PolicyState.DRAFT;
    }

    /** The first day on which it decides; empty for a draft. */
    public Optional<LocalDate> validFrom() {
        return Optional.ofNullable(validFrom);
    }

    /** The last day on which it decides; empty while no other takes over. */
    public Optional<LocalDate> validUntil() {
        return Optional.ofNullable(validUntil);
    }

    /** What is new in it, in the words of who drew it; empty when nobody said. */
    public String note() {
        return note == null ? "" : note;
    }

    /** The version it was made from. */
    public Optional<Long> basedOn() {
        return Optional.ofNullable(basedOn);
    }

    public String author() {
        return author;
    }

    public Instant drawnAt() {
        return drawnAt;
    }

    /** Who published it; never its author. */
    public Optional<String> approver() {
        return Optional.ofNullable(approver);
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** Grows with every change; a change names the one it was made on. */
    public int version() {
        return version;
    }
}
