package io.regua.api.store;

import io.regua.customers.TaxId;
import io.regua.money.Money;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a till asks about a customer. */
@Component
public class TillRows {

    private final JdbcClient jdbc;

    TillRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who stands at the till. */
    public record Payer(long id, String kind, String name) {}

    /** Whose debt it is. */
    public record Debt(long id, long customerId, long creditorId, String creditor) {}

    /** What a creditor owes the customer. */
    @Schema(name = "Credit")
    public record Credit(@Schema(example = "lojas-aurora") String creditor, Money amount) {}

    /** A bill that can still be paid. */
    @Schema(name = "LiveBill")
    public record LiveBill(
            @Schema(example = "101") long billId,

            @Schema(description = "Code of the creditor", example = "lojas-aurora")
            String creditor,

            @Schema(allowableValues = {"boleto", "pix"}) String kind,

            @Schema(allowableValues = {"draft", "registration_requested", "registered"})
            String state,

            Money total,
            LocalDate validUntil,
            @Schema(description = "The debts it is over") List<Long> receivables) {

        public LiveBill {
            receivables = List.copyOf(receivables);
        }
    }

    /** One open installment, what it takes to pay it today, and whether it is due. */
    @Schema(name = "TillInstallment", description = "An open installment and what pays it off today.")
    public record Installment(
            @Schema(example = "51") long receivableId,

            @Schema(description = "Code of the creditor", example = "lojas-aurora")
            String creditor,

            @Schema(example = "C-1001") String contractNumber,
            @Schema(example = "Sofa") @Nullable String product,
            @Schema(example = "1") int installment,
            LocalDate dueDate,

            @Schema(description = "After the adjusted due date")
            int daysLate,

            Money principal,
            Money fine,
            Money interest,
            Money correction,

            @Schema(description = "Forgiven when the whole is paid today, before it is due")
            Money earlyDiscount,

            Money total,

            @Schema(description = "Kinds of the holds in force", example = "[\"dispute\"]")
            List<String> holds) {

        public Installment {
            holds = List.copyOf(holds);
        }
    }

    /** Nothing when nobody has this number or none of his debts may be seen. */
    public Optional<Payer> payer(TaxId taxId, CreditorScope scope) {
        return jdbc.sql(Sql.of("api/till_payer"))
                .param("tax_id", taxId.value())
                .param("all", scope.all())
                .param("creditors", scope.array())
                .query((row, n) -> new Payer(row.getLong("id"), row.getString("kind"), row.getString("name")))
                .optional();
    }

    /** The oldest first. */
    public List<Installment> installments(long customer, CreditorScope scope, LocalDate today) {
        return jdbc.sql(Sql.of("api/till_installments"))
                .param("customer", customer)
                .param("all", scope.all())
                .param("creditors", scope.array())
                .param("today", today)
                .query((row, n) -> installment(row))
                .list();
    }

    /** Those of the debts that are there and may be seen. */
    public List<Debt> debts(Collection<Long> ids, CreditorScope scope) {
        return jdbc.sql(Sql.of("api/till_debts"))
                .param("ids", ids.toArray(Long[]::new))
                .param("all", scope.all())
                .param("creditors", scope.array())
                .query((row, n) -> new Debt(
                        row.getLong("id"),
                        row.getLong("customer_id"),
                        row.getLong("creditor_id"),
                        row.getString("code")))
                .list();
    }

    public List<Credit> credits(long customer, CreditorScope scope) {
        return jdbc.sql(Sql.of("api/credits"))
                .param("customer", customer)
                .param("all", scope.all())
                .param("creditors", scope.array())
                .query((row, n) -> new Credit(row.getString("code"), new Money(row.getBigDecimal("amount"))))
                .list();
    }

    /** Those that are valid today, the newest first. */
    public List<LiveBill> liveBills(long customer, CreditorScope scope, LocalDate today) {
        return jdbc.sql(Sql.of("api/till_bills"))
                .param("customer", customer)
                .param("all", scope.all())
                .param("creditors", scope.array())
                .param("today", today)
                .query((row, n) -> new LiveBill(
                        row.getLong("id"),
                        row.getString("creditor"),
                        row.getString("kind"),
                        row.getString("state"),
                        new Money(row.getBigDecimal("total")),
                        row.getObject("valid_until", LocalDate.class),
                        List.of((Long[]) row.getArray("receivables").getArray())))
                .list();
    }

    private static Installment installment(ResultSet row) throws SQLException {
        return new Installment(
                row.getLong("receivable_id"),
                row.getString("creditor"),
                row.getString("number"),
                row.getString("product"),
                row.getInt("installment"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("days_late"),
                new Money(row.getBigDecimal("principal")),
                new Money(row.getBigDecimal("fine")),
                new Money(row.getBigDecimal("interest")),
                new Money(row.getBigDecimal("correction")),
                new Money(row.getBigDecimal("discount")),
                new Money(row.getBigDecimal("total")),
                List.of((String[]) row.getArray("holds").getArray()));
    }
}
