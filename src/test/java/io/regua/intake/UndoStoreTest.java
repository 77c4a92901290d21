package io.regua.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people noted of an import's customers keeps the import from being undone. */
class UndoStoreTest {

    private static final String HEADER =
            "customer_tax_id,customer_name,email,contract_number,contract_date,installment,due_date,amount\n";
    private static final String ANA = "529.982.247-25,Ana Souza,ana@example.com,V-1,2026-05-10,1,2026-06-10,100.00\n";

    private ImportFixture house;
    private Batch batch;

    @BeforeEach
    void anImport() {
        house = new ImportFixture();
        batch = house.imported(HEADER + ANA, "native", house.creditor("casa-viva", false));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Map<String, Long> obstacles() {
        return house.get(Admissions.class).undo(batch.id(), ImportFixture.ACTOR);
    }

    private void said(String source) {
        house.jdbc
                .sql("insert into customers.consent (customer_id, channel, state, at, source, said_by)"
                        + " select id, 'sms', 'refused', now(), ?, 'ana' from customers.customer")
                .param(source)
                .update();
    }

    @Test
    void standsInTheWayOfUndo() {
        said("call");
        house.jdbc.sql("update customers.contact_point set version = 1").update();
        house.jdbc
                .sql(
                        "insert into customers.mark (id, customer_id, kind, from_on, charges_run, stops_ruler, stops_calls,"
                                + " stops_registry, placed_by, placed_at)"
                                + " select 1, id, 'hardship', date '2026-07-01', true, true, false, true, 'ana', now()"
                                + " from customers.customer")
                .update();

        assertThat(obstacles()).containsOnlyKeys("contact_points_changed", "marks_of_people", "consents_of_people");
        assertThat(house.count("customers.customer")).isEqualTo(1);
    }

    @Test
    void whatTheFileSaidGoesWithIt() {
        said("import");

        assertThat(obstacles()).isEmpty();
        assertThat(house.count("customers.customer")).isZero();
        assertThat(house.count("customers.consent")).isZero();
    }
}
