package io.regua.receivables.store;

import static io.regua.receivables.store.Columns.component;
import static io.regua.receivables.store.Columns.date;
import static io.regua.receivables.store.Columns.kind;
import static io.regua.receivables.store.Columns.money;
import static io.regua.receivables.store.Columns.number;

import io.regua.money.Money;
import io.regua.receivables.Component;
import io.regua.receivables.rules.Account;
import io.regua.receivables.rules.Account.Claim;
import io.regua.receivables.rules.Account.Given;
import io.regua.receivables.rules.Account.Part;
import io.regua.receivables.rules.Account.Received;
import io.regua.receivables.rules.Account.Stated;
import io.regua.receivables.rules.Payoff.Policy;
import io.regua.receivables.rules.Settlement.GivenUp;
import io.regua.receivables.rules.Settlement.Share;
import io.regua.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is needed to settle the money of accounts anew: debts, payments, concessions, and what is written. */
@org.springframework.stereotype.Component
class Accounts {

    /** What is written of one debt. */
    record Standing(Money openPrincipal, @Nullable LocalDate settledOn) {}

    /** An account and what is written about it. */
    record Book(
            Account account,
            Map<Long, Standing> standings,
            List<Share> shares,
            List<GivenUp> givenUp,
            Map<Long, Money> credit) {}

    private final JdbcClient jdbc;
    private final DebtReading reading;
    private final AgreedRows agreements;

    Accounts(JdbcClient jdbc, DebtReading reading, AgreedRows agreements) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.agreements = agreements;
    }

    /** The books of some accounts, locked until the transaction ends. */
    Collection<Book> locked(Collection<AccountKey> keys) {
        var customers = keys.stream().map(AccountKey::customerId).toArray(Long[]::new);
        var creditors = keys.stream().map(AccountKey::creditorId).toArray(Long[]::new);
        return new Reading(customers, creditors).books();
    }

    /** One reading of several accounts. */
    private final class Reading {

        private final Long[] customers;
        private final Long[] creditors;
        private final Map<AccountKey, Book> books = new HashMap<>();

        Reading(Long[] customers, Long[] creditors) {
            this.customers = customers;
            this.creditors = creditors;
        }

        Collection<Book> books() {
            statement("lock_accounts").query(row -> {});
            readDebts();
            readPayments();
            each(
                    "concessions_of_accounts",
                    (book, row) -> book.account()
                            .given()
                            .add(new Given(
                                    row.getLong("id"),
                                    row.getLong("receivable_id"),
                                    kind(row),
                                    row.getString("component") == null ? null : component(row),
                                    money(row, "amount"),
                                    date(row, "given_on"))));
            each(
                    "allocated_of_accounts",
                    (book, row) -> book.shares()
                            .add(new Share(
                                    row.getLong("payment_id"),
                                    row.getLong("receivable_id"),
                                    component(row),
                                    money(row, "amount"),
                                    date(row, "paid_on"))));
            agreements
                    .of(customers, creditors)
                    .forEach((key, all) -> book(key).account().agreements().addAll(all));
            each("given_up_of_accounts", (book, row) -> book.givenUp().add(givenUp(row)));
            each(
                    "credit_of_accounts",
                    (book, row) -> book.credit().put(row.getLong("payment_id"), money(row, "amount")));
            return books.values();
        }

        private void readDebts() {
            var debts = reading.of(customers);
            each("debts_of_accounts", (book, row) -> {
                var id = row.getLong("receivable_id");
                var takesMoney = row.getBoolean("takes_money");
                book.account()
                        .claims()
                        .put(id, new Claim(row.getLong("contract_id"), debts.untouched(row), takesMoney));
                book.standings()
                        .put(
                                id,
                                new Standing(
                                        money(row, "open_principal"), row.getObject("settled_on", LocalDate.class)));
            });
        }

        private void readPayments() {
            var named = new HashMap<Received, AccountKey>();
            var quotes = new HashMap<Long, Long>();
            each("payments_of_accounts", (book, row) -> {
                var receivable = number(row, "receivable_id");
                var amount = money(row, "amount");
                var received = new Received(
                        row.getLong("id"),
                        number(row, "contract_id"),
                        receivable == null ? List.of() : List.of(new Part(receivable, amount)),
                        null,
                        amount,
                        date(row, "paid_on"),
                        row.getBoolean("of_credit"),
                        policy(row));
                var quote = number(row, "quote_id");
                if (quote != null) {
                    quotes.put(received.id(), quote);
                }
                if (received.contractId() == null) {
                    named.put(received, key(row));
                } else {
                    book.account().payments().add(received);
                }
            });
            if (!named.isEmpty()) {
                var parts = partsOf(named.keySet());
                var stated = statedBy(quotes.values());
                named.forEach((received, key) -> book(key)
                        .account()
                        .payments()
                        .add(received.naming(
                                parts.getOrDefault(received.id(), List.of()), stated.get(quotes.get(received.id())))));
            }
        }

        private Map<Long, List<Part>> partsOf(Collection<Received> payments) {
            var parts = new HashMap<Long, List<Part>>();
            jdbc.sql(Sql.of("receivables/parts_of_payments"))
                    .param("payments", payments.stream().map(Received::id).toArray(Long[]::new))
                    .param("customers", customers)
                    .query(row -> {
                        parts.computeIfAbsent(row.getLong("payment_id"), id -> new ArrayList<>())
                                .add(new Part(row.getLong("receivable_id"), money(row, "amount")));
                    });
            return parts;
        }

        private Map<Long, Stated> statedBy(Collection<Long> quotes) {
            var stated = new HashMap<Long, Stated>();
            if (!quotes.isEmpty()) {
                jdbc.sql(Sql.of("receivables/lines_of_quotes"))
                        .param("quotes", quotes.toArray(Long[]::new))
                        .param("customers", customers)
                        .query(row -> {
                            var id = row.getLong("id");
                            var total = money(row, "total");
                            var until = date(row, "pays_until");
                            stated.computeIfAbsent(id, quote -> new Stated(quote, until, total, new HashMap<>()))
                                    .lines()
                                    .computeIfAbsent(
                                            row.getLong("receivable_id"), debt -> new EnumMap<>(Component.class))
                                    .put(component(row), money(row, "amount"));
                        });
            }
            return stated;
        }

        private void each(String name, Entry entry) {
            statement(name).query(row -> {
                entry.into(book(key(row)), row);
            });
        }

        private JdbcClient.StatementSpec statement(String name) {
            return jdbc.sql(Sql.of("receivables/" + name))
                    .param("customers", customers)
                    .param("creditors", creditors);
        }

        private Book book(AccountKey key) {
            return books.computeIfAbsent(
                    key,
                    account -> new Book(
                            new Account(new HashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()),
                            new HashMap<>(),
                            new ArrayList<>(),
                            new ArrayList<>(),
                            new HashMap<>()));
        }
    }

    @FunctionalInterface
    private interface Entry {
        void into(Book book, ResultSet row) throws SQLException;
    }

    private static AccountKey key(ResultSet row) throws SQLException {
        return new AccountKey(row.getLong("customer_id"), row.getLong("creditor_id"));
    }

    private static Policy policy(ResultSet row) throws SQLException {
        var order = Arrays.stream((String[]) row.getArray("allocation_order").getArray())
                .map(Columns::component)
                .toList();
        return new Policy(order, money(row, "residual_waiver"));
    }

    private static GivenUp givenUp(ResultSet row) throws SQLException {
        return new GivenUp(
                row.getLong("receivable_id"),
                component(row),
                kind(row),
                money(row, "amount"),
                date(row, "given_on"),
                number(row, "payment_id"),
                number(row, "quote_id"),
                number(row, "concession_id"),
                number(row, "agreement_id"),
                row.getString("reason"));
    }
}
