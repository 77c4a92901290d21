package io.regua.negotiation;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.receivables.Terms;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
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
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/**
 * One concrete set of terms for debts of one customer at one creditor. Its terms never change: limits, rules and debts
 * may, while it stands. What of which debt is given up, and its payments, stand apart.
 */
@Entity
@Table(schema = "negotiation", name = "offer")
public class Offer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "offer_seq")
    @SequenceGenerator(name = "offer_seq", schema = "negotiation", sequenceName = "offer_seq", allocationSize = 50)
    private @Nullable Long id;

    @PartitionKey
    private long customerId;

    private long creditorId;
    private String number;

    @Enumerated(EnumType.STRING)
    private OfferState state = OfferState.DRAFT;

    @Embedded
    private MeasuredBy measuredBy;

    private LocalDate madeOn;
    private LocalDate validUntil;

    @Embedded
    @AttributeOverride(name = "kind", column = @Column(name = "schedule"))
    private io.regua.negotiation.Terms terms;

    private Money due;
    private Money asked;
    private Money total;

    @Enumerated(EnumType.STRING)
    private Authority needs;

    @Enumerated(EnumType.STRING)
    private @Nullable Authority authority;

    private @Nullable String authorisedBy;
    private @Nullable Instant authorisedAt;

    @Embedded
    private BreakRule rule;

    private Percent lateFine;
    private Percent lateInterest;
    private @Nullable Long renegotiates;
    private @Nullable Long counters;
    private String madeBy;
    private Instant madeAt;
    private String requestKey;
    private UUID linkKey;
    private @Nullable Instant endedAt;
    private @Nullable String endedBy;
    private @Nullable String reason;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Offer() {}

    /** A draft of what was measured, with the rules that hold for agreements today. */
    Offer(String number, NewOffer wanted, Measured measured, AgreementRule rules, String by, Instant at) {
        var schedule = measured.proposal().schedule();
        this.number = number;
        this.customerId = wanted.customerId();
        this.creditorId = wanted.creditorId();
        this.measuredBy = measured.by();
        this.madeOn = measured.proposal().on();
        this.validUntil = measured.proposal().validUntil();
        this.terms = measured.proposal().terms();
        this.due = measured.proposal().reduction().total();
        this.asked = measured.proposal().reduction().asked();
        this.total = schedule.total();
        this.needs = measured.needs();
        this.rule = rules.rule();
        this.lateFine = rules.lateFine();
        this.lateInterest = rules.lateInterest();
        this.renegotiates = wanted.renegotiates();
        this.requestKey = wanted.requestKey();
        this.linkKey = UUID.randomUUID();
        this.madeBy = by;
        this.madeAt = at;
    }

    /** It can be accepted from now on, by the limits of who allows it. */
    void freeze(Negotiator by, Instant at) {
        if (!by.mayAs(needs)) {
            throw new IllegalStateException("offer " + number + " needs " + needs.code());
        }
        moveTo(OfferState.FROZEN);
        authority = by.authority();
        authorisedBy = by.name();
        authorisedAt = at;
    }

    void ask() {
        moveTo(OfferState.APPROVAL_ASKED);
    }

    /** It answers another that was asked for. */
    void answering(long asked) {
        counters = asked;
    }

    /** It stands no more. */
    void end(OfferState how, String by, Instant at, @Nullable String why) {
        moveTo(how);
        endedBy = by;
        endedAt = at;
        reason = why == null || why.isBlank() ? null : why.strip();
    }

    private void moveTo(OfferState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("no edge from " + state.code() + " to " + next.code());
        }
        state = next;
    }

    /** Whether it can be accepted on a day. */
    public boolean stands(LocalDate on) {
        return state == OfferState.FROZEN && !validUntil.isBefore(on);
    }

    /** The key it got when it was stored; an {@link IllegalStateException} before. */
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

    public String number() {
        return number;
    }

    public OfferState state() {
        return state;
    }

    public MeasuredBy measuredBy() {
        return measuredBy;
    }

    /** The day by which it was measured. */
    public LocalDate madeOn() {
        return madeOn;
    }

    /** The last day on which it can be accepted. */
    public LocalDate validUntil() {
        return validUntil;
    }

    public io.regua.negotiation.Terms terms() {
        return terms;
    }

    /** What the debts were worth when it was made. */
    public Money due() {
        return due;
    }

    /** What is to be paid of the debts. */
    public Money asked() {
        return asked;
    }

    /** All that is to be paid, the agreement's own interest included. */
    public Money total() {
        return total;
    }

    /** The lowest level that may agree to it. */
    public Authority needs() {
        return needs;
    }

    /** By whose limits it was allowed; empty while it was not. */
    public Optional<Authority> authority() {
        return Optional.ofNullable(authority);
    }

    public Optional<String> authorisedBy() {
        return Optional.ofNullable(authorisedBy);
    }

    public Optional<Instant> authorisedAt() {
        return Optional.ofNullable(authorisedAt);
    }

    /** By which its author knows it again. */
    public String requestKey() {
        return requestKey;
    }

    public BreakRule rule() {
        return rule;
    }

    /** What a late installment costs. */
    public Terms late() {
        return new Terms(lateFine, lateInterest);
    }

    /** The agreement that it takes the place of. */
    public OptionalLong renegotiates() {
        return renegotiates == null ? OptionalLong.empty() : OptionalLong.of(renegotiates);
    }

    /** The offer that was asked for, where this is the answer. */
    public OptionalLong counters() {
        return counters == null ? OptionalLong.empty() : OptionalLong.of(counters);
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** By what a link names it: nothing can be counted up. */
    public UUID linkKey() {
        return linkKey;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Optional<String> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    /** Why it stands no more, in the words of who ended it; empty when nobody said. */
    public String reason() {
        return reason == null ? "" : reason;
    }

    /** Grows with every change; a move names the one it was made on. */
    public int version() {
        return version;
    }
}
