package io.regua.negotiation.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.team.Users;
import io.regua.testing.TaxIds;
import io.regua.testing.WholeHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** Two debts of one customer, the older ten years late. */
@WholeHouse
class TryScreenTest {

    private static final String TAX_ID = TaxIds.cnpj("81", 7);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    private long older;

    @BeforeEach
    void world() {
        run("insert into creditors.creditor (id, code, brand, legal_name, tax_id, address, created_at) values (81001,"
                + " 'try-aurora', 'Loja das Provas', 'Loja das Provas Ltda', '" + TaxIds.cnpj("81", 1)
                + "', 'Rua 1', now())");
        run("insert into customers.customer (id, kind, tax_id, name) values (81002, 'legal_entity', '" + TAX_ID
                + "', 'Padaria Experimental Xavante')");
        run(
                "insert into receivables.contract (id, customer_id, creditor_id, number) values (81003, 81002, 81001, 'TRY1')");
        run(
                "insert into receivables.receivable (id, customer_id, creditor_id, contract_id, installment, due_on, principal,"
                        + " open_principal) values (81004, 81002, 81001, 81003, 1, '2016-03-10', 500, 500),"
                        + " (81005, 81002, 81001, 81003, 2, '2079-11-10', 500, 500)");
        older = 81004;
    }

    private void run(String sql) {
        jdbc.sql(sql + " on conflict do nothing").update();
    }

    private MockMvcRequestBuilder get(String path) {
        return mvc.get().uri(path).with(as(users, "supervisor"));
    }

    private MockMvcRequestBuilder search(String query) {
        return mvc.post()
                .uri("/limits/try/search")
                .with(as(users, "supervisor"))
                .param("query", query);
    }

    @Test
    void findsACustomerByNameOrTaxId() {
        assertThat(search(TAX_ID)).hasRedirectedUrl("/limits/try?customer=81002");
        assertThat(search("padaria esperimental xavante")).hasRedirectedUrl("/limits/try?customer=81002");
        assertThat(search("nobody of this name at all"))
                .hasStatusOk()
                .bodyText()
                .contains("Nobody who owes something was found");
    }

    @Test
    void triesAllThatIsOverdue() {
        assertThat(get("/limits/try?customer=81002"))
                .hasStatusOk()
                .bodyText()
                .contains("This row decides", "from 180 days late", "another debtor profile", "Padaria Experimental")
                .contains("value=\"" + older + "\" checked")
                .doesNotContain("value=\"81005\" checked", TAX_ID);
        assertThat(get("/limits/try?customer=81002&creditor=81001&debt=81005"))
                .hasStatusOk()
                .bodyText()
                .contains("First-time debtors", "value=\"81005\" checked");
        assertThat(get("/limits/try?customer=81002&debt=1"))
                .hasStatusOk()
                .bodyText()
                .contains("is not owed by this customer");
        assertThat(get("/limits/try?customer=999999999")).hasStatus(404);
    }

    @Test
    void triesACaseByHand() {
        var form = "/limits/try?profile=recurrent&kind=individual&stage=collection&creditor=81001&renegotiations=0";
        assertThat(get(form + "&days=10&amount=1.000,00"))
                .hasStatusOk()
                .bodyText()
                .contains("This row decides", "Recurrent debtors", "other days of delay");
        assertThat(get(form + "&days=ten&amount=much"))
                .hasStatus(422)
                .bodyText()
                .contains("A whole number, please.", "An amount like", "value=\"ten\"", "Nothing tried yet");
    }

    @Test
    void saysWhatTheDraftWouldSayBesides() {
        mvc.post()
                .uri("/limits/draft")
                .with(as(users, "manager"))
                .param("from", "1")
                .exchange();
        try {
            assertThat(get("/limits/try?customer=81002"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("in force", "Draft of version");
        } finally {
            var draft = jdbc.sql("select version from negotiation.policy where state = 'draft'")
                    .query(String.class)
                    .single();
            mvc.post()
                    .uri("/limits/draft/discard")
                    .with(as(users, "manager"))
                    .param("version", draft)
                    .exchange();
        }
    }
}
