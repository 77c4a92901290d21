package io.regua.ruler.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who meets which of the rulers that ship, and what they ask of him. */
class ShippedRulersStoreTest {

    private static final LocalDate MON_2026_11_02 = LocalDate.of(2026, 11, 2);

    private final World world =
            new World(World.planningOnce(TestDatabase.fresh().dataSource()));
    private final JdbcClient jdbc = world.jdbc();

    private void founded(String kind) {
        jdbc.sql("""
                        insert into creditors.creditor (id, code, brand, legal_name, tax_id, address, created_at)
                        values (1, 'casa-viva', 'Casa Viva', 'Casa Viva Ltda', '11222333000181', 'Rua A, 1', now())""").update();
        jdbc.sql("insert into ruler.legal_release (creditor_id, released_on, released_by) values (1, ?, 'marcos')")
                .param(MON_2026_11_02)
                .update();
        jdbc.sql("insert into customers.customer (id, kind, name) values (1, ?, 'Helena')")
                .param(kind)
                .update();
    }

    /** Debts that were paid ten days late, months ago. */
    private void wasLate(int times) {
        for (var i = 0; i < times; i++) {
            var due = MON_2026_11_02.minusMonths(2L + i);
            world.owe("late" + i, due);
            world.pay("late" + i, due.plusDays(10));
        }
    }

    private void cost(String debt, int principal) {
        jdbc.sql("update receivables.receivable set principal = :p, open_principal = :p"
                        + " where contract_id = (select id from receivables.contract where number = :number)")
                .param("p", principal)
                .param("number", debt)
                .update();
    }

    private String ruler() {
        world.refresh(MON_2026_11_02);
        return jdbc.sql("select ruler_name from ruler.v_position")
                .query((row, n) -> row.getString(1))
                .single();
    }

    @Test
    void aFirstDelayIsGivenTime() {
        founded("individual");
        world.owe("now", MON_2026_11_02.minusDays(1));

        assertThat(ruler()).isEqualTo("First delay");
    }

    @Test
    void whoIsLateForTheFourthTimeIsNot() {
        founded("individual");
        wasLate(2);
        world.owe("now", MON_2026_11_02.minusDays(5));
        assertThat(ruler()).isEqualTo("First delay");

        world.owe("late9", MON_2026_11_02.minusMonths(1));
        world.pay("late9", MON_2026_11_02.minusDays(3));
        world.night(MON_2026_11_02.plusDays(3));

        assertThat(ruler()).isEqualTo("Standard");
    }

    @Test
    void companiesHaveTheirOwn() {
        founded("legal_entity");
        wasLate(5);
        world.owe("now", MON_2026_11_02.minusDays(1));

        assertThat(ruler()).isEqualTo("Legal entities");
    }

    @Test
    void smallSumsAreNeitherCalledNorListed() {
        founded("individual");
        world.owe("small", MON_2026_11_02);
        cost("small", 49);

        assertThat(played(40))
                .contains("call,skipped,amount", "registry,skipped,amount")
                .noneMatch(line -> line.startsWith("registry,taken"));
    }

    @Test
    void theThresholdsAreOfAllThatIsOverdue() {
        founded("individual");
        world.owe("one", MON_2026_11_02);
        world.owe("two", MON_2026_11_02);
        cost("one", 60);
        cost("two", 60);

        assertThat(played(40))
                .contains("call,taken,due", "registry,taken,due")
                .noneMatch(line -> line.endsWith("amount"));
    }

    @Test
    void theExtrajudicialNoticeOfAFirstDelayBeginsAtAThousand() {
        founded("individual");
        world.owe("one", MON_2026_11_02);

        assertThat(played(75)).contains("notice_letter,taken,due", "extrajudicial_notice,skipped,amount");
    }

    private List<String> played(int days) {
        for (var day = 0; day < days; day++) {
            world.night(MON_2026_11_02.minusDays(4).plusDays(day));
        }
        return world.recorded().stream()
                .map(line -> line.substring(line.indexOf(',', 11) + 1))
                .toList();
    }
}
