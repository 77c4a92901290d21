package io.regua.ruler.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.ruler.Rehearsal;
import io.regua.team.CreditorScope;
import io.regua.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A rehearsal tells what the nights then do: the same portfolio is rehearsed and played, and the counts are compared.
 */
class RehearsalStoreTest {

    private static final LocalDate MON_2026_03_02 = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = MON_2026_03_02.plusDays(40);
    private static final List<Long> SHIPPED = List.of(2L, 3L, 4L);
    private static final long DRAFT = 77;

    // One connection: a seed is its connection's own, and drawn on several no portfolio would be there twice.
    private final SingleConnectionDataSource connection =
            World.planningOnce(TestDatabase.fresh().dataSource());
    private final World world = new World(connection);
    private final JdbcClient jdbc = world.jdbc();
    private final RehearsalRows rows = world.rehearsals();
    private final RehearsingRows nights = world.rehearsing();

    @AfterEach
    void close() {
        connection.destroy();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = 1)
    void theLiveVersionsDoWhatWasRehearsed(int seed) {
        portfolio(seed);
        lived(12);
        changed();

        var told = SHIPPED.stream().collect(Collectors.toMap(version -> version, version -> rehearsed(version, null)));
        played();

        SHIPPED.forEach(version -> assertThat(told.get(version))
                .as("version %d, seed %d", version, seed)
                .isEqualTo(done(version)));
        assertThat(told.values()).as("something happened").noneMatch(Map::isEmpty);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = 4)
    void aDraftDoesWhatWasRehearsed(int seed) {
        portfolio(seed);
        lived(12);
        changed();
        drafted();

        var told = rehearsed(DRAFT, 3L);
        published();
        played();

        assertThat(told).as("seed %d", seed).isNotEmpty().isEqualTo(done(DRAFT));
    }

    /** Its customer is often late in March, and again seldom when a debt of two years ago no longer counts. */
    @Test
    void aMovedDebtAsksForItsRulerWhenItsNextStepFallsDue() {
        founded();
        jdbc.sql("insert into customers.customer (id, kind, name) values (2, 'individual', 'Helena')")
                .update();
        jdbc.sql("insert into receivables.contract (id, customer_id, creditor_id, number) values (2, 2, 1, 'C2')")
                .update();
        jdbc.sql("""
                        insert into receivables.receivable (id, customer_id, creditor_id, contract_id, installment, due_on,
                          principal, open_principal, state, settled_on)
                        values (21, 2, 1, 2, 1, '2024-03-20', 20, 0, 'settled', '2024-04-01'),
                          (22, 2, 1, 2, 2, '2024-04-01', 20, 0, 'settled', '2024-04-13'),
                          (23, 2, 1, 2, 3, '2026-03-21', 20, 20, 'open', null),
                          (24, 2, 1, 2, 4, '2026-01-30', 20, 20, 'open', null),
                          (25, 2, 1, 2, 5, '2026-02-19', 20, 20, 'open', null)""").update();
        jdbc.sql("insert into receivables.inbox_changed select id, customer_id from receivables.receivable")
                .update();
        lived(12);
        drafted();

        var told = rehearsed(DRAFT, 3L);
        published();
        played();

        assertThat(told).containsEntry("2026-03-23 1 reminder", 1L).isEqualTo(done(DRAFT));
    }

    /**
     * Customers of both kinds with three to eight debts, holds and marks with and without an end, and late debts paid
     * long ago, some of which grow too old to count. Few due dates and sums, so that many debts are walked as one.
     */
    private void portfolio(int seed) {
        founded();
        jdbc.sql("select setseed(?)").param(seed / 1e6).query((row, n) -> true).single();
        jdbc.sql("""
                        insert into customers.customer (id, kind, name)
                        select g, case when g % 7 = 0 then 'legal_entity' else 'individual' end, 'Customer ' || g
                        from generate_series(1, 240) as g""").update();
        jdbc.sql("""
                        insert into receivables.contract (id, customer_id, creditor_id, number)
                        select g, g, 1 + g % 2, 'C' || g from generate_series(1, 240) as g""").update();
        jdbc.sql("""
                        insert into receivables.receivable (id, customer_id, creditor_id, contract_id, installment, due_on,
                          principal, open_principal, state, settled_on)
                        select g * 10 + k, g, 1 + g % 2, g, k, d.due, d.sum, case when d.paid then 0 else d.sum end,
                          case when d.paid then 'settled' else 'open' end, case when d.paid then d.due + 12 end
                        from generate_series(1, 240) as g, generate_series(1, 8) as k,
                          lateral (select k <= 2 and g % 5 > 0 as paid,
                            cast(20 + 60 * floor(random() * 3) * (g % 4) as numeric(15, 2)) as sum,
                            case when k <= 2 and g % 5 in (1, 2) then date '2024-03-01' + cast(random() * 40 as int)
                                 when k <= 2 and g % 5 > 0 then date '2025-09-01' + cast(random() * 60 as int)
                                 else date '2026-01-10' + 10 * cast(random() * 10 as int) end as due) as d
                        where k <= 3 + g % 6""").update();
        jdbc.sql("insert into receivables.inbox_changed select id, customer_id from receivables.receivable")
                .update();
        held();
        marked();
        broke();
    }

    /** Some of it grows too old to count while it is rehearsed. */
    private void broke() {
        jdbc.sql("""
                        insert into receivables.broken_promise (promise_id, customer_id, creditor_id, broken_on)
                        select g * 2 + k, g, 1 + g % 2,
                          case when k = 0 then date '2024-03-05' + g % 35 else date '2025-06-01' + g end
                        from generate_series(1, 240) as g, generate_series(0, 1) as k
                        where g % 11 = 0 or (g % 13 = 0 and k = 0)""").update();
    }

    /** Some without an end, some twice. */
    private void held() {
        jdbc.sql("""
                        insert into receivables.hold
                          (id, customer_id, creditor_id, receivable_id, kind, from_on, until_on, reason, placed_by)
                        select nextval('receivables.hold_seq'), customer_id, creditor_id, id, 'dispute', date '2026-02-20',
                          case when id % 3 > 0 then date '2026-02-25' + cast(random() * 30 as int) end, 'broken sofa', 'ana'
                        from receivables.receivable where id % 13 = 0 or id % 17 = 0""").update();
        jdbc.sql("""
                        insert into receivables.hold
                          (id, customer_id, creditor_id, receivable_id, kind, from_on, until_on, reason, placed_by)
                        select nextval('receivables.hold_seq'), customer_id, creditor_id, id, 'manual', date '2026-02-22',
                          date '2026-03-03' + cast(random() * 30 as int), 'moving house', 'ana'
                        from receivables.receivable where id % 17 = 0""").update();
    }

    /** Whom nobody calls, or no bureau is told about, until a day or for good. */
    private void marked() {
        jdbc.sql("""
                        insert into customers.mark (id, customer_id, kind, from_on, until_on, charges_run, stops_ruler,
                          stops_calls, stops_registry, placed_by, placed_at)
                        select g, g, 'over_indebted_or_ill', date '2026-02-20',
                          case when g % 5 > 0 then date '2026-03-01' + cast(random() * 40 as int) end, true, false,
                          g % 2 = 0, g % 3 > 0, 'ana', now()
                        from generate_series(1, 240, 6) as g""").update();
    }

    private void founded() {
        jdbc.sql("""
                        insert into creditors.creditor (id, code, brand, legal_name, tax_id, address, created_at)
                        values (1, 'casa-viva', 'Casa Viva', 'Casa Viva Ltda', '11222333000181', 'Rua A, 1', now()),
                          (2, 'luz', 'Luz', 'Luz SA', '11444777000161', 'Rua B, 2', now())""").update();
        jdbc.sql("""
                        insert into ruler.legal_release (creditor_id, inclusions_a_night, released_on, released_by)
                        values (1, 1000000, '2026-01-01', 'marcos'), (2, 1000000, '2026-01-01', 'marcos')""").update();
    }

    /** What came in since the last night: debts nobody has placed yet, and others that are to be paid earlier. */
    private void changed() {
        jdbc.sql("""
                        with came as (
                          insert into receivables.receivable (id, customer_id, creditor_id, contract_id, installment, due_on,
                            principal, open_principal)
                          select g * 10 + 9, g, 1 + g % 2, g, 9, date '2026-02-10' + g, 30 + g, 30 + g
                          from generate_series(5, 60, 5) as g
                          returning id, customer_id),
                        sooner as (
                          update receivables.receivable set due_on = due_on - 20
                          where id % 29 = 0 and state = 'open' and due_on > date '2026-03-02'
                          returning id, customer_id)
                        insert into receivables.inbox_changed
                        select id, customer_id from came union all select id, customer_id from sooner""").update();
    }

    private void lived(int days) {
        MON_2026_03_02.minusDays(days).datesUntil(MON_2026_03_02).forEach(this::night);
    }

    private void played() {
        MON_2026_03_02.datesUntil(LAST.plusDays(1)).forEach(this::night);
    }

    /** Holds that ended are released first, as every night does. */
    private void night(LocalDate date) {
        jdbc.sql("""
                        with ended as (
                          update receivables.hold set released_at = now(), released_by = 'regua', released_on = until_on
                          where released_at is null and until_on < ? returning receivable_id, customer_id)
                        insert into receivables.inbox_changed select receivable_id, customer_id from ended""").param(date).update();
        world.night(date);
    }

    private Map<String, Long> rehearsed(long version, @Nullable Long live) {
        var wish = new RehearsalRows.Asked(
                0, version, 0, live, MON_2026_03_02, LAST, 2, "marcos", Instant.EPOCH, null, null);
        var asked = rows.add(wish);
        for (var part = 0; part < 2; part++) {
            var which = part;
            world.transactions().executeWithoutResult(status -> {
                nights.play(asked, which);
                rows.end(asked.id(), which, Instant.EPOCH);
            });
        }
        assertThat(rows.find(asked.id()).orElseThrow().state()).isEqualTo(Rehearsal.State.DONE);
        var counts = new TreeMap<String, Long>();
        rows.side(asked.id(), version, CreditorScope.EVERYTHING)
                .counts()
                .forEach(count -> counts.put(
                        count.on() + " " + count.creditorId() + " "
                                + count.kind().code(),
                        count.steps()));
        return counts;
    }

    /** What the nights then did, in the same words. */
    private Map<String, Long> done(long version) {
        var counts = new TreeMap<String, Long>();
        jdbc.sql("""
                        select a.business_date || ' ' || a.creditor_id || ' ' || a.kind as what, count(*) as steps
                        from ruler.action as a
                        where a.business_date >= ? and a.outcome = 'taken' and a.version_id = ?
                        group by 1""").params(MON_2026_03_02, version).query(row -> {
            counts.put(row.getString("what"), row.getLong("steps"));
        });
        return counts;
    }

    /** First delay with a call earlier and an offer that waits for it. */
    private void drafted() {
        jdbc.sql("""
                        insert into ruler.ruler_version (id, ruler_id, number, state, created_by, priority, customer_kinds, profiles)
                        values (77, 2, 2, 'draft', 'marcos', 200, '{individual}', '{first_time,occasional}')""").update();
        jdbc.sql("""
                        insert into ruler.step (version_id, seq, step_key, kind, anchor, offset_days, offset_unit, gap_days, min_amount)
                        values (77, 1, 'courtesy', 'reminder', null, -2, 'calendar', 0, null),
                          (77, 2, 'call', 'call', null, 4, 'business', 0, 80),
                          (77, 3, 'offer', 'offer', 'call', 5, 'calendar', 0, null),
                          (77, 4, 'registry', 'registry', null, 20, 'calendar', 2, 50)""").update();
    }

    private void published() {
        jdbc.sql("update ruler.ruler_version set state = 'retired', retired_at = now() where id = 3")
                .update();
        jdbc.sql(
                        "update ruler.ruler_version set state = 'published', published_by = 'marcos', published_at = now() where id = 77")
                .update();
        jdbc.sql("""
                        insert into ruler.move (id, from_version_id, to_version_id, asked_by, asked_at)
                        values (1, 3, 77, 'marcos', now())""").update();
        world.transactions().executeWithoutResult(status -> {
            world.positions().lock();
            world.moves().next(1, MON_2026_03_02.minusDays(1), 1_000_000);
            world.moves().end(1);
        });
    }
}
