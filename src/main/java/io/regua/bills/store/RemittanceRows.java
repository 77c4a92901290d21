package io.regua.bills.store;

import io.regua.bills.CollectionAccount;
import io.regua.bills.SentRemittance;
import io.regua.bills.rules.Instruction;
import io.regua.bills.rules.Remittance;
import io.regua.money.Money;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Instructions that wait, and the files they went into. */
@Component
public class RemittanceRows {

    private static final String SELECT = "select r.id, r.bank_account_id, r.creditor_id, c.brand, a.bank, r.number,"
            + " r.produced_on, r.instructions, r.file_id, r.produced_by, r.produced_at from bills.remittance as r"
            + " join creditors.v_creditor as c on c.id = r.creditor_id"
            + " join creditors.v_bank_account as a on a.id = r.bank_account_id ";

    private final JdbcClient jdbc;

    RemittanceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An instruction that is in no file yet. */
    public record Waiting(long id, Instruction instruction) {}

    /** One file at a time for each account: numbers have no gaps. */
    public void lock(long account) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('remittance', ?))")
                .param(account)
                .query(row -> {});
    }

    public Map<Long, Integer> waiting(CreditorScope scope) {
        var counts = new LinkedHashMap<Long, Integer>();
        jdbc.sql("select i.bank_account_id, count(*) from bills.instruction as i"
                        + " join creditors.v_bank_account as a on a.id = i.bank_account_id"
                        + " where i.remittance_id is null and (:all or a.creditor_id = any(:creditors))"
                        + " group by i.bank_account_id")
                .param("all", scope.all())
                .param("creditors", scope.array())
                .query(row -> {
                    counts.put(row.getLong(1), row.getInt(2));
                });
        return counts;
    }

    /** What waits for an account, in the order in which it was wanted, kept from changing. */
    public List<Waiting> take(long account) {
        return jdbc.sql(Sql.of("bills/waiting"))
                .param("account", account)
                .query((row, no) -> waiting(row))
                .list();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        var rebate = row.getBigDecimal("rebate");
        return new Waiting(
                row.getLong("id"),
                new Instruction(
                        Instruction.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getLong("our_number"),
                        row.getString("bill_id"),
                        new Money(row.getBigDecimal("total")),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        new Money(Objects.requireNonNullElse(rebate, BigDecimal.ZERO)),
                        row.getInt("days_payable"),
                        Receivers.payer(row)));
    }

    public int nextNumber(long account) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from bills.remittance where bank_account_id = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }

    public long write(CollectionAccount account, Remittance remittance, long file, String actor) {
        return jdbc.sql("insert into bills.remittance"
                        + " (bank_account_id, creditor_id, number, produced_on, instructions, file_id, produced_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?) returning id")
                .params(
                        account.id(),
                        account.creditorId(),
                        remittance.number(),
                        remittance.on(),
                        remittance.instructions().size(),
                        file,
                        actor)
                .query((row, no) -> row.getLong(1))
                .single();
    }

    public void assign(long remittance, List<Waiting> instructions) {
        jdbc.sql("update bills.instruction set remittance_id = ? where id = any(?)")
                .params(remittance, instructions.stream().map(Waiting::id).toArray(Long[]::new))
                .update();
    }

    public Optional<SentRemittance> byId(long id) {
        return jdbc.sql(SELECT + "where r.id = ?")
                .param(id)
                .query((row, no) -> sent(row))
                .optional();
    }

    public List<SentRemittance> latest(CreditorScope scope, int size) {
        return jdbc.sql(SELECT + "where (:all or r.creditor_id = any(:creditors)) order by r.id desc limit :size")
                .param("all", scope.all())
                .param("creditors", scope.array())
                .param("size", size)
                .query((row, no) -> sent(row))
                .list();
    }

    private static SentRemittance sent(ResultSet row) throws SQLException {
        return new SentRemittance(
                row.getLong("id"),
                row.getLong("bank_account_id"),
                row.getLong("creditor_id"),
                row.getString("brand"),
                row.getString("bank"),
                row.getInt("number"),
                row.getObject("produced_on", LocalDate.class),
                row.getInt("instructions"),
                row.getLong("file_id"),
                row.getString("produced_by"),
                row.getObject("produced_at", OffsetDateTime.class).toInstant());
    }
}
