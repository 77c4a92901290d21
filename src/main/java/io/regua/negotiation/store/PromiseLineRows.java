package io.regua.negotiation.store;

import io.regua.money.Money;
import io.regua.negotiation.CancelledFor;
import io.regua.negotiation.Heard;
import io.regua.negotiation.PromiseLine;
import io.regua.negotiation.PromiseLine.Debt;
import io.regua.negotiation.PromiseLists.Days;
import io.regua.negotiation.PromiseLists.Wanted;
import io.regua.negotiation.PromiseLists.Which;
import io.regua.negotiation.PromisePart;
import io.regua.negotiation.PromiseScore;
import io.regua.negotiation.PromiseState;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Promises as lists show them. */
@Component
public class PromiseLineRows {

    private static final String LINES = Sql.of("negotiation/promise_lines");
    private static final String DEBTS = Sql.of("negotiation/promise_line_debts");
    private static final String COUNTS = Sql.of("negotiation/promise_counts");
    private static final int MOST_OF_CUSTOMER = 100;

    private static final String PAGE = " limit :size offset :offset";
    private static final String BY_DAY = " order by p.next_due_on, p.id" + PAGE;
    private static final String BY_END = " order by p.closed_on desc, p.id desc" + PAGE;

    private final JdbcClient jdbc;

    PromiseLineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<PromiseLine> page(Which which, Wanted wanted, Days days, int size, int offset) {
        var asked = LINES + " and (:madeBy = '' or p.made_by = :madeBy) and " + condition(which);
        return lines(jdbc.sql(asked)
                .param("all", wanted.scope().all())
                .param("creditors", wanted.scope().array())
                .param("madeBy", wanted.madeBy())
                .params(dates(days))
                .param("size", size)
                .param("offset", offset));
    }

    private static Map<String, LocalDate> dates(Days days) {
        return Map.of("today", days.today(), "next", days.next(), "since", days.since());
    }

    private static String condition(Which which) {
        return switch (which) {
            case TODAY -> "p.state = 'open' and p.next_due_on = :today" + BY_DAY;
            case NEXT -> "p.state = 'open' and p.next_due_on > :today and p.next_due_on <= :next" + BY_DAY;
            case WAITING -> "p.state = 'open' and p.next_due_on < :today" + BY_DAY;
            case OPEN -> "p.state = 'open'" + BY_DAY;
            case BROKEN -> "p.state in ('broken', 'partly_kept') and p.closed_on >= :since" + BY_END;
            case KEPT -> "p.state = 'kept' and p.closed_on >= :since" + BY_END;
        };
    }

    public Map<Which, Long> counts(Wanted wanted, Days days) {
        return jdbc.sql(COUNTS)
                .param("all", wanted.scope().all())
                .param("creditors", wanted.scope().array())
                .param("madeBy", wanted.madeBy())
                .params(dates(days))
                .query((row, no) -> counts(row))
                .single();
    }

    private static Map<Which, Long> counts(ResultSet row) throws SQLException {
        var counts = new EnumMap<Which, Long>(Which.class);
        for (var which : Which.values()) {
            counts.put(which, row.getLong(which.code()));
        }
        return counts;
    }

    public List<PromiseLine> of(long customerId, CreditorScope scope) {
        return lines(jdbc.sql(LINES + " and p.customer_id = :customer"
                        + " order by p.state = 'open' desc, p.made_on desc, p.id desc limit :size")
                .param("all", scope.all())
                .param("creditors", scope.array())
                .param("customer", customerId)
                .param("size", MOST_OF_CUSTOMER));
    }

    public Optional<PromiseLine> one(long promiseId, CreditorScope scope) {
        return lines(jdbc.sql(LINES + " and p.id = :promise")
                        .param("all", scope.all())
                        .param("creditors", scope.array())
                        .param("promise", promiseId))
                .stream()
                .findFirst();
    }

    private List<PromiseLine> lines(JdbcClient.StatementSpec asked) {
        var found = asked.query((row, no) -> line(row)).list();
        if (found.isEmpty()) {
            return found;
        }
        var ids = found.stream().map(PromiseLine::id).toArray(Long[]::new);
        var parts = parts(ids);
        var debts = debts(ids);
        return found.stream()
                .map(line ->
                        whole(line, parts.getOrDefault(line.id(), List.of()), debts.getOrDefault(line.id(), List.of())))
                .toList();
    }

    private Map<Long, List<PromisePart>> parts(Long[] promises) {
        var parts = new HashMap<Long, List<PromisePart>>();
        jdbc.sql("select * from negotiation.promise_part where promise_id = any(:promises) order by number")
                .param("promises", promises)
                .query(row -> {
                    parts.computeIfAbsent(row.getLong("promise_id"), id -> new ArrayList<>())
                            .add(PromiseRows.part(row));
                });
        return parts;
    }

    private Map<Long, List<Debt>> debts(Long[] promises) {
        var debts = new HashMap<Long, List<Debt>>();
        jdbc.sql(DEBTS).param("promises", promises).query(row -> {
            debts.computeIfAbsent(row.getLong("promise_id"), id -> new ArrayList<>())
                    .add(new Debt(row.getLong("receivable_id"), row.getString("title"), row.getInt("installment")));
        });
        return debts;
    }

    private static PromiseLine whole(PromiseLine line, List<PromisePart> parts, List<Debt> debts) {
        return new PromiseLine(
                line.id(),
                line.customerId(),
                line.customer(),
                line.creditorId(),
                line.creditor(),
                line.state(),
                line.amount(),
                line.paid(),
                line.heard(),
                line.note(),
                line.madeOn(),
                line.madeBy(),
                line.lastDueOn(),
                line.nextDueOn(),
                line.clearsOn(),
                line.closedOn(),
                line.why(),
                line.reason(),
                parts,
                debts);
    }

    private static PromiseLine line(ResultSet row) throws SQLException {
        return new PromiseLine(
                row.getLong("id"),
                row.getLong("customer_id"),
                row.getString("customer"),
                row.getLong("creditor_id"),
                row.getString("creditor"),
                PromiseState.valueOf(upper(row.getString("state"))),
                new Money(row.getBigDecimal("amount")),
                new Money(row.getBigDecimal("paid")),
                Heard.valueOf(upper(row.getString("heard"))),
                row.getString("note"),
                row.getObject("made_on", LocalDate.class),
                row.getString("made_by"),
                row.getObject("last_due_on", LocalDate.class),
                row.getObject("next_due_on", LocalDate.class),
                row.getObject("clears_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                why(row.getString("why")),
                row.getString("reason"),
                List.of(),
                List.of());
    }

    private static @Nullable CancelledFor why(@Nullable String code) {
        return code == null ? null : CancelledFor.valueOf(upper(code));
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    /** Over the creditors that the reader sees. */
    public PromiseScore score(long customerId, CreditorScope scope) {
        return jdbc.sql("select coalesce(sum(kept), 0) as kept, coalesce(sum(partly_kept), 0) as partly_kept,"
                        + " coalesce(sum(broken), 0) as broken, coalesce(sum(open), 0) as open"
                        + " from negotiation.v_promise_score"
                        + " where customer_id = :customer and (:all or creditor_id = any(:creditors))")
                .param("customer", customerId)
                .param("all", scope.all())
                .param("creditors", scope.array())
                .query((row, no) -> new PromiseScore(
                        row.getInt("kept"), row.getInt("partly_kept"), row.getInt("broken"), row.getInt("open")))
                .single();
    }
}
