package io.regua.ruler;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A sequence of dated steps for the receivables of one creditor, or of all. */
@Entity
@Table(schema = "ruler", name = "ruler")
public class Ruler {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ruler_seq")
    @SequenceGenerator(name = "ruler_seq", schema = "ruler", sequenceName = "ruler_seq", allocationSize = 50)
    private long id;

    private String name;

    private @Nullable Long creditorId;

    private int priority;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Ruler() {}

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The only creditor it is for; null = every creditor. */
    public @Nullable Long creditorId() {
        return creditorId;
    }

    /** When several rulers match, the lowest number wins. */
    public int priority() {
        return priority;
    }
}
