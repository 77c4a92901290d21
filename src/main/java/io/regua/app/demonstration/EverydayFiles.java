package io.regua.app.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a creditor of the demonstration sends every day: changes of debts, and all that is open. */
@Component
class EverydayFiles {

    private static final int UNNAMED = 3;
    private static final String OPERATIONS = "operation,contract_number,installment,due_date,amount,operation_date,"
            + "operation_reference,operation_reason";
    private static final String OPEN = "customer_tax_id,customer_name,contract_number,contract_date,contract_total,"
            + "product,fine_percent,interest_percent,installment,due_date,amount";

    private record Debt(String contract, int installment, LocalDate dueOn) {}

    private final JdbcClient jdbc;

    EverydayFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of the debts to come one is moved and one is lessened by a credit note; three that are paid get another amount,
     * which only a person may decide.
     */
    String operations(long creditor, LocalDate today) {
        var lines = new ArrayList<>(List.of(OPERATIONS));
        var coming = debts(creditor, "open", today, 2);
        if (coming.size() == 2) {
            var moved = coming.get(0);
            lines.add("change,%s,%d,%s,,%s,,Pedido do cliente na loja"
                    .formatted(
                            moved.contract(), moved.installment(), moved.dueOn().plusDays(10), today));
            var returned = coming.get(1);
            lines.add("return,%s,,,50.00,%s,NC-%s,Devolveu uma almofada"
                    .formatted(returned.contract(), today, returned.contract()));
        }
        for (var paid : debts(creditor, "settled", LocalDate.EPOCH, 3)) {
            lines.add("change,%s,%d,,25.00,%s,,Valor corrigido na loja"
                    .formatted(paid.contract(), paid.installment(), today));
        }
        return String.join("\n", lines) + "\n";
    }

    private List<Debt> debts(long creditor, String state, LocalDate from, int most) {
        return jdbc.sql("""
                        select distinct on (k.number) k.number, r.installment, r.due_on
                        from receivables.v_receivable as r
                        join receivables.v_contract as k on k.id = r.contract_id and k.customer_id = r.customer_id
                        where r.creditor_id = :creditor and r.state = :state and r.due_on > :from
                        order by k.number desc, r.due_on
                        limit :most""")
                .param("creditor", creditor)
                .param("state", state)
                .param("from", from)
                .param("most", most)
                .query((row, no) -> new Debt(row.getString(1), row.getInt(2), row.getObject(3, LocalDate.class)))
                .list();
    }

    /** All that is open but the last few debts that are late: those were paid in the shop, and nobody told us. */
    String open(long creditor, LocalDate today) {
        var lines = new ArrayList<>(List.of(OPEN));
        lines.addAll(jdbc.sql("""
                        with open as (
                          select r.*, rank() over (order by r.due_on > :today, r.due_on desc, r.id) as place
                          from receivables.v_receivable as r
                          where r.creditor_id = :creditor and r.state = 'open'
                        )
                        select concat_ws(',', c.tax_id, c.name, k.number, k.sold_on, k.total, k.product, k.fine_percent,
                          k.interest_percent, o.installment, o.due_on, o.principal)
                        from open as o
                        join receivables.v_contract as k on k.id = o.contract_id and k.customer_id = o.customer_id
                        join customers.v_customer as c on c.id = o.customer_id
                        where o.place > :unnamed
                        order by k.number, o.installment""")
                .param("creditor", creditor)
                .param("today", today)
                .param("unnamed", UNNAMED)
                .query((row, no) -> Objects.toString(row.getString(1), ""))
                .list());
        return String.join("\n", lines) + "\n";
    }
}
