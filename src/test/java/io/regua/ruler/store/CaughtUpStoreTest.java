package io.regua.ruler.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What comes in late is caught up with sense: the most advanced step that is still right, and no legal step before it.
 */
class CaughtUpStoreTest {

    private static final BusinessCalendar CALENDAR = BusinessCalendar.banking();
    private static final LocalDate MON_2026_11_23 = LocalDate.of(2026, 11, 23);
    private static final LocalDate LAST = LocalDate.of(2027, 1, 29);

    private final World world = new World();

    private void play() {
        for (var night = MON_2026_11_23; !night.isAfter(LAST); night = night.plusDays(1)) {
            world.night(night);
        }
    }

    @Test
    void aPortfolioOfDebtsThatAreUpToFourHundredDaysOld() {
        world.jdbc().sql("""
                        with bought as (
                          insert into customers.customer (id, kind, name)
                          select 1000 + g, 'individual', 'C' || g from generate_series(0, 400) as g returning id
                        ), sold as (
                          insert into receivables.contract (id, customer_id, creditor_id, number)
                          select id, id, 1, lpad(cast(id - 1000 as text), 3, '0') from bought returning id
                        ), owed as (
                          insert into receivables.receivable
                            (id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal)
                          select id, id, 1, id, 1, cast(:night as date) - cast(id - 1000 as int), 100, 100
                          from sold returning id
                        )
                        insert into receivables.inbox_changed select id, id from owed""").param("night", MON_2026_11_23).update();

        play();

        var recorded = world.recorded().stream()
                .filter(line -> !line.contains(",superseded,"))
                .map(line -> line.substring(0, line.indexOf(',', line.indexOf(',', 11) + 1)))
                .toList();
        var expected = new ArrayList<String>();
        for (var age = 0; age <= 400; age++) {
            expected.addAll(steps(age));
        }
        assertThat(recorded).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** The nights of what is taken for a debt that was so many days old when it came. */
    private static List<String> steps(int age) {
        var due = CALENDAR.nextBusinessDay(MON_2026_11_23.minusDays(age));
        var days = new ArrayList<String>();
        if (!due.isBefore(MON_2026_11_23)) {
            days.add(line(MON_2026_11_23, age, "courtesy"));
        }
        var reminder = later(CALENDAR.plusBusinessDays(due, 5), MON_2026_11_23);
        var call = later(CALENDAR.nextBusinessDay(due.plusDays(8)), MON_2026_11_23);
        if (reminder.isBefore(call)) {
            days.add(line(reminder, age, "reminder"));
            call = CALENDAR.nextBusinessDay(later(call, CALENDAR.plusBusinessDays(reminder, 1)));
        } else {
            call = later(reminder, call);
        }
        days.add(line(call, age, "call"));
        var registry = later(due.plusDays(10), CALENDAR.plusBusinessDays(call, 2));
        days.add(line(registry, age, "registry"));
        var letter = registry.plusDays(5);
        days.add(line(letter, age, "notice_letter"));
        var notice = later(due.plusDays(45), CALENDAR.plusBusinessDays(letter, 5));
        if (!notice.isAfter(LAST)) {
            days.add(line(notice, age, "extrajudicial_notice"));
        }
        return days;
    }

    private static String line(LocalDate night, int age, String step) {
        return "%s,%03d,%s".formatted(night, age, step);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    @Test
    void twelveUnpaidInstallmentsAreOneCall() {
        for (var month = 0; month < 12; month++) {
            world.owe(
                    Character.toString('A' + month), LocalDate.of(2025, 11, 16).plusMonths(month));
        }

        play();

        var contacts = world.recorded().stream()
                .filter(line -> line.contains(",call,"))
                .toList();
        assertThat(contacts).first().isEqualTo("2026-11-23,A,call,taken,late");
        assertThat(contacts).hasSize(12).allMatch(line -> line.startsWith("2026-11-23"));
        assertThat(contacts.subList(1, 12)).allMatch(line -> line.endsWith(",call,covered,today"));
        assertThat(world.jdbc()
                        .sql(
                                "select distinct cast(facts ->> 'by' as bigint) from ruler.action where outcome = 'covered'")
                        .query(Long.class)
                        .list())
                .containsExactly((long) 'A');
    }
}
