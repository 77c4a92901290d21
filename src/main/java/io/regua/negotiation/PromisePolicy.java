package io.regua.negotiation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What promises may be and when they are kept, as it is in force. There is one. */
@Entity
@Table(schema = "negotiation", name = "promise_policy")
public class PromisePolicy {

    /** Of the one row. */
    public static final int ONLY = 1;

    @Id
    private int id;

    @Embedded
    private PromiseTerms terms;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PromisePolicy() {}

    public PromiseTerms terms() {
        return terms;
    }

    void become(PromiseTerms wanted) {
        terms = wanted;
    }

    /** Grows with every change; a change names the one it was made on. */
    public int version() {
        return version;
    }
}
