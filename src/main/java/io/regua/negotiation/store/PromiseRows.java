package io.regua.negotiation.store;

import io.regua.money.Money;
import io.regua.negotiation.PromisePart;
import io.regua.negotiation.rules.PromiseJudge.Came;
import io.regua.negotiation.rules.PromiseJudge.Debts;
import io.regua.negotiation.rules.PromiseRules.Debt;
import io.regua.negotiation.rules.PromiseRules.Owed;
import io.regua.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands around promises: their parts, their debts, the money that came for them. */
@Component
public class PromiseRows {

    private static final String MONEY = Sql.of("negotiation/promise_money");
    private static final String DEBTS_NOW = Sql.of("negotiation/promise_debts_now");
    private static final String KNOWN_DEBTS = Sql.of("negotiation/promise_known_debts");
    private static final String TO_JUDGE = Sql.of("negotiation/promises_to_judge");

    private final JdbcClient jdbc;

    PromiseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A debt that a promise covers, and the hold that makes the ruler wait for it. */
    public record Covered(long receivableId, @Nullable Long holdId) {}

    /** One promise of a customer is taken at a time. */
    public void lock(long customerId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('negotiation.promise', ?))")
                .param(customerId)
                .query(row -> {});
    }

    /** Where debts of a customer at a creditor stand; others are left out. */
    public Map<Long, Debt> known(long customerId, long creditorId, Collection<Long> debts) {
        var known = new HashMap<Long, Debt>();
        jdbc.sql(KNOWN_DEBTS)
                .param("customer", customerId)
                .param("creditor", creditorId)
                .param("debts", debts.toArray(Long[]::new))
                .query(row -> {
                    known.put(
                            row.getLong("id"),
                            new Debt(owed(row.getString("state")), row.getObject("promise", Long.class)));
                });
        return known;
    }

    private static Owed owed(String state) {
        return switch (state) {
            case "open", "placed" -> Owed.OWED;
            case "in_agreement" -> Owed.IN_AGREEMENT;
            default -> Owed.NOT_OWED;
        };
    }

    /** How many promises a customer has open at a creditor. */
    public long open(long customerId, long creditorId) {
        return jdbc.sql("select count(*) from negotiation.promise"
                        + " where customer_id = ? and creditor_id = ? and state = 'open'")
                .params(customerId, creditorId)
                .query(Long.class)
                .single();
    }

    public void keepParts(long promise, long customerId, List<PromisePart> parts) {
        parts.forEach(part -> jdbc.sql("insert into negotiation.promise_part"
                        + " (promise_id, customer_id, number, due_on, amount, counts_until, clears_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        promise,
                        customerId,
                        part.number(),
                        part.dueOn(),
                        part.amount().amount(),
                        part.countsUntil(),
                        part.clearsOn())
                .update());
    }

    public void keepDebts(long promise, long customerId, Collection<Long> debts) {
        jdbc.sql("insert into negotiation.promise_debt (promise_id, customer_id, receivable_id)"
                        + " select :promise, :customer, debt from unnest(:debts) as debt")
                .param("promise", promise)
                .param("customer", customerId)
                .param("debts", debts.toArray(Long[]::new))
                .update();
    }

    /** Says by which hold the ruler waits for a debt; null = none any more. */
    public void heldBy(long promise, long customerId, long receivable, @Nullable Long hold) {
        jdbc.sql("update negotiation.promise_debt set hold_id = :hold"
                        + " where promise_id = :promise and customer_id = :customer and receivable_id = :receivable")
                .param("hold", hold)
                .param("promise", promise)
                .param("customer", customerId)
                .param("receivable", receivable)
                .update();
    }

    public List<PromisePart> parts(long promise) {
        return jdbc.sql("select * from negotiation.promise_part where promise_id = ? order by number")
                .param(promise)
                .query((row, no) -> part(row))
                .list();
    }

    static PromisePart part(ResultSet row) throws SQLException {
        return new PromisePart(
                row.getInt("number"),
                row.getObject("due_on", LocalDate.class),
                new Money(row.getBigDecimal("amount")),
                row.getObject("counts_until", LocalDate.class),
                row.getObject("clears_on", LocalDate.class));
    }

    public List<Covered> debts(long promise) {
        return jdbc.sql("select receivable_id, hold_id from negotiation.promise_debt"
                        + " where promise_id = ? order by receivable_id")
                .param(promise)
                .query((row, no) -> new Covered(row.getLong("receivable_id"), row.getObject("hold_id", Long.class)))
                .list();
    }

    /** What was paid of its debts since it was given, by day. */
    public List<Came> money(long promise) {
        return jdbc.sql(MONEY)
                .param("promises", new Long[] {promise})
                .query((row, no) ->
                        new Came(row.getObject("paid_on", LocalDate.class), new Money(row.getBigDecimal("amount"))))
                .list();
    }

    /** What became of its debts. */
    public Debts debtsNow(long promise) {
        return jdbc.sql(DEBTS_NOW)
                .param("promises", new Long[] {promise})
                .query((row, no) -> new Debts(
                        row.getBoolean("in_agreement"),
                        row.getBoolean("gone"),
                        row.getObject("settled_on", LocalDate.class)))
                .optional()
                .orElse(Debts.OWED);
    }

    /** The next promises about which a night may have something to say, in their order. */
    public List<Long> toJudge(LocalDate date, long after, int size) {
        return jdbc.sql(TO_JUDGE)
                .param("date", date)
                .param("after", after)
                .param("size", size)
                .query((row, no) -> row.getLong(1))
                .list();
    }

    /** Promises, open or kept, that cover a debt. */
    public List<Long> covering(long receivable) {
        return jdbc.sql("select p.id from negotiation.promise_debt as d"
                        + " join negotiation.promise as p on p.id = d.promise_id and p.customer_id = d.customer_id"
                        + " where d.receivable_id = ? and p.state in ('open', 'kept') order by p.id")
                .param(receivable)
                .query((row, no) -> row.getLong(1))
                .list();
    }
}
