package io.regua.receivables.store;

import io.regua.money.Money;
import io.regua.receivables.rules.Corrections;
import io.regua.receivables.rules.Settlement;
import io.regua.receivables.rules.Settlement.Share;
import io.regua.receivables.store.Accounts.Account;
import io.regua.sql.Sql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Settles the payments of contracts anew and writes the difference: counter rows where a back-dated payment changed
 * later ones (M10), nothing at all where everything is right. One contract or a whole batch, the same way.
 */
@Component
public class Allocations {

    /** So many contracts at a time are held in memory. */
    private static final int CHUNK = 4000;

    private final JdbcClient jdbc;
    private final JdbcTemplate cursor;
    private final Accounts accounts;

    Allocations(JdbcTemplate template, Accounts accounts) {
        this.jdbc = JdbcClient.create(template);
        this.accounts = accounts;
        var source = template.getDataSource();
        if (source == null) {
            throw new IllegalStateException("no database");
        }
        this.cursor = new JdbcTemplate(source);
        this.cursor.setFetchSize(CHUNK);
    }

    /** What became of some debts: shares and credit to write, and what is open afterwards. */
    private record Difference(List<Share> shares, Map<Long, Money> credit, Map<Long, Outcome> outcomes) {
        Difference() {
            this(new ArrayList<>(), new HashMap<>(), new HashMap<>());
        }
    }

    private record Outcome(Money open, @Nullable LocalDate settledOn) {}

    /**
     * Settles the contracts that a batch brought money or debts for, a chunk at a time; memory does not grow with them.
     *
     * @return how many contracts there were
     */
    public int settleBatch(long batchId) {
        var count = 0;
        try (var contracts = cursor.queryForStream(batchStatement(), (row, no) -> row.getLong(1), batchId, batchId)) {
            var chunk = new ArrayList<Long>(CHUNK);
            for (var contract : (Iterable<Long>) contracts::iterator) {
                chunk.add(contract);
                if (chunk.size() == CHUNK) {
                    settle(chunk);
                    chunk.clear();
                }
                count++;
            }
            settle(chunk);
        }
        return count;
    }

    private static String batchStatement() {
        return Sql.of("receivables/contracts_of_batch").replace(":batch", "?");
    }

    /** Settles all payments of a customer at a creditor and says which receivables this changed. */
    public Set<Long> settle(long customerId, long creditorId) {
        return settle(jdbc.sql("select id from receivables.contract where customer_id = ? and creditor_id = ?")
                .params(customerId, creditorId)
                .query((row, no) -> row.getLong(1))
                .list());
    }

    /**
     * Settles the payments of these contracts.
     *
     * @return the receivables whose settlement changed
     */
    public Set<Long> settle(Collection<Long> contracts) {
        if (contracts.isEmpty()) {
            return Set.of();
        }
        var difference = new Difference();
        accounts.locked(contracts.toArray(Long[]::new)).forEach(account -> compare(account, difference));
        writeShares(difference.shares());
        writeCredit(difference.credit());
        move(difference.outcomes());
        return difference.outcomes().keySet();
    }

    private static void compare(Account account, Difference difference) {
        var settlement = Settlement.of(account.debts(), account.payments());
        var shares = Corrections.ofShares(settlement.shares(), account.shares());
        difference.shares().addAll(shares);
        difference.credit().putAll(Corrections.ofCredit(settlement.credit(), account.credit()));
        var touched = new HashSet<>(shares.stream().map(Share::receivableId).toList());
        touched.retainAll(account.debts().keySet());
        touched.forEach(id ->
                difference.outcomes().put(id, new Outcome(settlement.openPrincipal(id), settlement.settledOn(id))));
    }

    private void writeShares(List<Share> shares) {
        if (shares.isEmpty()) {
            return;
        }
        jdbc.sql(Sql.of("receivables/allocate"))
                .param("payments", numbers(shares, Share::paymentId))
                .param("receivables", numbers(shares, Share::receivableId))
                .param("components", texts(shares, share -> share.component().code()))
                .param("amounts", texts(shares, Share::amount))
                .param("paidOn", texts(shares, Share::paidOn))
                .update();
    }

    private void writeCredit(Map<Long, Money> credit) {
        if (credit.isEmpty()) {
            return;
        }
        var entries = List.copyOf(credit.entrySet());
        jdbc.sql(Sql.of("receivables/keep_credit"))
                .param("payments", numbers(entries, Map.Entry::getKey))
                .param("amounts", texts(entries, Map.Entry::getValue))
                .update();
    }

    private void move(Map<Long, Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        var entries = List.copyOf(outcomes.entrySet());
        jdbc.sql(Sql.of("receivables/move_settled"))
                .param("receivables", numbers(entries, Map.Entry::getKey))
                .param("open", texts(entries, entry -> entry.getValue().open()))
                .param("settledOn", texts(entries, entry -> entry.getValue().settledOn()))
                .update();
    }

    private static <T> Long[] numbers(List<T> rows, Function<T, Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }

    /** Amounts and dates travel as text: the driver knows no arrays of them. */
    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable Object> column) {
        var texts = new @Nullable String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            var value = column.apply(rows.get(i));
            texts[i] = value == null ? null : value.toString();
        }
        return texts;
    }
}
