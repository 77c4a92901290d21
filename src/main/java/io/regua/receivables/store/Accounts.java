package io.regua.receivables.store;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.receivables.Terms;
import io.regua.receivables.rules.Debt;
import io.regua.receivables.rules.Settlement.Received;
import io.regua.receivables.rules.Settlement.Share;
import io.regua.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is needed to settle the payments of contracts anew: debts, money, and what was settled so far. */
@Component
class Accounts {

    /** One contract: its untouched debts, its money, and what is written about both. */
    record Account(Map<Long, Debt> debts, List<Received> payments, List<Share> shares, Map<Long, Money> credit) {
        Account() {
            this(new HashMap<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        }
    }

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The accounts of some contracts, locked until the transaction ends. */
    Collection<Account> locked(Long[] contracts) {
        jdbc.sql(Sql.of("receivables/lock_contracts"))
                .param("contracts", contracts)
                .query(Long.class)
                .list();
        var accounts = new HashMap<Long, Account>();
        each("debts_of_contracts", contracts, accounts, Accounts::addDebt);
        each("payments_of_contracts", contracts, accounts, Accounts::addPayment);
        each("allocated_of_contracts", contracts, accounts, Accounts::addShare);
        each("credit_of_contracts", contracts, accounts, Accounts::addCredit);
        return accounts.values();
    }

    @FunctionalInterface
    private interface Entry {
        void into(Account account, ResultSet row) throws SQLException;
    }

    private void each(String statement, Long[] contracts, Map<Long, Account> accounts, Entry entry) {
        jdbc.sql(Sql.of("receivables/" + statement))
                .param("contracts", contracts)
                .query(row -> {
                    entry.into(accounts.computeIfAbsent(row.getLong("contract_id"), contract -> new Account()), row);
                });
    }

    private static void addDebt(Account account, ResultSet row) throws SQLException {
        var terms = new Terms(new Percent(row.getBigDecimal("fine")), new Percent(row.getBigDecimal("interest")));
        var debt = new Debt(
                new Money(row.getBigDecimal("principal")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("adjusted_on", LocalDate.class),
                terms,
                row.getBoolean("consumer"),
                List.of());
        account.debts().put(row.getLong("receivable_id"), debt);
    }

    private static void addPayment(Account account, ResultSet row) throws SQLException {
        account.payments()
                .add(new Received(
                        row.getLong("id"),
                        row.getObject("receivable_id", Long.class),
                        new Money(row.getBigDecimal("amount")),
                        row.getObject("paid_on", LocalDate.class)));
    }

    private static void addShare(Account account, ResultSet row) throws SQLException {
        account.shares()
                .add(new Share(
                        row.getLong("payment_id"),
                        row.getLong("receivable_id"),
                        io.regua.receivables.Component.valueOf(
                                row.getString("component").toUpperCase(Locale.ROOT)),
                        new Money(row.getBigDecimal("amount")),
                        row.getObject("paid_on", LocalDate.class)));
    }

    private static void addCredit(Account account, ResultSet row) throws SQLException {
        account.credit().put(row.getLong("payment_id"), new Money(row.getBigDecimal("amount")));
    }
}
