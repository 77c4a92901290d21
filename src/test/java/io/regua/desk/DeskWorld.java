package io.regua.desk;

import io.regua.testing.TestDatabase;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers, debts and steps of the ruler, as the desk finds them. */
public final class DeskWorld {

    public static final LocalDate TUE_2026_11_24 = LocalDate.of(2026, 11, 24);
    public static final long CASA_VIVA = 9_001;
    public static final long MOVELAR = 9_002;
    public static final long HELENA = 9_101;
    public static final long HELENAS_FIRST = 9_301;
    public static final long JOAO = 9_102;
    public static final long PADARIA = 9_103;

    private final JdbcClient jdbc;
    private final LocalDate today;

    private DeskWorld(DataSource source, LocalDate today) {
        this.jdbc = JdbcClient.create(source);
        this.today = today;
    }

    /** A database with this world in it. */
    public static TestDatabase built() {
        var database = TestDatabase.fresh();
        fill(database.dataSource(), TUE_2026_11_24);
        return database;
    }

    /** Two creditors; Helena owes Casa Viva three times, João owes Movelar, the bakery owes both. Fills once. */
    public static void fill(DataSource source, LocalDate today) {
        var world = new DeskWorld(source, today);
        if (world.filled()) {
            return;
        }
        world.creditor(CASA_VIVA, "desk-casa-viva", "Casa Viva", "90331577000179");
        world.creditor(MOVELAR, "desk-movelar", "Movelar", "90331578000113");
        world.customer(HELENA, "individual", "73194520652", "Helena Prado Nogueira");
        world.customer(JOAO, "individual", "80441273300", "João da Conceição");
        world.customer(PADARIA, "legal_entity", "7KPAD415000149", "Padaria Pão Quente Ltda");
        world.reach(9_001, HELENA, "mobile", "+5541999904402");
        world.reach(9_002, HELENA, "email", "helena.prado@example.com");
        world.contract(9_201, HELENA, CASA_VIVA, "20419", "Sofa set");
        world.receivable(9_301, HELENA, CASA_VIVA, 9_201, 3, -20, "580.00");
        world.receivable(9_302, HELENA, CASA_VIVA, 9_201, 4, -12, "580.00");
        world.receivable(9_303, HELENA, CASA_VIVA, 9_201, 5, 23, "580.00");
        world.contract(9_202, JOAO, MOVELAR, "M-77", "Mattress");
        world.receivable(9_304, JOAO, MOVELAR, 9_202, 1, -21, "1000.00");
        world.contract(9_203, PADARIA, CASA_VIVA, "20500", "Oven");
        world.receivable(9_305, PADARIA, CASA_VIVA, 9_203, 1, -19, "3000.00");
        world.contract(9_204, PADARIA, MOVELAR, "M-78", "Table");
        world.receivable(9_306, PADARIA, MOVELAR, 9_204, 1, -19, "200.00");
        world.ruler();
        world.action(HELENA, 9_301, CASA_VIVA, "reminder", 2, -5, "superseded", "overtaken");
        world.action(HELENA, 9_301, CASA_VIVA, "call", 3, -4, "taken", "due");
        world.position(HELENA, 9_301, CASA_VIVA, -4, 10);
        world.action(JOAO, 9_304, MOVELAR, "call", 3, -5, "taken", "due");
        world.position(JOAO, 9_304, MOVELAR, -5, 9);
        world.action(PADARIA, 9_305, CASA_VIVA, "call", 3, -4, "taken", "due");
        world.position(PADARIA, 9_305, CASA_VIVA, -4, 11);
        world.action(PADARIA, 9_306, MOVELAR, "call", 3, -4, "taken", "due");
        world.position(PADARIA, 9_306, MOVELAR, -4, 11);
    }

    private boolean filled() {
        return jdbc.sql("select count(*) from creditors.creditor where id = 9001")
                        .query(Long.class)
                        .single()
                > 0;
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
            long id, long customer, long creditor, long contract, int installment, int dueIn, String amount) {
        run(
                """
            insert into receivables.receivable
              (id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal)
            values (:id, :customer, :creditor, :contract, :installment, :due,
              cast(:amount as numeric), cast(:amount as numeric))
            """,
                Map.of(
                        "id", id,
                        "customer", customer,
                        "creditor", creditor,
                        "contract", contract,
                        "installment", installment,
                        "due", today.plusDays(dueIn),
                        "amount", amount));
    }

    private void ruler() {
        run(
                "delete from ruler.step where version_id in (select id from ruler.ruler_version where ruler_id = 9)",
                Map.of());
        run("insert into ruler.ruler (id, name) values (9_009, 'Patient')", Map.of());
        run("""
            insert into ruler.ruler_version (id, ruler_id, number, state, created_by)
            values (9_009, 9_009, 4, 'published', 'test')
            """, Map.of());
        run("""
            insert into ruler.step (version_id, seq, step_key, kind, offset_days, offset_unit, gap_days) values
              (9_009, 1, 'courtesy', 'reminder', -3, 'calendar', 0),
              (9_009, 2, 'reminder', 'reminder', 5, 'business', 0),
              (9_009, 3, 'call', 'call', 8, 'calendar', 1),
              (9_009, 4, 'registry', 'registry', 30, 'calendar', 2)
            """, Map.of());
    }

    private void action(
            long customer,
            long receivable,
            long creditor,
            String kind,
            int seq,
            int in,
            String outcome,
            String reason) {
        run(
                """
            insert into ruler.action (customer_id, receivable_id, step_key, cycle, creditor_id, version_id, seq, kind,
              business_date, outcome, reason, facts)
            values (:customer, :receivable, :kind, 1, :creditor, 9_009, :seq, :kind, :on, :outcome, :reason,
              (select jsonb_build_object('openPrincipal', r.open_principal::text)
               from receivables.receivable as r where r.id = :receivable))
            """,
                Map.of(
                        "customer", customer,
                        "receivable", receivable,
                        "creditor", creditor,
                        "kind", kind,
                        "seq", seq,
                        "on", today.plusDays(in),
                        "outcome", outcome,
                        "reason", reason));
    }

    /** The call was taken; the registry comes next. */
    private void position(long customer, long receivable, long creditor, int called, int in) {
        run(
                """
            insert into ruler.position (receivable_id, customer_id, creditor_id, version_id, cycle, next_seq, next_on,
              last_taken_on, told_on, next_what, due_on)
            select :receivable, :customer, :creditor, 9009, 1, 4, cast(:on as date), cast(:called as date), :called, 'registry', r.due_on
            from receivables.receivable as r where r.id = :receivable
            """,
                Map.of(
                        "receivable", receivable,
                        "customer", customer,
                        "creditor", creditor,
                        "called", today.plusDays(called),
                        "on", today.plusDays(in)));
    }

    private void run(String sql, Map<String, ?> values) {
        jdbc.sql(sql).params(values).update();
    }
}
