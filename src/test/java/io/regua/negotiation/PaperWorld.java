package io.regua.negotiation;

import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.NewOffer.Off.Part;
import io.regua.testing.TaxIds;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ana Beatriz de Souza, born on 12 March 1980, owes a creditor two installments of 1.000,00 with 2 % and 1 %, 48 and 17
 * days late.
 */
public final class PaperWorld {

    public static final Negotiator MARCOS = new Negotiator(new Actor("marcos", null), Authority.MANAGER);

    private final JdbcClient jdbc;
    private final Offers offers;
    private final LocalDate today;
    private final long creditor;
    private final long customer;
    private final long contract;
    private final String cpf = TaxIds.nextCpf();
    private final List<Long> debts;

    public PaperWorld(JdbcClient jdbc, Offers offers, LocalDate today) {
        this.jdbc = jdbc;
        this.offers = offers;
        this.today = today;
        creditor = one("insert into creditors.creditor (id, code, brand, legal_name, tax_id, address, created_at)"
                + " select n, 'paper-' || n, 'Loja ' || n, 'Companhia ' || n || ' S.A.', '" + TaxIds.nextCnpj()
                + "', 'Rua das Flores, 1, São Paulo', now() from nextval('creditors.creditor_seq') as n returning id");
        customer = one("insert into customers.customer (id, kind, name, tax_id, birth_date)"
                + " select n, 'individual', 'Ana Beatriz de Souza', '" + cpf + "', date '1980-03-12'"
                + " from nextval('customers.customer_seq') as n returning id");
        contract = one("insert into receivables.contract"
                + " (id, customer_id, creditor_id, number, product, fine_percent, interest_percent)"
                + " select n, " + customer + ", " + creditor + ", 'N' || n, 'sofá', 2, 1"
                + " from nextval('receivables.contract_seq') as n returning id");
        debts = List.of(debt(1, today.minusDays(48)), debt(2, today.minusDays(17)));
    }

    private long debt(int installment, LocalDate dueOn) {
        return one("insert into receivables.receivable"
                + " (id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal)"
                + " select n, " + customer + ", " + creditor + ", " + contract + ", " + installment + ", '" + dueOn
                + "', 1000, 1000 from nextval('receivables.receivable_seq') as n returning id");
    }

    private long one(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** An entry of 500,00 today and three installments at one per cent a month; half of the charges is given up. */
    public Offer offer() {
        return offer(spread());
    }

    /** Everything today. */
    public Offer offerAtOnce() {
        return offer(Terms.atOnce(today));
    }

    private Terms spread() {
        return new Terms(
                Money.of("500.00"),
                today,
                3,
                today.plusMonths(1),
                Math.min(today.getDayOfMonth(), 28),
                Percent.of("1"),
                ScheduleKind.EQUAL_PARTS);
    }

    private Offer offer(Terms terms) {
        var wanted = new NewOffer(
                customer,
                creditor,
                debts,
                terms,
                new Part(Discounts.ofCharges(Percent.of("50"))),
                today.plusDays(3),
                null,
                UUID.randomUUID().toString());
        return ((OfferAnswer.Done) offers.freeze(wanted, MARCOS)).offer();
    }

    public long creditor() {
        return creditor;
    }

    public long customer() {
        return customer;
    }

    public long contract() {
        return contract;
    }

    public List<Long> debts() {
        return debts;
    }

    public String cpf() {
        return cpf;
    }
}
