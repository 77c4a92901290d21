package io.regua.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.receivables.Comparisons;
import io.regua.ruler.Rulers;
import io.regua.team.CreditorScope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ten debts that are open at a creditor, and the creditor's own full lists of them. */
class FullListStoreTest {

    private static final String HEADER = "customer_tax_id,customer_name,contract_number,installment,due_date,amount\n";

    private ImportFixture house;
    private long viva;

    @BeforeEach
    void open() {
        house = new ImportFixture();
        viva = house.creditor("viva", false);
        house.imported(HEADER + lines(1, 10), "native", viva);
        house.imported(
                HEADER + "111.444.777-35,Bia,N-1,1,2026-11-10,100.00\n", "native", house.creditor("norte", false));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static String lines(int from, int until) {
        return IntStream.rangeClosed(from, until)
                .mapToObj(no -> "529.982.247-25,Ana,V-1," + no + ",2026-11-10,100.00\n")
                .collect(Collectors.joining());
    }

    private Batch list(String lines, boolean confirmed) {
        var content = new ByteArrayInputStream((HEADER + lines).getBytes(StandardCharsets.UTF_8));
        var batch = house.received(content, "native", viva);
        return run(batch.id(), confirmed);
    }

    private Batch run(long id, boolean confirmed) {
        try {
            house.imports().startFullList(id, confirmed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        house.get(ImportRun.class).run(id, true);
        return house.imports().byId(id, ImportFixture.READER).orElseThrow();
    }

    private static Objection problem(Batch batch) {
        return Objects.requireNonNull(batch.problem());
    }

    private List<Integer> missing() {
        return house.get(Comparisons.class).missing(CreditorScope.EVERYTHING, null, 0, 50).stream()
                .map(debt -> debt.installment())
                .toList();
    }

    @Test
    void whatTheListDoesNotNameWaitsAndNobodyIsChasedForIt() {
        var batch = list(lines(1, 8), false);

        assertThat(batch.facts()).containsEntry("missing", 2).containsEntry("returned", 0);
        assertThat(missing()).containsExactly(9, 10);
        house.get(Rulers.class).advance(LocalDate.of(2026, 11, 22));
        assertThat(house.count("ruler.action where outcome in ('taken', 'covered')"))
                .isEqualTo(9);
        assertThat(house.count("ruler.waited where reason = 'held'")).isEqualTo(2);
    }

    @Test
    void whatALaterListNamesAgainComesBackByItselfAndIsCaughtUp() {
        list(lines(1, 8), false);
        house.get(Rulers.class).advance(LocalDate.of(2026, 11, 22));

        var batch = list(lines(1, 9), false);

        assertThat(batch.facts()).containsEntry("missing", 0).containsEntry("returned", 1);
        assertThat(missing()).containsExactly(10);
        house.get(Rulers.class).advance(LocalDate.of(2026, 11, 23));
        assertThat(house.count("ruler.action as a join receivables.receivable as r on r.id = a.receivable_id"
                        + " where r.installment = 9 and a.outcome in ('taken', 'covered')"))
                .isEqualTo(1);
    }

    @Test
    void theSameListAgainChangesNothing() {
        list(lines(1, 8), false);

        assertThat(list(lines(1, 8), false).facts()).containsEntry("missing", 0).containsEntry("returned", 0);
        assertThat(house.count("receivables.hold")).isEqualTo(2);
        assertThat(house.count("journal.entry where code = 'hold_placed'")).isEqualTo(2);
    }

    @Test
    void aListThatLeavesOutTooMuchIsAskedAboutBeforeAnythingOfItGoesIn() {
        var batch = list(lines(1, 7) + "529.982.247-25,Ana,V-1,11,2026-12-10,100.00\n", false);

        assertThat(batch.state()).isEqualTo(BatchState.FAILED);
        assertThat(problem(batch).code()).isEqualTo("full_list_short");
        assertThat(problem(batch).facts()).containsEntry("missing", 3).containsEntry("open", 10);
        assertThat(missing()).isEmpty();
        assertThat(house.count("receivables.receivable")).isEqualTo(11);

        var confirmed = run(batch.id(), true);
        assertThat(confirmed.state()).isEqualTo(BatchState.DONE);
        assertThat(missing()).containsExactly(8, 9, 10);
        assertThat(house.count("receivables.receivable")).isEqualTo(12);
    }

    @Test
    void aBadLineStillNamesItsDebt() {
        var batch =
                list(lines(1, 8) + "529.982.247-25,Ana,V-1,9,yesterday,100.00\n529.982.247-25,Ana,V-1,10,,\n", false);

        assertThat(batch.rejected()).isEqualTo(2);
        assertThat(missing()).isEmpty();
    }

    @Test
    void linesThatTellNoDebtAreAskedAbout() {
        var batch = list(lines(1, 10) + "529.982.247-25,Ana\n", false);

        assertThat(problem(batch).code()).isEqualTo("full_list_untold");
    }

    @Test
    void takingTheListBackLetsWhatItHeldGoOn() {
        var batch = list(lines(1, 8), false);

        assertThat(house.get(Admissions.class).undo(batch.id(), ImportFixture.ACTOR))
                .isEmpty();

        assertThat(missing()).isEmpty();
    }
}
