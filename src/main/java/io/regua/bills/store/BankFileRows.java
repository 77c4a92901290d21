package io.regua.bills.store;

import io.regua.bills.BankFile;
import io.regua.bills.BankFile.Answer;
import io.regua.bills.Bill;
import io.regua.bills.rules.ReturnEntry;
import io.regua.money.Money;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Return files and what they said. */
@Component
public class BankFileRows {

    private static final String FILES = "select f.id, f.bank_account_id, f.creditor_id, c.brand, f.name, f.bank,"
            + " f.columns, f.answers, f.received_by, f.received_at,"
            + " (select count(*) from bills.bank_answer as a where a.bank_file_id = f.id and a.outcome = 'paid') as paid,"
            + " (select count(*) from bills.bank_answer as a where a.bank_file_id = f.id and a.outcome = 'kept') as kept"
            + " from bills.bank_file as f join creditors.v_creditor as c on c.id = f.creditor_id ";
    private static final String ANSWERS = "select line, event, our_number, bill_id, amount, paid, event_on, reasons,"
            + " outcome, code, payment_id from bills.bank_answer ";

    private final JdbcClient jdbc;

    BankFileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is written of a file. */
    public record Row(
            long bankAccountId, long creditorId, String name, long fileId, String bank, int columns, int answers) {}

    /** Which it is; empty when the account has one with this content. */
    public Optional<Long> write(Row file, String actor) {
        return jdbc.sql(
                        "insert into bills.bank_file"
                                + " (bank_account_id, creditor_id, name, file_id, bank, columns, answers, received_by)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (bank_account_id, file_id) do nothing returning id")
                .params(
                        file.bankAccountId(),
                        file.creditorId(),
                        file.name(),
                        file.fileId(),
                        file.bank(),
                        file.columns(),
                        file.answers(),
                        actor)
                .query((row, no) -> row.getLong(1))
                .optional();
    }

    /** Keeps one answer with what came of it. */
    public void write(
            long file, ReturnEntry entry, @Nullable Bill bill, String outcome, String code, @Nullable Long payment) {
        jdbc.sql("insert into bills.bank_answer (customer_id, bank_file_id, line, event, our_number, bill_id, amount,"
                        + " paid, event_on, credit_on, reasons, outcome, code, payment_id)"
                        + " values (:customer, :file, :line, :event, :number, :bill, :amount, :paid, :eventOn, :creditOn,"
                        + " :reasons, :outcome, :code, :payment)")
                .param("customer", bill == null ? 0 : bill.customerId())
                .param("file", file)
                .param("line", entry.line())
                .param("event", entry.code())
                .param("number", entry.ourNumber())
                .param("bill", bill == null ? null : bill.id())
                .param("amount", entry.value().amount())
                .param("paid", entry.paid().amount())
                .param("eventOn", entry.eventOn())
                .param("creditOn", entry.creditOn())
                .param("reasons", entry.reasons().toArray(String[]::new))
                .param("outcome", outcome)
                .param("code", code)
                .param("payment", payment)
                .update();
    }

    public Optional<BankFile> byId(long id) {
        return jdbc.sql(FILES + "where f.id = ?")
                .param(id)
                .query((row, no) -> file(row))
                .optional();
    }

    public Optional<BankFile> byContent(long account, long file) {
        return jdbc.sql(FILES + "where f.bank_account_id = ? and f.file_id = ?")
                .params(account, file)
                .query((row, no) -> file(row))
                .optional();
    }

    public List<BankFile> latest(CreditorScope scope, int size, int offset) {
        return jdbc.sql(FILES + "where (:all or f.creditor_id = any(:creditors))"
                        + " order by f.id desc limit :size offset :offset")
                .param("all", scope.all())
                .param("creditors", scope.array())
                .param("size", size)
                .param("offset", offset)
                .query((row, no) -> file(row))
                .list();
    }

    public List<Answer> answers(long file, int size, int offset) {
        return jdbc.sql(ANSWERS + "where bank_file_id = ? order by line limit ? offset ?")
                .params(file, size, offset)
                .query((row, no) -> answer(row))
                .list();
    }

    public List<Answer> answersOf(long bill) {
        return jdbc.sql(ANSWERS + "where bill_id = ? order by id desc limit 50")
                .param(bill)
                .query((row, no) -> answer(row))
                .list();
    }

    private static BankFile file(ResultSet row) throws SQLException {
        return new BankFile(
                row.getLong("id"),
                row.getLong("bank_account_id"),
                row.getLong("creditor_id"),
                row.getString("brand"),
                row.getString("name"),
                row.getString("bank"),
                row.getInt("columns"),
                row.getInt("answers"),
                row.getInt("paid"),
                row.getInt("kept"),
                row.getString("received_by"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getInt("line"),
                row.getString("event"),
                row.getString("our_number"),
                row.getObject("bill_id", Long.class),
                new Money(row.getBigDecimal("amount")),
                new Money(row.getBigDecimal("paid")),
                row.getObject("event_on", LocalDate.class),
                BillRows.texts(row.getArray("reasons")),
                row.getString("outcome"),
                row.getString("code"),
                row.getObject("payment_id", Long.class));
    }
}
