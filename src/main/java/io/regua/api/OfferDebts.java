package io.regua.api;

import io.regua.api.store.ReceivableRows;
import io.regua.creditors.Creditor;
import io.regua.creditors.Creditors;
import io.regua.negotiation.Agreements;
import io.regua.negotiation.Debtor;
import io.regua.negotiation.LimitTrials;
import io.regua.receivables.Receivables;
import io.regua.team.SignedIn;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The debts that a wish for an offer names. */
@Component
class OfferDebts {

    /** Whose debts a request is about. */
    record About(long customer, long creditor, List<Long> debts) {}

    private final ReceivableRows rows;
    private final Receivables receivables;
    private final Creditors creditors;
    private final LimitTrials debtors;
    private final Agreements agreements;

    OfferDebts(
            ReceivableRows rows,
            Receivables receivables,
            Creditors creditors,
            LimitTrials debtors,
            Agreements agreements) {
        this.rows = rows;
        this.receivables = receivables;
        this.creditors = creditors;
        this.debtors = debtors;
        this.agreements = agreements;
    }

    /**
     * Whose they are, as far as the user sees them.
     *
     * @throws Refused when there is no such receivable, customer, creditor or agreement, or the user does not see it
     */
    About about(OfferBody asked, SignedIn user) {
        var renegotiates = asked.renegotiates();
        if (renegotiates != null) {
            var agreement = AgreementRoutes.seen(agreements, renegotiates, user);
            var debts = asked.receivables().isEmpty() ? agreement.offer().debts() : seen(asked.receivables(), user);
            return new About(
                    agreement.agreement().customerId(), agreement.agreement().creditorId(), debts);
        }
        return asked.receivables().isEmpty() ? ofCustomer(asked, user) : ofReceivables(asked.receivables(), user);
    }

    private List<Long> seen(List<Long> debts, SignedIn user) {
        debts.forEach(id -> ReceivableRoutes.seen(rows, id, user));
        return debts;
    }

    private About ofReceivables(List<Long> debts, SignedIn user) {
        seen(debts, user);
        var first = receivables.byId(debts.getFirst());
        return new About(first.customerId(), first.creditorId(), debts);
    }

    private About ofCustomer(OfferBody asked, SignedIn user) {
        long customer = Objects.requireNonNull(asked.customer());
        var creditor = creditor(String.valueOf(asked.creditor()), user);
        var debts = debtors
                .debtor(customer, user.scope())
                .orElseThrow(() -> Refused.notFound("no_customer", String.valueOf(customer)))
                .debts()
                .stream()
                .filter(debt -> debt.creditorId() == creditor)
                .map(Debtor.Debt::receivableId)
                .toList();
        return new About(customer, creditor, debts);
    }

    /** A creditor that may not be seen is as unknown as one that is not there. */
    private long creditor(String code, SignedIn user) {
        return creditors
                .named(code)
                .filter(each -> user.scope().sees(each.id()))
                .map(Creditor::id)
                .orElseThrow(() -> Refused.notFound("no_creditor", code));
    }
}
