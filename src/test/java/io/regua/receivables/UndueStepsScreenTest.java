package io.regua.receivables;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** L02: steps of the ruler are demands too. */
@WholeHouse
class UndueStepsScreenTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Users users;

    @Autowired
    private BusinessDates dates;

    @Autowired
    private Payments payments;

    @Autowired
    private JdbcClient jdbc;

    private String state(long payment) {
        return jdbc.sql(
                        "select coalesce(string_agg(state, ' '), 'none') from receivables.v_refund where payment_id = ?")
                .param(payment)
                .query((row, no) -> row.getString(1))
                .single();
    }

    @Test
    void aDebtPaidAgainAfterAReminderWaitsForAManager() {
        var again = PaidTwice.afterAReminder(jdbc, payments, dates.today());

        assertThat(state(again)).isEqualTo("asked");
        assertThat(mvc.get().uri("/refunds").with(as(users, "manager")).exchange())
                .bodyText()
                .contains("Found by itself")
                .contains("all the same")
                .contains("our reminder")
                .contains("justifiable error");

        payments.reverse(again, "bounced", new Actor("ana", null));
        assertThat(state(again)).isEqualTo("withdrawn");
    }
}
