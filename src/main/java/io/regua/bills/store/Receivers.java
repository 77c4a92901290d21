package io.regua.bills.store;

import io.regua.bills.CollectionAccount;
import io.regua.bills.Receiver;
import io.regua.bills.rules.Account;
import io.regua.bills.rules.Payer;
import io.regua.money.Money;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who receives, by which account, and who pays. */
@Component
public class Receivers {

    private static final String ACCOUNTS = "select a.id, a.creditor_id, c.brand, a.bank, a.branch, a.branch_digit,"
            + " a.account, a.account_digit, a.beneficiary_code, a.wallet, a.layout, a.registrar, a.instructions,"
            + " a.days_payable_after_due, a.our_number_last from creditors.v_bank_account as a"
            + " join creditors.v_creditor as c on c.id = a.creditor_id ";

    private final JdbcClient jdbc;

    Receivers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A creditor.
     *
     * @throws NoSuchElementException when there is no such creditor
     */
    public Receiver byId(long creditor) {
        return jdbc.sql("select id, brand, legal_name, tax_id, address, coalesce(city, ''), pix_key, min_boleto,"
                        + " calendar_id from creditors.v_creditor where id = ?")
                .param(creditor)
                .query((row, no) -> new Receiver(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        new Money(row.getBigDecimal(8)),
                        row.getLong(9)))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("creditor " + creditor));
    }

    /** The creditor that programs call so. */
    public Optional<Long> coded(String code) {
        return jdbc.sql("select id from creditors.v_creditor where code = ?")
                .param(code)
                .query((row, no) -> row.getLong(1))
                .optional();
    }

    /** Where a creditor's new boletos go: the oldest account in use. */
    public Optional<CollectionAccount> accountOf(long creditor) {
        return jdbc.sql(ACCOUNTS + "where a.creditor_id = ? and a.active order by a.id limit 1")
                .param(creditor)
                .query((row, no) -> account(row))
                .optional();
    }

    public Optional<CollectionAccount> account(long id) {
        return jdbc.sql(ACCOUNTS + "where a.id = ?")
                .param(id)
                .query((row, no) -> account(row))
                .optional();
    }

    /** All accounts, also those no longer in use: their bills are still paid. */
    public List<CollectionAccount> accounts(CreditorScope scope) {
        return jdbc.sql(ACCOUNTS + "where (:all or a.creditor_id = any(:creditors)) order by c.brand, a.id")
                .param("all", scope.all())
                .param("creditors", scope.array())
                .query((row, no) -> account(row))
                .list();
    }

    private static CollectionAccount account(ResultSet row) throws SQLException {
        return new CollectionAccount(
                row.getLong("id"),
                row.getLong("creditor_id"),
                row.getString("brand"),
                new Account(
                        row.getString("bank"),
                        row.getString("branch"),
                        row.getString("branch_digit"),
                        row.getString("account"),
                        row.getString("account_digit"),
                        row.getString("beneficiary_code"),
                        row.getString("wallet")),
                row.getString("layout").equals("cnab400") ? 400 : 240,
                row.getString("registrar"),
                row.getString("instructions"),
                row.getInt("days_payable_after_due"),
                row.getObject("our_number_last", Long.class));
    }

    /** A customer with his address; empty when his tax id is not known, without which no bank registers a bill. */
    public Optional<Payer> payer(long customer) {
        return jdbc.sql(Sql.of("bills/payer"))
                .param("customer", customer)
                .query((row, no) -> payer(row))
                .optional();
    }

    static Payer payer(ResultSet row) throws SQLException {
        return new Payer(
                Objects.requireNonNull(row.getString("tax_id")),
                row.getString("name"),
                row.getString("street"),
                row.getString("district"),
                row.getString("postal_code"),
                row.getString("city"),
                row.getString("state"));
    }

    /** What a customer is called. */
    public String name(long customer) {
        return jdbc.sql("select name from customers.v_customer where id = ?")
                .param(customer)
                .query((row, no) -> row.getString(1))
                .single();
    }
}
