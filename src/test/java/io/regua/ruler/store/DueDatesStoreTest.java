package io.regua.ruler.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.receivables.DebtorProfile;
import io.regua.ruler.DueDateWalk;
import io.regua.ruler.Outcome;
import io.regua.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way of every due date: what nights do to a debt of that date is what was walked. */
class DueDatesStoreTest {

    private static final long EVERYONE = 900;
    private static final LocalDate WED_2026_02_11 = LocalDate.of(2026, 2, 11);
    private static final LocalDate LAST = LocalDate.of(2026, 4, 15);

    private final World world = new World(TestDatabase.fresh().dataSource());
    private final JdbcClient jdbc = world.jdbc();
    private final DueDateRows rows = world.dueDates();

    /** Over Carnival: the Saturday, the two days off, Ash Wednesday, and the days around them. */
    @Test
    void theNightsDoWhatWasWalked() {
        world.founded();
        owed(9);

        var walks = walked(EVERYONE, WED_2026_02_11, 9);
        WED_2026_02_11.minusDays(10).datesUntil(LAST.plusDays(1)).forEach(world::night);

        var told = walks.stream().collect(Collectors.toMap(DueDateWalk::dueOn, DueDatesStoreTest::steps));
        assertThat(told).isEqualTo(done());
        assertThat(walks).extracting(DueDateWalk::waiting).containsOnly("finished");
    }

    @Test
    void twoYearsAreWalkedForEachKindAndProfileThatIsAskedFor() {
        world.founded();
        jdbc.sql("update ruler.step set profiles = '{recurrent}' where version_id = 900 and step_key = 'registry'")
                .update();

        var walks = walked(EVERYONE, LocalDate.of(2026, 3, 2), 731);

        assertThat(walks).hasSize(3 * 731);
        assertThat(walks)
                .filteredOn(walk -> !listed(walk))
                .allSatisfy(walk ->
                        assertThat(walk.profile()).as("%s", walk.dueOn()).isNotEqualTo(DebtorProfile.RECURRENT));
        assertThat(walks).filteredOn(DueDatesStoreTest::listed).hasSize(731);
    }

    private static boolean listed(DueDateWalk walk) {
        return walk.steps().stream().anyMatch(met -> met.seq() == 4 && met.outcome() == Outcome.TAKEN);
    }

    private List<DueDateWalk> walked(long version, LocalDate from, int days) {
        return world.transactions().execute(status -> rows.of(version, from, days));
    }

    private static List<String> steps(DueDateWalk walk) {
        return walk.steps().stream()
                .map(met -> met.on() + " " + met.seq() + " " + met.outcome().code() + " " + met.reason())
                .toList();
    }

    /** One customer for each due date, so that nobody covers anybody. */
    private void owed(int dates) {
        jdbc.sql(
                        "insert into customers.customer (id, kind, name) select 100 + g, 'individual', 'C' || g from generate_series(1, ?) as g")
                .param(dates)
                .update();
        jdbc.sql("""
                        insert into receivables.contract (id, customer_id, creditor_id, number)
                        select 100 + g, 100 + g, 1, 'C' || g from generate_series(1, ?) as g""").param(dates).update();
        jdbc.sql("""
                        insert into receivables.receivable
                          (id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal)
                        select 100 + g, 100 + g, 1, 100 + g, 1, cast(? as date) + cast(g - 1 as int), 500, 500
                        from generate_series(1, ?) as g""").params(WED_2026_02_11, dates).update();
        jdbc.sql("insert into receivables.inbox_changed select id, customer_id from receivables.receivable")
                .update();
    }

    private Map<LocalDate, List<String>> done() {
        var steps = new TreeMap<LocalDate, List<String>>();
        jdbc.sql("""
                        select r.due_on, array_agg(a.business_date || ' ' || a.seq || ' ' || a.outcome || ' ' || a.reason
                          order by a.business_date, a.seq) as steps
                        from ruler.action as a
                        join receivables.receivable as r on r.id = a.receivable_id
                        group by r.due_on""").query(row -> {
            steps.put(row.getObject("due_on", LocalDate.class), List.of((String[])
                    row.getArray("steps").getArray()));
        });
        return steps;
    }
}
