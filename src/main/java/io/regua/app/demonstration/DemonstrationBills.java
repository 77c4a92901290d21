package io.regua.app.demonstration;

import static io.regua.app.demonstration.DemonstrationPortfolio.DEMONSTRATION;

import io.regua.app.Demonstration;
import io.regua.bills.Bill;
import io.regua.bills.BillKind;
import io.regua.bills.Bills;
import io.regua.bills.Issued;
import io.regua.bills.NewBill;
import io.regua.bills.Remittances;
import io.regua.bills.SandboxPlay;
import io.regua.customers.ContactKind;
import io.regua.customers.ContactPoints;
import io.regua.customers.ContactValidity;
import io.regua.team.CreditorScope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bills at the sandbox bank: some registered, one paid, one rejected for a bad address, one still waiting. */
@Component
@Order(1_500)
class DemonstrationBills implements ApplicationRunner {

    private static final int CUSTOMERS = 6;
    private static final int DAYS_VALID = 7;

    private final DemonstrationReceiver receiver;
    private final Bills bills;
    private final Remittances remittances;
    private final SandboxPlay bank;
    private final ContactPoints contactPoints;
    private final JdbcClient jdbc;
    private final ObjectProvider<Demonstration> wanted;

    DemonstrationBills(
            DemonstrationReceiver receiver,
            Bills bills,
            Remittances remittances,
            SandboxPlay bank,
            ContactPoints contactPoints,
            JdbcClient jdbc,
            ObjectProvider<Demonstration> wanted) {
        this.receiver = receiver;
        this.bills = bills;
        this.remittances = remittances;
        this.bank = bank;
        this.contactPoints = contactPoints;
        this.jdbc = jdbc;
        this.wanted = wanted;
    }

    private record Late(long customer, List<Long> debts) {}

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var account = wanted.getIfAvailable() == null ? Optional.<DemonstrationReceiver.At>empty() : receiver.open();
        if (account.isPresent()) {
            play(account.get());
        }
    }

    private void play(DemonstrationReceiver.At at) throws IOException {
        var late = late(at.creditor());
        if (late.size() < CUSTOMERS) {
            return;
        }
        loseAddress(late.get(1).customer());
        var issued = new ArrayList<Bill>();
        for (var each : late.subList(0, CUSTOMERS - 1)) {
            issue(at, each).ifPresent(issued::add);
        }
        remittances.produce(at.account(), CreditorScope.EVERYTHING, DEMONSTRATION);
        if (!issued.isEmpty()) {
            bank.pay(issued.getLast().id(), CreditorScope.EVERYTHING, DEMONSTRATION);
        }
        issue(at, late.getLast());
    }

    private Optional<Bill> issue(DemonstrationReceiver.At at, Late late) {
        var bill = new NewBill(
                late.customer(),
                at.creditor(),
                late.debts(),
                at.today().plusDays(DAYS_VALID),
                BillKind.BOLETO,
                List.of());
        return bills.issue(bill, DEMONSTRATION) instanceof Issued.Done done
                ? Optional.of(done.bill())
                : Optional.empty();
    }

    /** Customers with something late, the longest first, each with all that is late. */
    private List<Late> late(long creditor) {
        return jdbc.sql("""
                        select customer_id, array_agg(receivable_id order by due_on) as debts
                        from receivables.v_owed
                        where creditor_id = :creditor and state = 'open' and adjusted_on < :today
                        group by customer_id order by min(due_on), customer_id limit :most""")
                .param("creditor", creditor)
                .param("today", receiver.today())
                .param("most", CUSTOMERS)
                .query((row, no) -> new Late(
                        row.getLong(1), List.of((Long[]) row.getArray(2).getArray())))
                .list();
    }

    /** Without an address no bank registers a bill. */
    private void loseAddress(long customer) {
        contactPoints.of(customer).stream()
                .filter(point -> point.kind() == ContactKind.POSTAL)
                .forEach(point -> contactPoints.judge(point.id(), customer, ContactValidity.BAD, DEMONSTRATION));
    }
}
