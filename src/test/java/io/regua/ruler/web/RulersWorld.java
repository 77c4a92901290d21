package io.regua.ruler.web;

import io.regua.testing.TaxIds;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rulers of one creditor without debts, so that nobody else's night meets them. */
final class RulersWorld {

    static final long AURORA = 26_001;

    private final JdbcClient jdbc;

    private RulersWorld(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Fills the house once. */
    static RulersWorld in(DataSource source) {
        var world = new RulersWorld(JdbcClient.create(source));
        world.run("""
                insert into creditors.creditor (id, code, brand, legal_name, tax_id, address, created_at)
                values (26001, 'rulers-aurora', 'Loja Aurora', 'Loja Aurora Ltda', :tax_id, 'Rua do Sol 1, Recife', now())
                on conflict do nothing
                """, Map.of("tax_id", TaxIds.cnpj("26", 1)));
        world.run("delete from ruler.legal_release where creditor_id = 26001", Map.of());
        return world;
    }

    /** A ruler whose first version is live: registry on day 25, a letter five days later. */
    long live(long id, String name) {
        run(
                "insert into ruler.ruler (id, name) values (:id, :name) on conflict do nothing",
                Map.of("id", id, "name", name));
        run("""
                insert into ruler.ruler_version (id, ruler_id, number, state, created_by, created_at, published_by,
                  published_at, creditor_ids, note)
                values (:id, :id, 1, 'published', 'marta', '2026-11-02 12:00Z', 'marta', '2026-11-02 13:00Z',
                  array[26001], 'The first one')
                on conflict do nothing
                """, Map.of("id", id));
        run("""
                insert into ruler.step (version_id, seq, step_key, kind, anchor, offset_days, offset_unit, gap_days,
                  min_amount, channels, template) values
                  (:id, 1, 'courtesy', 'reminder', null, -3, 'calendar', 0, 30, '{whatsapp,email}', null),
                  (:id, 2, 'reminder', 'reminder', null, 5, 'business', 0, null, null, null),
                  (:id, 3, 'call', 'call', null, 8, 'calendar', 1, 150, '{phone}', 'first delay'),
                  (:id, 4, 'registry', 'registry', null, 25, 'calendar', 2, null, null, null),
                  (:id, 5, 'notice_letter', 'notice_letter', 'registry', 5, 'calendar', 0, null, '{letter}', null),
                  (:id, 6, 'extrajudicial_notice', 'extrajudicial_notice', null, 45, 'calendar', 5, 500, null, null)
                on conflict do nothing
                """, Map.of("id", id));
        return id;
    }

    /** A debt of the creditor that is far from due and stands on a version. */
    void debtOn(long version) {
        run("""
                insert into customers.customer (id, kind, tax_id, name)
                values (26001, 'individual', '26101000192', 'Aurora Freguesa') on conflict do nothing
                """, Map.of());
        run("""
                insert into receivables.contract (id, customer_id, creditor_id, number, sold_on, total)
                values (26001, 26001, 26001, 'AU-1', date '2026-07-02', 480) on conflict do nothing
                """, Map.of());
        run("""
                insert into receivables.receivable (id, customer_id, creditor_id, contract_id, installment, due_on,
                  principal, open_principal)
                values (:version, 26001, 26001, 26001, :version, date '2028-05-10', 480, 480)
                """, Map.of("version", version));
        run("""
                insert into ruler.position (receivable_id, customer_id, creditor_id, version_id, cycle, next_seq,
                  next_on, next_what, due_on)
                values (:version, 26001, 26001, :version, 1, 1, date '2028-05-08', 'reminder', date '2028-05-10')
                """, Map.of("version", version));
    }

    /** What the draft of a ruler is, as it is now. */
    int revision(long ruler) {
        return jdbc.sql("select version from ruler.ruler_version where ruler_id = :ruler and state = 'draft'")
                .param("ruler", ruler)
                .query(Integer.class)
                .single();
    }

    /** The ruler with a name. */
    long named(String name) {
        return jdbc.sql("select id from ruler.ruler where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private void run(String sql, Map<String, ?> values) {
        jdbc.sql(sql).params(values).update();
    }
}
