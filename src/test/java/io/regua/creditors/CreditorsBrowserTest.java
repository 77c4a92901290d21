package io.regua.creditors;

import static io.regua.testing.Looks.button;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.testing.Browsers;
import io.regua.testing.Browsers.Width;
import io.regua.testing.Looks;
import io.regua.testing.WholeHouse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeHouse
class CreditorsBrowserTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @EnumSource(Width.class)
    void addsACreditorAfterSayingWhatIsWrong(Width width) {
        try (var window = Browsers.open(port, width)) {
            var page = window.signIn("manager", "/creditors");
            page.locator("#brand").fill("Livraria " + width);
            page.locator("#legalName").fill("Livraria do Porto de Nossa Senhora da Conceição Comércio Ltda");
            page.locator("#cnpj").fill("11.222.333/0001-80");
            page.locator("#code").fill("livraria-" + width.name().toLowerCase(java.util.Locale.ROOT));
            page.locator("#address").fill("Rua da Praia 7, Centro Histórico, Porto Alegre RS");
            button(page, "Add").click();
            assertThat(page.locator("main").innerText()).contains("check digits");
            Looks.right(window, "creditors-wrong");

            page.locator("#cnpj").fill(width == Width.DESK ? "90.331.580/0001-92" : "90.331.581/0001-37");
            button(page, "Add").click();
            assertThat(page.locator("#flash").innerText()).contains("Livraria " + width);
            Looks.right(window, "creditors");
        }
    }
}
