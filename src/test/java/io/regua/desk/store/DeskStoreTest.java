package io.regua.desk.store;

import static io.regua.desk.DeskWorld.CASA_VIVA;
import static io.regua.desk.DeskWorld.HELENA;
import static io.regua.desk.DeskWorld.JOAO;
import static io.regua.desk.DeskWorld.MOVELAR;
import static io.regua.desk.DeskWorld.PADARIA;
import static io.regua.desk.DeskWorld.TUE_2026_11_24;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.desk.DeskWorld;
import io.regua.desk.Dossier;
import io.regua.desk.Found;
import io.regua.desk.Queued;
import io.regua.desk.rules.Sought;
import io.regua.money.Money;
import io.regua.team.CreditorScope;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DeskStoreTest {

    private static final CreditorScope ALL = CreditorScope.EVERYTHING;
    private static final CreditorScope ONLY_CASA_VIVA = CreditorScope.only(List.of(CASA_VIVA));
    private static final CreditorScope ONLY_MOVELAR = CreditorScope.only(List.of(MOVELAR));
    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

    private static DataSource source;
    private static DossierRows dossiers;
    private static QueueRows queue;

    @BeforeAll
    static void world() {
        source = DeskWorld.built().dataSource();
        dossiers = new DossierRows(JdbcClient.create(source));
        queue = new QueueRows(JdbcClient.create(source));
    }

    private static List<Found> find(String typed, CreditorScope scope) {
        var rows = new SearchRows(JdbcClient.create(source));
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        return transaction.execute(status -> rows.page(Sought.of(typed), scope, TUE_2026_11_24, 0, 10));
    }

    @Test
    void showsACustomerToWhoSeesOneOfHisDebts() {
        assertThat(dossiers.head(HELENA, ONLY_CASA_VIVA)).isPresent();
        assertThat(dossiers.head(HELENA, ONLY_MOVELAR)).isEmpty();
        assertThat(dossiers.head(PADARIA, ONLY_MOVELAR)).isPresent();
        assertThat(dossiers.head(999, ALL)).isEmpty();
    }

    @Test
    void addsUpWhatIsDueWithCharges() {
        var due = dossiers.cover(HELENA, ALL, TUE_2026_11_24).orElseThrow().due();

        assertThat(due.installments()).isEqualTo(2);
        assertThat(due.principal()).isEqualTo(Money.of("1160.00"));
        assertThat(due.oldestDays()).isEqualTo(20);
        assertThat(due.total()).isEqualTo(Money.of("1189.39"));
        assertThat(due.nextDueOn()).isEqualTo(LocalDate.of(2026, 12, 17));
    }

    @Test
    void leavesOutTheDebtsOfOtherCreditors() {
        assertThat(dossiers.cover(PADARIA, ONLY_MOVELAR, TUE_2026_11_24)
                        .orElseThrow()
                        .due()
                        .principal())
                .isEqualTo(Money.of("200.00"));
        assertThat(dossiers.debts(PADARIA, ONLY_MOVELAR, TUE_2026_11_24, false, 0, 10))
                .extracting(Dossier.Debt::contractNumber)
                .containsExactly("M-78");
    }

    @Test
    void listsOpenDebtsOldestFirstWithTheirPlaceOnTheRuler() {
        var debts = dossiers.debts(HELENA, ALL, TUE_2026_11_24, false, 0, 10);

        assertThat(debts).extracting(Dossier.Debt::installment).containsExactly(3, 4, 5);
        assertThat(debts.getFirst().rulerName()).isEqualTo("Patient");
        assertThat(debts.getFirst().nextKind()).isEqualTo("registry");
        assertThat(debts.getFirst().installments()).isEqualTo(5);
        assertThat(debts.getLast().daysLate()).isZero();
    }

    @Test
    void tellsWhatTheRulerDid() {
        assertThat(dossiers.steps(HELENA, 9_301))
                .extracting(Dossier.Step::outcome)
                .containsExactly("superseded", "taken");
        assertThat(dossiers.history(HELENA, ALL, "ruler", SAO_PAULO, 0, 10))
                .extracting(Dossier.Event::code)
                .containsExactly("call", "reminder");
        assertThat(dossiers.history(HELENA, ALL, "money", SAO_PAULO, 0, 10)).isEmpty();
        assertThat(dossiers.history(HELENA, ONLY_MOVELAR, "all", SAO_PAULO, 0, 10))
                .isEmpty();
    }

    @Test
    void queuesTheNewestNightFirstThenWhoOwesMost() {
        var rows = queue.page(ALL, 0, TUE_2026_11_24, 0, 10);

        assertThat(rows).extracting(Queued::customerId).containsExactly(PADARIA, HELENA, JOAO);
        assertThat(rows.getFirst().queueSize()).isEqualTo(3);
        assertThat(rows.getFirst().creditors()).isEqualTo("Casa Viva, Movelar");
        assertThat(rows.get(1).total()).isEqualTo(Money.of("1189.39"));
        assertThat(rows.get(1).daysLate()).isEqualTo(20);
    }

    @Test
    void turnsThePagesOfTheQueue() {
        assertThat(queue.page(ALL, 0, TUE_2026_11_24, 1, 1))
                .extracting(Queued::customerId)
                .containsExactly(HELENA);
        assertThat(queue.page(ALL, 0, TUE_2026_11_24, 2, 5))
                .extracting(Queued::customerId)
                .containsExactly(JOAO);
    }

    @Test
    void queuesOnlyWhatTheReaderMaySee() {
        assertThat(queue.page(ONLY_MOVELAR, 0, TUE_2026_11_24, 0, 10))
                .extracting(Queued::customerId)
                .containsExactly(PADARIA, JOAO);
        assertThat(queue.page(ALL, CASA_VIVA, TUE_2026_11_24, 0, 10))
                .extracting(Queued::customerId)
                .containsExactly(PADARIA, HELENA);
        assertThat(queue.page(CreditorScope.only(List.of()), 0, TUE_2026_11_24, 0, 10))
                .isEmpty();
    }

    @Test
    void findsACustomerByAnyIdentifier() {
        assertThat(find("731.945.206-52", ALL)).extracting(Found::matched).containsExactly("tax_id");
        assertThat(find("20419", ALL)).extracting(Found::customerId).containsExactly(HELENA);
        assertThat(find("(41) 99990-4402", ALL)).extracting(Found::customerId).containsExactly(HELENA);
        assertThat(find("helena.prado@EXAMPLE.com", ALL))
                .extracting(Found::customerId)
                .containsExactly(HELENA);
        assertThat(find("7k.pad.415/0001-49", ALL))
                .extracting(Found::customerId)
                .containsExactly(PADARIA);
    }

    @Test
    void forgivesAMisspeltName() {
        assertThat(find("Elena Prado", ALL)).extracting(Found::customerId).containsExactly(HELENA);
        assertThat(find("conceicao", ALL)).extracting(Found::customerId).containsExactly(JOAO);
        assertThat(find("padria pao", ALL)).extracting(Found::customerId).containsExactly(PADARIA);
    }

    @Test
    void findsNobodyBehindAnotherCreditor() {
        assertThat(find("731.945.206-52", ONLY_MOVELAR)).isEmpty();
        assertThat(find("Helena", ONLY_MOVELAR)).isEmpty();
        assertThat(find("20419", ONLY_MOVELAR)).isEmpty();
    }
}
