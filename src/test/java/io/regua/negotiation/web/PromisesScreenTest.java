package io.regua.negotiation.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.bills.BillWorld;
import io.regua.calendar.BusinessDates;
import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeHouse
class PromisesScreenTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Users users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessDates dates;

    private BillWorld world;
    private long customer;
    private long debt;
    private String path;

    @BeforeEach
    void createWorld() {
        world = new BillWorld(jdbc);
        customer = world.customer();
        debt = world.debt(customer, "1200.00", dates.today().minusDays(20));
        path = "/customers/" + customer + "/promises";
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(as(users, "agent")).exchange();
    }

    private static String html(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String text(MvcTestResult result) {
        return html(result).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private MvcTestResult take(String amount, int days, String request) {
        return mvc.post()
                .uri(path)
                .with(as(users, "agent"))
                .param("creditor", String.valueOf(world.creditor()))
                .param("debt", String.valueOf(debt))
                .param("request", request)
                .param("partOn", dates.today().plusDays(days).toString())
                .param("partAmount", amount)
                .param("heard", "whatsapp")
                .param("note", "after pay day")
                .exchange();
    }

    private static String request() {
        return "q" + System.nanoTime();
    }

    @Test
    void spreadsAnAmountOverItsParts() {
        var planned = get(path + "?creditor=" + world.creditor() + "&debt=" + debt + "&on="
                + dates.today().plusDays(3) + "&amount=1.000,00&parts=3&every=7");

        assertThat(planned).hasStatusOk();
        assertThat(html(planned)).contains("value=\"333,34\"", "value=\"333,33\"");
        assertThat(Pattern.compile("name=\"partOn\"").matcher(html(planned)).results())
                .hasSize(3);
        assertThat(text(planned)).contains("R$ 200,00 will still be owed");
    }

    @Test
    void takesAPromiseOnceAndCancelsIt() {
        var request = request();
        assertThat(take("600,00", 3, request)).hasStatus3xxRedirection();
        assertThat(take("600,00", 3, request)).hasStatus3xxRedirection();

        var shown = text(get(path));
        assertThat(shown).contains("R$ 600,00", "by WhatsApp", "after pay day", "promised");
        assertThat(text(get("/customers/" + customer))).contains("Promises");
        var promise = jdbc.sql("select id from negotiation.v_promise where customer_id = ?")
                .param(customer)
                .query(Long.class)
                .single();

        assertThat(cancel(promise, " ")).hasStatus(422).bodyText().contains("Say why.");
        assertThat(cancel(promise, "a mistake")).hasStatus3xxRedirection();
        assertThat(text(get(path))).contains("cancelled", "taken back : a mistake");
    }

    private MvcTestResult cancel(long promise, String reason) {
        return mvc.post()
                .uri("/promises/" + promise + "/cancel")
                .with(as(users, "agent"))
                .param("reason", reason)
                .exchange();
    }

    @Test
    void keepsWhatWasTypedAndTellsWhatIsWrong() {
        var tooMuch = take("5.000,00", 3, request());
        assertThat(tooMuch).hasStatus(422);
        assertThat(html(tooMuch)).contains("value=\"5.000,00\"", "value=\"after pay day\"");
        assertThat(text(tooMuch)).contains("Together more than is owed: R$ 1.200,00");

        assertThat(text(take("six", 3, request()))).contains("An amount like 1.234,56.");
        assertThat(text(take("10,00", -1, request()))).contains("The date is over;");
        assertThat(text(get(path + "?creditor=" + world.creditor() + "&parts=99&on=nonsense&amount=x")))
                .contains("Tick one debt at least.", "From 1 to", "Choose a day.", "An amount like");
    }

    @Test
    void listsWhatIsToBeDone() {
        assertThat(take("10,00", 0, request())).hasStatus3xxRedirection();
        var name = jdbc.sql("select name from customers.v_customer where id = ?")
                .param(customer)
                .query(String.class)
                .single();

        assertThat(text(get("/promises?which=today"))).contains(name);
        assertThat(text(get("/promises?which=today&mine=true"))).contains(name);
        for (var which : new String[] {"next", "waiting", "broken", "kept"}) {
            assertThat(text(get("/promises?which=" + which)))
                    .as(which)
                    .contains("Due today")
                    .doesNotContain(name);
        }
        assertThat(text(get("/promises?which=open&page=3"))).contains("Promises");
    }

    @Test
    void remindsTheDeskTheDayBefore() {
        assertThat(take("10,00", 1, request())).hasStatus3xxRedirection();

        assertThat(text(get("/desk?creditor=" + world.creditor())))
                .contains("remind of the promise for the next business day");
        assertThat(text(get("/customers/" + customer))).contains("1 promise open", "R$ 10,00");
    }

    @Test
    void hidesOthersCustomers() {
        assertThat(get("/customers/999999999/promises")).hasStatus(404);
        assertThat(cancel(999999999, "why")).hasStatus(404);
    }

    @Test
    void letsManagersSayWhatPromisesMayBe() {
        var before = html(
                mvc.get().uri("/promises/settings").with(as(users, "manager")).exchange());
        assertThat(before).contains("value=\"1,00\"");
        var version = jdbc.sql("select version from negotiation.promise_policy")
                .query(Integer.class)
                .single();

        assertThat(save(version, "x", "1")).hasStatus(422).bodyText().contains("A whole number.");
        assertThat(save(version, "31", "1")).hasStatus(422).bodyText().contains("From 0 to 30.");
        assertThat(save(version, "2", "1")).hasStatus3xxRedirection();
        assertThat(save(version, "3", "1")).hasStatus(409).bodyText().contains("changed it meanwhile");
        assertThat(save(version + 1, "1", "1")).hasStatus3xxRedirection();
        assertThat(text(mvc.get()
                        .uri("/promises/settings")
                        .with(as(users, "manager"))
                        .exchange()))
                .contains("Grace: 2 → 1");
    }

    private MvcTestResult save(int version, String grace, String percent) {
        return mvc.post()
                .uri("/promises/settings")
                .with(as(users, "manager"))
                .param("version", String.valueOf(version))
                .param("graceDays", grace)
                .param("tolerancePercent", percent)
                .param("toleranceAmount", "1,00")
                .param("mostDays", "30")
                .param("mostOpen", "3")
                .param("mostParts", "6")
                .exchange();
    }
}
