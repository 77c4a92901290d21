package io.regua.api.store;

import io.regua.money.Money;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a customer came to owe and what was settled, line by line. */
@Component
public class StatementRows {

    private final JdbcClient jdbc;

    StatementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line; what is settled is below zero. */
    @Schema(name = "StatementEntry")
    public record Entry(
            LocalDate on,

            @Schema(
                    allowableValues = {
                        "installment",
                        "charges",
                        "payment",
                        "adjustment",
                        "refund",
                        "agreement_signed",
                        "agreement_ended"
                    })
            String kind,

            @Schema(description = "Code of the creditor", example = "lojas-aurora")
            String creditor,

            @Nullable Long receivableId,
            @Nullable Long paymentId,
            @Nullable String contractNumber,
            @Nullable Integer installment,

            @Schema(description = "Above zero: owed; below: settled")
            Money amount,

            @Schema(
                    description =
                            "State of an installment, method of a payment, kind of an adjustment or refund; of charges"
                                    + " settled, agreed_upon or open; how an agreement ended")
            String detail,

            @Schema(description = "False: cancelled, taken back or replaced by an agreement, shown for the record")
            boolean counts) {}

    /** Both days included, in order. */
    public List<Entry> between(long customer, LocalDate from, LocalDate to, CreditorScope scope) {
        return jdbc.sql(Sql.of("api/statement"))
                .param("customer", customer)
                .param("from", from)
                .param("to", to)
                .param("all", scope.all())
                .param("creditors", scope.array())
                .query((row, n) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("on_date", LocalDate.class),
                row.getString("kind"),
                row.getString("creditor"),
                row.getObject("receivable_id", Long.class),
                row.getObject("payment_id", Long.class),
                row.getString("number"),
                row.getObject("installment", Integer.class),
                new Money(row.getBigDecimal("amount")),
                row.getString("detail"),
                row.getBoolean("counts"));
    }
}
