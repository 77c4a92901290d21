package io.regua.intake.store;

import io.regua.intake.rules.Known.CreditorTerms;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Creditors as the lines of a file name them: by code, brand or tax id. */
@Component
public class CreditorRows {

    private static final String SELECT = "select id, financial_institution from creditors.v_creditor where ";

    private final JdbcClient jdbc;

    CreditorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<CreditorTerms> byId(long id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(CreditorTerms.class).optional();
    }

    /** Asks once for each name, however many lines say it. */
    public Function<String, Optional<CreditorTerms>> remembered() {
        Map<String, Optional<CreditorTerms>> known = new HashMap<>();
        return name -> known.computeIfAbsent(name, this::named);
    }

    private Optional<CreditorTerms> named(String name) {
        return jdbc
                .sql(SELECT + "code = :lower or lower(brand) = :lower or tax_id = :plain order by code = :lower desc")
                .param("lower", name.toLowerCase(Locale.ROOT))
                .param("plain", name.replaceAll("[./\\s-]", "").toUpperCase(Locale.ROOT))
                .query(CreditorTerms.class)
                .stream()
                .flatMap(Stream::ofNullable)
                .findFirst();
    }
}
