package io.regua.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.creditors.Cnpj;
import io.regua.creditors.Creditors;
import io.regua.creditors.NewCreditor;
import io.regua.intake.Imports;
import io.regua.intake.ImportsAtOnce;
import io.regua.journal.Actor;
import io.regua.team.CreditorScope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A creditor of its own: Iara owes it three installments of 100.00, the first of them paid, and Dora one. Filled once.
 */
final class FeedWorld {

    static final String CODE = "api-feeds";
    static final String CONTRACT = "AF-1";
    static final String HEADER =
            "customer_tax_id,customer_name,contract_number,contract_date,installment,due_date,amount,"
                    + "paid_amount,paid_on,payment_reference\n";

    private static final String SALE = HEADER + """
            617.340.295-52,Iara Feeds,AF-1,2016-05-10,1,2016-06-10,100.00,100.00,2016-06-10,AF-P1
            617.340.295-52,Iara Feeds,AF-1,2016-05-10,2,2016-07-11,100.00,,,
            617.340.295-52,Iara Feeds,AF-1,2016-05-10,3,2016-08-10,100.00,,,
            617.340.298-03,Dora Feeds,AF-2,2016-05-10,1,2016-06-10,100.00,,,
            """;

    private final ApplicationContext house;

    FeedWorld(ApplicationContext house) {
        this.house = house;
        var creditors = house.getBean(Creditors.class);
        if (creditors.named(CODE).isEmpty()) {
            creditors.add(
                    new NewCreditor(CODE, "Feeds API", "Feeds Ltda", new Cnpj("61734029000191"), "Rua A, 1", false),
                    Actor.SYSTEM);
            assertThat(takeIn(SALE, false)).isPositive();
        }
    }

    long creditor() {
        return house.getBean(Creditors.class).named(CODE).orElseThrow().id();
    }

    long customer() {
        return customer(CONTRACT);
    }

    long customer(String contract) {
        return jdbc().sql("select customer_id from receivables.v_contract where number = ?")
                .param(contract)
                .query((row, no) -> row.getLong(1))
                .single();
    }

    long receivable(int installment) {
        return receivable(CONTRACT, installment);
    }

    long receivable(String contract, int installment) {
        return jdbc().sql("select r.id from receivables.v_receivable as r join receivables.v_contract as k"
                        + " on k.id = r.contract_id where k.number = ? and r.installment = ?")
                .params(contract, installment)
                .query((row, no) -> row.getLong(1))
                .single();
    }

    /** Takes a file of the creditor in; as its full list, confirmed, when it is one. */
    long takeIn(String csv, boolean fullList) {
        try {
            var imports = house.getBean(Imports.class);
            var content = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
            var batch =
                    imports.receive(content, "open.csv", "native", creditor(), Actor.SYSTEM, CreditorScope.EVERYTHING);
            if (fullList) {
                imports.startFullList(batch.id(), true);
            } else {
                imports.start(batch.id());
            }
            ImportsAtOnce.run(house, batch.id());
            return batch.id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JdbcClient jdbc() {
        return house.getBean(JdbcClient.class);
    }
}
