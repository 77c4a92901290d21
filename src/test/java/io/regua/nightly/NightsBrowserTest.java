package io.regua.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessDates;
import io.regua.desk.DeskWorld;
import io.regua.journal.Actor;
import io.regua.team.CreditorScope;
import io.regua.team.Language;
import io.regua.team.NewUser;
import io.regua.team.Role;
import io.regua.team.Users;
import io.regua.testing.Browsers;
import io.regua.testing.Browsers.Width;
import io.regua.testing.Looks;
import io.regua.testing.TestUsers;
import io.regua.testing.WholeHouse;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A month of nights, one of them in full, and a list behind a figure. */
@WholeHouse
class NightsBrowserTest {

    private static final String GERENTE = "gerente-da-noite";

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource source;

    @Autowired
    private Users users;

    @Autowired
    private BusinessDates dates;

    /** The nights of April 2002, made up: some done, one failed, one cut off, two covered. */
    @BeforeEach
    void april() {
        DeskWorld.fill(source, dates.today());
        if (users.named(GERENTE).isPresent()) {
            return;
        }
        users.add(
                new NewUser(
                        GERENTE,
                        "Gerente",
                        TestUsers.PASSWORD,
                        Role.MANAGER,
                        Language.PORTUGUESE,
                        CreditorScope.EVERYTHING),
                Actor.SYSTEM);
        var jdbc = JdbcClient.create(source);
        runs(jdbc);
        actions(jdbc);
    }

    private static void runs(JdbcClient jdbc) {
        jdbc.sql("""
                        insert into nightly.run (id, business_date, started_by, cause, state, started_at, ended_at)
                        select 902000 + g, date '2002-04-01' + g, 'regua', 'schedule',
                          case g when 8 then 'failed' when 15 then 'interrupted' else 'done' end,
                          timestamptz '2002-04-01 04:00Z' + make_interval(days => g),
                          timestamptz '2002-04-01 04:00:09Z' + make_interval(days => g)
                        from generate_series(0, 22) as g where g not in (17, 18)""").update();
        jdbc.sql("""
                        insert into nightly.run_step (run_id, seq, name, started_at, ended_at, counts, error)
                        select r.id, s.seq, s.name, r.started_at, r.ended_at, cast(s.counts as jsonb),
                          case when r.state = 'failed' and s.seq = 2 then 'QueryTimeoutException: canceling statement' end
                        from nightly.run as r
                        cross join (values
                          (1, 'ruler_refreshed', '[{"step":"","kind":"","outcome":"placed","reason":"","count":1212},
                            {"step":"","kind":"","outcome":"closed","reason":"","count":87}]'),
                          (2, 'ruler_advanced', '[{"step":"reminder","kind":"reminder","outcome":"taken","reason":"due","count":1834},
                            {"step":"call","kind":"call","outcome":"covered","reason":"older_spoke","count":311}]'))
                          as s (seq, name, counts)
                        where r.id between 902000 and 902999""").update();
        jdbc.sql("""
                        insert into nightly.covered (business_date, covered_by)
                        values (date '2002-04-18', date '2002-04-20'), (date '2002-04-19', date '2002-04-20')""").update();
    }

    private static void actions(JdbcClient jdbc) {
        jdbc.sql("insert into customers.customer (id, kind, name) values (59101, 'individual', 'Bruno Alves Teixeira')")
                .update();
        jdbc.sql("""
                        with sold as (
                          insert into receivables.contract (id, customer_id, creditor_id, number)
                          values (59101, 59101, 9002, 'ABR-1') returning id)
                        insert into receivables.receivable
                          (id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal)
                        select id, id, 9002, id, 1, date '2002-03-25', 1000, 1000 from sold""").update();
        var steps = List.of("reminder", "call", "registry", "extrajudicial_notice");
        jdbc.sql("""
                        insert into ruler.action (customer_id, receivable_id, step_key, cycle, creditor_id, version_id, seq, kind,
                          business_date, outcome, reason, facts)
                        select 59101, 59101, (cast(:steps as text[]))[1 + g % 4], g, 9002, 9009, 1 + g % 4,
                          (cast(:steps as text[]))[1 + g % 4], date '2002-04-02',
                          (array['taken', 'taken', 'covered', 'superseded', 'skipped'])[1 + g % 5],
                          (array['due', 'late', 'older_spoke', 'overtaken', 'amount'])[1 + g % 5],
                          cast('{"openPrincipal": "1000.00", "dueOn": "2002-04-01", "overdue": "80.00", "wanted": "100"}' as jsonb)
                        from generate_series(1, 40) as g""").param("steps", steps.toArray(String[]::new)).update();
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void aMonthOfNights(Width width) {
        try (var window = Browsers.open(port, width)) {
            var page = window.signIn("manager", "/nights?month=2002-04");
            Looks.right(window, "nights-month");
            page.locator("a.night-day[href='/nights/2002-04-02']").focus();
            page.keyboard().press("Enter");
            page.locator("#steps-title").waitFor();
            assertThat(page.locator("main").innerText()).contains("1,834", "1,212 placed");
            Looks.right(window, "night-of-april");
            page.locator("a[href*='outcome=skipped'][href*='reason=amount']")
                    .last()
                    .click();
            assertThat(page.locator("main").innerText()).contains("R$ 80,00 overdue; the step is for R$ 100,00");
            Looks.right(window, "night-list-of-april");
        }
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void umMesDeNoites(Width width) {
        try (var window = Browsers.open(port, width)) {
            var page = window.signIn(GERENTE, "/nights?month=2002-04");
            Looks.right(window, "nights-month-pt");
            page.navigate("/nights/2002-04-09");
            assertThat(page.locator("main").innerText()).contains("falhou");
            Looks.right(window, "night-failed-pt");
            page.navigate("/nights/2002-04-02");
            Looks.right(window, "night-of-april-pt");
            page.navigate("/nights/2002-04-02/list?outcome=skipped");
            Looks.right(window, "night-list-of-april-pt");
        }
    }
}
