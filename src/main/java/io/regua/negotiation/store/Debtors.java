package io.regua.negotiation.store;

import io.regua.customers.CustomerKind;
import io.regua.customers.TaxId;
import io.regua.money.Money;
import io.regua.negotiation.Debtor;
import io.regua.negotiation.Debtor.Debt;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Customers to try limits with, and what they owe. */
@Component
public class Debtors {

    /** No more are shown to choose from. */
    private static final int MOST_DEBTS = 100;

    private static final Pattern PUNCTUATION = Pattern.compile("[\\s./()\\-]");
    private static final Pattern TAX_ID = Pattern.compile("\\d{11}|[0-9A-Z]{12}\\d{2}");
    private static final int LONGEST = 120;

    private final JdbcClient jdbc;

    Debtors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who may be meant, best first; without debts. */
    public List<Debtor> find(String sought, CreditorScope scope, int most) {
        var text = sought.strip();
        text = text.substring(0, Math.min(LONGEST, text.length()));
        var bare = PUNCTUATION.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        var isTaxId = TAX_ID.matcher(bare).matches();
        if (text.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(Sql.of("negotiation/find_debtors"))
                .param("taxId", isTaxId ? bare : "")
                .param("name", text.chars().filter(Character::isLetter).count() > 1 ? text : "")
                .param("all", scope.all())
                .param("creditors", scope.array())
                .param("most", most)
                .query((row, no) -> debtor(row, List.of()))
                .list();
    }

    /** One customer with what he owes; empty when there is none, or nothing of his may be seen. */
    public Optional<Debtor> of(long customer, CreditorScope scope, LocalDate on) {
        var debts = jdbc.sql(Sql.of("negotiation/debts_of"))
                .param("customer", customer)
                .param("on", on)
                .param("all", scope.all())
                .param("creditors", scope.array())
                .param("most", MOST_DEBTS)
                .query((row, no) -> debt(row))
                .list();
        if (debts.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql(
                        "select c.id as customer_id, c.kind, c.name, c.tax_id from customers.v_customer as c where c.id = ?")
                .param(customer)
                .query((row, no) -> debtor(row, debts))
                .optional();
    }

    private static Debtor debtor(ResultSet row, List<Debt> debts) throws SQLException {
        return new Debtor(
                row.getLong("customer_id"),
                CustomerKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                masked(row.getString("tax_id")),
                debts);
    }

    private static @Nullable String masked(@Nullable String taxId) {
        return taxId == null ? null : TaxId.parse(taxId).map(TaxId::toString).orElse(null);
    }

    private static Debt debt(ResultSet row) throws SQLException {
        return new Debt(
                row.getLong("receivable_id"),
                row.getLong("creditor_id"),
                row.getString("brand"),
                row.getString("contract"),
                row.getString("product"),
                row.getInt("installment"),
                row.getObject("due_on", LocalDate.class),
                new Money(row.getBigDecimal("open_principal")),
                row.getInt("days_late"));
    }
}
