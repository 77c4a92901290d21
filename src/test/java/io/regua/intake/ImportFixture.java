package io.regua.intake;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.regua.bills.OvertakenBills;
import io.regua.calendar.BusinessDates;
import io.regua.calendar.Calendars;
import io.regua.creditors.Pauses;
import io.regua.creditors.store.PauseRows;
import io.regua.customers.CustomerAdmissions;
import io.regua.customers.store.CustomerAdmission;
import io.regua.files.StoredFiles;
import io.regua.files.store.Chunks;
import io.regua.journal.Actor;
import io.regua.journal.Journal;
import io.regua.negotiation.AgreementFollowing;
import io.regua.negotiation.store.AgreementRows;
import io.regua.receivables.ActiveAgreements;
import io.regua.receivables.Comparisons;
import io.regua.receivables.DebtAdmissions;
import io.regua.receivables.DebtChanges;
import io.regua.receivables.Decisions;
import io.regua.ruler.Fronts;
import io.regua.team.CreditorScope;
import io.regua.testing.OneRuler;
import io.regua.testing.TaxIds;
import io.regua.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Imports on a real database, without the rest of the house. Today is Sat 21 Nov 2026. */
final class ImportFixture implements AutoCloseable {

    private static final Class<?>[] PARTS = {
        Wiring.class,
        BusinessDates.class,
        Journal.class,
        StoredFiles.class,
        Chunks.class,
        CustomerAdmission.class,
        CustomerAdmissions.class,
        DebtAdmissions.class,
        DebtChanges.class,
        Comparisons.class,
        Owners.class,
        Decisions.class,
        Mappings.class,
        ImportQueue.class,
        Imports.class,
        ImportResults.class,
        Admissions.class,
        Calendars.class,
        PauseRows.class,
        Pauses.class,
        Feeds.class,
        OvertakenBills.class,
        ActiveAgreements.class,
        AgreementRows.class,
        AgreementFollowing.class,
        FollowUp.class,
        ImportRun.class
    };

    private static final String[] STORES = {
        "io.regua.calendar.store",
        "io.regua.intake.store",
        "io.regua.bills.store",
        "io.regua.receivables.store",
        "io.regua.ruler.store"
    };

    static final Actor ACTOR = new Actor("tester", null);
    static final Imports.Reader READER = new Imports.Reader(CreditorScope.EVERYTHING, "tester");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final DataSource database;
    final JdbcClient jdbc;

    ImportFixture() {
        this(withOneRuler(pooled(TestDatabase.fresh().dataSource())));
    }

    /** The context closes it. A connection that is new for each statement would read the catalogue each time. */
    private static DataSource pooled(DataSource database) {
        var pool = new HikariConfig();
        pool.setDataSource(database);
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
        return new HikariDataSource(pool);
    }

    private static DataSource withOneRuler(DataSource database) {
        OneRuler.in(JdbcClient.create(database));
        return database;
    }

    ImportFixture(DataSource database) {
        this.database = database;
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test", Map.of("regua.zone", "America/Sao_Paulo", "regua.night.at", "02:00")));
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.registerBean(DataSource.class, () -> database);
        context.register(PARTS);
        context.register(Fronts.components());
        context.register(said());
        context.scan(STORES);
        context.refresh();
        this.jdbc = context.getBean(JdbcClient.class);
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Wiring {

        @Bean
        TransactionOperations inTransactions(PlatformTransactionManager manager) {
            return new TransactionTemplate(manager);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new DataSourceTransactionManager(database);
        }

        @Bean
        JdbcClient jdbcClient(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        NamedParameterJdbcTemplate namedJdbc(DataSource database) {
            return new NamedParameterJdbcTemplate(database);
        }

        @Bean
        org.springframework.jdbc.core.JdbcTemplate jdbcTemplate(DataSource database) {
            return new org.springframework.jdbc.core.JdbcTemplate(database);
        }

        @Bean
        JsonMapper jsonMapper() {
            return JsonMapper.shared();
        }

        @Bean
        InstantSource clock() {
            return InstantSource.fixed(Instant.parse("2026-11-21T15:00:00Z"));
        }

        @Bean
        ResourceBundleMessageSource messageSource() {
            var messages = new ResourceBundleMessageSource();
            messages.setBasename("messages");
            messages.setDefaultEncoding("UTF-8");
            messages.setFallbackToSystemLocale(false);
            return messages;
        }
    }

    /** The one word of the receivables that is kept from others. */
    private static Class<?> said() {
        try {
            return Class.forName("io.regua.receivables.Said");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    Imports imports() {
        return get(Imports.class);
    }

    long creditor(String code, boolean financialInstitution) {
        return jdbc.sql("insert into creditors.creditor (id, code, brand, legal_name, tax_id, address,"
                        + " financial_institution, created_at) values (nextval('creditors.creditor_seq'), :code,"
                        + " initcap(:code), :code, :tax_id, 'SP', :bank,"
                        + " now()) returning id")
                .param("code", code)
                .param("tax_id", TaxIds.nextCnpj())
                .param("bank", financialInstitution)
                .query(Long.class)
                .single();
    }

    /** Receives and runs a file to its end. */
    Batch imported(String text, @Nullable String mapping, @Nullable Long creditor) {
        return imported(text.getBytes(StandardCharsets.UTF_8), mapping, creditor);
    }

    Batch imported(byte[] content, @Nullable String mapping, @Nullable Long creditor) {
        return imported(new ByteArrayInputStream(content), mapping, creditor);
    }

    Batch imported(InputStream content, @Nullable String mapping, @Nullable Long creditor) {
        return run(received(content, mapping, creditor).id());
    }

    Batch received(InputStream content, @Nullable String mapping, @Nullable Long creditor) {
        try {
            return imports().receive(content, "test.csv", mapping, creditor, ACTOR, CreditorScope.EVERYTHING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Batch run(long id) {
        try {
            imports().start(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        get(ImportRun.class).run(id, true);
        return imports().byId(id, READER).orElseThrow();
    }

    long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Override
    public void close() {
        context.close();
    }
}
