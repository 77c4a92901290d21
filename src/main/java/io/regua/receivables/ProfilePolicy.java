package io.regua.receivables;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** By what customers are told apart as debtors, as it is in force. There is one. */
@Entity
@Table(schema = "receivables", name = "profile_policy")
public class ProfilePolicy {

    /** Of the one row. */
    public static final int ONLY = 1;

    @Id
    private int id;

    @Embedded
    private ProfileThresholds thresholds;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ProfilePolicy() {}

    public ProfileThresholds thresholds() {
        return thresholds;
    }

    void become(ProfileThresholds wanted) {
        thresholds = wanted;
    }

    /** Grows with every change; a change names the one it was made on. */
    public int version() {
        return version;
    }
}
