package io.regua.receivables.store;

import io.regua.customers.TaxId;
import io.regua.money.Money;
import io.regua.receivables.ContractSheet.Answering;
import io.regua.receivables.ContractSheet.Installment;
import io.regua.receivables.ReceivableState;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a page shows of a contract beside the contract itself. */
@Component
public class ContractRows {

    private final JdbcClient jdbc;

    ContractRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose contract it is. */
    public record Head(String customerName, boolean consumer, String brand) {}

    public Optional<Head> head(long contract, CreditorScope scope) {
        return jdbc.sql("select who.name, who.kind = 'individual' as consumer, c.brand"
                        + " from receivables.contract as k"
                        + " join customers.v_customer as who on who.id = k.customer_id"
                        + " join creditors.v_creditor as c on c.id = k.creditor_id"
                        + " where k.id = :contract and (:all or k.creditor_id = any(:creditors))")
                .param("contract", contract)
                .param("all", scope.all())
                .param("creditors", scope.array())
                .query((row, no) -> new Head(row.getString("name"), row.getBoolean("consumer"), row.getString("brand")))
                .optional();
    }

    public List<Installment> installments(long contract) {
        return jdbc.sql(Sql.of("receivables/installments"))
                .param("contract", contract)
                .query((row, no) -> new Installment(
                        row.getLong("id"),
                        row.getInt("installment"),
                        row.getObject("due_on", LocalDate.class),
                        new Money(row.getBigDecimal("principal")),
                        new Money(row.getBigDecimal("open_principal")),
                        ReceivableState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        row.getBoolean("held"),
                        row.getBoolean("written_off")))
                .list();
    }

    public List<Answering> guarantors(long contract) {
        return jdbc.sql("select g.id, g.guarantor_id, who.name, who.tax_id, g.kind, g.from_on, g.released_on"
                        + " from receivables.guarantor as g"
                        + " join customers.v_customer as who on who.id = g.guarantor_id"
                        + " where g.contract_id = ? order by g.released_on is not null, g.id")
                .param(contract)
                .query((row, no) -> answering(row))
                .list();
    }

    private static Answering answering(ResultSet row) throws SQLException {
        var taxId = row.getString("tax_id");
        return new Answering(
                row.getLong("id"),
                row.getLong("guarantor_id"),
                row.getString("name"),
                taxId == null ? null : new TaxId(taxId),
                row.getString("kind"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("released_on", LocalDate.class));
    }

    /** The customer with a tax id, without punctuation. */
    public Optional<Long> customerOf(String taxId) {
        return jdbc.sql("select id from customers.v_customer where tax_id = ?")
                .param(taxId)
                .query((row, no) -> row.getLong(1))
                .optional();
    }
}
