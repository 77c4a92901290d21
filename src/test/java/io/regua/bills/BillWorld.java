package io.regua.bills;

import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.receivables.NewPayment;
import io.regua.receivables.PaymentMethod;
import io.regua.receivables.Payments;
import io.regua.team.CreditorScope;
import io.regua.testing.TaxIds;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A creditor with a Pix key and an account at the sandbox bank, and customers who owe it something. */
public final class BillWorld {

    static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, 11, 22);
    static final LocalDate MON_2026_11_30 = LocalDate.of(2026, 11, 30);
    static final Actor ANA = new Actor("ana", null);

    private static final AtomicInteger REFERENCES = new AtomicInteger();

    private final JdbcClient jdbc;
    private final long creditor;
    private final long account;

    public BillWorld(JdbcClient jdbc) {
        this(jdbc, "999", "cnab240", "sandbox");
    }

    public BillWorld(JdbcClient jdbc, String bank, String layout, String registrar) {
        this.jdbc = jdbc;
        this.creditor = jdbc.sql("insert into creditors.creditor (id, code, brand, legal_name, tax_id, address, city,"
                        + " pix_key_kind, pix_key, created_at) select n, 'bill-' || n, 'Brand ' || n, 'Companhia ' || n,"
                        + " :tax_id, 'Rua das Flores, 1', 'São Paulo', 'random',"
                        + " 'f4c6089a-bfde-4c00-a2d9-9eaa584b0219', now()"
                        + " from nextval('creditors.creditor_seq') as n returning id")
                .param("tax_id", TaxIds.nextCnpj())
                .query((row, no) -> row.getLong(1))
                .single();
        this.account = jdbc.sql("insert into creditors.bank_account (id, creditor_id, bank, branch, account,"
                        + " account_digit, beneficiary_code, wallet, layout, registrar, instructions,"
                        + " days_payable_after_due, created_at)"
                        + " select n, :creditor, :bank, '1', '12345', '6', '7654321', '9', :layout, :registrar,"
                        + " 'Não receber após o vencimento', 0, now()"
                        + " from nextval('creditors.bank_account_seq') as n returning id")
                .param("creditor", creditor)
                .param("bank", bank)
                .param("layout", layout)
                .param("registrar", registrar)
                .query((row, no) -> row.getLong(1))
                .single();
    }

    public long creditor() {
        return creditor;
    }

    public String code() {
        return "bill-" + creditor;
    }

    public long account() {
        return account;
    }

    /** With a CPF and an address, so that a bank registers a bill. */
    public long customer() {
        var customer = unknownCustomer();
        jdbc.sql("update customers.customer set tax_id = ? where id = ?")
                .params(cpf(customer), customer)
                .update();
        jdbc.sql(
                        "insert into customers.contact_point (id, customer_id, kind, value, street, number, district, city, state,"
                                + " postal_code) select n, ?, 'postal', 'P' || n, 'Rua Açaí', '10', 'Centro', 'Curitiba', 'PR',"
                                + " '80230000' from nextval('customers.contact_point_seq') as n")
                .param(customer)
                .update();
        return customer;
    }

    private static String cpf(long number) {
        var nine = "%09d".formatted(number % 1_000_000_000);
        var ten = nine + checkDigit(nine);
        return ten + checkDigit(ten);
    }

    private static int checkDigit(String digits) {
        var sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (digits.length() + 1 - i);
        }
        return sum % 11 < 2 ? 0 : 11 - sum % 11;
    }

    /** Of whom nothing but the name is known. */
    public long unknownCustomer() {
        return jdbc.sql(
                        "insert into customers.customer (id, kind, name)"
                                + " select n, 'individual', 'João ' || n from nextval('customers.customer_seq') as n returning id")
                .query((row, no) -> row.getLong(1))
                .single();
    }

    /** An installment without late-payment terms. */
    public long debt(long customer, String principal, LocalDate dueOn) {
        return jdbc.sql("with sale as (insert into receivables.contract (id, customer_id, creditor_id, number)"
                        + " select n, :customer, :creditor, 'N' || n from nextval('receivables.contract_seq') as n"
                        + " returning id) insert into receivables.receivable"
                        + " (id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal)"
                        + " select nextval('receivables.receivable_seq'), :customer, :creditor, id, 1, :dueOn, :principal,"
                        + " :principal from sale returning id")
                .param("customer", customer)
                .param("creditor", creditor)
                .param("dueOn", dueOn)
                .param("principal", Money.of(principal).amount())
                .query((row, no) -> row.getLong(1))
                .single();
    }

    NewBill boleto(long customer, Long... debts) {
        return new NewBill(customer, creditor, List.of(debts), MON_2026_11_30, BillKind.BOLETO, List.of());
    }

    /** Issues it and has it registered at the sandbox bank. */
    Bill registered(Bills bills, Remittances remittances, long customer, Long... debts) throws IOException {
        var bill = issued(bills.issue(boleto(customer, debts), ANA));
        remittances.produce(account, CreditorScope.EVERYTHING, ANA);
        return bills.byId(bill.id());
    }

    static Bill issued(Issued issued) {
        return ((Issued.Done) issued).bill();
    }

    static NewPayment cash(long debt, String amount) {
        return NewPayment.ofReceivable(
                debt, Money.of(amount), SUN_2026_11_22, "cash " + REFERENCES.incrementAndGet(), PaymentMethod.CASH);
    }

    static void pay(Payments payments, long debt, String amount) {
        payments.record(cash(debt, amount), ANA);
    }

    public String state(long debt) {
        return jdbc.sql("select state from receivables.receivable where id = ?")
                .param(debt)
                .query((row, no) -> row.getString(1))
                .single();
    }

    List<String> instructions(long bill) {
        return jdbc.sql("select kind || case when remittance_id is null then ' waits' else ' sent' end"
                        + " from bills.instruction where bill_id = ? order by id")
                .param(bill)
                .query((row, no) -> row.getString(1))
                .list();
    }

    public long unmatched() {
        return jdbc.sql("select count(*) from receivables.v_unmatched where creditor_id = ?")
                .param(creditor)
                .query((row, no) -> row.getLong(1))
                .single();
    }
}
