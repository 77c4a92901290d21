package io.regua.ruler;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a ruler: whom it is for and its steps. A draft changes; what was published never does, so what ran
 * keeps the steps it ran under.
 */
@Entity
@Table(schema = "ruler", name = "ruler_version")
public class RulerVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ruler_version_seq")
    @SequenceGenerator(
            name = "ruler_version_seq",
            schema = "ruler",
            sequenceName = "ruler_version_seq",
            allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "ruler_id")
    private Ruler ruler;

    private int number;

    @Enumerated(EnumType.STRING)
    private VersionState state = VersionState.DRAFT;

    @Enumerated(EnumType.STRING)
    private VersionRole role = VersionRole.CHAMPION;

    private int priority;

    @Embedded
    private Audience audience;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "ruler", name = "step", joinColumns = @JoinColumn(name = "version_id"))
    @OrderBy("seq")
    private List<Step> steps = new ArrayList<>();

    private @Nullable String note;
    private @Nullable Long basedOn;
    private String createdBy;
    private Instant createdAt;
    private @Nullable String publishedBy;
    private @Nullable Instant publishedAt;
    private @Nullable Instant retiredAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected RulerVersion() {}

    /**
     * A draft.
     *
     * @param from the version it was made from; null = none
     */
    RulerVersion(Ruler ruler, int number, Content content, @Nullable Long from, String by, Instant at) {
        this.ruler = ruler;
        this.number = number;
        this.basedOn = from;
        this.createdBy = by;
        this.createdAt = at;
        this.priority = content.priority();
        this.audience = content.audience();
        this.note = content.note().isEmpty() ? null : content.note();
        this.steps.addAll(content.steps());
    }

    /** Draws the draft anew. */
    void become(Content wanted) {
        if (state != VersionState.DRAFT) {
            throw new IllegalStateException("version " + number + " of " + name() + " was published");
        }
        priority = wanted.priority();
        audience = wanted.audience();
        note = wanted.note().isEmpty() ? null : wanted.note();
        if (!steps().equals(wanted.steps())) {
            steps.clear();
            steps.addAll(wanted.steps());
        }
    }

    void publish(VersionRole as, String why, String by, Instant at) {
        moveTo(VersionState.PUBLISHED);
        role = as;
        note = why;
        publishedBy = by;
        publishedAt = at;
    }

    void retire(Instant at) {
        moveTo(VersionState.RETIRED);
        retiredAt = at;
    }

    /** The challenger won. */
    void winTheTrial() {
        if (state != VersionState.PUBLISHED || role != VersionRole.CHALLENGER) {
            throw new IllegalStateException("version " + number + " of " + name() + " challenges nobody");
        }
        role = VersionRole.CHAMPION;
    }

    private void moveTo(VersionState next) {
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

    public long rulerId() {
        return ruler.id();
    }

    /** Of its ruler. */
    public String name() {
        return ruler.name();
    }

    /** Counts from 1 in each ruler. */
    public int number() {
        return number;
    }

    public VersionState state() {
        return state;
    }

    public VersionRole role() {
        return role;
    }

    public boolean isDraft() {
        return state == VersionState.DRAFT;
    }

    public boolean isPublished() {
        return state == VersionState.PUBLISHED;
    }

    /** When several versions match a debt, the lowest number wins, then the older ruler. */
    public int priority() {
        return priority;
    }

    public Audience audience() {
        return audience;
    }

    /** In list order. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    public Optional<Step> step(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    /** What is new in it, in the words of who drafted or published it; empty when nobody said. */
    public String note() {
        return note == null ? "" : note;
    }

    /** Everything of it that a draft can change. */
    public Content content() {
        return new Content(priority, audience, steps(), note());
    }

    /** The version it was made from. */
    public Optional<Long> basedOn() {
        return Optional.ofNullable(basedOn);
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<String> publishedBy() {
        return Optional.ofNullable(publishedBy);
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    public Optional<Instant> retiredAt() {
        return Optional.ofNullable(retiredAt);
    }

    /** Grows with every change; a change names the one it was made on. */
    public int version() {
        return version;
    }
}
