package io.regua.creditors;

import io.regua.calendar.Calendars;
import io.regua.money.Money;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A company on whose behalf debts are collected. */
@Entity
@Table(schema = "creditors", name = "creditor")
public class Creditor {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "creditor")
    @SequenceGenerator(name = "creditor", schema = "creditors", sequenceName = "creditor_seq", allocationSize = 50)
    private @Nullable Long id;

    private String code;
    private String brand;
    private String legalName;
    private String taxId;
    private String address;

    @Embedded
    private @Nullable Address place;

    @Embedded
    private Policies policies;

    @Embedded
    private @Nullable LateTerms lateTerms;

    private String[] allocationOrder = AllocationOrder.BY_LAW.parts().toArray(String[]::new);

    @Enumerated(EnumType.STRING)
    private @Nullable PixKeyKind pixKeyKind;

    private @Nullable String pixKey;
    private Money minBoleto = Money.ZERO;
    private @Nullable Long logoFileId;
    private @Nullable String logoType;

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
        this.policies = Policies.start(Calendars.BRAZIL, wanted.financialInstitution());
        this.createdAt = createdAt;
    }

    void become(CreditorChange change) {
        switch (change) {
            case CreditorChange.Who(var wanted) -> be(wanted);
            case CreditorChange.How(var wanted, var order) -> {
                policies = wanted;
                allocationOrder = order.parts().toArray(String[]::new);
            }
            case CreditorChange.Late(var wanted) -> lateTerms = wanted;
            case CreditorChange.Receives(var wanted) -> {
                pixKeyKind = wanted.pixKey() == null ? null : wanted.pixKey().kind();
                pixKey = wanted.pixKey() == null ? null : wanted.pixKey().value();
                minBoleto = wanted.minBoleto();
            }
        }
    }

    private void be(Identity wanted) {
        brand = wanted.brand();
        legalName = wanted.legalName();
        taxId = wanted.cnpj().value();
        place = wanted.address();
        address = wanted.address().inOneLine();
    }

    void wear(@Nullable Long fileId, @Nullable String type) {
        logoFileId = fileId;
        logoType = type;
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

    /** The same in parts, which bills need; empty until somebody typed them in. */
    public Optional<Address> place() {
        return Optional.ofNullable(place);
    }

    public Policies policies() {
        return policies;
    }

    public long calendarId() {
        return policies.calendarId();
    }

    /** Business days after the due date in which the customer is not contacted (M13). */
    public int graceDays() {
        return policies.graceDays();
    }

    /** May agree higher interest with consumers (L20). */
    public boolean isFinancialInstitution() {
        return policies.financialInstitution();
    }

    /** Charges up to this are waived once the principal is covered (M12). */
    public Money residualWaiver() {
        return policies.residualWaiver();
    }

    /** In which order a payment settles the parts of one debt (L14). */
    public AllocationOrder allocationOrder() {
        return new AllocationOrder(List.of(allocationOrder));
    }

    /** Offered when a contract is typed in; an import never inherits them (M11). */
    public LateTerms lateTerms() {
        return Objects.requireNonNullElse(lateTerms, LateTerms.NONE);
    }

    /** Under which Pix comes in. */
    public Optional<PixKey> pixKey() {
        return pixKeyKind == null || pixKey == null ? Optional.empty() : Optional.of(new PixKey(pixKeyKind, pixKey));
    }

    /** No boleto is made for less. */
    public Money minBoleto() {
        return minBoleto;
    }

    /** The picture that stands on bills and letters. */
    public Optional<Logo> logo() {
        return logoFileId == null || logoType == null ? Optional.empty() : Optional.of(new Logo(logoFileId, logoType));
    }

    /** Field by field, as the history keeps it and forms show it; empty for nothing. */
    public Map<String, String> fields() {
        return CreditorFields.of(this);
    }

    public int version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
