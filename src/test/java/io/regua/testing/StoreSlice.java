package io.regua.testing;

import io.regua.bills.SandboxBank;
import io.regua.calendar.BusinessDates;
import io.regua.negotiation.Stage;
import io.regua.negotiation.Stages;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ground and the floors up to negotiation on a real database: entities, stores and front doors, no web and no
 * paper. Tests commit; they keep apart by playing with customers of their own. The clock stands at noon of 22 November
 * 2026.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(
        showSql = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "io\\.regua\\.(calendar|journal|files|creditors|customers|receivables|bills|negotiation)\\.(?!web\\.|AgreementPapers|SealedTerms|Printing).*"))
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(StoreSlice.Wiring.class)
public @interface StoreSlice {

    /** What the slice lacks. */
    @TestConfiguration(proxyBeanMethods = false)
    class Wiring {

        @Bean
        TestDatabase testDatabase() {
            return TestDatabase.fresh();
        }

        @Bean
        JsonMapper jsonMapper() {
            return new JsonMapper();
        }

        /** As a demonstration has it. */
        @Bean
        SandboxBank sandboxBank(BusinessDates dates) {
            return new SandboxBank(dates);
        }

        /** The ruler knows it, where there is one. */
        @Bean
        Stages stages() {
            return (customer, receivables, on) -> Stage.COLLECTION;
        }

        @Bean
        InstantSource clock() {
            return InstantSource.fixed(Instant.parse("2026-11-22T15:00:00Z"));
        }
    }
}
