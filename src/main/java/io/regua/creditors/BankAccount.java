package io.regua.creditors;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An account of a creditor at a bank that makes boletos for it. */
@Entity
@Table(schema = "creditors", name = "bank_account")
public class BankAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bank_account")
    @SequenceGenerator(
            name = "bank_account",
            schema = "creditors",
            sequenceName = "bank_account_seq",
            allocationSize = 50)
    private @Nullable Long id;

    private long creditorId;

    @Embedded
    private BankTerms terms;

    private boolean active = true;

    @Version
    private int version;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected BankAccount() {}

    BankAccount(long creditorId, BankTerms terms, Instant createdAt) {
        this.creditorId = creditorId;
        this.terms = terms;
        this.createdAt = createdAt;
    }

    void become(BankTerms wanted, boolean used) {
        terms = wanted;
        active = used;
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

    public long creditorId() {
        return creditorId;
    }

    public BankTerms terms() {
        return terms;
    }

    /** Whether new boletos are made for it. */
    public boolean active() {
        return active;
    }

    public int version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Field by field, as the history keeps it and forms show it. */
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("bank", terms.bank());
        fields.put("branch", terms.branch());
        fields.put("branchDigit", terms.branchDigit());
        fields.put("account", terms.account());
        fields.put("accountDigit", terms.accountDigit());
        fields.put("beneficiaryCode", terms.beneficiaryCode());
        fields.put("wallet", terms.wallet());
        fields.put("layout", terms.layout().code());
        fields.put("registrar", terms.registrar().code());
        fields.put("instructions", terms.instructions());
        fields.put("daysPayableAfterDue", String.valueOf(terms.daysPayableAfterDue()));
        fields.put("ourNumberFirst", String.valueOf(terms.ourNumberFirst()));
        fields.put("ourNumberLast", Objects.toString(terms.ourNumberLast(), ""));
        fields.put("active", String.valueOf(active));
        return fields;
    }
}
