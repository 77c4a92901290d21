package io.regua.negotiation;

import io.regua.calendar.BusinessDates;
import io.regua.negotiation.store.AgreementRows;
import io.regua.negotiation.store.DealRows;
import io.regua.team.CreditorScope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What lists and pages about offers and agreements tell besides them. */
@Service
@Transactional(readOnly = true)
public class Deals {

    /** So many lines are on a page. */
    public static final int PAGE = 50;

    private static final int MOST_OF_ONE = 100;

    private final DealRows rows;
    private final AgreementRows agreements;
    private final BusinessDates dates;

    Deals(DealRows rows, AgreementRows agreements, BusinessDates dates) {
        this.rows = rows;
        this.agreements = agreements;
        this.dates = dates;
    }

    /** What agreements somebody looks for. */
    public enum Which {
        /** Those that can still be kept. */
        STANDING,
        /** Those of which a payment is late. */
        LATE,
        /** Those that were paid. */
        FULFILLED,
        /** Those that ended otherwise. */
        ENDED;

        /** As addresses and REST write it. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Agreements at creditors that may be seen, the newest first, one page of them and one line more where there are
     * more.
     *
     * @param before the key that the page before ended with; null = from the newest
     */
    public List<AgreementLine> agreements(Which which, CreditorScope scope, @Nullable Long before) {
        return rows.agreements(which, scope, dates.today(), before == null ? Long.MAX_VALUE : before, PAGE + 1);
    }

    /** The agreements of one customer, the newest first; at most a hundred. */
    public List<AgreementLine> agreementsOf(long customerId, CreditorScope scope) {
        return agreementsOf(customerId, scope, null, MOST_OF_ONE);
    }

    /**
     * A part of them.
     *
     * @param before the key that the part before ended with; null = from the newest
     * @param most so many at most
     */
    public List<AgreementLine> agreementsOf(long customerId, CreditorScope scope, @Nullable Long before, int most) {
        return rows.agreementsOf(customerId, scope, before == null ? Long.MAX_VALUE : before, most);
    }

    /** The debts of an agreement that are not paid back yet: what a renegotiation would be about. */
    public List<Long> debtsLeft(long agreementId) {
        return agreements.debts(agreementId);
    }

    /** The payments that count for an agreement, the newest first; at most a hundred. */
    public List<AgreedPayment> payments(long agreementId) {
        return rows.payments(agreementId);
    }

    /** The agreement that this one replaced, and the one that replaced it. */
    public List<Renegotiation> renegotiations(long agreementId) {
        return rows.renegotiations(agreementId);
    }

    /** By what people know some debts again. */
    public Map<Long, DebtTitle> titles(Collection<Long> receivables) {
        return rows.titles(receivables);
    }

    /** A customer's name, when one of his debts, or of his agreements, is at a creditor that may be seen. */
    public Optional<String> customer(long customerId, CreditorScope scope) {
        return rows.customer(customerId, scope);
    }
}
