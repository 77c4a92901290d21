package io.regua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.Regua;
import io.regua.bills.BillWorld;
import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.Acceptance;
import io.regua.negotiation.AgreementAnswer;
import io.regua.negotiation.Agreements;
import io.regua.negotiation.Authority;
import io.regua.negotiation.Commitments;
import io.regua.negotiation.Discounts;
import io.regua.negotiation.Negotiator;
import io.regua.negotiation.NewOffer;
import io.regua.negotiation.OfferAnswer;
import io.regua.negotiation.Offers;
import io.regua.negotiation.ScheduleKind;
import io.regua.negotiation.Terms;
import io.regua.receivables.NewPayment;
import io.regua.receivables.PaymentMethod;
import io.regua.receivables.Payments;
import io.regua.testing.OneRuler;
import io.regua.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A night that breaks many agreements, after they were made and their entries paid: {@code ./mvnw -Pbench verify
 * -Dtest=AgreementsBench}. Also {@code -Dagreements=2000}.
 */
class AgreementsBench {

    private static final int AGREEMENTS = Integer.getInteger("agreements", 2_000);
    private static final Negotiator MARCOS = new Negotiator(new Actor("marcos", null), Authority.MANAGER);

    private ConfigurableApplicationContext house;
    private LocalDate today;
    private BillWorld world;

    @BeforeEach
    void open() {
        var database = TestDatabase.fresh();
        OneRuler.in(JdbcClient.create(database.dataSource()));
        house = new SpringApplicationBuilder(Regua.class)
                .run(
                        "--server.port=0",
                        "--db-scheduler.enabled=false",
                        "--regua.night.enabled=false",
                        "--spring.datasource.url=" + database.getJdbcUrl(),
                        "--spring.datasource.username=" + database.getUsername(),
                        "--spring.datasource.password=" + database.getPassword());
        today = house.getBean(BusinessDates.class).today();
        world = new BillWorld(JdbcClient.create(database.dataSource()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void madePaidAndBroken() {
        var commitments = house.getBean(Commitments.class);
        make(AGREEMENTS / 10); // until it is warm
        commitments.breakMissed(today.plusDays(90));

        var made = make(AGREEMENTS);
        var begun = System.nanoTime();
        commitments.followMoney();
        var followed = since(begun);
        begun = System.nanoTime();
        var broken = commitments.breakMissed(today.plusDays(90));
        var broke = since(begun);

        assertThat(broken).isEqualTo(AGREEMENTS);
        System.out.printf(
                "%,d agreements: made, sealed and their entries paid in %.1f s (%.1f ms each), followed in %.1f s,"
                        + " broken by one night in %.1f s (%.1f ms each)%n",
                AGREEMENTS, made, 1000 * made / AGREEMENTS, followed, broke, 1000 * broke / AGREEMENTS);
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    /** With an entry of a fifth, paid at once, and three installments that nobody pays. */
    private double make(int count) {
        var begun = System.nanoTime();
        for (int each = 0; each < count; each++) {
            var customer = world.customer();
            var debt = world.debt(customer, "1200.00", today.minusDays(20));
            var terms = new Terms(
                    Money.of("300.00"), today, 3, today.plusMonths(1), 10, Percent.ZERO, ScheduleKind.EQUAL_PARTS);
            var wanted = new NewOffer(
                    customer,
                    world.creditor(),
                    List.of(debt),
                    terms,
                    new NewOffer.Off.Part(Discounts.NONE),
                    today.plusDays(2),
                    null,
                    "bench-" + customer);
            var offer = ((OfferAnswer.Done) house.getBean(Offers.class).freeze(wanted, MARCOS)).offer();
            var agreement = ((AgreementAnswer.Done)
                            house.getBean(Agreements.class).accept(offer.id(), Acceptance.byPhone(null), MARCOS))
                    .agreement();
            pay(agreement.id());
        }
        return since(begun);
    }

    private void pay(long agreement) {
        var entry =
                house.getBean(Agreements.class).sheet(agreement).installments().getFirst();
        house.getBean(Payments.class)
                .record(
                        NewPayment.ofReceivable(
                                entry.receivableId(), entry.amount(), today, "bench-" + agreement, PaymentMethod.PIX),
                        MARCOS.actor());
    }
}
