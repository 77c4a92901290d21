package io.regua.app.demonstration;

import io.regua.app.Demonstration;
import io.regua.calendar.BusinessDates;
import io.regua.creditors.Cnpj;
import io.regua.creditors.Creditors;
import io.regua.creditors.NewCreditor;
import io.regua.journal.Actor;
import io.regua.ruler.LegalReleases;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives a new demonstration its past: two creditors (one of them released to legal), a portfolio through the import,
 * and every night since, with the payments of each day. Dates are relative to today. An installation that has a
 * creditor is left alone.
 */
@Component
@Order(1_000)
class DemonstrationPortfolio implements ApplicationRunner {

    private static final int CUSTOMERS = 60;
    private static final int NIGHTS = 60;
    private static final int INCLUSIONS_A_NIGHT = 500;
    static final Actor DEMONSTRATION = new Actor("demonstration", null);
    private static final List<NewCreditor> CREDITORS = List.of(
            new NewCreditor(
                    "casa-viva",
                    "Casa Viva",
                    "Casa Viva Móveis Ltda",
                    new Cnpj("11222333000181"),
                    "Avenida das Palmeiras, 1200, Curitiba, PR, 80230-000",
                    false),
            new NewCreditor(
                    "clinica-sorriso",
                    "Clínica Sorriso",
                    "Clínica Odontológica Sorriso Ltda",
                    new Cnpj("11444777000161"),
                    "Rua das Flores, 45, São Paulo, SP, 01310-100",
                    false));

    private final Creditors creditors;
    private final DemonstrationImports imports;
    private final LegalReleases releases;
    private final DayPlay days;
    private final MoneyPlay money;
    private final ObjectProvider<Demonstration> wanted;
    private final BusinessDates dates;

    DemonstrationPortfolio(
            Creditors creditors,
            DemonstrationImports imports,
            LegalReleases releases,
            DayPlay days,
            MoneyPlay money,
            BusinessDates dates,
            ObjectProvider<Demonstration> wanted) {
        this.creditors = creditors;
        this.imports = imports;
        this.releases = releases;
        this.days = days;
        this.money = money;
        this.wanted = wanted;
        this.dates = dates;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (wanted.getIfAvailable() != null && creditors.all().isEmpty()) {
            play(dates.today());
        }
    }

    private void play(LocalDate today) throws IOException {
        var from = today.minusDays(NIGHTS);
        CREDITORS.forEach(creditor -> creditors.add(creditor, DEMONSTRATION));
        releases.release(creditors.all().getFirst().id(), null, INCLUSIONS_A_NIGHT, DEMONSTRATION);
        var sales = new Sales(CUSTOMERS, today, from);
        imports.bring("demonstration.csv", sales.csv(), null);
        for (var day = from; !day.isAfter(today); day = day.plusDays(1)) {
            days.play(day, sales.toCome());
        }
        money.play(today);
    }
}
