package io.regua.ruler.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Installments of agreements on rulers: a ruler of their own, and never a legal step (L22). */
class AgreementsStoreTest {

    private static final LocalDate MON_2026_11_16 = LocalDate.of(2026, 11, 16);

    private final World world = new World();
    private final JdbcClient jdbc = world.jdbc();

    /** What is owed by an agreement. */
    private void agreed(String debt, LocalDate dueOn) {
        world.owe(debt, dueOn);
        jdbc.sql(
                        "insert into receivables.agreed (agreement_id, customer_id, creditor_id, contract_id, signed_on, placed_by)"
                                + " select id, customer_id, creditor_id, id, date '2026-11-02', 'ana'"
                                + " from receivables.contract where number = ?")
                .param(debt)
                .update();
        jdbc.sql("update receivables.receivable set agreement_id = contract_id"
                        + " where contract_id = (select id from receivables.contract where number = ?)")
                .param(debt)
                .update();
    }

    private void isFor(int version, String debts) {
        jdbc.sql("update ruler.ruler_version set debts = ? where id = ?")
                .params(debts, version)
                .update();
    }

    private List<String> played(int days) {
        for (var day = 0; day < days; day++) {
            world.night(MON_2026_11_16.minusDays(4).plusDays(day));
        }
        return world.recorded();
    }

    private List<String> rulers() {
        world.refresh(MON_2026_11_16.minusDays(5));
        return jdbc.sql("select k.number || ' ' || p.ruler_name from ruler.v_position as p"
                        + " join receivables.receivable as r on r.id = p.receivable_id"
                        + " join receivables.contract as k on k.id = r.contract_id order by 1")
                .query((row, no) -> row.getString(1))
                .list();
    }

    @Test
    void installmentsHaveARulerOfTheirOwn() {
        world.owe("S", MON_2026_11_16);
        agreed("A", MON_2026_11_16);

        assertThat(rulers()).containsExactly("A Agreements", "S Everyone");
    }

    @Test
    void isRemindedAndCalledAndTakenNoFurther() {
        agreed("A", MON_2026_11_16);

        assertThat(played(60))
                .containsExactly(
                        "2026-11-13,A,courtesy,taken,due",
                        "2026-11-17,A,reminder,taken,due",
                        "2026-11-19,A,call,taken,due");
    }

    @Test
    void aRulerForBothPassesOverTheLegalStepsOfInstallments() {
        isFor(900, "both");
        agreed("A", MON_2026_11_16);
        world.refresh(MON_2026_11_16.minusDays(5));
        var planned = world.plans().plan(1, List.of((long) 'A'), MON_2026_11_16.minusDays(5)).values().stream()
                .flatMap(List::stream)
                .filter(step -> step.kind().isLegal())
                .map(step -> step.stepKey() + "," + step.reason())
                .toList();

        var legal = List.of("registry,of_agreement", "notice_letter,of_agreement", "extrajudicial_notice,of_agreement");
        assertThat(planned).isNotEmpty().isSubsetOf(legal);
        assertThat(played(70))
                .anyMatch(line -> line.contains("registry,skipped,of_agreement"))
                .noneMatch(line -> Stream.of("registry", "notice_letter", "extrajudicial_notice")
                        .anyMatch(step -> line.contains(step + ",taken")));
    }

    @Test
    void nobodyIsOnTheRulerOfInstallmentsWithoutAnAgreement() {
        isFor(900, "agreements");
        world.owe("S", MON_2026_11_16);
        agreed("A", MON_2026_11_16);

        assertThat(rulers()).hasSize(2).contains("A Everyone").doesNotContain("S Agreements", "S Everyone");
    }
}
