package io.regua.ruler;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A sequence of dated steps, in versions: who it is for and what its steps are is the matter of each of them. */
@Entity
@Table(schema = "ruler", name = "ruler")
public class Ruler {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ruler_seq")
    @SequenceGenerator(name = "ruler_seq", schema = "ruler", sequenceName = "ruler_seq", allocationSize = 50)
    private @Nullable Long id;

    private String name;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Ruler() {}

    Ruler(String name) {
        this.name = name;
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

    /** Unique among all rulers. */
    public String name() {
        return name;
    }

    void rename(String wanted) {
        name = wanted;
    }

    public int version() {
        return version;
    }
}
