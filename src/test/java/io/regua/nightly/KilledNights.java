package io.regua.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.ruler.store.World;
import io.regua.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Kills a night in the middle, again and again, and lets it run once more: what is recorded at the end must be what an
 * undisturbed night records.
 */
final class KilledNights {

    private static final Logger log = LoggerFactory.getLogger(KilledNights.class);
    private static final LocalDate WED_2026_11_25 = LocalDate.of(2026, 11, 25);
    private static final String ENDS = """
            select md5(string_agg(t, ',' order by t)) from (
              select p::text as t from ruler.position as p
              union all
              select (customer_id, receivable_id, step_key, cycle, version_id, business_date, outcome, reason, facts)::text
              from ruler.action
              union all
              select (w.*)::text from ruler.waited as w
              union all
              select (receivable_id, customer_id)::text from receivables.inbox_changed
              union all
              select (id, released_at is null)::text from receivables.hold) as x""";

    private KilledNights() {}

    /** Kills so many nights over so many debts at moments drawn from the seed. */
    static void drill(int kills, long seed, int debts) throws IOException, InterruptedException {
        log.info("killing {} nights, seed {} (-Ddrill.seed)", kills, seed);
        var random = new Random(seed);
        var start = portfolio(debts);
        var undisturbed = start.copy();
        var took = night(undisturbed, -1);
        var expected = ends(undisturbed);
        for (var kill = 1; kill <= kills; kill++) {
            var disturbed = start.copy();
            var after = random.nextInt(Math.toIntExact(took));
            var cut = night(disturbed, after) < 0;
            night(disturbed, -1);
            assertThat(ends(disturbed)).as("kill %d after %d ms", kill, after).isEqualTo(expected);
            log.info("kill {} after {} of {} ms: {}", kill, after, took, cut ? "cut off" : "too late to cut");
            disturbed.drop();
        }
    }

    private static TestDatabase portfolio(int debts) {
        var database = TestDatabase.fresh();
        var source = database.dataSource();
        var world = new World(source);
        world.founded();
        JdbcClient.create(source).sql("""
                        with bought as (
                          insert into customers.customer (id, kind, name)
                          select g, 'individual', 'C' || g from generate_series(2, :debts) as g returning id
                        ), sold as (
                          insert into receivables.contract (id, customer_id, creditor_id, number)
                          select id, id, 1, 'C' || id from bought returning id
                        ), owed as (
                          insert into receivables.receivable
                            (id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal)
                          select id, id, 1, id, 1, date '2026-11-25' - cast(id % 90 as int) + 5, 100, 100
                          from sold returning id
                        ), held as (
                          insert into receivables.hold
                            (id, customer_id, creditor_id, receivable_id, kind, from_on, until_on, reason, placed_by)
                          select id, id, 1, id, 'manual', date '2026-11-01', date '2026-11-22' + cast(id % 9 as int), 'x', 'x'
                          from owed where id % 50 = 0
                        )
                        insert into receivables.inbox_changed select id, id from owed""").param("debts", debts).update();
        JdbcClient.create(source).sql("vacuum analyze").update();
        return database;
    }

    /**
     * Runs the night in a child.
     *
     * @param killAfter milliseconds until it is killed; below zero = it runs to its end
     * @return how long it took in milliseconds; below zero = it was cut off
     */
    private static long night(TestDatabase database, long killAfter) throws IOException, InterruptedException {
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dspring.datasource.url=" + database.getJdbcUrl(),
                        "-Dspring.datasource.username=" + database.getUsername(),
                        "-Dspring.datasource.password=" + database.getPassword(),
                        NightProcess.class.getName(),
                        WED_2026_11_25.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var words = child.inputReader()) {
            await(words, NightProcess.READY);
            var start = System.nanoTime();
            child.outputWriter().append('\n').flush();
            if (killAfter >= 0 && !child.waitFor(killAfter, TimeUnit.MILLISECONDS)) {
                child.destroyForcibly();
                child.waitFor();
                return -1;
            }
            assertThat(await(words, NightProcess.DONE)).endsWith("done");
            return (System.nanoTime() - start) / 1_000_000;
        } finally {
            child.destroyForcibly();
            child.waitFor();
        }
    }

    private static String await(BufferedReader words, String wanted) throws IOException {
        for (var line = words.readLine(); line != null; line = words.readLine()) {
            if (line.startsWith(wanted)) {
                return line;
            }
        }
        throw new IOException("the child ended before it said " + wanted);
    }

    private static String ends(TestDatabase database) {
        return JdbcClient.create(database.dataSource())
                .sql(ENDS)
                .query((row, n) -> row.getString(1))
                .single();
    }
}
