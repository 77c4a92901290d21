package io.regua.bills.store;

import io.regua.calendar.BusinessDates;
import io.regua.money.Money;
import io.regua.sql.Sql;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the bank is to be told, and bills that are to go. */
@Component
public class Instructions {

    private final JdbcClient jdbc;
    private final BusinessDates dates;

    Instructions(JdbcClient jdbc, BusinessDates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** Tells the bank of a bill once: {@code entry} or {@code cancellation}. */
    public void want(long bill, String kind, String actor) {
        jdbc.sql("insert into bills.instruction (customer_id, bill_id, bank_account_id, kind, wanted_by)"
                        + " select customer_id, id, bank_account_id, :kind, :actor from bills.bill"
                        + " where id = :bill and bank_account_id is not null on conflict do nothing")
                .param("bill", bill)
                .param("kind", kind)
                .param("actor", actor)
                .update();
    }

    /** Tells the bank of a new due date; as long as the entry itself waits, it will carry the new one. */
    public void wantDue(long bill, LocalDate dueOn, String actor) {
        jdbc.sql("insert into bills.instruction (customer_id, bill_id, bank_account_id, kind, due_on, wanted_by)"
                        + " select b.customer_id, b.id, b.bank_account_id, 'due_change', :dueOn, :actor"
                        + " from bills.bill as b where b.id = :bill and exists (select from bills.instruction as i"
                        + " where i.bill_id = b.id and i.kind = 'entry' and i.remittance_id is not null)")
                .param("bill", bill)
                .param("dueOn", dueOn)
                .param("actor", actor)
                .update();
    }

    /** Tells the bank what to take off a bill; it takes one rebate for each. */
    public void wantRebate(long bill, Money rebate, String actor) {
        jdbc.sql("insert into bills.instruction (customer_id, bill_id, bank_account_id, kind, amount, wanted_by)"
                        + " select customer_id, id, bank_account_id, 'rebate', :rebate, :actor from bills.bill"
                        + " where id = :bill and bank_account_id is not null")
                .param("bill", bill)
                .param("rebate", rebate.amount())
                .param("actor", actor)
                .update();
    }

    /** What the bank was told to change of a bill and has not answered yet: {@code due_change} or {@code rebate}. */
    public List<String> unanswered(long bill) {
        return jdbc.sql("select kind from bills.instruction where bill_id = ? and kind in ('due_change', 'rebate')"
                        + " and remittance_id is not null and answer is null order by id")
                .param(bill)
                .query((row, no) -> row.getString(1))
                .list();
    }

    /**
     * Notes what the bank said of the oldest change of a kind that it was told.
     *
     * @param answer {@code confirmed} or {@code refused}
     * @return false when there is none that it has not answered
     */
    public boolean answered(long bill, String kind, String answer) {
        return jdbc.sql("update bills.instruction set answer = :answer where id = (select min(i.id)"
                                + " from bills.instruction as i where i.bill_id = :bill and i.kind = :kind"
                                + " and i.remittance_id is not null and i.answer is null) and bill_id = :bill")
                        .param("answer", answer)
                        .param("bill", bill)
                        .param("kind", kind)
                        .update()
                == 1;
    }

    /** Whether the bank knows nothing of the bill yet: then it need not be told at all. */
    public boolean takeBackEntry(long bill) {
        return jdbc.sql("delete from bills.instruction where bill_id = ? and kind = 'entry' and remittance_id is null")
                        .param(bill)
                        .update()
                > 0;
    }

    /**
     * Marks the bills whose debts were settled, given up, agreed upon or partly paid in another way.
     *
     * @param receivable of one debt; null for all
     * @return how many they were
     */
    public int overtake(@Nullable Long receivable) {
        return jdbc.sql(Sql.of("bills/overtake"))
                .param("receivable", receivable)
                .update();
    }

    /**
     * Lets the bills that are to go take their next step: what the bank does not know yet goes at once, the rest is
     * asked of the bank. They demand nothing any more from today on.
     *
     * @return how many took one
     */
    public int letGo(String actor) {
        jdbc.sql(Sql.of("bills/withdraw")).param("today", dates.today()).update();
        return run("bills/go_unsent", actor) + run("bills/go_registered", actor) + run("bills/go_pix", actor);
    }

    private int run(String statement, String actor) {
        return jdbc.sql(Sql.of(statement))
                .param("actor", actor)
                .query(Integer.class)
                .single();
    }
}
