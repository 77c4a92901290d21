package io.regua.creditors;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.CalendarChange;
import io.regua.calendar.CalendarKind;
import io.regua.calendar.Calendars;
import io.regua.calendar.NewCalendar;
import io.regua.journal.Actor;
import io.regua.team.CreditorScope;
import io.regua.team.Language;
import io.regua.team.NewUser;
import io.regua.team.Role;
import io.regua.team.Users;
import io.regua.testing.TestUsers;
import io.regua.testing.WholeHouse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeHouse
@RecordApplicationEvents
class CreditorScreenTest {

    private static final AtomicInteger NO = new AtomicInteger(100);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Users users;

    @Autowired
    private Creditors creditors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Calendars calendars;

    @Autowired
    private ApplicationEvents events;

    private long id;

    @BeforeEach
    void aCreditor() {
        var no = NO.incrementAndGet();
        var added = creditors.add(
                new NewCreditor(
                        "screen-" + no, "Screen " + no, "Screen Ltda", number(no), "Rua Velha 1, Curitiba", false),
                Actor.SYSTEM);
        id = added.id();
    }

    private static Cnpj number(int no) {
        for (var check = 0; check < 100; check++) {
            var found = Cnpj.parse("55%06d0001%02d".formatted(no, check));
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new IllegalStateException();
    }

    private Creditor now() {
        return creditors.byId(id);
    }

    private MockMvcRequestBuilder post(String form, int version) {
        return mvc.post()
                .uri("/creditors/" + id + form)
                .with(as(users, "manager"))
                .param("version", String.valueOf(version));
    }

    private MockMvcRequestBuilder who(int version, String brand, String legalName) {
        return post("/who", version)
                .param("brand", brand)
                .param("legalName", legalName)
                .param("cnpj", now().cnpj().toString())
                .param("street", "Rua Nova")
                .param("number", "7")
                .param("complement", "")
                .param("district", "Centro")
                .param("city", "Curitiba")
                .param("state", "pr")
                .param("postalCode", "80010-000");
    }

    private MockMvcRequestBuilder how(int version, long calendar) {
        return post("/how", version)
                .param("calendarId", String.valueOf(calendar))
                .param("timeZone", "America/Manaus")
                .param("graceDays", "3")
                .param("financialInstitution", "false")
                .param("residualWaiver", "12,50")
                .param("standingToleranceDays", "10")
                .param("standingBlocksFrom", "never")
                .param("returnsFrom", "first")
                .param("allocationOrder", "principal,interest,fine,correction");
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void changesWhoItIsAndMakesTheLineOfTheParts() {
        assertThat(who(0, "Nova", "Nova Ltda")).hasRedirectedUrl("/creditors/" + id);

        assertThat(now().address()).isEqualTo("Rua Nova, 7, Centro, Curitiba, PR, 80010-000");
        assertThat(jdbc.sql("select brand, city, state, postal_code from creditors.v_creditor where id = ?")
                        .param(id)
                        .query()
                        .singleRow()
                        .values())
                .containsExactly("Nova", "Curitiba", "PR", "80010000");
        assertThat(text(mvc.get()
                        .uri("/creditors/" + id)
                        .with(as(users, "manager"))
                        .exchange()))
                .contains("Legal name", "<del>Screen Ltda</del>", "Nova Ltda");
    }

    @Test
    void tellsTheSecondWhatChangedAndKeepsWhatWasTyped() {
        who(0, "Nova", "Nova Ltda").exchange();

        var second = who(0, "Minha Marca", "Screen Ltda").exchange();

        assertThat(second).hasStatus(HttpStatus.CONFLICT);
        assertThat(text(second))
                .contains("Nothing you typed is lost", "value=\"Minha Marca\"", "What manager saved:", "Nova Ltda");
        assertThat(now().brand()).isEqualTo("Nova");
        assertThat(who(1, "Minha Marca", "Screen Ltda")
                        .param("take.brand", "mine")
                        .param("take.legalName", "theirs"))
                .hasStatus3xxRedirection();
        assertThat(now().brand()).isEqualTo("Minha Marca");
        assertThat(now().legalName()).isEqualTo("Nova Ltda");
    }

    @Test
    void changesThePolicies() {
        assertThat(how(0, Calendars.BRAZIL)).hasRedirectedUrl("/creditors/" + id);

        assertThat(now().allocationOrder()).isEqualTo(AllocationOrder.PRINCIPAL_FIRST);
        assertThat(now().residualWaiver()).hasToString("12.50");
        assertThat(jdbc.sql("select allocation_order[1], time_zone, standing_blocks_from, returns_from"
                                + " from creditors.v_creditor where id = ?")
                        .param(id)
                        .query()
                        .singleRow()
                        .values())
                .containsExactly("principal", "America/Manaus", "never", "first");
    }

    @Test
    void saysThatDaysAreCountedByAnotherCalendar() {
        var town = ((CalendarChange.Done) calendars.add(
                        new NewCalendar("Town " + id, CalendarKind.MUNICIPAL, Calendars.BRAZIL, "PR", "Town"),
                        Actor.SYSTEM))
                .calendarId();

        assertThat(how(0, town)).hasStatus3xxRedirection();

        assertThat(events.stream(CalendarChosen.class)).containsExactly(new CalendarChosen(id, town));
    }

    private MockMvcRequestBuilder late(int version, String fine, String interest) {
        return post("/late", version)
                .param("finePercent", fine)
                .param("interestPercent", interest)
                .param("correctionIndex", "");
    }

    @Test
    void offersTermsWithinTheLawAlone() {
        assertThat(text(late(0, "10", "1,5").exchange()))
                .contains("at most 2 % (L09)", "At most 1 % a month", "value=\"1,5\"");

        assertThat(late(0, "2", "1")).hasStatus3xxRedirection();
        assertThat(now().lateTerms().interestPercent()).hasToString("1");
        assertThat(late(now().version(), "", "")).hasStatus3xxRedirection();
        assertThat(now().lateTerms()).isEqualTo(LateTerms.NONE);
    }

    private MockMvcRequestBuilder receives(String kind, String key) {
        return post("/receives", now().version())
                .param("pixKeyKind", kind)
                .param("pixKey", key)
                .param("minBoleto", "5");
    }

    @Test
    void takesAPixKeyOfItsKind() {
        assertThat(text(receives("cpf", "123").exchange())).contains("no Pix key of the chosen kind");
        assertThat(receives("email", "Caixa@Loja.com.br")).hasStatus3xxRedirection();
        assertThat(now().pixKey()).contains(new PixKey(PixKeyKind.EMAIL, "caixa@loja.com.br"));
    }

    private MvcTestResult upload(byte[] content) {
        return mvc.post()
                .uri("/creditors/" + id + "/logo")
                .multipart()
                .file(new MockMultipartFile("logo", "logo.svg", "image/svg+xml", content))
                .param("version", String.valueOf(now().version()))
                .with(as(users, "manager"))
                .exchange();
    }

    private static byte[] png(int width) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 4, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void takesALogoByItsContentAlone() throws IOException {
        assertThat(text(upload("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"
                        .getBytes(StandardCharsets.UTF_8))))
                .contains("neither PNG nor JPEG");
        assertThat(text(upload(new byte[Creditors.LOGO_BYTES + 1]))).contains("more than 512 KB");
        assertThat(text(upload(png(Creditors.LOGO_EDGE + 1)))).contains("wider or higher");
        assertThat(now().logo()).isEmpty();

        assertThat(upload(png(8))).hasStatus3xxRedirection();

        var shown = mvc.get()
                .uri("/creditors/" + id + "/logo")
                .with(as(users, "agent"))
                .exchange();
        assertThat(shown)
                .hasStatusOk()
                .hasContentType("image/png")
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff");
        assertThat(shown.getResponse().getContentAsByteArray()).isEqualTo(png(8));
        assertThat(post("/logo/remove", now().version())).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/creditors/" + id + "/logo").with(as(users, "agent")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private MockMvcRequestBuilder account(String path, String bank) {
        return post("/accounts" + path, 0)
                .param("bank", bank)
                .param("branch", "1234")
                .param("branchDigit", "")
                .param("account", "987654")
                .param("accountDigit", "3")
                .param("beneficiaryCode", "1122334")
                .param("wallet", "109")
                .param("layout", "cnab400")
                .param("registrar", "sandbox")
                .param("instructions", "Não receber após 59 dias")
                .param("daysPayableAfterDue", "59")
                .param("ourNumberFirst", "5000")
                .param("ourNumberLast", "5999")
                .param("active", "true");
    }

    @Test
    void keepsBankAccounts() {
        assertThat(text(account("", "34").exchange())).contains("Three digits", "value=\"987654\"");
        assertThat(account("", "341")).hasRedirectedUrl("/creditors/" + id);
        assertThat(text(account("", "341").exchange())).contains("This account and wallet are here already");

        var account = creditors.bankAccounts(id).getFirst();
        assertThat(account.terms().layout()).isEqualTo(BankLayout.CNAB400);
        assertThat(account.terms().ourNumberFirst()).isEqualTo(5000);
        assertThat(account.terms().ourNumberLast()).isEqualTo(5999);
        assertThat(account("/" + account.id(), "237")).hasRedirectedUrl("/creditors/" + id);
        for (var page : List.of("/creditors/" + id, "/creditors/" + id + "/accounts/" + account.id())) {
            assertThat(text(mvc.get().uri(page).with(as(users, "manager")).exchange()))
                    .as(page)
                    .contains("<del>341</del>", "<b>237</b>");
        }
        assertThat(creditors.bankAccounts(id).getFirst().terms().bank()).isEqualTo("237");
        assertThat(account("/" + account.id(), "001")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void hidesACreditorOutsideThePortfolio() {
        var name = "manager-of-" + id;
        users.add(
                new NewUser(
                        name,
                        "Some Manager",
                        TestUsers.PASSWORD,
                        Role.MANAGER,
                        Language.ENGLISH,
                        CreditorScope.only(List.of(id))),
                Actor.SYSTEM);
        var other =
                creditors.all().stream().filter(creditor -> creditor.id() != id).findFirst();

        assertThat(mvc.get().uri("/creditors/" + id).with(as(users, name))).hasStatusOk();
        other.ifPresent(hidden -> {
            assertThat(mvc.get().uri("/creditors/" + hidden.id()).with(as(users, name)))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(text(mvc.get().uri("/creditors").with(as(users, name)).exchange()))
                    .contains(now().brand())
                    .doesNotContain(">" + hidden.brand() + "<", "Add a creditor");
        });
        assertThat(mvc.get().uri("/creditors/" + id).with(as(users, "agent"))).hasStatus(HttpStatus.FORBIDDEN);
    }
}
