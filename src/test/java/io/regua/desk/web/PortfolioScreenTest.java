package io.regua.desk.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessDates;
import io.regua.desk.DeskCrowd;
import io.regua.desk.DeskWorld;
import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.sql.DataSource;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeHouse
class PortfolioScreenTest {

    private static final String SOFA = "?product=Sofa";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Users users;

    @Autowired
    private DataSource source;

    @Autowired
    private BusinessDates dates;

    @BeforeEach
    void world() {
        DeskWorld.fill(source, dates.today());
        DeskCrowd.fill(source, dates.today());
    }

    private String read(String path, String user) {
        return Reading.text(mvc.get().uri(path).with(as(users, user)).exchange());
    }

    private MvcTestResult post(String path, String user, Map<String, String> form) {
        var request = mvc.post().uri(path).with(as(users, user));
        form.forEach(request::param);
        return request.exchange();
    }

    @Test
    void listsReceivables() {
        assertThat(read("/portfolio" + SOFA, "agent"))
                .contains("Helena Prado Nogueira")
                .contains("CPF ***.945.206-**")
                .contains("20419 · 3")
                .contains(" days late")
                .contains("registry request")
                .contains("Add up")
                .doesNotContain("Excel");
        assertThat(read("/portfolio" + SOFA + "&totals=true", "agent"))
                .contains("3 receivables")
                .contains("R$ 1.740,00");
    }

    @Test
    void listsCustomersInPortuguese() {
        assertThat(read("/portfolio/customers" + SOFA + "&lateFrom=1&totals=true", "brasileira"))
                .contains("Débito mais antigo")
                .contains("1 cliente ")
                .contains("1.160,00");
    }

    @Test
    void saysInWordsWhatItIsNarrowedTo() {
        var filter = "/portfolio/customers?creditor=9001&lateFrom=3&lateTo=30&amountFrom=100,00&branch=Centro"
                + "&instrument=carne&hold=dispute&nextStep=registry&writtenOff=false";

        assertThat(read(filter, "agent"))
                .contains("Customers with open receivables of Casa Viva, 3 to 30 days late,"
                        + " R$ 100,00 or more of open principal, branch “Centro…”, instrument: payment book,"
                        + " on hold: dispute, next on the ruler: registry request,"
                        + " not written off.");
        assertThat(read(filter, "brasileira"))
                .contains("Clientes com títulos em aberto de Casa Viva, com 3 a 30 dias de atraso,")
                .contains("próxima etapa da régua: pedido de negativação, não baixados como perda.");
        assertThat(read("/portfolio", "agent")).doesNotContain("Open receivables");
    }

    @Test
    void turnsPagesByKey() {
        var first = Reading.html(
                mvc.get().uri("/portfolio?product=Lot").with(as(users, "agent")).exchange());
        var next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]*)\".*", "$1").replace("&amp;", "&");

        assertThat(next).startsWith("/portfolio?product=Lot&place=");
        var second = Reading.html(mvc.get()
                .uri(java.net.URI.create(next))
                .with(as(users, "agent"))
                .exchange());
        assertThat(second).contains("rel=\"prev\"").contains("Grande Magazine");
    }

    @Test
    void saysWhatItCannotRead() {
        assertThat(read("/portfolio?lateFrom=soon", "agent"))
                .contains("Type whole days")
                .contains("Some filters could not be read")
                .doesNotContain("Helena");
        assertThat(read("/portfolio?product=nothing+like+that", "agent")).contains("Nothing fits");
    }

    @Test
    void keepsRenamesSharesAndForgetsAView() {
        var kept = post(
                "/portfolio/views",
                "manager",
                Map.of("list", "customers", "name", "Sofas", "product", "Sofa", "lateFrom", "1", "shared", "true"));
        assertThat(kept).hasStatus3xxRedirection();
        var there = String.valueOf(kept.getResponse().getRedirectedUrl());
        assertThat(there).startsWith("/portfolio/customers?lateFrom=1&product=Sofa&view=");
        var id = there.substring(there.lastIndexOf('=') + 1);
        assertThat(read(there, "manager")).contains("Sofas").contains("Forget this view");
        assertThat(read("/portfolio", "agent")).contains("Sofas").contains("shared");
        assertThat(read(there, "agent")).doesNotContain("Forget this view");

        assertThat(post("/portfolio/views/" + id, "agent", Map.of("version", "0", "name", "Mine")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/portfolio/views/" + id, "manager", Map.of("version", "0", "name", "Late sofas")))
                .hasStatus3xxRedirection();
        assertThat(read("/portfolio", "manager")).contains("Late sofas");
        assertThat(read("/portfolio", "agent")).doesNotContain("Late sofas");
        assertThat(post("/portfolio/views/" + id, "manager", Map.of("version", "0", "name", "Again")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(post("/portfolio/views/" + id + "/delete", "manager", Map.of()))
                .hasRedirectedUrl("/portfolio");
        assertThat(read("/portfolio", "manager")).doesNotContain("Late sofas");
    }

    @Test
    void letsOnlyLeadsShareAView() {
        post("/portfolio/views", "agent", Map.of("name", "Agents own", "product", "Sofa", "shared", "true"));

        assertThat(read("/portfolio", "agent")).contains("Agents own");
        assertThat(read("/portfolio", "manager")).doesNotContain("Agents own");
    }

    @Test
    void exportsCsvMaskedAndJournalsIt() {
        var sent = post("/portfolio/export", "manager", Map.of("format", "csv", "product", "Sofa"));

        assertThat(sent).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
        var lines = Reading.html(sent).lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0))
                .startsWith("\ufeffcreditor,customer,CPF/CNPJ,contract,product")
                .endsWith(",holds,category,seller,branch,instrument,standing");
        assertThat(lines).filteredOn(line -> line.endsWith(",under review")).hasSize(3);
        assertThat(lines.get(1))
                .startsWith("Casa Viva,Helena Prado Nogueira,***.945.206-**,20419,Sofa set,3,")
                .contains(",open,,580.00,580.00,");
        assertThat(lastExport())
                .contains("\"rows\": 3")
                .contains("\"filter\": \"product=Sofa\"")
                .contains("\"complete\": true")
                .contains("\"whole_tax_ids\": false");
    }

    private String lastExport() {
        return String.valueOf(JdbcClient.create(source)
                .sql("select facts::text from journal.entry where code = 'portfolio_exported' order by at desc limit 1")
                .query((row, n) -> row.getString(1))
                .single());
    }

    @Test
    void exportsWholeTaxIdsOnlyToWhoMaySeeThem() {
        var form = Map.of("format", "csv", "product", "Sofa", "whole", "true", "list", "customers");

        assertThat(Reading.html(post("/portfolio/export", "manager", form))).contains("731.945.206-52");
        assertThat(Reading.html(post("/portfolio/export", "auditor", form))).contains("***.945.206-**");
        assertThat(post("/portfolio/export", "agent", form)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(lastExport()).contains("\"whole_tax_ids\": false").contains("\"list\": \"customers\"");
    }

    @Test
    void exportsAWorkbook() throws IOException {
        var sent = post("/portfolio/export", "finance", Map.of("format", "xlsx", "states", "all", "product", "Lot"));

        try (var book =
                new ReadableWorkbook(new ByteArrayInputStream(sent.getResponse().getContentAsByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(1 + DeskCrowd.RECEIVABLES);
            assertThat(rows.get(0).getCellText(0)).isEqualTo("creditor");
            assertThat(rows.get(1).getCellText(9)).isEqualTo("settled");
            assertThat(rows.get(300).getCellAsNumber(16))
                    .hasValueSatisfying(total -> assertThat(total).isPositive());
        }
    }
}
