package io.regua.desk.store;

import static io.regua.desk.DeskWorld.CASA_VIVA;
import static io.regua.desk.DeskWorld.HELENA;
import static io.regua.desk.DeskWorld.JOAO;
import static io.regua.desk.DeskWorld.MOVELAR;
import static io.regua.desk.DeskWorld.PADARIA;
import static io.regua.desk.DeskWorld.TUE_2026_11_24;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.desk.DebtLine;
import io.regua.desk.DebtorLine;
import io.regua.desk.DeskCrowd;
import io.regua.desk.DeskWorld;
import io.regua.desk.Line;
import io.regua.desk.Order;
import io.regua.desk.Place;
import io.regua.desk.Portfolio.Subject;
import io.regua.desk.Selection;
import io.regua.desk.rules.TypedSelection;
import io.regua.money.Money;
import io.regua.team.CreditorScope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class PortfolioStoreTest {

    private static final CreditorScope ALL = CreditorScope.EVERYTHING;

    private static final long EVERYTHING = Long.MAX_VALUE;

    private static JdbcClient jdbc;
    private static PortfolioRows rows;

    @BeforeAll
    static void world() {
        DataSource source = DeskWorld.built().dataSource();
        DeskCrowd.fill(source, TUE_2026_11_24);
        jdbc = JdbcClient.create(source);
        rows = new PortfolioRows(jdbc);
    }

    private static Selection narrowed(String... fieldsAndValues) {
        var typed = new HashMap<String, String>();
        for (var i = 0; i < fieldsAndValues.length; i += 2) {
            typed.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        var read = TypedSelection.of(typed);
        assertThat(read.wrong()).isEmpty();
        return read.selection();
    }

    private static List<DebtLine> debts(Selection selection, Order order, CreditorScope scope) {
        return rows.receivables(selection, order, null, scope, TUE_2026_11_24, 1_000);
    }

    private static List<DebtorLine> debtors(Selection selection, Order order, CreditorScope scope) {
        return rows.customers(selection, order, null, scope, TUE_2026_11_24, 1_000);
    }

    @Test
    void showsADebtWithWhatIsDueAndWhatComesNext() {
        var first = debts(narrowed("product", "SOFA"), Order.OLDEST, ALL).getFirst();

        assertThat(first.customer()).isEqualTo("Helena Prado Nogueira");
        assertThat(first.creditor()).isEqualTo("Casa Viva");
        assertThat(first.daysLate()).isEqualTo(20);
        assertThat(first.principal()).isEqualTo(Money.of("580.00"));
        assertThat(first.total()).isEqualTo(Money.of("595.47"));
        assertThat(first.nextKind()).isEqualTo("registry");
        assertThat(first.holds()).isEmpty();
    }

    @Test
    void narrowsByEachFilter() {
        assertThat(count("creditor", "9002", "states", "all")).isEqualTo(102);
        assertThat(count("states", "closed")).isEqualTo(90);
        assertThat(count("states", "settled")).isEqualTo(90);
        assertThat(count("states", "cancelled")).isZero();
        assertThat(count("hold", "dispute")).isEqualTo(20);
        assertThat(count("nextStep", "registry")).isEqualTo(4);
        assertThat(count("nextStep", "courtesy")).isZero();
        assertThat(count("amountFrom", "580,00", "amountTo", "580,00")).isEqualTo(3);
        assertThat(count("product", "lot 3")).isEqualTo(7 + 7);
        assertThat(count("product", "%")).isZero();
        assertThat(count("dueFrom", "2026-11-04", "dueTo", "2026-11-04", "product", "sofa"))
                .isEqualTo(1);
        assertThat(count("lateFrom", "20", "lateTo", "20", "product", "sofa")).isEqualTo(1);
    }

    /** Few debts are tried one by one here, so that the others have to be fetched: both ways must tell the same. */
    @ParameterizedTest
    @EnumSource(Order.class)
    void findsTheSameWhetherItTriesOrFetches(Order order) {
        var fetching = new PortfolioRows(jdbc, 3);
        for (var filter : List.of(
                Map.of("product", "lot 3"),
                Map.of("hold", "dispute"),
                Map.of("nextStep", "registry"),
                Map.of("nextStep", "reminder", "hold", "dispute"),
                Map.of("writtenOff", "false", "states", "all"),
                Map.of("states", "closed"))) {
            var selection = TypedSelection.of(filter).selection();
            assertThat(fetching.receivables(selection, order, null, ALL, TUE_2026_11_24, 1_000))
                    .as("%s %s", filter, order)
                    .isEqualTo(debts(selection, order, ALL));
            assertThat(fetching.customers(selection, order, null, ALL, TUE_2026_11_24, 1_000))
                    .as("customers %s %s", filter, order)
                    .isEqualTo(debtors(selection, order, ALL));
        }
    }

    @Test
    void addsUpNoMoreThanIsAskedFor() {
        var few = rows.totals(Subject.CUSTOMERS, narrowed("states", "all"), ALL, TUE_2026_11_24, 5);

        assertThat(few.receivables()).isEqualTo(5);
    }

    private static long count(String... filter) {
        var totals = rows.totals(Subject.RECEIVABLES, narrowed(filter), ALL, TUE_2026_11_24, EVERYTHING);
        assertThat(debts(narrowed(filter), Order.OLDEST, ALL)).hasSize(Math.toIntExact(totals.count()));
        return totals.count();
    }

    /** Days late count from the next business day: what a filter finds is what the rows say. */
    @Test
    void countsDaysLateAsTheRowsDo() {
        var every = debts(Selection.OPEN, Order.OLDEST, ALL);
        for (var days = 1; days < 40; days++) {
            var from = days;
            assertThat(debts(narrowed("lateFrom", "" + days), Order.OLDEST, ALL))
                    .as("late for %s days or more", days)
                    .isEqualTo(
                            every.stream().filter(row -> row.daysLate() >= from).toList());
            assertThat(debts(narrowed("lateTo", "" + days), Order.OLDEST, ALL))
                    .as("late for %s days at most", days)
                    .isEqualTo(every.stream()
                            .filter(row -> row.daysLate() >= 1 && row.daysLate() <= from)
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void turnsPagesForthAndBackWithoutLosingARow(Order order) {
        assertThat(turned(order, 7, page -> rows.receivables(Selection.OPEN, order, page, ALL, TUE_2026_11_24, 8)))
                .isEqualTo(debts(Selection.OPEN, order, ALL));
        var wide = narrowed("states", "all");
        assertThat(turned(order, 2, page -> rows.customers(wide, order, page, ALL, TUE_2026_11_24, 3)))
                .isEqualTo(debtors(wide, order, ALL));
    }

    /** Goes to the end and back again; both ways must tell the same. */
    private static <T extends Line> List<T> turned(
            Order order, int size, Function<@org.jspecify.annotations.Nullable Place, List<T>> pages) {
        var forth = new ArrayList<T>();
        Place place = null;
        for (List<T> page = pages.apply(null); !page.isEmpty(); page = pages.apply(place)) {
            forth.addAll(page.subList(0, Math.min(size, page.size())));
            place = forth.getLast().place(order, false);
        }
        var back = new ArrayList<T>(List.of(forth.getLast()));
        place = forth.getLast().place(order, true);
        for (List<T> page = pages.apply(place); !page.isEmpty(); page = pages.apply(place)) {
            back.addAll(0, page);
            place = back.getFirst().place(order, true);
        }
        assertThat(back).isEqualTo(forth);
        return forth;
    }

    @Test
    void ordersByAmount() {
        assertThat(debts(Selection.OPEN, Order.LARGEST, ALL))
                .extracting(DebtLine::principal)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(debtors(narrowed("lateFrom", "1"), Order.LARGEST, ALL))
                .extracting(DebtorLine::customerId)
                .containsExactly(DeskCrowd.BIG_BUYER, PADARIA, HELENA, JOAO);
    }

    @Test
    void addsUpWhatACustomerOwes() {
        var helena = debtors(narrowed("product", "sofa", "lateFrom", "1"), Order.OLDEST, ALL)
                .getFirst();

        assertThat(helena.customerId()).isEqualTo(HELENA);
        assertThat(helena.receivables()).isEqualTo(2);
        assertThat(helena.principal()).isEqualTo(Money.of("1160.00"));
        assertThat(helena.total()).isEqualTo(Money.of("1189.39"));
        assertThat(helena.daysLate()).isEqualTo(20);
        var totals = rows.totals(
                Subject.CUSTOMERS, narrowed("product", "sofa", "lateFrom", "1"), ALL, TUE_2026_11_24, EVERYTHING);
        assertThat(totals.count()).isEqualTo(1);
        assertThat(totals.receivables()).isEqualTo(2);
        assertThat(rows.dueToday(narrowed("product", "sofa", "lateFrom", "1"), ALL, TUE_2026_11_24))
                .isEqualTo(helena.total());
    }

    @Test
    void showsNobodyTheDebtsOfOtherCreditors() {
        var onlyMovelar = CreditorScope.only(List.of(MOVELAR));
        var nothing = CreditorScope.only(List.of());

        assertThat(debts(narrowed("product", "t", "states", "all"), Order.OLDEST, onlyMovelar))
                .extracting(DebtLine::creditor)
                .containsOnly("Movelar");
        assertThat(debts(narrowed("creditor", "" + CASA_VIVA), Order.OLDEST, onlyMovelar))
                .isEmpty();
        assertThat(debtors(Selection.OPEN, Order.LARGEST, onlyMovelar))
                .filteredOn(row -> row.customerId() == PADARIA)
                .extracting(DebtorLine::principal)
                .containsExactly(Money.of("200.00"));
        assertThat(debtors(Selection.OPEN, Order.OLDEST, nothing)).isEmpty();
        assertThat(rows.totals(Subject.CUSTOMERS, Selection.OPEN, nothing, TUE_2026_11_24, EVERYTHING)
                        .count())
                .isZero();
    }

    @Test
    void tellsWhatCannotBeRead() {
        var read = TypedSelection.of(Map.of(
                "lateFrom", "a week",
                "dueFrom", "2026-02-30",
                "amountFrom", "9,00",
                "amountTo", "8,00",
                "states", "drop table"));

        assertThat(read.wrong()).containsOnlyKeys("lateFrom", "dueFrom", "amountTo");
        assertThat(read.selection().states()).isEqualTo("open");
        assertThat(TypedSelection.of(narrowed("lateFrom", "3", "product", "sofa", "states", "all")
                                .parameters())
                        .selection())
                .isEqualTo(narrowed("lateFrom", "3", "product", "sofa", "states", "all"));
    }

    @Test
    void readsAPlaceOnlyInItsOwnOrder() {
        assertThat(Place.of(">2026-11-04_51", Order.OLDEST)).contains(new Place("2026-11-04", 51, false));
        assertThat(Place.of("<580.00_51", Order.LARGEST)).contains(new Place("580.00", 51, true));
        assertThat(Place.of(">580.00_51", Order.OLDEST)).isEmpty();
        assertThat(Place.of(">2026-11-04_51", Order.SMALLEST)).isEmpty();
        assertThat(Place.of(">2026-11-04_51; drop", Order.OLDEST)).isEmpty();
    }
}
