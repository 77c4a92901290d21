package io.regua.app.demonstration;

import static io.regua.app.demonstration.DemonstrationPortfolio.DEMONSTRATION;

import io.regua.app.Demonstration;
import io.regua.calendar.BusinessDates;
import io.regua.calendar.CalendarChange;
import io.regua.calendar.CalendarKind;
import io.regua.calendar.Calendars;
import io.regua.calendar.NewCalendar;
import io.regua.calendar.NewHoliday;
import io.regua.creditors.Address;
import io.regua.creditors.AllocationOrder;
import io.regua.creditors.Creditor;
import io.regua.creditors.CreditorChange;
import io.regua.creditors.Creditors;
import io.regua.creditors.Identity;
import io.regua.creditors.LateTerms;
import io.regua.creditors.Policies;
import io.regua.creditors.ReturnsFrom;
import io.regua.creditors.StandingBlocksFrom;
import io.regua.money.Money;
import io.regua.money.Percent;
import java.time.LocalDate;
import java.time.MonthDay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A second creditor that wants things done otherwise, the calendar of its town, and customers with marks and words of
 * their own.
 */
@Component
@Order(1_600)
class DemonstrationParties implements ApplicationRunner {

    private static final MonthDay FOUNDING_OF_THE_TOWN = MonthDay.of(1, 25);
    private static final int YEARS = 10;

    private final Creditors creditors;
    private final Calendars calendars;
    private final DemonstrationMarks marks;
    private final BusinessDates dates;
    private final ObjectProvider<Demonstration> wanted;

    DemonstrationParties(
            Creditors creditors,
            Calendars calendars,
            DemonstrationMarks marks,
            BusinessDates dates,
            ObjectProvider<Demonstration> wanted) {
        this.creditors = creditors;
        this.calendars = calendars;
        this.marks = marks;
        this.dates = dates;
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted.getIfAvailable() != null && calendars.all().size() == 1) {
            creditors.named("clinica-sorriso").ifPresent(this::play);
        }
    }

    private void play(Creditor clinic) {
        var town = saoPaulo();
        become(
                clinic,
                new CreditorChange.Who(new Identity(
                        clinic.brand(),
                        clinic.legalName(),
                        clinic.cnpj(),
                        new Address("Rua das Flores", "45", "Sala 3", "Bela Vista", "São Paulo", "SP", "01310100"))));
        become(
                clinic,
                new CreditorChange.How(
                        new Policies(
                                town,
                                "America/Sao_Paulo",
                                3,
                                false,
                                Money.of("10.00"),
                                30,
                                StandingBlocksFrom.NEVER,
                                ReturnsFrom.FIRST),
                        AllocationOrder.PRINCIPAL_FIRST));
        become(clinic, new CreditorChange.Late(new LateTerms(Percent.of("2"), Percent.of("0.5"), null)));
        marks.play(clinic.id());
    }

    private void become(Creditor creditor, CreditorChange change) {
        var version = creditors.byId(creditor.id()).version();
        creditors.change(creditor.id(), version, change, DEMONSTRATION);
    }

    /** Its days off are to come: the demonstration's past stays as it was played. */
    private long saoPaulo() {
        var added = calendars.add(
                new NewCalendar("São Paulo", CalendarKind.MUNICIPAL, Calendars.BRAZIL, "SP", "São Paulo"),
                DEMONSTRATION);
        var town = added instanceof CalendarChange.Done done ? done.calendarId() : Calendars.BRAZIL;
        var next = nextFounding(dates.today());
        calendars.addHoliday(
                new NewHoliday(town, next, "Aniversário da cidade", next.getYear() + YEARS, false), DEMONSTRATION);
        return town;
    }

    private static LocalDate nextFounding(LocalDate today) {
        var thisYear = FOUNDING_OF_THE_TOWN.atYear(today.getYear());
        return thisYear.isAfter(today) ? thisYear : FOUNDING_OF_THE_TOWN.atYear(today.getYear() + 1);
    }
}
