package io.regua.receivables;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.receivables.ContractDetails.Agreed;
import io.regua.receivables.ContractDetails.Cheque;
import io.regua.receivables.Terms.EarlyDiscount;
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
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** A sale on credit and the late-payment terms agreed then. */
@Entity
@Table(schema = "receivables", name = "contract")
public class Contract {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contract")
    @SequenceGenerator(name = "contract", schema = "receivables", sequenceName = "contract_seq", allocationSize = 50)
    private @Nullable Long id;

    @PartitionKey
    private long customerId;

    private long creditorId;
    private String number;

    @Enumerated(EnumType.STRING)
    private @Nullable Instrument instrument;

    private @Nullable String product;
    private @Nullable String category;
    private @Nullable String seller;
    private @Nullable String branch;
    private @Nullable LocalDate soldOn;
    private @Nullable LocalDate signedOn;
    private @Nullable Money total;
    private @Nullable Percent finePercent;
    private @Nullable Percent interestPercent;
    private @Nullable String correctionIndex;
    private @Nullable Percent earlyDiscountPercent;
    private @Nullable Integer earlyDiscountDays;
    private @Nullable String chequeBank;
    private @Nullable String chequeNumber;
    private @Nullable String chequeReturnReason;

    @Version
    private int version;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Contract() {}

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

    public long customerId() {
        return customerId;
    }

    public long creditorId() {
        return creditorId;
    }

    /** As the creditor numbers it; unique at the creditor. */
    public String number() {
        return number;
    }

    public Optional<String> product() {
        return Optional.ofNullable(product);
    }

    public Optional<LocalDate> soldOn() {
        return Optional.ofNullable(soldOn);
    }

    public Optional<Money> total() {
        return Optional.ofNullable(total);
    }

    /** What was agreed; where nothing was, nothing is charged (M11). */
    public Terms terms() {
        return new Terms(
                finePercent == null ? Percent.ZERO : finePercent,
                interestPercent == null ? Percent.ZERO : interestPercent,
                correctionIndex,
                earlyDiscountPercent == null || earlyDiscountDays == null
                        ? null
                        : new EarlyDiscount(earlyDiscountPercent, earlyDiscountDays));
    }

    /** Everything about it that may be changed, as it stands. */
    public ContractDetails details() {
        return new ContractDetails(
                instrument,
                product,
                category,
                seller,
                branch,
                soldOn,
                signedOn,
                total,
                new Cheque(chequeBank, chequeNumber, chequeReturnReason),
                new Agreed(finePercent, interestPercent, correctionIndex, earlyDiscountPercent, earlyDiscountDays));
    }

    void become(ContractDetails next) {
        instrument = next.instrument();
        product = next.product();
        category = next.category();
        seller = next.seller();
        branch = next.branch();
        soldOn = next.soldOn();
        signedOn = next.signedOn();
        total = next.total();
        chequeBank = next.cheque().bank();
        chequeNumber = next.cheque().number();
        chequeReturnReason = next.cheque().returnReason();
        finePercent = next.agreed().fine();
        interestPercent = next.agreed().interest();
        correctionIndex = next.agreed().correctionIndex();
        earlyDiscountPercent = next.agreed().earlyDiscount();
        earlyDiscountDays = next.agreed().earlyDays();
    }

    /** Grows with every change, also of who answers for it. */
    public int version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
