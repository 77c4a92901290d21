package io.regua.app.demonstration;

import io.regua.app.Demonstration;
import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.receivables.ContractDetails;
import io.regua.receivables.Contracts;
import io.regua.receivables.GuarantorKind;
import io.regua.receivables.Guarantors;
import io.regua.receivables.HoldKind;
import io.regua.receivables.HoldScope.OneReceivable;
import io.regua.receivables.HoldScope.WholeContract;
import io.regua.receivables.Holds;
import io.regua.receivables.Instrument;
import io.regua.receivables.NewHold;
import io.regua.receivables.WriteOffAnswer;
import io.regua.receivables.WriteOffReason;
import io.regua.receivables.WriteOffs;
import io.regua.team.Role;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives the demonstration some holds, a write-off that waits for a second person, and a contract with a guarantor. */
@Component
@Order(1_100)
class Deeds implements ApplicationRunner {

    private static final int LATE = 7;
    private static final int FORGOTTEN_DAYS = 45;
    private static final Actor ANA = new Actor("ana", null);
    private static final Actor RITA = new Actor("rita", null);

    /** One of the debts that are late longest. */
    private record Late(long receivable, long contract, long customer) {}

    private final Holds holds;
    private final WriteOffs writeOffs;
    private final Contracts contracts;
    private final Guarantors guarantors;
    private final JdbcClient jdbc;
    private final BusinessDates dates;
    private final ObjectProvider<Demonstration> wanted;

    Deeds(
            Holds holds,
            WriteOffs writeOffs,
            Contracts contracts,
            Guarantors guarantors,
            JdbcClient jdbc,
            BusinessDates dates,
            ObjectProvider<Demonstration> wanted) {
        this.holds = holds;
        this.writeOffs = writeOffs;
        this.contracts = contracts;
        this.guarantors = guarantors;
        this.jdbc = jdbc;
        this.dates = dates;
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var late = wanted.getIfAvailable() == null ? List.<Late>of() : late();
        if (late.size() >= LATE && untouched()) {
            hold(late);
            writeOffs.propose(late.get(3).receivable(), WriteOffReason.UNCOLLECTABLE, "", ANA);
            giveUp(late.get(5));
            deed(late.get(4), late.get(0).customer());
        }
    }

    private void hold(List<Late> late) {
        holds.place(
                NewHold.on(late.get(0).receivable(), HoldKind.DISPUTE, "a porta veio quebrada"), Role.SUPERVISOR, ANA);
        holds.place(
                NewHold.on(late.get(1).receivable(), HoldKind.PAYMENT_CLAIMED, "diz que pagou na loja"),
                Role.AGENT,
                ANA);
        holdTwice(late.get(2));
        forget(late.get(6));
    }

    /** Two reasons at once: either of them alone keeps the debt waiting. */
    private void holdTwice(Late late) {
        var contract = new WholeContract(late.contract());
        holds.place(
                new NewHold(contract, HoldKind.HARDSHIP, null, null, "perdeu o emprego", null, null),
                Role.SUPERVISOR,
                ANA);
        holds.place(
                NewHold.on(late.receivable(), HoldKind.MANUAL, "aguarda o comprovante de renda"), Role.SUPERVISOR, ANA);
    }

    /** Nobody looked at it in time. */
    private void forget(Late late) {
        var debt = new OneReceivable(late.receivable());
        var since = dates.today().minusDays(FORGOTTEN_DAYS);
        holds.place(new NewHold(debt, HoldKind.MANUAL, since, null, "aguarda resposta da loja", null, null), ANA);
    }

    /** Proposed by one and approved by another: still collectable. */
    private void giveUp(Late late) {
        if (writeOffs.propose(late.receivable(), WriteOffReason.UNCOLLECTABLE, "mudou-se sem endereço", ANA)
                instanceof WriteOffAnswer.Moved done) {
            writeOffs.approve(done.writeOff().id(), RITA);
        }
    }

    private void deed(Late late, long guarantor) {
        var contract = contracts.byId(late.contract());
        var was = contract.details();
        var is = new ContractDetails(
                Instrument.CARNE,
                was.product(),
                "Móveis",
                "Rita",
                "Centro",
                was.soldOn(),
                was.soldOn(),
                was.total(),
                was.cheque(),
                was.agreed());
        contracts.change(contract.id(), contract.version(), is, Role.BACK_OFFICE, ANA);
        guarantors.name(contract.id(), guarantor, GuarantorKind.GUARANTOR, dates.today(), ANA);
    }

    private boolean untouched() {
        return jdbc.sql("select not exists (select from receivables.v_write_off)")
                .query(Boolean.class)
                .single();
    }

    private List<Late> late() {
        return jdbc.sql("""
                        select o.receivable_id, o.contract_id, o.customer_id
                        from receivables.v_owed as o
                        where o.state = 'open' and o.adjusted_on < :today
                        order by o.due_on, o.receivable_id
                        limit :most""")
                .param("most", LATE)
                .param("today", dates.today())
                .query((row, no) -> new Late(row.getLong(1), row.getLong(2), row.getLong(3)))
                .list();
    }
}
