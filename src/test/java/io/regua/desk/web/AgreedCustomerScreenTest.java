package io.regua.desk.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.api.store.CustomerRows;
import io.regua.calendar.BusinessDates;
import io.regua.desk.CustomerSearch;
import io.regua.desk.Dossiers;
import io.regua.desk.Order;
import io.regua.desk.Portfolio;
import io.regua.desk.Portfolio.Subject;
import io.regua.desk.rules.TypedSelection;
import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.receivables.AgreedDebts;
import io.regua.receivables.NewAgreed;
import io.regua.receivables.NewPayment;
import io.regua.receivables.PaymentMethod;
import io.regua.receivables.Payments;
import io.regua.receivables.Placed.Done;
import io.regua.receivables.SomeAgreement;
import io.regua.team.CreditorScope;
import io.regua.team.Users;
import io.regua.testing.TaxIds;
import io.regua.testing.WholeHouse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Rosa owed 500,00 twice, both late, and owes 500,00 more in twenty days. The late ones are in an agreement of two
 * installments, due today and in a month; 200,00 of the first are paid.
 */
@WholeHouse
class AgreedCustomerScreenTest {

    private static final Actor ANA = new Actor("ana", null);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Users users;

    @Autowired
    private BusinessDates dates;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AgreedDebts agreedDebts;

    @Autowired
    private Payments payments;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Portfolio portfolio;

    @Autowired
    private CustomerSearch search;

    @Autowired
    private CustomerRows customers;

    private long creditor;
    private long rosa;
    private long late;
    private NewAgreed wanted;
    private long installment;

    @BeforeEach
    void agreed() {
        creditor = id("insert into creditors.creditor (id, code, brand, legal_name, tax_id, address, created_at)"
                + " select n, 'agreed-' || n, 'Agreed ' || n, 'Agreed ' || n || ' Ltda', '" + TaxIds.nextCnpj()
                + "', 'Rua 1', now() from nextval('creditors.creditor_seq') as n returning id");
        rosa = id("insert into customers.customer (id, kind, name) select n, 'individual', 'Rosa ' || n"
                + " from nextval('customers.customer_seq') as n returning id");
        var contract = id("insert into receivables.contract (id, customer_id, creditor_id, number, product)"
                + " select n, " + rosa + ", " + creditor + ", 'V' || n, 'Wardrobe ' || n"
                + " from nextval('receivables.contract_seq') as n returning id");
        late = debt(contract, 1, -40);
        var other = debt(contract, 2, -10);
        debt(contract, 3, 20);
        wanted = SomeAgreement.about(
                rosa,
                creditor,
                List.of(late, other),
                Money.of("500.00"),
                List.of(dates.today(), dates.today().plusMonths(1)));
        installment = ((Done) agreedDebts.place(wanted, ANA)).receivable(1);
        payments.record(
                NewPayment.ofReceivable(
                        installment, Money.of("200.00"), dates.today(), "rosa" + rosa, PaymentMethod.PIX),
                ANA);
    }

    private long id(String insert) {
        return jdbc.sql(insert).query(Long.class).single();
    }

    private long debt(long contract, int installment, int dueIn) {
        return id("insert into receivables.receivable (id, customer_id, creditor_id, contract_id, installment, due_on,"
                + " principal, open_principal) select nextval('receivables.receivable_seq'), " + rosa + ", " + creditor
                + ", " + contract + ", " + installment + ", date '"
                + dates.today().plusDays(dueIn)
                + "', 500, 500 returning id");
    }

    @Test
    void countsWhatIsOwedOnce() {
        var page = dossiers.open(rosa, CreditorScope.EVERYTHING, dates.today(), Dossiers.View.FIRST)
                .orElseThrow();

        assertThat(page.due().total()).isEqualTo(Money.of("300.00"));
        assertThat(page.due().principal()).isEqualTo(Money.of("300.00"));
        assertThat(page.panels().accounts()).singleElement().satisfies(account -> {
            assertThat(account.due()).isEqualTo(Money.of("300.00"));
            assertThat(account.principal()).isEqualTo(Money.of("1300.00"));
            assertThat(account.late())
                    .as("both were late when they were agreed upon")
                    .isEqualTo(2);
        });
        assertThat(page.panels().contracts())
                .hasSize(2)
                .allSatisfy(sale -> assertThat(sale.principal()).isIn(Money.of("500.00"), Money.of("800.00")));
        assertThat(dossiers.sum(rosa, CreditorScope.EVERYTHING, dates.today()).total())
                .isEqualTo(Money.of("300.00"));
        assertThat(dossiers.leader(rosa, CreditorScope.EVERYTHING, dates.today()))
                .hasValueSatisfying(leader -> assertThat(leader.receivableId()).isEqualTo(installment));
        assertThat(customers.byId(rosa, dates.today(), CreditorScope.EVERYTHING))
                .hasValueSatisfying(known -> assertThat(known.overdue()).isEqualTo(Money.ZERO));
        assertThat(search.find("Rosa " + rosa, CreditorScope.EVERYTHING, dates.today(), 0)
                        .rows())
                .filteredOn(found -> found.customerId() == rosa)
                .singleElement()
                .satisfies(found -> assertThat(found.total()).isEqualTo(Money.ZERO));
    }

    private Money principal(Subject subject, String states) {
        var selection = TypedSelection.of(Map.of("creditor", String.valueOf(creditor), "states", states))
                .selection();
        var totals = portfolio.totals(subject, selection, CreditorScope.EVERYTHING, true);
        return totals.principal();
    }

    @Test
    void addsUpListsOnce() {
        assertThat(principal(Subject.RECEIVABLES, "open")).isEqualTo(Money.of("1300.00"));
        assertThat(principal(Subject.RECEIVABLES, "in_agreement")).isEqualTo(Money.of("800.00"));
        assertThat(principal(Subject.RECEIVABLES, "all")).isEqualTo(Money.of("1300.00"));
        assertThat(principal(Subject.CUSTOMERS, "all")).isEqualTo(Money.of("1300.00"));
        var all = TypedSelection.of(Map.of("creditor", String.valueOf(creditor), "states", "all"))
                .selection();
        for (var order : Order.values()) {
            assertThat(portfolio
                            .customers(all, order, null, CreditorScope.EVERYTHING)
                            .rows())
                    .as("%s", order)
                    .singleElement()
                    .satisfies(line -> assertThat(line.principal()).isEqualTo(Money.of("1300.00")));
        }
        assertThat(portfolio
                        .receivables(all, Order.OLDEST, null, CreditorScope.EVERYTHING)
                        .rows())
                .hasSize(5);
    }

    private MvcTestResult read(String path, String role) {
        return mvc.get().uri(path).with(as(users, role)).exchange();
    }

    @Test
    void foldsWhatIsInAnAgreement() {
        assertThat(Reading.text(read("/customers/" + rosa, "agent")))
                .contains("In agreement " + wanted.number() + ": 2 debts · R$ 200,00 paid back")
                .contains("1/2 Agreement");
        assertThat(Reading.text(read("/customers/" + rosa + "/receivables/" + late, "agent")))
                .contains("In agreement " + wanted.number())
                .contains("R$ 200,00 of it paid back");
        assertThat(Reading.text(read("/customers/" + rosa + "/receivables/" + late, "brasileira")))
                .contains("No acordo " + wanted.number());
    }

    @Test
    void saysWhichAgreementForbidsAChange() {
        for (var debt : List.of(late, installment)) {
            var change = mvc.post()
                    .uri("/customers/{id}/receivables/{receivable}/change", rosa, debt)
                    .with(as(users, "manager"))
                    .param("operation", "cancel")
                    .param("reason", "asked to")
                    .exchange();
            assertThat(change).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(Reading.text(change)).contains(wanted.number());
            var writeOff = mvc.post()
                    .uri("/write-offs")
                    .with(as(users, "manager"))
                    .param("receivable", String.valueOf(debt))
                    .exchange();
            assertThat(writeOff).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(Reading.text(writeOff)).contains("agreement " + wanted.number());
        }
    }
}
