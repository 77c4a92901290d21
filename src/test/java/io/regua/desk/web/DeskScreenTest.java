package io.regua.desk.web;

import static io.regua.desk.DeskWorld.HELENA;
import static io.regua.desk.DeskWorld.HELENAS_FIRST;
import static io.regua.desk.DeskWorld.JOAO;
import static io.regua.desk.DeskWorld.PADARIA;
import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.app.Words;
import io.regua.calendar.BusinessDates;
import io.regua.desk.DeskWorld;
import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeHouse
class DeskScreenTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Users users;

    @Autowired
    private DataSource source;

    @Autowired
    private BusinessDates dates;

    @Autowired
    private Words words;

    private String day(int inDays) {
        return words.day(dates.today().plusDays(inDays));
    }

    @BeforeEach
    void world() {
        DeskWorld.fill(source, dates.today());
    }

    private String read(String path, String user) {
        return Reading.text(mvc.get().uri(path).with(as(users, user)).exchange());
    }

    @Test
    void tellsTheAgentWhomToCallAndWhy() {
        assertThat(read("/desk", "agent"))
                .contains("Helena Prado Nogueira")
                .contains("call due since " + day(-4))
                .contains("2 installments")
                .contains("***.945.206-**");
    }

    @Test
    void speaksPortuguese() {
        assertThat(read("/desk", "brasileira"))
                .contains("ligação pendente desde")
                .contains("2 parcelas");
        assertThat(read("/customers/" + HELENA, "brasileira"))
                .contains("Devido hoje, com encargos")
                .contains("pedido de negativação");
    }

    @Test
    void showsTheCustomerWithWhatIsDueAndTheTape() {
        assertThat(read("/customers/" + HELENA, "agent"))
                .contains("Helena Prado Nogueira")
                .contains("CPF ***.945.206-**")
                .contains("R$ 1.160,00 principal · 2 installments")
                .contains("Patient version 4")
                .contains("Next: registry request ")
                .contains("Sofa set · 3/5")
                .contains("(41) 9 ••••-4402")
                .contains("call taken " + day(-4));
    }

    @Test
    void hidesACustomerOfAnotherCreditor() {
        assertThat(mvc.get().uri("/customers/424242").with(as(users, "agent"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/customers/" + HELENA).with(as(users, "agent")))
                .hasStatus(HttpStatus.OK);
        assertThat(mvc.get().uri("/customers/" + HELENA).with(onlyMovelar())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/customers/" + PADARIA).with(onlyMovelar())).hasStatus(HttpStatus.OK);
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor onlyMovelar() {
        return Reading.as(users, "agent", DeskWorld.MOVELAR);
    }

    @Test
    void goesStraightToTheCustomerOfAWholeTaxId() {
        assertThat(mvc.post()
                        .uri("/customers/search")
                        .param("query", "731.945.206-52")
                        .with(as(users, "agent")))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/customers/" + HELENA);
    }

    @Test
    void findsAMisspeltName() {
        var found = mvc.post()
                .uri("/customers/search")
                .param("query", "Elena Prado")
                .with(as(users, "agent"))
                .exchange();

        assertThat(Reading.text(found)).contains("Helena Prado Nogueira");
    }

    @Test
    void tellsHowACustomerStandsWhereverHisNameIs() {
        var own = "?product=Sofa&creditor=" + DeskWorld.CASA_VIVA;
        var lists = List.of("/desk" + own, "/portfolio" + own, "/portfolio/customers" + own);
        var found = mvc.post()
                .uri("/customers/search")
                .param("query", "Elena Prado")
                .with(as(users, "agent"))
                .exchange();

        assertThat(lists)
                .allSatisfy(list -> assertThat(read(list, "agent")).contains("Helena Prado Nogueira Under review"));
        assertThat(Reading.text(found)).contains("Helena Prado Nogueira Under review");
        assertThat(read("/customers/" + HELENA + "/receivables/" + HELENAS_FIRST, "agent"))
                .contains("Helena Prado Nogueira Under review");
    }

    @Test
    void showsAWholeTaxIdOnlyToWhoMaySeeItAndJournalsIt() {
        var path = "/customers/" + HELENA + "/tax-id";
        assertThat(mvc.post().uri(path).with(as(users, "agent"))).hasStatus(HttpStatus.FORBIDDEN);

        var shown = mvc.post().uri(path).with(as(users, "manager")).exchange();

        assertThat(Reading.text(shown)).contains("731.945.206-52").contains("Whole CPF or CNPJ shown");
    }

    @Test
    void opensTheCalculationOfAnAmount() {
        assertThat(read("/customers/" + HELENA + "/receivables/" + HELENAS_FIRST, "agent"))
                .contains("2% of R$ 580,00, once")
                .contains("1% a month on R$ 580,00 for")
                .contains("M01")
                .contains("M02")
                .doesNotContain("Record a payment");
        assertThat(read("/customers/" + HELENA + "/receivables/" + HELENAS_FIRST + "/calculation", "agent"))
                .startsWith(" Calculation")
                .contains("M02");
        assertThat(read("/customers/" + HELENA + "/calculation", "agent")).contains("1.160,00");
    }

    @Test
    void keepsWhatWasTypedWhenAPaymentIsWrong() {
        var wrong = mvc.post()
                .uri(payments())
                .param("amount", "abc")
                .param("paidOn", dates.today().toString())
                .param("reference", "R-1")
                .param("method", "pix")
                .with(as(users, "manager"))
                .exchange();

        assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Reading.text(wrong)).contains("Type an amount above zero");
        assertThat(Reading.html(wrong)).contains("value=\"abc\"").contains("value=\"R-1\"");
    }

    @Test
    void recordsAPaymentOnceHoweverOftenItIsSent() {
        for (int i = 0; i < 2; i++) {
            assertThat(mvc.post()
                            .uri("/customers/" + PADARIA + "/receivables/9306/payments")
                            .param("amount", "50,00")
                            .param("paidOn", dates.today().toString())
                            .param("reference", "R-2")
                            .param("method", "pix")
                            .with(as(users, "finance")))
                    .hasRedirectedUrl("/customers/" + PADARIA);
        }

        assertThat(read("/customers/" + PADARIA + "?events=money", "agent"))
                .containsOnlyOnce("Paid R$ 50,00")
                .contains("Pix");
        assertThat(read("/customers/" + PADARIA + "/receivables/9306", "agent"))
                .containsPattern("What was paid of it .* Pix [\\d,]+ [\\d,]+ 50,00");
        assertThat(mvc.post().uri(payments()).with(as(users, "agent"))).hasStatus(HttpStatus.FORBIDDEN);
    }

    private static String payments() {
        return "/customers/" + HELENA + "/receivables/" + HELENAS_FIRST + "/payments";
    }

    @Test
    void placesAHoldOnceAndReleasesIt() {
        var holds = "/customers/" + JOAO + "/receivables/9304/holds";
        for (int i = 0; i < 2; i++) {
            assertThat(mvc.post()
                            .uri(holds)
                            .param("kind", "dispute")
                            .param("reason", "says the mattress never came")
                            .with(as(users, "agent")))
                    .hasRedirectedUrl("/customers/" + JOAO);
        }

        assertThat(read("/customers/" + JOAO, "agent")).containsOnlyOnce("says the mattress never came");

        var hold = JdbcClient.create(source)
                .sql("select hold_id from receivables.v_hold where receivable_id = 9304")
                .query(Long.class)
                .single();
        assertThat(mvc.post()
                        .uri("/customers/" + JOAO + "/holds/" + hold + "/release")
                        .with(as(users, "agent")))
                .hasRedirectedUrl("/customers/" + JOAO);
        assertThat(read("/customers/" + JOAO, "agent"))
                .doesNotContain("says the mattress never came")
                .contains("Hold released");
    }

    @Test
    void asksForAReasonOfAHold() {
        assertThat(mvc.post()
                        .uri("/customers/" + JOAO + "/receivables/9304/holds")
                        .param("kind", "manual")
                        .param("reason", " ")
                        .with(as(users, "agent")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
