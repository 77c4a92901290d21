package io.regua.creditors;

import io.regua.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A company on whose behalf debts are collected. */
@Entity
@Table(schema = "creditors", name = "creditor")
public class Creditor {

    private static final int GRACE_DAYS = 5;
    private static final Money RESIDUAL_WAIVER = Money.of("20.00");
    private static final long BRAZIL = 1;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "creditor")
    @SequenceGenerator(name = "creditor", schema = "creditors", sequenceName = "creditor_seq", allocationSize = 50)
    private @Nullable Long id;

    private String code;
    private String brand;
    private String legalName;
    private String taxId;
    private String address;
    private long calendarId = BRAZIL;
    private int graceDays = GRACE_DAYS;
    private boolean financialInstitution;
    private Money residualWaiver = RESIDUAL_WAIVER;

    @Version
    private int version;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Creditor() {}

    Creditor(NewCreditor wanted, Instant createdAt) {
        this.code = wanted.code();
        this.brand = wanted.brand();
        this.legalName = wanted.legalName();
        this.taxId = wanted.cnpj().value();
        this.address = wanted.address();
        this.financialInstitution = wanted.financialInstitution();
        this.createdAt = createdAt;
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

    /** Short and unique, as files and REST name it: lower case, digits, hyphens. */
    public String code() {
        return code;
    }

    /** The name customers know. */
    public String brand() {
        return brand;
    }

    public String legalName() {
        return legalName;
    }

    public Cnpj cnpj() {
        return new Cnpj(taxId);
    }

    /** Stands in every message and document to a debtor (L03). */
    public String address() {
        return address;
    }

    public long calendarId() {
        return calendarId;
    }

    /** Business days after the due date in which the customer is not contacted (M13). */
    public int graceDays() {
        return graceDays;
    }

    /** May agree higher interest with consumers (L20). */
    public boolean isFinancialInstitution() {
        return financialInstitution;
    }

    /** Charges up to this are waived once the principal is covered (M12). */
    public Money residualWaiver() {
        return residualWaiver;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
