package io.regua.api;

import io.regua.bills.BillWorld;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers of one creditor who owe installments with 2 % and 1 % a month, all of them late. */
final class DealWorld {

    private final JdbcClient jdbc;
    private final BillWorld world;
    private final LocalDate today;

    DealWorld(JdbcClient jdbc, LocalDate today) {
        this.jdbc = jdbc;
        this.world = new BillWorld(jdbc);
        this.today = today;
    }

    long creditor() {
        return world.creditor();
    }

    String code() {
        return world.code();
    }

    long customer() {
        return world.customer();
    }

    /** Of 500.00 each, the first 40 days late. */
    List<Long> debts(long customer, int count) {
        var debts = IntStream.range(0, count)
                .mapToObj(place -> world.debt(customer, "500.00", today.minusDays(40 - place)))
                .toList();
        jdbc.sql("update receivables.contract set fine_percent = 2, interest_percent = 1 where customer_id = ?")
                .param(customer)
                .update();
        return debts;
    }

    long count(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query(Long.class).single();
    }
}
