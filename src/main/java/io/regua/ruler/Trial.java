package io.regua.ruler;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of a ruler that share its customers, or one version with some customers who go without optional steps.
 */
@Entity
@Table(schema = "ruler", name = "trial")
public class Trial {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "trial_seq")
    @SequenceGenerator(name = "trial_seq", schema = "ruler", sequenceName = "trial_seq", allocationSize = 50)
    private @Nullable Long id;

    private long rulerId;
    private @Nullable Long championId;
    private @Nullable Long challengerId;
    private int challengerPercent;
    private int holdOutPercent;
    private LocalDate startedOn;
    private String startedBy;
    private @Nullable LocalDate endedOn;
    private @Nullable String endedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private @Nullable VersionRole winner;

    @SuppressWarnings("NullAway.Init")
    protected Trial() {}

    Trial(RulerVersion champion, @Nullable RulerVersion challenger, Shares shares, LocalDate on, String by) {
        this.rulerId = champion.rulerId();
        this.championId = champion.id();
        this.challengerId = challenger == null ? null : Long.valueOf(challenger.id());
        this.challengerPercent = shares.challenger();
        this.holdOutPercent = shares.holdOut();
        this.startedOn = on;
        this.startedBy = by;
    }

    /**
     * Of the customers, in per cent; the champion gets the rest.
     *
     * @param challenger 0 to 90
     * @param holdOut 0 to 50; both together 1 to 95
     */
    public record Shares(int challenger, int holdOut) {}

    void end(VersionRole stays, LocalDate on, String by) {
        if (endedOn != null) {
            throw new IllegalStateException("trial " + id + " ended on " + endedOn);
        }
        winner = stays;
        endedOn = on;
        endedBy = by;
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

    public long rulerId() {
        return rulerId;
    }

    /** The version that was published when it began. */
    public Optional<Long> championId() {
        return Optional.ofNullable(championId);
    }

    /** The version that is tried; empty when a hold-out group alone is compared. */
    public Optional<Long> challengerId() {
        return Optional.ofNullable(challengerId);
    }

    public Shares shares() {
        return new Shares(challengerPercent, holdOutPercent);
    }

    public LocalDate startedOn() {
        return startedOn;
    }

    public String startedBy() {
        return startedBy;
    }

    public boolean isRunning() {
        return endedOn == null;
    }

    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    public Optional<String> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    /** Which of them stayed; empty while it runs. */
    public Optional<VersionRole> winner() {
        return Optional.ofNullable(winner);
    }
}
