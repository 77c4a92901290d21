package io.regua.ruler;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What binds every ruler, as it is in force. There is one. */
@Entity
@Table(schema = "ruler", name = "policy")
public class RulerPolicy {

    /** Of the one row. */
    public static final int ONLY = 1;

    @Id
    private int id;

    @Embedded
    private Conduct conduct;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected RulerPolicy() {}

    public Conduct conduct() {
        return conduct;
    }

    void become(Conduct wanted) {
        conduct = wanted;
    }

    /** Grows with every change; a change names the one it was made on. */
    public int version() {
        return version;
    }
}
