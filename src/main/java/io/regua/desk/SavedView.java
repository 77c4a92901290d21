package io.regua.desk;

import io.regua.desk.Portfolio.Subject;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A list of the portfolio as somebody likes it, by a name. */
@Entity
@Table(schema = "desk", name = "saved_view")
public class SavedView {

    @Id
    @GeneratedValue(generator = "saved_view_seq")
    @SequenceGenerator(name = "saved_view_seq", schema = "desk", sequenceName = "saved_view_seq", allocationSize = 50)
    private @Nullable Long id;

    private long ownerId;
    private String list;
    private String name;
    private String query;
    private boolean shared;

    @Version
    private int version;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected SavedView() {}

    SavedView(long ownerId, Subject list, String name, String query, boolean shared, Instant createdAt) {
        this.ownerId = ownerId;
        this.list = list.code();
        this.name = name;
        this.query = query;
        this.shared = shared;
        this.createdAt = createdAt;
    }

    void rename(String newName, boolean sharedFromNowOn) {
        name = newName;
        shared = sharedFromNowOn;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet: " + name);
        }
        return id;
    }

    public boolean belongsTo(long user) {
        return ownerId == user;
    }

    public Subject list() {
        return Subject.valueOf(list.toUpperCase(Locale.ROOT));
    }

    public String name() {
        return name;
    }

    /** Filters and order, as they stand in the address of the list. */
    public String query() {
        return query;
    }

    /** Whether everybody finds it among his own. */
    public boolean shared() {
        return shared;
    }

    public int version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
