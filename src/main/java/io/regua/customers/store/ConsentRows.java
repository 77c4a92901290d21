package io.regua.customers.store;

import io.regua.customers.Channel;
import io.regua.customers.Consent;
import io.regua.customers.ConsentSource;
import io.regua.customers.ConsentState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Consents as rows: one for each channel that a customer said something of. */
@Component
public class ConsentRows {

    private static final String COLUMNS =
            "select customer_id, channel, state, at, source, said_by from customers.consent where customer_id = ?";

    private final JdbcClient jdbc;

    ConsentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Consent> of(long customer) {
        return jdbc.sql(COLUMNS + " order by channel")
                .param(customer)
                .query(ConsentRows::consent)
                .list();
    }

    /** Held until the transaction ends. */
    public Optional<Consent> locked(long customer, Channel channel) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('customers.consent', ?))")
                .param(customer)
                .query((row, no) -> no)
                .list();
        return jdbc.sql(COLUMNS + " and channel = ?")
                .params(customer, channel.code())
                .query(ConsentRows::consent)
                .optional();
    }

    public void put(Consent consent) {
        jdbc.sql("""
                        insert into customers.consent (customer_id, channel, state, at, source, said_by)
                        values (:customer, :channel, :state, :at, :source, :by)
                        on conflict (customer_id, channel) do update
                        set state = excluded.state, at = excluded.at, source = excluded.source,
                          said_by = excluded.said_by""")
                .param("customer", consent.customerId())
                .param("channel", consent.channel().code())
                .param("state", consent.state().code())
                .param("at", consent.at().atOffset(ZoneOffset.UTC))
                .param("source", consent.source().code())
                .param("by", consent.saidBy())
                .update();
    }

    private static Consent consent(ResultSet row, int number) throws SQLException {
        return new Consent(
                row.getLong("customer_id"),
                Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
                ConsentState.of(row.getString("state")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                ConsentSource.of(row.getString("source")),
                row.getString("said_by"));
    }
}
