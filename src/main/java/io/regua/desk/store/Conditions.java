package io.regua.desk.store;

import io.regua.desk.Order;
import io.regua.desk.Place;
import io.regua.desk.Selection;
import io.regua.desk.Selection.SaleWord;
import io.regua.money.Money;
import io.regua.receivables.ReceivableState;
import io.regua.team.CreditorScope;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A selection as conditions on {@code r}, a row of {@code receivables.v_receivable}. Only what is asked for is said, so
 * that each list can use the index that fits it.
 */
final class Conditions {

    /** Weekends, Carnival and Christmas together: no due date moves further. */
    private static final int MOST_DAYS_OFF = 15;

    private final StringBuilder sql = new StringBuilder();
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private Conditions(CreditorScope scope) {
        and("(:all or r.creditor_id = any(:creditors))");
        values.put("all", scope.all());
        values.put("creditors", scope.array());
    }

    static Conditions of(Selection selection, CreditorScope scope, LocalDate today) {
        var conditions = new Conditions(scope);
        conditions.states(selection);
        conditions.debt(selection);
        conditions.late(selection, today);
        selection.sale().forEach(conditions::sale);
        conditions.around(selection);
        return conditions;
    }

    /** Only what comes after a place, or before it. */
    Conditions from(@Nullable Place place, Order order, String key, String id) {
        if (place != null) {
            var sign = order.descending() == place.backwards() ? ">" : "<";
            and("(%s, %s) %s (:key, :key_id)".formatted(key, id, sign));
            values.put("key", order.byAmount() ? Money.of(place.key()).amount() : LocalDate.parse(place.key()));
            values.put("key_id", place.id());
        }
        return this;
    }

    String sql() {
        return sql.toString();
    }

    /** The same of another row. */
    String sql(String row) {
        return sql.toString().replaceAll("\\br\\.", row + ".");
    }

    JdbcClient.StatementSpec on(JdbcClient.StatementSpec statement) {
        return statement.params(values);
    }

    private void states(Selection selection) {
        if (selection.openOnly()) {
            and("r.state not in ('settled', 'cancelled')");
        } else if (!selection.states().equals("all")) {
            and("r.state in ('settled', 'cancelled')");
        }
        if (Arrays.stream(ReceivableState.values()).anyMatch(each -> each.code().equals(selection.states()))) {
            equal("r.state", "state", selection.states());
        }
    }

    private void debt(Selection selection) {
        equal("r.creditor_id", "creditor", selection.creditor());
        bound("r.due_on >= ", "due_from", selection.due().from());
        bound("r.due_on <= ", "due_to", selection.due().to());
        bound("r.open_principal >= ", "amount_from", amount(selection.amount().from()));
        bound("r.open_principal <= ", "amount_to", amount(selection.amount().to()));
    }

    private static @Nullable Object amount(@Nullable Money amount) {
        return amount == null ? null : amount.amount();
    }

    /**
     * Late for n days: the adjusted due date is n days ago, so the due date is not after the last business day by then.
     */
    private void late(Selection selection, LocalDate today) {
        var from = selection.late().from();
        var to = selection.late().to();
        if (from != null || to != null) {
            var since = today.minusDays(from == null ? 1 : from);
            bound("r.due_on <= ", "late_since", since);
            and(lastBusinessDay("r.due_on <= l.date", "late_since"));
        }
        if (to != null) {
            var before = today.minusDays(to + 1L);
            bound("r.due_on > ", "late_bound", before.minusDays(MOST_DAYS_OFF));
            and(lastBusinessDay("r.due_on > l.date", "late_before"));
            values.put("late_before", before);
        }
    }

    private static String lastBusinessDay(String condition, String date) {
        return """
                exists (
                  select from creditors.v_creditor as c
                  cross join lateral (select max(d.date) as date from calendar.v_day as d
                    where d.calendar_id = c.calendar_id and d.is_business and d.date <= :%s) as l
                  where c.id = r.creditor_id and %s)""".formatted(date, condition);
    }

    private void sale(SaleWord word, String text) {
        var exact = word == SaleWord.INSTRUMENT;
        and(
                "exists (select from receivables.v_contract as k where k.id = r.contract_id and k.customer_id = r.customer_id and "
                        + (exact
                                ? "k.instrument = :instrument)"
                                : "lower(k." + word.code() + ") like :" + word.code() + ")"));
        values.put(word.code(), exact ? text : beginning(text));
    }

    /** For {@code like}: all that begins with it, in lower case. */
    private static String beginning(String text) {
        return text.toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                + "%";
    }

    /** What lies around the debt: holds, the ruler. */
    private void around(Selection selection) {
        if (selection.hold() != null) {
            and(
                    "exists (select from receivables.v_hold as h where h.receivable_id = r.id and h.customer_id = r.customer_id"
                            + " and h.kind = :hold)");
            values.put("hold", selection.hold());
        }
        if (selection.mark() != null) {
            and("exists (select from customers.v_mark as m where m.customer_id = r.customer_id and m.kind = :mark"
                    + " and m.removed_at is null)");
            values.put("mark", selection.mark());
        }
        if (selection.writtenOff() != null) {
            and((selection.writtenOff() ? "" : "not ")
                    + "exists (select from receivables.v_write_off as w where w.receivable_id = r.id"
                    + " and w.customer_id = r.customer_id and w.state = 'approved')");
        }
        if (selection.nextStep() != null) {
            and(
                    "exists (select from ruler.v_position as p where p.customer_id = r.customer_id and p.receivable_id = r.id"
                            + " and coalesce(p.waiting, p.next_kind) = :next_step)");
            values.put("next_step", selection.nextStep());
        }
    }

    private void equal(String column, String name, @Nullable Object value) {
        bound(column + " = ", name, value);
    }

    private void bound(String comparison, String name, @Nullable Object value) {
        if (value != null) {
            and(comparison + ":" + name);
            values.put(name, value);
        }
    }

    private void and(String condition) {
        sql.append("\n    and ").append(condition);
    }
}
