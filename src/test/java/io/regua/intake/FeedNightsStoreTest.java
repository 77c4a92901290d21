package io.regua.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.Regua;
import io.regua.intake.rules.Expectation;
import io.regua.nightly.Cause;
import io.regua.nightly.NightReport;
import io.regua.nightly.Nights;
import io.regua.testing.OneRuler;
import io.regua.testing.TestDatabase;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file that does not come, through whole nights of the whole house. Today is Saturday, 21 November 2026. */
class FeedNightsStoreTest {

    private static final LocalDate MON_2026_11_23 = LocalDate.of(2026, 11, 23);
    private static final String HEADER = "customer_tax_id,customer_name,contract_number,installment,due_date,amount\n";
    private static final String ANA = HEADER + "529.982.247-25,Ana,V-1,1,2026-11-26,100.00\n";

    private ImportFixture files;
    private ConfigurableApplicationContext house;
    private long viva;

    /** The clock of the house. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Saturday {

        @Bean
        InstantSource clock() {
            return InstantSource.fixed(Instant.parse("2026-11-21T15:00:00Z"));
        }
    }

    @BeforeEach
    void open() {
        var database = TestDatabase.fresh();
        OneRuler.in(JdbcClient.create(database.dataSource()));
        files = new ImportFixture(database.dataSource());
        viva = files.creditor("viva", false);
        var norte = files.creditor("norte", false);
        files.imported(ANA, "native", viva);
        files.imported(HEADER + "111.444.777-35,Bia,N-1,1,2026-11-26,100.00\n", "native", norte);
        files.jdbc
                .sql("update intake.batch set created_at = created_at - interval '3 days'")
                .update();
        var everyDay =
                new Expectation(EnumSet.allOf(DayOfWeek.class), false, LocalTime.of(8, 0), LocalDate.of(2026, 11, 1));
        files.get(Feeds.class)
                .expect(new NewFeed(viva, "daily portfolio", "native", null, everyDay), ImportFixture.ACTOR);
        house = new SpringApplicationBuilder(Regua.class, Saturday.class)
                .properties(
                        "db-scheduler.enabled=false",
                        "regua.night.enabled=false",
                        "spring.datasource.url=" + database.getJdbcUrl(),
                        "spring.datasource.username=" + database.getUsername(),
                        "spring.datasource.password=" + database.getPassword())
                .run("--server.port=0"); // a property of the builder gives way to the application's own
    }

    @AfterEach
    void close() {
        house.close();
        files.close();
    }

    private NightReport night(LocalDate date) {
        var report = house.getBean(Nights.class).run(date, Cause.API, "test");
        assertThat(report.state()).isEqualTo("done");
        return report;
    }

    private List<String> taken() {
        return files.jdbc
                .sql("select a.business_date || ' ' || c.number || ' ' || a.step_key from ruler.action as a"
                        + " join receivables.receivable as r on r.id = a.receivable_id"
                        + " join receivables.contract as c on c.id = r.contract_id"
                        + " where a.outcome = 'taken' order by 1")
                .query((row, no) -> row.getString(1))
                .list();
    }

    private void theFileComesOnMonday() {
        var batch = files.imported(ANA, "native", viva);
        files.jdbc
                .sql("update intake.batch set created_at = timestamptz '2026-11-23 12:00-03' where id = ?")
                .param(batch.id())
                .update();
    }

    @Test
    void aNightWithoutTheFileLeavesItsCreditorOutAndTheNextOneCatchesUp() {
        assertThat(night(MON_2026_11_23).with("paused")).isEqualTo(1);
        assertThat(taken()).containsExactly("2026-11-23 N-1 courtesy");
        assertThat(night(MON_2026_11_23).with("paused")).as("once").isZero();

        theFileComesOnMonday();

        assertThat(night(MON_2026_11_23.plusDays(1)).with("paused")).isZero();
        assertThat(taken()).containsExactly("2026-11-23 N-1 courtesy", "2026-11-24 V-1 courtesy");
        assertThat(night(MON_2026_11_23.plusDays(2)).with("paused"))
                .as("Tuesday's file")
                .isEqualTo(1);
    }
}
