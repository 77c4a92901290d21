package io.regua.ruler;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
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
import java.util.ArrayList;
import java.util.List;

/** A published edition of a ruler: never changed, so what ran keeps the steps it ran under. */
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
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "ruler_id")
    private Ruler ruler;

    private int number;

    private String state;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "ruler", name = "step", joinColumns = @JoinColumn(name = "version_id"))
    @OrderBy("seq")
    private List<Step> steps = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected RulerVersion() {}

    public long id() {
        return id;
    }

    public String name() {
        return ruler.name();
    }

    public int number() {
        return number;
    }

    public boolean isPublished() {
        return "published".equals(state);
    }

    public List<Step> steps() {
        return List.copyOf(steps);
    }
}
