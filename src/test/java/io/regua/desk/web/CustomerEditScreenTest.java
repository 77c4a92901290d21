package io.regua.desk.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessDates;
import io.regua.customers.Channel;
import io.regua.customers.ConsentState;
import io.regua.customers.Consents;
import io.regua.customers.ContactPoint;
import io.regua.customers.ContactPoints;
import io.regua.customers.ContactValidity;
import io.regua.customers.CustomerMarked;
import io.regua.customers.CustomerUnmarked;
import io.regua.customers.Customers;
import io.regua.customers.Mark;
import io.regua.customers.MarkKind;
import io.regua.customers.Marks;
import io.regua.desk.DeskWorld;
import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@WholeHouse
@RecordApplicationEvents
class CustomerEditScreenTest {

    private static final AtomicLong IDS = new AtomicLong(95_000);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Users users;

    @Autowired
    private DataSource source;

    @Autowired
    private BusinessDates dates;

    @Autowired
    private Customers customers;

    @Autowired
    private ContactPoints points;

    @Autowired
    private Consents consents;

    @Autowired
    private Marks marks;

    @Autowired
    private ApplicationEvents events;

    private long customer;

    /** Somebody who owes Casa Viva, made anew for each test. */
    @BeforeEach
    void somebody() {
        DeskWorld.fill(source, dates.today());
        customer = IDS.incrementAndGet();
        var jdbc = JdbcClient.create(source);
        jdbc.sql("insert into customers.customer (id, kind, name) values (?, 'individual', 'Rosa Lima')")
                .param(customer)
                .update();
        jdbc.sql("""
                        insert into receivables.contract (id, customer_id, creditor_id, number, sold_on, total)
                        values (:id, :id, :creditor, 'E-' || :id, date '2026-07-02', 100)""")
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

    private MockMvcRequestBuilder post(String path, String user) {
        return mvc.post().uri("/customers/" + customer + path).with(as(users, user));
    }

    private MockMvcRequestBuilder saving(String user, int version, String name, String person) {
        return post("/edit", user)
                .param("version", String.valueOf(version))
                .param("name", name)
                .param("birthDate", "1980-02-29")
                .param("contactPerson", person)
                .param("preferredChannel", "whatsapp")
                .param("preferredFrom", "09:00")
                .param("preferredUntil", "11:30");
    }

    @Test
    void savesACustomerAndKeepsWhatHeWas() {
        assertThat(saving("back_office", 0, "Rosa Lima Prado", "Ana")).hasRedirectedUrl("/customers/" + customer);

        var saved = customers.byId(customer).details();
        assertThat(saved.fields().values())
                .containsExactly("Rosa Lima Prado", "1980-02-29", "", "Ana", "whatsapp", "09:00", "11:30");
        var change = customers.changesOf(customer, 10).getFirst();
        assertThat(change.actor()).isEqualTo("back_office");
        assertThat(change.origin()).isEqualTo("127.0.0.1");
        assertThat(change.fields()).hasSize(6).anySatisfy(field -> {
            assertThat(field.before()).isEqualTo("Rosa Lima");
            assertThat(field.after()).isEqualTo("Rosa Lima Prado");
        });
    }

    @Test
    void keepsPersonalValuesOutOfTheFacts() {
        saving("manager", 0, "Rosa Lima Prado", "Ana").exchange();

        assertThat(JdbcClient.create(source)
                        .sql("select facts::text from journal.entry where subject = 'customer' and subject_id = ?")
                        .param(customer)
                        .query((row, no) -> row.getString(1))
                        .list())
                .singleElement()
                .asString()
                .contains("name", "birthDate")
                .doesNotContain("Rosa", "1980", "Ana");
    }

    @Test
    void tellsTheSecondWhatChangedAndLosesNothingTyped() {
        assertThat(saving("manager", 0, "Rosa Lima Prado", "Ana")).hasStatus3xxRedirection();

        var second = saving("supervisor", 0, "Rosa de Lima", "").exchange();

        assertThat(second).hasStatus(HttpStatus.CONFLICT);
        assertThat(Reading.text(second))
                .contains("Somebody else changed this while you were typing")
                .contains("manager changed this")
                .contains("it was: Rosa Lima")
                .contains("What manager saved: Rosa Lima Prado")
                .contains("What manager saved: Ana");
        assertThat(Reading.html(second)).contains("value=\"Rosa de Lima\"").contains("name=\"version\" value=\"1\"");
        assertThat(customers.byId(customer).name()).isEqualTo("Rosa Lima Prado");
    }

    @Test
    void takesEitherValueFieldByField() {
        saving("manager", 0, "Rosa Lima Prado", "Ana").exchange();

        assertThat(saving("supervisor", 1, "Rosa de Lima", "")
                        .param("take.name", "mine")
                        .param("take.contactPerson", "theirs"))
                .hasStatus3xxRedirection();

        var saved = customers.byId(customer).details();
        assertThat(saved.name()).isEqualTo("Rosa de Lima");
        assertThat(saved.contactPerson()).isEqualTo("Ana");
    }

    @Test
    void leavesNoTraceOfAChangeThatChangesNothing() {
        saving("manager", 0, "Rosa Lima Prado", "Ana").exchange();
        saving("manager", 1, "Rosa Lima Prado", "Ana").exchange();

        assertThat(customers.byId(customer).version()).isEqualTo(1);
        assertThat(customers.changesOf(customer, 10)).hasSize(1);
    }

    @Test
    void letsAnAgentChangeHowHeIsReachedButNotWhoHeIs() {
        assertThat(saving("agent", 0, "Somebody Else", "Ana")).hasStatus3xxRedirection();

        var saved = customers.byId(customer).details();
        assertThat(saved.name()).isEqualTo("Rosa Lima");
        assertThat(saved.birthDate()).isNull();
        assertThat(saved.contactPerson()).isEqualTo("Ana");
        assertThat(saving("finance", 1, "X", "Y")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void saysAllThatIsWrongAndKeepsWhatWasTyped() {
        var wrong = post("/edit", "manager")
                .param("version", "0")
                .param("name", " ")
                .param("birthDate", "2099-01-01")
                .param("contactPerson", "Kept Person")
                .param("preferredFrom", "11:00")
                .param("preferredUntil", "09:00")
                .exchange();

        assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Reading.text(wrong)).contains("Type a name", "from 1900 until today", "the earlier one first");
        assertThat(Reading.html(wrong)).contains("Kept Person", "2099-01-01");
    }

    @Test
    void hidesACustomerOfAnotherCreditor() {
        for (var page : new String[] {"/edit", "/contacts", "/marks"}) {
            assertThat(mvc.get()
                            .uri("/customers/" + customer + page)
                            .with(Reading.as(users, "agent", DeskWorld.MOVELAR)))
                    .as(page)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void addsCorrectsAndStopsAContact() {
        assertThat(post("/contacts", "agent").param("value", "(41) 99990-1234").param("source", "customer"))
                .hasStatus3xxRedirection();
        var point = onlyPoint();
        assertThat(point.value()).isEqualTo("+5541999901234");

        assertThat(post("/contacts/" + point.id() + "/prefer", "agent").param("wanted", "true"))
                .hasStatus3xxRedirection();
        assertThat(onlyPoint().preferred()).isTrue();

        assertThat(post("/contacts/" + point.id() + "/correct", "agent")
                        .param("version", String.valueOf(onlyPoint().version()))
                        .param("value", "Rosa@Example.com"))
                .hasStatus3xxRedirection();
        assertThat(onlyPoint().value()).isEqualTo("rosa@example.com");
        assertThat(onlyPoint().preferred()).isFalse();

        post("/contacts/" + point.id() + "/judge", "agent")
                .param("verdict", "WRONG_PERSON")
                .exchange();
        assertThat(onlyPoint().validity()).isEqualTo(ContactValidity.WRONG_PERSON);
        assertThat(post("/contacts/" + point.id() + "/prefer", "agent").param("wanted", "true"))
                .hasStatus3xxRedirection()
                .flash()
                .containsEntry("problem", "customers.contact.notUsable");
        var again =
                post("/contacts", "agent").param("value", "rosa@example.com").exchange();
        assertThat(Reading.text(again)).contains("belong to somebody else", "r•••@example.com");
    }

    private ContactPoint onlyPoint() {
        assertThat(points.of(customer)).hasSize(1);
        return points.of(customer).getFirst();
    }

    @Test
    void saysWhatIsWrongWithAnAddress() {
        var wrong = post("/contacts", "agent")
                .param("postal", "true")
                .param("street", "Rua Kept")
                .param("state", "XX")
                .param("postalCode", "12")
                .exchange();

        assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Reading.text(wrong)).contains("This is missing", "Two letters of a state", "Eight digits");
        assertThat(Reading.html(wrong)).contains("Rua Kept");
        assertThat(post("/contacts", "agent")
                        .param("postal", "true")
                        .param("street", "Rua das Acácias")
                        .param("number", "12")
                        .param("city", "Curitiba")
                        .param("state", "pr")
                        .param("postalCode", "80010-000"))
                .hasStatus3xxRedirection();
        assertThat(onlyPoint().value()).isEqualTo("Rua das Acácias, 12, Curitiba, PR, 80010000");
    }

    @Test
    void notesWhatTheCustomerSaidOfAChannel() {
        assertThat(post("/consents", "agent")
                        .param("channel", "SMS")
                        .param("state", "REFUSED")
                        .param("source", "CALL"))
                .hasStatus3xxRedirection();

        assertThat(consents.of(customer, Channel.SMS)).isEqualTo(ConsentState.REFUSED);
        assertThat(consents.of(customer, Channel.EMAIL)).isEqualTo(ConsentState.UNKNOWN);
        assertThat(Reading.text(mvc.get()
                        .uri("/customers/" + customer + "/contacts")
                        .with(as(users, "agent"))
                        .exchange()))
                .contains("SMS refused", "in a call · noted by agent");
    }

    private Mark onlyMark() {
        return marks.inForce(customer).getFirst();
    }

    @Test
    void setsAMarkThatOthersHear() {
        assertThat(post("/marks", "legal")
                        .param("kind", "deceased")
                        .param("fromOn", dates.today().toString())
                        .param("note", "Told by the widow"))
                .hasStatus3xxRedirection();

        var mark = onlyMark();
        assertThat(mark.chargesRun()).isFalse();
        assertThat(events.stream(CustomerMarked.class))
                .containsExactly(new CustomerMarked(mark.id(), customer, MarkKind.DECEASED, dates.today(), null));
        var twice = post("/marks", "legal")
                .param("kind", "deceased")
                .param("fromOn", dates.today().toString())
                .exchange();
        assertThat(Reading.text(twice)).contains("This mark is set already", "Told by the widow");

        assertThat(post("/marks/" + mark.id() + "/remove", "agent")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/marks/" + mark.id() + "/remove", "legal")).hasStatus3xxRedirection();
        assertThat(post("/marks/" + mark.id() + "/remove", "legal")).hasStatus3xxRedirection();
        assertThat(marks.inForce(customer)).isEmpty();
        assertThat(events.stream(CustomerUnmarked.class))
                .containsExactly(new CustomerUnmarked(mark.id(), customer, dates.today()));
    }

    @Test
    void letsAnAgentSetOnlyWhatIsHis() {
        var refused = post("/marks", "agent")
                .param("kind", "bankrupt")
                .param("fromOn", dates.today().toString())
                .param("note", "Kept note")
                .exchange();
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Reading.text(refused)).contains("Your role may not set this mark");
        assertThat(Reading.html(refused)).contains("Kept note");

        assertThat(post("/marks", "agent")
                        .param("kind", "hardship")
                        .param("fromOn", dates.today().toString()))
                .hasStatus3xxRedirection();
        assertThat(onlyMark().reviewOn()).contains(dates.today().plusDays(90));
    }
}
