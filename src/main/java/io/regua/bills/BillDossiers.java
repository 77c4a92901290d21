package io.regua.bills;

import io.regua.bills.rules.Bank;
import io.regua.bills.rules.Boleto;
import io.regua.bills.rules.Payer;
import io.regua.bills.store.BillDossierRows;
import io.regua.bills.store.Receivers;
import io.regua.receivables.Quote;
import io.regua.receivables.Quotes;
import io.regua.team.CreditorScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that stands on a bill, and what can be put on one. */
@Service
@Transactional(readOnly = true)
public class BillDossiers {

    private final BillDossierRows rows;
    private final Receivers receivers;
    private final Quotes quotes;

    BillDossiers(BillDossierRows rows, Receivers receivers, Quotes quotes) {
        this.rows = rows;
        this.receivers = receivers;
        this.quotes = quotes;
    }

    /**
     * A bill with all that is printed on it.
     *
     * @param payer null when his tax id is not known
     * @param account null for Pix alone
     */
    public record Whole(
            Bill bill,
            Receiver receiver,
            String customer,
            @Nullable Payer payer,
            @Nullable CollectionAccount account,
            Quote quote,
            List<Owed> debts) {

        public Optional<Bank> bank() {
            return Optional.ofNullable(account)
                    .flatMap(there -> Bank.of(there.account().bank()));
        }

        /** The digits a person types, as they are printed; empty until the bank has registered the bill. */
        public Optional<String> typedLine() {
            return BillDossiers.typedLine(bill);
        }
    }

    /** The digits a person types, as they are printed; empty until the bank has registered the bill. */
    public static Optional<String> typedLine(Bill bill) {
        return bill.payableBarcode().map(code -> new Boleto(code).printedLine());
    }

    /** What happened to a bill, or to what the bank was told of it. */
    public record Event(String code, String actor, Instant at, Map<String, Object> facts) {}

    /** A customer's name, when the reader may see one of his debts. */
    public Optional<String> customer(long customer, CreditorScope scope) {
        return rows.customer(customer, scope);
    }

    /** What a customer owes today, the oldest first; at most 200 debts. */
    public List<Owed> owed(long customer, CreditorScope scope, LocalDate today) {
        return rows.owed(customer, scope, today);
    }

    /**
     * All that stands on a bill.
     *
     * @throws NoSuchElementException when its creditor or quote is gone
     */
    public Whole whole(Bill bill, LocalDate today) {
        return new Whole(
                bill,
                receivers.byId(bill.creditorId()),
                receivers.name(bill.customerId()),
                receivers.payer(bill.customerId()).orElse(null),
                bill.bankAccountId() == null
                        ? null
                        : receivers.account(bill.bankAccountId()).orElse(null),
                quotes.byId(bill.quoteId()),
                rows.debts(bill, today));
    }

    /** The newest first. */
    public List<Event> history(long bill) {
        return rows.history(bill);
    }
}
