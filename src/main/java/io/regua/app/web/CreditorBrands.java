package io.regua.app.web;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The creditors to choose from when somebody joins the team. */
@Component
class CreditorBrands {

    record Brand(long id, String name) {}

    private final JdbcClient jdbc;

    CreditorBrands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Brand> all() {
        return jdbc.sql("select id, brand as name from creditors.v_creditor order by brand")
                .query((row, number) -> new Brand(row.getLong("id"), row.getString("name")))
                .list();
    }
}
