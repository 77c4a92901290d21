package io.regua.desk.store;

import static java.util.stream.Collectors.joining;

import io.regua.desk.Order;
import io.regua.desk.Place;
import io.regua.desk.Selection;
import io.regua.desk.Selection.SaleWord;
import io.regua.money.Money;
import io.regua.receivables.ReceivableState;
import io.regua.team.CreditorScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A selection as conditions on {@code r}, a row of {@code receivables.v_receivable}. Only what is asked for is said, so
 * that each list can use the index that fits it. What a debt says itself and what lies around it stand apart: the
 * database knows how frequent the one is and can only guess the other.
 */
final class Conditions {

    /** Weekends, Carnival and Christmas together: no due date moves further. */
    private static final int MOST_DAYS_OFF = 15;

    /** Keeps what is asked of a row from becoming a join with all of them. */
    private static final String ALONE = " offset 0)";

    private final StringBuilder own = new StringBuilder();
    private final List<String> around = new ArrayList<>();
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private String place = "";
    private boolean everyState;

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
        conditions.holdsAndMarks(selection);
        conditions.ruler(selection);
        return conditions;
    }

    /** Only what comes after a place, or before it. */
    Conditions from(@Nullable Place from, Order order, String key, String id) {
        if (from != null) {
            var sign = order.descending() == from.backwards() ? ">" : "<";
            place = line("(%s, %s) %s (:key, :key_id)".formatted(key, id, sign));
            values.put("key", order.byAmount() ? Money.of(from.key()).amount() : LocalDate.parse(from.key()));
            values.put("key_id", from.id());
        }
        return this;
    }

    /** Everything but the place. */
    String sql() {
        return own + around.stream().map(each -> line(each + ")")).collect(joining());
    }

    /** The same of another row. */
    String sql(String row) {
        return sql().replaceAll("\\br\\.", row + ".");
    }

    /** The same statement, whose sums count what is owed once where it reads debts in every state. */
    String owing(String sql) {
        return sql.replace("-- owed e", owed("e")).replace("-- owed", owed("r"));
    }

    private String owed(String row) {
        return everyState ? "    * cast(%1$s.state <> 'cancelled' and not %1$s.replaced as int)".formatted(row) : "";
    }

    /** What the debt says itself. */
    String own() {
        return own.toString();
    }

    /** What lies around it, asked for each row by itself. */
    String aroundAlone() {
        return around.stream().map(each -> line(each + ALONE)).collect(joining());
    }

    String place() {
        return place;
    }

    List<String> around() {
        return List.copyOf(around);
    }

    JdbcClient.StatementSpec on(JdbcClient.StatementSpec statement) {
        return statement.params(values);
    }

    private void states(Selection selection) {
        everyState = selection.states().equals("all");
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
        around.add(
                "exists (select from receivables.v_contract as k where k.id = r.contract_id and k.customer_id = r.customer_id and "
                        + (exact ? "k.instrument = :instrument" : "lower(k." + word.code() + ") like :" + word.code()));
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

    private void holdsAndMarks(Selection selection) {
        if (selection.hold() != null) {
            around.add(
                    "exists (select from receivables.v_hold as h where h.receivable_id = r.id and h.customer_id = r.customer_id"
                            + " and h.kind = :hold");
            values.put("hold", selection.hold());
        }
        if (selection.mark() != null) {
            around.add(
                    "exists (select from customers.v_mark as m where m.customer_id = r.customer_id and m.kind = :mark"
                            + " and m.removed_at is null");
            values.put("mark", selection.mark());
        }
    }

    private void ruler(Selection selection) {
        if (selection.writtenOff() != null) {
            around.add((selection.writtenOff() ? "" : "not ")
                    + "exists (select from receivables.v_write_off as w where w.receivable_id = r.id"
                    + " and w.customer_id = r.customer_id and w.state = 'approved'");
        }
        if (selection.nextStep() != null) {
            around.add(
                    "exists (select from ruler.v_next as n where n.customer_id = r.customer_id and n.receivable_id = r.id"
                            + " and n.next_what = :next_step");
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
        own.append(line(condition));
    }

    private static String line(String condition) {
        return "\n    and " + condition;
    }
}
