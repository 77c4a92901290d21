package io.regua.desk;

import io.regua.calendar.DayTable;
import io.regua.testing.TestDatabase;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers, debts and steps of the ruler, as the desk finds them. */
public final class DeskWorld {

    public static final LocalDate TUE_2026_11_24 = LocalDate.of(2026, 11, 24);
    public static final long CASA_VIVA = 1;
    public static final long MOVELAR = 2;
    public static final long HELENA = 101;
    public static final long JOAO = 102;
    public static final long PADARIA = 103;

    private final JdbcClient jdbc;

    private DeskWorld(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /** Two creditors; Helena owes Casa Viva three times, João owes Movelar, the bakery owes both. */
    public static TestDatabase built() {
        var database = TestDatabase.fresh();
        DayTable.fill(database.dataSource());
        var world = new DeskWorld(database.dataSource());
        world.creditor(CASA_VIVA, "casa-viva", "Casa Viva", "11222333000181");
        world.creditor(MOVELAR, "movelar", "Movelar", "11444777000161");
        world.customer(HELENA, "individual", "12345678909", "Helena Prado Nogueira");
        world.customer(JOAO, "individual", "52998224725", "João da Conceição");
        world.customer(PADARIA, "legal_entity", "12ABC34501DE35", "Padaria Pão Quente Ltda");
        world.reach(1, HELENA, "mobile", "+5541999904402");
        world.reach(2, HELENA, "email", "helena.prado@example.com");
        world.contract(201, HELENA, CASA_VIVA, "20419", "Sofa set");
        world.receivable(301, HELENA, CASA_VIVA, 201, 3, "2026-11-04", "580.00");
        world.receivable(302, HELENA, CASA_VIVA, 201, 4, "2026-11-12", "580.00");
        world.receivable(303, HELENA, CASA_VIVA, 201, 5, "2026-12-17", "580.00");
        world.contract(202, JOAO, MOVELAR, "M-77", "Mattress");
        world.receivable(304, JOAO, MOVELAR, 202, 1, "2026-11-03", "1000.00");
        world.contract(203, PADARIA, CASA_VIVA, "20500", "Oven");
        world.receivable(305, PADARIA, CASA_VIVA, 203, 1, "2026-11-05", "3000.00");
        world.contract(204, PADARIA, MOVELAR, "M-78", "Table");
        world.receivable(306, PADARIA, MOVELAR, 204, 1, "2026-11-05", "200.00");
        world.ruler();
        world.action(HELENA, 301, CASA_VIVA, "reminder", 2, "2026-11-11", "superseded", "overtaken");
        world.action(HELENA, 301, CASA_VIVA, "call", 3, "2026-11-12", "taken", "due");
        world.position(HELENA, 301, CASA_VIVA, 4, "2026-12-04");
        world.action(JOAO, 304, MOVELAR, "call", 3, "2026-11-11", "taken", "due");
        world.action(PADARIA, 305, CASA_VIVA, "call", 3, "2026-11-12", "taken", "due");
        world.action(PADARIA, 306, MOVELAR, "call", 3, "2026-11-12", "taken", "due");
        return database;
    }

    private void creditor(long id, String code, String brand, String taxId) {
        run("""
            insert into creditors.creditor (id, code, brand, legal_name, tax_id, address, created_at)
            values (:id, :code, :brand, :brand || ' Ltda', :tax_id, 'Rua das Flores 1, Curitiba', now())
            """, Map.of("id", id, "code", code, "brand", brand, "tax_id", taxId));
    }

    private void customer(long id, String kind, String taxId, String name) {
        run(
                "insert into customers.customer (id, kind, tax_id, name) values (:id, :kind, :tax_id, :name)",
                Map.of("id", id, "kind", kind, "tax_id", taxId, "name", name));
    }

    private void reach(long id, long customer, String kind, String value) {
        run(
                "insert into customers.contact_point (id, customer_id, kind, value) values (:id, :customer, :kind, :value)",
                Map.of("id", id, "customer", customer, "kind", kind, "value", value));
    }

    private void contract(long id, long customer, long creditor, String number, String product) {
        run("""
                insert into receivables.contract
                  (id, customer_id, creditor_id, number, product, sold_on, total, fine_percent, interest_percent)
                values (:id, :customer, :creditor, :number, :product, date '2026-07-02', 3480, 2, 1)
                """, Map.of("id", id, "customer", customer, "creditor", creditor, "number", number, "product", product));
    }

    private void receivable(
            long id, long customer, long creditor, long contract, int installment, String dueOn, String amount) {
        run(
                """
            insert into receivables.receivable
              (id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal)
            values (:id, :customer, :creditor, :contract, :installment, cast(:due as date),
              cast(:amount as numeric), cast(:amount as numeric))
            """,
                Map.of(
                        "id", id,
                        "customer", customer,
                        "creditor", creditor,
                        "contract", contract,
                        "installment", installment,
                        "due", dueOn,
                        "amount", amount));
    }

    private void ruler() {
        run(
                "delete from ruler.step where version_id in (select id from ruler.ruler_version where ruler_id = 9)",
                Map.of());
        run("insert into ruler.ruler (id, name) values (9, 'First delay')", Map.of());
        run("""
            insert into ruler.ruler_version (id, ruler_id, number, state, created_by)
            values (9, 9, 4, 'published', 'test')
            """, Map.of());
        run("""
            insert into ruler.step (version_id, seq, step_key, kind, offset_days, offset_unit, gap_days) values
              (9, 1, 'courtesy', 'reminder', -3, 'calendar', 0),
              (9, 2, 'reminder', 'reminder', 5, 'business', 0),
              (9, 3, 'call', 'call', 8, 'calendar', 1),
              (9, 4, 'registry', 'registry', 30, 'calendar', 2)
            """, Map.of());
    }

    private void action(
            long customer,
            long receivable,
            long creditor,
            String kind,
            int seq,
            String on,
            String outcome,
            String reason) {
        run(
                """
            insert into ruler.action (customer_id, receivable_id, step_key, cycle, creditor_id, version_id, seq, kind,
              business_date, outcome, reason, facts)
            values (:customer, :receivable, :kind, 1, :creditor, 9, :seq, :kind, cast(:on as date), :outcome, :reason,
              '{}')
            """,
                Map.of(
                        "customer", customer,
                        "receivable", receivable,
                        "creditor", creditor,
                        "kind", kind,
                        "seq", seq,
                        "on", on,
                        "outcome", outcome,
                        "reason", reason));
    }

    private void position(long customer, long receivable, long creditor, int seq, String on) {
        run("""
            insert into ruler.position (receivable_id, customer_id, creditor_id, version_id, cycle, next_seq, next_on)
            values (:receivable, :customer, :creditor, 9, 1, :seq, cast(:on as date))
            """, Map.of("receivable", receivable, "customer", customer, "creditor", creditor, "seq", seq, "on", on));
    }

    private void run(String sql, Map<String, ?> values) {
        jdbc.sql(sql).params(values).update();
    }
}
