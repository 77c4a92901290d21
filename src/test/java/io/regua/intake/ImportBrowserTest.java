package io.regua.intake;

import static io.regua.testing.Looks.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.regua.testing.Browsers;
import io.regua.testing.Browsers.Width;
import io.regua.testing.Browsers.Window;
import io.regua.testing.Looks;
import io.regua.testing.WholeHouse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeHouse
class ImportBrowserTest {

    private static final String MIXED = """
            customer_tax_id,customer_name,email,contract_number,installment,due_date,amount
            390.533.447-05,Clara Nunes,clara@example.com,EYE-%1$s,1,2026-06-10,1740.00
            390.533.447-05,Clara Nunes,clara@example.com,EYE-%1$s,2,2026-07-10,1740.00
            390.533.447-05,Clara Nunes,not an address,EYE-%1$s,2,2026-07-10,99.00
            390.533.447-06,Bia Sem Dígito,,EYE-B%1$s,1,2026-06-10,10.00
            390.533.447-05,Clara Nunes,,EYE-C%1$s,1,2026-06-10,0
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private ImportRun run;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void creditor() {
        jdbc.sql("insert into creditors.creditor (id, code, brand, legal_name, tax_id, address, created_at) values"
                        + " (nextval('creditors.creditor_seq'), 'eye', 'Casa do Olho', 'Casa do Olho Ltda', '90331579000168',"
                        + " 'SP', now()) on conflict do nothing")
                .update();
    }

    private static void send(Page page, String name, byte[] content) {
        page.locator("#file").setInputFiles(new FilePayload(name, "text/csv", content));
        page.locator("#creditor")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Casa do Olho"));
        button(page, "Look at it").click();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static long id(Page page) {
        return Long.parseLong(page.url().replaceAll(".*/imports/(\\d+).*", "$1"));
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void leadsAPortfolioInAndOutAgain(Width width) {
        try (var window = Browsers.open(port, width)) {
            var page = window.signIn("manager", "/imports");
            Looks.right(window, "imports");

            send(page, "portfolio.csv", utf8(MIXED.formatted(width)));
            assertThat(page.locator("main").innerText())
                    .contains("wrong check digits", "R$ 1.740,00", "***.533.447-**");
            Looks.right(window, "import-preview");

            button(page, "Import").click();
            assertThat(page.locator("#progress").innerText()).contains("Waiting for its turn");
            Looks.right(window, "import-waiting");

            var batch = id(page);
            run.run(batch, true);
            page.locator("text=Came back (").first().waitFor();
            Looks.right(window, "import-result");
            showsTheLists(window);
            takesItBack(window);
        }
    }

    private static void showsTheLists(Window window) {
        var page = window.page();
        page.locator("nav a[href*=conflicts]").click();
        assertThat(page.locator("main").innerText()).contains("EYE-");
        Looks.right(window, "import-conflicts");
        page.locator("nav a[href*=notes]").click();
        Looks.right(window, "import-notes");
        var rejected =
                page.waitForDownload(() -> page.locator("a[href$=rejected]").click());
        assertThat(rejected.suggestedFilename()).endsWith(".csv");
    }

    private static void takesItBack(Window window) {
        var page = window.page();
        page.locator("main details summary").click();
        Looks.right(window, "import-undo");
        page.locator("main details button").click();
        assertThat(page.locator("main").innerText()).contains("Taken back");
        Looks.right(window, "import-undone");
        page.navigate(page.url().replaceFirst("/imports/.*", "/imports"));
        Looks.right(window, "imports-after");
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void asksWhatUnknownColumnsMean(Width width) {
        try (var window = Browsers.open(port, width)) {
            var page = window.signIn("back_office", "/imports");
            send(page, "lojas.csv", utf8("""
                    Documento;Nome;Venda;Vencimento;Valor;Loja;Observação
                    390.533.447-05;Clara Nunes;EYE-9;10/06/2026;1.234,50;7;ligar à tarde
                    """));
            assertThat(page.locator("main").innerText())
                    .contains("What the columns mean", "***.533.447-**")
                    .doesNotContain("390.533.447-05");
            Looks.right(window, "import-columns");
        }
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void saysWhatIsWrongWithAFile(Width width) {
        try (var window = Browsers.open(port, width)) {
            var page = window.signIn("manager", "/imports");
            send(page, "empty.csv", new byte[0]);
            assertThat(page.locator("[role=alert]").innerText()).contains("The file is empty");
            Looks.right(window, "import-empty");

            send(page, "picture.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
            assertThat(page.locator("[role=alert]").innerText()).contains("no text and no workbook");
            Looks.right(window, "import-binary");
        }
    }

    @Test
    void saysThatAFileIsTooLarge() {
        try (var window = Browsers.open(port, Width.PHONE)) {
            var page = window.signIn("manager", "/imports");
            send(page, "large.csv", new byte[6 * 1024 * 1024]);
            assertThat(page.locator("#problem").innerText()).contains("The file is too large");
            window.keep("error-413");
            assertThat(window.barriers()).isEmpty();
        }
    }

    @Test
    void speaksPortugueseInTheReasonsToo() {
        try (var window = Browsers.open(port, Width.PHONE, "pt-BR")) {
            var page = window.signIn("manager", "/imports");
            send(page, "portfolio.csv", utf8(MIXED.formatted("PT")));
            page.locator(".frame-avatar").click();
            button(page, "Português").click();
            assertThat(page.locator("main").innerText()).contains("dígitos verificadores");
            Looks.right(window, "import-preview-pt");
            page.locator(".frame-avatar").click();
            button(page, "English").click();
        }
    }
}
