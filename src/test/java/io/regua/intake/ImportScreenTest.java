package io.regua.intake;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.team.Users;
import io.regua.testing.TaxIds;
import io.regua.testing.WholeHouse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeHouse
class ImportScreenTest {

    private static final String GOOD = """
            customer_tax_id,customer_name,contract_number,installment,due_date,amount
            529.982.247-25,Ana,SCREEN-0,1,2026-06-10,10.00
            529.982.247-26,Bia,SCREEN-0,2,2026-06-10,10.00
            """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Users users;

    @Autowired
    private ImportRun run;

    @Autowired
    private JdbcClient jdbc;

    private long creditor;

    @BeforeEach
    void creditor() {
        jdbc.sql("insert into creditors.creditor (id, code, brand, legal_name, tax_id, address, created_at) values"
                        + " (nextval('creditors.creditor_seq'), 'screens', 'Screens', 'Screens', ?, 'SP',"
                        + " now()) on conflict do nothing")
                .param(TaxIds.nextCnpj())
                .update();
        creditor = jdbc.sql("select id from creditors.creditor where code = 'screens'")
                .query(Long.class)
                .single();
    }

    private String upload(String text) {
        var answer = mvc.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile("file", "portfolio.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .param("creditor", String.valueOf(creditor))
                .with(as(users, "back_office"))
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private String page(String uri) throws java.io.UnsupportedEncodingException {
        var answer = mvc.get()
                .uri(uri)
                .with(as(users, "back_office"))
                .locale(Locale.ENGLISH)
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private void post(String uri, String... parameters) {
        var request = mvc.post().uri(uri).with(as(users, "back_office"));
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        assertThat(request.exchange()).hasStatus3xxRedirection();
    }

    private static long id(String uri) {
        return Long.parseLong(uri.substring(uri.lastIndexOf('/') + 1));
    }

    @Test
    void leadsFromTheUploadThroughThePreviewToTheResultAndBack() throws Exception {
        var uri = upload(GOOD);
        assertThat(page(uri))
                .contains("of the first 2 lines 1 would come back", "wrong check digits", "***.982.247-**");

        post(uri + "/start");
        assertThat(page(uri)).contains("Waiting for its turn", "hx-trigger");
        run.run(id(uri), true);
        assertThat(page(uri)).contains("Done", "Came back (1)", "wrong check digits");
        assertThat(page(uri + "/rejected")).contains("line,reason", "wrong check digits");
        assertThat(page("/imports")).contains("portfolio.csv");

        post(uri + "/undo");
        assertThat(page(uri)).contains("Taken back");
    }

    @Test
    void saysWhatToDoInsteadOfTakingChangesBack() throws Exception {
        var sold = upload("""
                customer_tax_id,customer_name,contract_number,contract_date,installment,due_date,amount
                617.340.296-33,Bento,SCREEN-OP,2016-05-10,1,2016-06-10,100.00
                """);
        post(sold + "/start");
        run.run(id(sold), true);
        var changed = upload("""
                operation,contract_number,installment,due_date,amount
                change,SCREEN-OP,1,2016-06-20,
                """);
        post(changed + "/start");
        run.run(id(changed), true);

        var refused =
                mvc.post().uri(changed + "/undo").with(as(users, "back_office")).exchange();

        var shown = mvc.get()
                .uri(changed)
                .with(as(users, "back_office"))
                .cookie(refused.getResponse().getCookies())
                .exchange();
        assertThat(shown.getResponse().getContentAsString())
                .contains("It stays", "Debts it changed: 1", "Send another file whose lines state the former values");
    }

    @Test
    void asksWhatUnknownColumnsMeanAndRemembersIt() throws Exception {
        var text = """
                Documento;Nome;Venda;Vencimento;Valor;Loja
                529.982.247-25;Ana;SCREEN-1;10/06/2026;1.234,50;7
                """;
        var uri = upload(text);
        assertThat(page(uri)).contains("What the columns mean", "Documento");

        post(
                uri + "/mapping",
                "name",
                "loja",
                "column0",
                "customer_tax_id",
                "column1",
                "customer_name",
                "column2",
                "contract_number",
                "column3",
                "due_date",
                "column4",
                "amount",
                "column5",
                "ignore",
                "single",
                "true");
        assertThat(page(uri)).contains("read by “loja”", "R$ 1.234,50");
        assertThat(page(upload(text))).contains("read by “loja”");
    }

    @Test
    void saysWhatIsWrongWithAFileAndKeepsTheChoice() throws Exception {
        var answer = mvc.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile("file", "empty.csv", "text/csv", new byte[0]))
                .param("creditor", String.valueOf(creditor))
                .with(as(users, "manager"))
                .exchange();

        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentAsString()).contains("The file is empty", "selected");
    }

    @Test
    void agentsFindNoImports() {
        assertThat(mvc.get().uri("/imports").with(as(users, "agent"))).hasStatus(403);
    }
}
