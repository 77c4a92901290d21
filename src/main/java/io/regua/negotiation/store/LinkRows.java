package io.regua.negotiation.store;

import io.regua.sql.Sql;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What signs links, and how often they were opened by somebody who could not say who he is. */
@Component
public class LinkRows {

    private final JdbcClient jdbc;

    LinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What signs links; empty before the first. */
    public Optional<byte[]> secret() {
        return jdbc.sql("select secret from negotiation.link_key")
                .query(byte[].class)
                .optional();
    }

    /**
     * Keeps what is to sign links, unless somebody was quicker. Apart from what is going on: a link that was shown must
     * stay one, whatever becomes of it.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void keepSecret(byte[] secret) {
        jdbc.sql("insert into negotiation.link_key (secret) values (?) on conflict (id) do nothing")
                .param(secret)
                .update();
    }

    /** The offer that a link names. */
    public Optional<Long> offer(UUID linkKey) {
        return jdbc.sql("select id from negotiation.offer where link_key = ?")
                .param(linkKey)
                .query((row, no) -> row.getLong(1))
                .optional();
    }

    /**
     * Counts an attempt as a wrong one.
     *
     * @return how many there were on the day, this one included; empty when there were {@code most} before it
     */
    public OptionalInt takeAttempt(long offer, long customer, LocalDate day, int most) {
        return jdbc.sql(Sql.of("negotiation/take_attempt"))
                .param("offer", offer)
                .param("customer", customer)
                .param("day", day)
                .param("most", most)
                .query((row, no) -> OptionalInt.of(row.getInt(1)))
                .optional()
                .orElseGet(OptionalInt::empty);
    }

    /** It was right. */
    public void giveBackAttempt(long offer, LocalDate day) {
        jdbc.sql("update negotiation.link_attempt set wrong = wrong - 1 where offer_id = ? and on_day = ?")
                .params(offer, day)
                .update();
    }

    /** How many attempts of a day were wrong. */
    public int wrong(long offer, LocalDate day) {
        return jdbc.sql("select wrong from negotiation.link_attempt where offer_id = ? and on_day = ?")
                .params(offer, day)
                .query((row, no) -> row.getInt(1))
                .optional()
                .orElse(0);
    }
}
