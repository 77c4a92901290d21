package io.regua.desk.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessDates;
import io.regua.customers.Mark;
import io.regua.customers.MarkKind;
import io.regua.customers.Marked;
import io.regua.customers.Marks;
import io.regua.customers.NewMark;
import io.regua.desk.DeskWorld;
import io.regua.journal.Actor;
import io.regua.team.CreditorScope;
import io.regua.team.Language;
import io.regua.team.NewUser;
import io.regua.team.Role;
import io.regua.team.Users;
import io.regua.testing.TestUsers;
import io.regua.testing.WholeHouse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** All marks on one list, and what shows that they are right. */
@WholeHouse
class MarkListScreenTest {

    private static final AtomicLong IDS = new AtomicLong(96_000);
    private static final byte[] CERTIFICATE = "%PDF-1.7 certidão de óbito".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Users users;

    @Autowired
    private Marks marks;

    @Autowired
    private DataSource source;

    @Autowired
    private BusinessDates dates;

    private JdbcClient jdbc;
    private long customer;
    private String name;
    private LocalDate today;

    /** Somebody who owes Casa Viva, made anew for each test. */
    @BeforeEach
    void somebody() {
        today = dates.today();
        DeskWorld.fill(source, today);
        jdbc = JdbcClient.create(source);
        customer = IDS.incrementAndGet();
        name = "Marta Reis " + customer;
        jdbc.sql("insert into customers.customer (id, kind, name) values (?, 'individual', ?)")
                .params(customer, name)
                .update();
        jdbc.sql("""
                        insert into receivables.contract (id, customer_id, creditor_id, number, sold_on, total)
                        values (:id, :id, :creditor, 'R-' || :id, date '2026-07-02', 100)""")
                .param("id", customer)
                .param("creditor", DeskWorld.CASA_VIVA)
                .update();
        jdbc.sql("""
                        insert into receivables.receivable
                          (id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal)
                        values (:id, :id, :creditor, :id, 1, date '2026-08-03', 100, 100)""")
                .param("id", customer)
                .param("creditor", DeskWorld.CASA_VIVA)
                .update();
    }

    private Mark mark(MarkKind kind, @Nullable LocalDate until, @Nullable LocalDate review) {
        var wanted = new NewMark(customer, kind, today.minusDays(60), until, review, "Told by the widow");
        return ((Marked.Placed) marks.place(wanted, new Actor("ana", null))).mark();
    }

    private MvcTestResult get(String path, String user) {
        return mvc.get().uri(path).with(as(users, user)).exchange();
    }

    private String list(String query) {
        return Reading.text(get("/marks?" + query, "supervisor"));
    }

    private MvcTestResult send(long mark, byte[] content, String user) {
        return mvc.post()
                .uri("/customers/" + customer + "/marks/" + mark + "/proof")
                .multipart()
                .file(new MockMultipartFile("proof", "certidão.pdf", "text/html", content))
                .with(as(users, user))
                .exchange();
    }

    @Test
    void sortsMarksByWhatIsToBeDoneAboutThem() {
        mark(MarkKind.HARDSHIP, null, today.minusDays(1));
        mark(MarkKind.LAWYER_NAMED, null, today.plusDays(3));
        mark(MarkKind.IN_COURT, today.plusDays(2), null);
        mark(MarkKind.ELDERLY, null, null);

        assertThat(list("which=forgotten&kind=hardship")).contains(name, "forgotten");
        assertThat(list("which=due&kind=lawyer_named")).contains(name);
        assertThat(list("which=ending&kind=in_court")).contains(name);
        assertThat(list("kind=elderly")).contains(name, "no review", "100,00");
        assertThat(list("which=forgotten&kind=lawyer_named")).doesNotContain(name);
        assertThat(list("which=due&kind=hardship")).doesNotContain(name);
        assertThat(list("which=nonsense&kind=nonsense&page=-3"))
                .contains("Marks")
                .doesNotContain("Told by the widow");
    }

    @Test
    void forgetsAMarkThatIsOver() {
        mark(MarkKind.HARDSHIP, today.minusDays(1), today.minusDays(2));

        assertThat(list("kind=hardship")).doesNotContain(name);
    }

    @Test
    void showsOnlyMarksOfCustomersOfOnesOwn() {
        mark(MarkKind.HARDSHIP, null, today.minusDays(1));
        var username = "supervisor-of-movelar-alone";
        if (users.named(username).isEmpty()) {
            var scope = CreditorScope.only(List.of(DeskWorld.MOVELAR));
            var wanted = new NewUser(
                    username, "Test " + username, TestUsers.PASSWORD, Role.SUPERVISOR, Language.ENGLISH, scope);
            users.add(wanted, Actor.SYSTEM);
        }

        assertThat(Reading.text(get("/marks", username))).doesNotContain(name);
        assertThat(get("/marks", "agent")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void countsWhatWaitsOnTheListOfEverything() {
        mark(MarkKind.HARDSHIP, null, today.minusDays(1));
        mark(MarkKind.LAWYER_NAMED, null, today.plusDays(3));

        assertThat(Reading.text(get("/lists", "supervisor")))
                .contains("Marks whose review is overdue", "Marks to review within a week");
    }

    @Test
    void keepsAProofAndGivesItToThoseWhoMaySeeIt() {
        var mark = mark(MarkKind.DECEASED, null, null).id();
        var proof = "/customers/" + customer + "/marks/" + mark + "/proof";

        assertThat(send(mark, CERTIFICATE, "legal")).hasStatus3xxRedirection();

        assertThat(Reading.text(get("/customers/" + customer + "/marks", "legal")))
                .contains("proof attached", "certidão.pdf");
        assertThat(Reading.text(get("/customers/" + customer + "/marks", "agent")))
                .contains("proof attached")
                .doesNotContain("certidão.pdf");
        var opened = get(proof, "privacy_officer");
        assertThat(opened).hasStatusOk().hasContentType("application/pdf");
        assertThat(opened.getResponse().getContentAsByteArray()).isEqualTo(CERTIFICATE);
        assertThat(opened.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(get(proof, "agent")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(written())
                .containsExactly("ana mark_placed", "legal mark_proven", "privacy_officer mark_proof.shown");
    }

    private List<String> written() {
        return jdbc.sql("select actor || ' ' || code from journal.entry where subject = 'mark' and customer_id = ?"
                        + " order by at, id")
                .param(customer)
                .query((row, no) -> row.getString(1))
                .list();
    }

    @Test
    void saysWhyAFileIsNoProof() {
        var mark = mark(MarkKind.DECEASED, null, null).id();

        var refused = send(mark, "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII), "legal");

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Reading.text(refused)).contains("no PDF, PNG or JPEG");
        assertThat(Reading.text(send(mark, new byte[0], "legal"))).contains("Choose a file");
        assertThat(get("/customers/" + customer + "/marks/" + mark + "/proof", "legal"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void saysWhenTheNextReviewCannotBeThen() {
        var mark = mark(MarkKind.HARDSHIP, null, today.minusDays(1)).id();

        var refused = mvc.post()
                .uri("/customers/" + customer + "/marks/" + mark + "/review")
                .param("reviewOn", today.toString())
                .with(as(users, "legal"))
                .exchange();

        assertThat(Reading.text(refused)).contains("Type a day after today");
    }

    @Test
    void takesAProofWithTheMark() {
        var set = mvc.post()
                .uri("/customers/" + customer + "/marks")
                .multipart()
                .file(new MockMultipartFile("proof", "atestado.pdf", "application/pdf", CERTIFICATE))
                .param("kind", "hardship")
                .param("fromOn", today.toString())
                .with(as(users, "agent"))
                .exchange();

        assertThat(set).hasStatus3xxRedirection();
        assertThat(marks.inForce(customer))
                .singleElement()
                .satisfies(mark -> assertThat(mark.proof())
                        .get()
                        .satisfies(kept -> assertThat(kept.name()).isEqualTo("atestado.pdf")));
    }
}
