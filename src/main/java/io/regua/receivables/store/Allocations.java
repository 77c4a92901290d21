package io.regua.receivables.store;

import static io.regua.receivables.store.Columns.numbers;
import static io.regua.receivables.store.Columns.texts;

import io.regua.money.Money;
import io.regua.receivables.CreditMoved;
import io.regua.receivables.rules.Corrections;
import io.regua.receivables.rules.Settlement;
import io.regua.receivables.rules.Settlement.GivenUp;
import io.regua.receivables.rules.Settlement.Share;
import io.regua.receivables.store.Accounts.Book;
import io.regua.receivables.store.Accounts.Standing;
import io.regua.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Settles the money of accounts anew and writes the difference: counter rows where a back-dated payment changed later
 * ones (M10), nothing at all where everything is right. One account (what one customer owes one creditor) or a whole
 * batch, the same way. Where more or less than before is left over, {@link CreditMoved} says so.
 */
@Component
public class Allocations {

    /** So many accounts at a time are held in memory. */
    private static final int CHUNK = 4000;

    private final JdbcClient jdbc;
    private final JdbcTemplate cursor;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    Allocations(JdbcTemplate template, Accounts accounts, ApplicationEventPublisher events) {
        this.jdbc = JdbcClient.create(template);
        this.accounts = accounts;
        this.events = events;
        var source = template.getDataSource();
        if (source == null) {
            throw new IllegalStateException("no database");
        }
        this.cursor = new JdbcTemplate(source);
        this.cursor.setFetchSize(CHUNK);
    }

    /** What became of some debts: rows to write, and how they stand afterwards. */
    private record Difference(
            List<Share> shares, List<GivenUp> givenUp, Map<Long, Money> credit, Map<Long, Standing> standings) {
        Difference() {
            this(new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new HashMap<>());
        }
    }

    /**
     * Settles the accounts that a batch brought money or debts for, a chunk at a time; memory does not grow with them.
     *
     * @return how many accounts there were
     */
    public int settleBatch(long batchId) {
        return settleAll("accounts_of_batch", Map.of("batch", batchId));
    }

    /**
     * Settles all accounts that a statement names, a chunk at a time.
     *
     * @param statement gives customer and creditor
     * @return how many accounts there were
     */
    public int settleAll(String statement, Map<String, ?> parameters) {
        var count = 0;
        var named = new NamedParameterJdbcTemplate(cursor);
        try (var keys = named.queryForStream(
                Sql.of("receivables/" + statement),
                parameters,
                (row, no) -> new AccountKey(row.getLong(1), row.getLong(2)))) {
            var chunk = new ArrayList<AccountKey>(CHUNK);
            for (var key : (Iterable<AccountKey>) keys::iterator) {
                chunk.add(key);
                if (chunk.size() == CHUNK) {
                    settleAccounts(chunk);
                    chunk.clear();
                }
                count++;
            }
            settleAccounts(chunk);
        }
        return count;
    }

    /** Settles all payments of a customer at a creditor and says which receivables this changed. */
    public Set<Long> settle(long customerId, long creditorId) {
        return settleAccounts(List.of(new AccountKey(customerId, creditorId)));
    }

    /** Settles all payments of the accounts that some contracts belong to and says which receivables this changed. */
    public Set<Long> settle(Collection<Long> contracts) {
        return settleAccounts(jdbc.sql(
                        "select distinct customer_id, creditor_id from receivables.contract where id = any(:contracts)")
                .param("contracts", contracts.toArray(Long[]::new))
                .query((row, no) -> new AccountKey(row.getLong(1), row.getLong(2)))
                .list());
    }

    /** Settles all payments of some accounts and says which receivables this changed. */
    public Set<Long> settleAccounts(Collection<AccountKey> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        var difference = new Difference();
        var books = accounts.locked(keys);
        books.forEach(book -> compare(book, difference));
        writeShares(difference.shares());
        writeGivenUp(difference.givenUp());
        writeCredit(List.copyOf(difference.credit().entrySet()));
        move(List.copyOf(difference.standings().entrySet()));
        var changed = new HashSet<>(difference.standings().keySet());
        if (books.stream().anyMatch(book -> !book.account().agreements().isEmpty())) {
            changed.addAll(moveAgreed(keys));
        }
        return changed;
    }

    private static void compare(Book book, Difference difference) {
        var settlement = Settlement.of(book.account());
        var shares = Corrections.ofShares(settlement.shares(), book.shares());
        var givenUp = Corrections.ofGivenUp(settlement.givenUp(), book.givenUp());
        difference.shares().addAll(shares);
        difference.givenUp().addAll(givenUp);
        difference.credit().putAll(Corrections.ofCredit(settlement.credit(), book.credit()));
        touched(book, settlement, shares, givenUp)
                .forEach(id -> difference
                        .standings()
                        .put(id, new Standing(settlement.openPrincipal(id), settlement.settledOn(id))));
    }

    /** Debts that something was written for, and debts of this money that do not stand as they should. */
    private static Set<Long> touched(Book book, Settlement settlement, List<Share> shares, List<GivenUp> givenUp) {
        var touched = new HashSet<>(shares.stream().map(Share::receivableId).toList());
        givenUp.forEach(part -> touched.add(part.receivableId()));
        var known = new HashSet<>(touched);
        settlement.shares().forEach(share -> known.add(share.receivableId()));
        settlement.givenUp().forEach(part -> known.add(part.receivableId()));
        book.standings().forEach((id, standing) -> {
            var right = new Standing(settlement.openPrincipal(id), settlement.settledOn(id));
            if (known.contains(id) && !right.equals(standing)) {
                touched.add(id);
            }
        });
        return touched;
    }

    private void writeShares(List<Share> shares) {
        if (!shares.isEmpty()) {
            jdbc.sql(Sql.of("receivables/allocate"))
                    .param("payments", numbers(shares, Share::paymentId))
                    .param("receivables", numbers(shares, Share::receivableId))
                    .param(
                            "components",
                            texts(shares, share -> share.component().code()))
                    .param("amounts", texts(shares, Share::amount))
                    .param("paidOn", texts(shares, Share::paidOn))
                    .update();
        }
    }

    private void writeGivenUp(List<GivenUp> parts) {
        if (!parts.isEmpty()) {
            jdbc.sql(Sql.of("receivables/give_up"))
                    .param("receivables", numbers(parts, GivenUp::receivableId))
                    .param("components", texts(parts, part -> part.component().code()))
                    .param("kinds", texts(parts, part -> part.kind().code()))
                    .param("amounts", texts(parts, GivenUp::amount))
                    .param("givenOn", texts(parts, GivenUp::on))
                    .param("payments", numbers(parts, GivenUp::paymentId))
                    .param("quotes", numbers(parts, GivenUp::quoteId))
                    .param("concessions", numbers(parts, GivenUp::concessionId))
                    .param("agreements", numbers(parts, GivenUp::agreementId))
                    .param("reasons", texts(parts, GivenUp::reason))
                    .update();
        }
    }

    private void writeCredit(List<Map.Entry<Long, Money>> credit) {
        if (!credit.isEmpty()) {
            jdbc.sql(Sql.of("receivables/keep_credit"))
                    .param("payments", numbers(credit, Map.Entry::getKey))
                    .param("amounts", texts(credit, Map.Entry::getValue))
                    .update();
            events.publishEvent(
                    new CreditMoved(credit.stream().map(Map.Entry::getKey).toList()));
        }
    }

    private List<Long> moveAgreed(Collection<AccountKey> keys) {
        return jdbc.sql(Sql.of("receivables/move_agreed"))
                .param("customers", keys.stream().map(AccountKey::customerId).toArray(Long[]::new))
                .param("creditors", keys.stream().map(AccountKey::creditorId).toArray(Long[]::new))
                .query((row, no) -> row.getLong(1))
                .list();
    }

    private void move(List<Map.Entry<Long, Standing>> standings) {
        if (!standings.isEmpty()) {
            jdbc.sql(Sql.of("receivables/move_settled"))
                    .param("receivables", numbers(standings, Map.Entry::getKey))
                    .param("open", texts(standings, entry -> entry.getValue().openPrincipal()))
                    .param(
                            "settledOn",
                            texts(standings, entry -> entry.getValue().settledOn()))
                    .update();
        }
    }
}
