package io.regua.creditors;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@WholeHouse
class CreditorsScreenTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    Creditors creditors;

    private MockMvcRequestBuilder adding(String code, String brand, String cnpj) {
        return mvc.post()
                .uri("/creditors")
                .with(as(users, "manager"))
                .param("code", code)
                .param("brand", brand)
                .param("legalName", brand + " Comércio S.A.")
                .param("cnpj", cnpj)
                .param("address", "Rua Augusta 1, São Paulo SP");
    }

    @Test
    void isShutForAgents() {
        assertThat(mvc.get().uri("/creditors").with(as(users, "agent"))).hasStatus(403);
    }

    @Test
    void addsACreditorThatFilesCanName() {
        assertThat(adding("loja-alfa", "Loja Alfa", "12.ABC.345/01DE-35")).hasStatus3xxRedirection();

        assertThat(mvc.get().uri("/creditors").with(as(users, "manager")))
                .hasStatusOk()
                .bodyText()
                .contains("Loja Alfa", "12.ABC.345/01DE-35", "5 business days");
        var added = creditors.named("LOJA ALFA").orElseThrow();
        assertThat(creditors.named("loja-alfa").orElseThrow().id()).isEqualTo(added.id());
        assertThat(creditors.named("12ABC34501DE35").orElseThrow().id()).isEqualTo(added.id());
        assertThat(creditors.byId(added.id()).code()).isEqualTo("loja-alfa");
        assertThat(creditors.named("nobody")).isEmpty();
    }

    @Test
    void keepsWhatWasTypedAndSaysAllThatIsWrong() {
        assertThat(adding("Not Good", "Kept Brand", "34.665.388/0001-62"))
                .hasStatusOk()
                .bodyText()
                .contains("Kept Brand", "34.665.388/0001-62", "check digits of this CNPJ", "Lower-case letters");
    }

    @Test
    void refusesACodeAndANumberThatAreTaken() {
        assertThat(adding("loja-beta", "Loja Beta", "34665388000161")).hasStatus3xxRedirection();

        assertThat(adding("loja-beta", "Loja Beta 2", "34665388000161"))
                .hasStatusOk()
                .bodyText()
                .contains("Another creditor has this code", "A creditor with this CNPJ is here already");
    }
}
