package io.regua.app.embedded;

import io.regua.app.Demonstration;
import io.regua.bills.SandboxBank;
import io.regua.calendar.BusinessDates;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/** Starts a PostgreSQL server of our own when no {@code spring.datasource.url} is given and the binaries are there. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnClass(name = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres")
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "(unset)", matchIfMissing = true)
public class EmbeddedPostgresAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(JdbcConnectionDetails.class)
    EmbeddedDatabase embeddedDatabase(@Value("${regua.data-directory}") Path directory) {
        return new EmbeddedDatabase(directory);
    }

    @Bean
    @ConditionalOnBean(EmbeddedDatabase.class)
    @ConditionalOnProperty(name = "regua.demonstration", matchIfMissing = true)
    Demonstration demonstration() {
        return new Demonstration();
    }

    /** Registers, rejects and pays the demonstration's bills; nobody else has it. */
    @Bean
    @ConditionalOnBean(EmbeddedDatabase.class)
    @ConditionalOnProperty(name = "regua.demonstration", matchIfMissing = true)
    SandboxBank sandboxBank(BusinessDates dates) {
        return new SandboxBank(dates);
    }
}
