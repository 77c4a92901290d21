package io.regua.ruler.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which products there are. */
@Repository
public class Products {

    private final JdbcClient jdbc;

    Products(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these that no contract is of. */
    public List<String> unknown(List<String> products) {
        return jdbc.sql("""
                        select p.product
                        from unnest(:products) with ordinality as p (product, place)
                        where not exists (
                          select from receivables.v_contract as c
                          where lower(c.product) = lower(p.product) and c.product = p.product
                        )
                        order by p.place""")
                .param("products", products.toArray(String[]::new))
                .query((row, no) -> row.getString(1))
                .list();
    }
}
