package io.regua.app.demonstration;

import static io.regua.app.demonstration.DemonstrationPortfolio.DEMONSTRATION;

import io.regua.app.Demonstration;
import io.regua.calendar.BusinessDates;
import io.regua.creditors.Creditors;
import io.regua.intake.Feeds;
import io.regua.intake.NewFeed;
import io.regua.team.CreditorScope;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The everyday feed of the demonstration: the furniture shop sends its files, and what they say goes in, waits for a
 * person or is compared; the clinic's file did not come, and its nights stand still.
 */
@Component
@Order(1_700)
class DemonstrationFeeds implements ApplicationRunner {

    private final Creditors creditors;
    private final Feeds feeds;
    private final EverydayFiles files;
    private final DemonstrationImports imports;
    private final BusinessDates dates;
    private final ObjectProvider<Demonstration> wanted;

    DemonstrationFeeds(
            Creditors creditors,
            Feeds feeds,
            EverydayFiles files,
            DemonstrationImports imports,
            BusinessDates dates,
            ObjectProvider<Demonstration> wanted) {
        this.creditors = creditors;
        this.feeds = feeds;
        this.files = files;
        this.imports = imports;
        this.dates = dates;
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var shop = creditors.named("casa-viva");
        var clinic = creditors.named("clinica-sorriso");
        if (wanted.getIfAvailable() != null
                && shop.isPresent()
                && clinic.isPresent()
                && feeds.all(CreditorScope.EVERYTHING).isEmpty()) {
            play(shop.get().id(), clinic.get().id(), dates.today());
        }
    }

    private void play(long shop, long clinic, LocalDate today) throws IOException {
        expect(shop, "Alterações do dia", "alteracoes-*.csv", true, today);
        expect(shop, "Lista completa em aberto", "em-aberto-*.csv", true, today);
        imports.bring("alteracoes-" + today + ".csv", files.operations(shop, today), shop);
        imports.compare("em-aberto-" + today + ".csv", files.open(shop, today), shop);
        expect(clinic, "Carteira da clínica", "clinica-*.csv", false, today.minusDays(1));
        feeds.check(today);
    }

    private void expect(long creditor, String name, String pattern, boolean businessOnly, LocalDate from) {
        var feed = NewFeed.everyDay(creditor, name, pattern, businessOnly, LocalTime.of(18, 0), from);
        feeds.expect(feed, DEMONSTRATION);
    }
}
