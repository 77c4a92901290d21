package io.regua.receivables.store;

import io.regua.money.Money;
import io.regua.receivables.Component;
import io.regua.receivables.NewQuote;
import io.regua.receivables.Quote;
import io.regua.receivables.Quote.Line;
import io.regua.receivables.rules.Freezing;
import io.regua.sql.Sql;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Frozen amounts: written once, never changed. */
@org.springframework.stereotype.Component
public class QuoteRows {

    private final JdbcClient jdbc;

    QuoteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a quote with its lines and says which it is. */
    public long write(NewQuote wanted, LocalDate today, Freezing freezing, String actor) {
        var id = jdbc.sql(Sql.of("receivables/freeze"))
                .param("customer", wanted.customerId())
                .param("creditor", wanted.creditorId())
                .param("purpose", wanted.purpose())
                .param("today", today)
                .param("validUntil", wanted.validUntil())
                .param("total", freezing.total().amount())
                .param("actor", actor)
                .query(Long.class)
                .single();
        freezing.lines().forEach(line -> write(id, wanted.customerId(), line));
        return id;
    }

    private void write(long quote, long customer, Line line) {
        jdbc.sql(
                        "insert into receivables.quote_line"
                                + " (quote_id, customer_id, receivable_id, component, amount, discount) values (?, ?, ?, ?, ?, ?)")
                .params(
                        quote,
                        customer,
                        line.receivableId(),
                        line.component().code(),
                        line.amount().amount(),
                        line.discount().amount())
                .update();
    }

    public Optional<Quote> byId(long id) {
        return jdbc.sql("select customer_id, creditor_id, purpose, frozen_on, valid_until, pays_until, total"
                        + " from receivables.quote where id = ?")
                .param(id)
                .query((row, no) -> new Quote(
                        id,
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class),
                        new Money(row.getBigDecimal(7)),
                        lines(id)))
                .optional();
    }

    private List<Line> lines(long quote) {
        return jdbc.sql("select receivable_id, component, amount, discount from receivables.quote_line"
                        + " where quote_id = ? order by receivable_id, component")
                .param(quote)
                .query((row, no) -> new Line(
                        row.getLong(1),
                        Component.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                        new Money(row.getBigDecimal(3)),
                        new Money(row.getBigDecimal(4))))
                .list();
    }
}
