package io.regua.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessDates;
import io.regua.customers.MarkKind;
import io.regua.customers.Marked;
import io.regua.customers.Marks;
import io.regua.customers.NewMark;
import io.regua.journal.Actor;
import io.regua.team.Role;
import io.regua.testing.StoreSlice;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreSlice
class HoldsOfMarksStoreTest {

    private static final LocalDate MON_2026_10_05 = LocalDate.of(2026, 10, 5);
    private static final Actor ANA = new Actor("ana", "192.0.2.7");

    @Autowired
    private Marks marks;

    @Autowired
    private Holds holds;

    @Autowired
    private BusinessDates dates;

    @Autowired
    private JdbcClient jdbc;

    private long customer;
    private long here;
    private long there;

    @BeforeEach
    void debtsAtTwoCreditors() {
        var given = new Given(jdbc);
        customer = given.consumer();
        here = given.receivable(given.contract(customer, "2", "1"), 1, MON_2026_10_05, "1000.00");
        var another = given.another();
        there = another.receivable(another.contract(customer, "2", "1"), 1, MON_2026_10_05, "1000.00");
    }

    private long mark(MarkKind kind) {
        var marked = marks.place(new NewMark(customer, kind, dates.today().minusDays(2), null, null, "note"), ANA);
        return ((Marked.Placed) marked).mark().id();
    }

    private List<String> held() {
        return jdbc.sql("select kind || ' ' || receivable_id || ' ' || charges_run from receivables.v_hold"
                        + " where customer_id = ? order by receivable_id")
                .param(customer)
                .query((row, no) -> row.getString(1))
                .list();
    }

    @ParameterizedTest
    @CsvSource({
        "DECEASED, legal, false",
        "BANKRUPT, legal, false",
        "IN_COURT, legal, true",
        "LAWYER_NAMED, legal, true",
        "DEBT_TALKS, legal, false",
        "OVER_INDEBTED_OR_ILL, hardship, true",
        "HARDSHIP, hardship, true",
    })
    void holdsWhatIsOwedToEveryCreditor(MarkKind mark, String kind, boolean chargesRun) {
        mark(mark);

        assertThat(held()).containsExactly(kind + " " + here + " " + chargesRun, kind + " " + there + " " + chargesRun);
    }

    @ParameterizedTest
    @CsvSource({"ELDERLY", "DO_NOT_CALL"})
    void holdsNothingForMarksThatLetTheRulerGoOn(MarkKind mark) {
        mark(mark);

        assertThat(held()).isEmpty();
    }

    @Test
    void lastsAsLongAsTheMarkAndNoLonger() {
        var first = mark(MarkKind.DECEASED);
        mark(MarkKind.IN_COURT);
        var ofDeath = jdbc.sql("select id from receivables.hold where mark_id = ?")
                .param(first)
                .query(Long.class)
                .single();
        assertThat(holds.release(ofDeath, Role.MANAGER, ANA)).isInstanceOf(Holding.Refused.class);

        marks.remove(first, customer, ANA);

        assertThat(held()).containsExactly("legal " + here + " true", "legal " + there + " true");
        assertThat(holds.byId(ofDeath).isInForce()).isFalse();
    }
}
