package io.regua.bills.web;

import io.regua.bills.BankFile;
import io.regua.bills.Bill;
import io.regua.bills.BillDossiers;
import io.regua.bills.Owed;
import io.regua.money.Money;
import io.regua.receivables.Component;
import io.regua.receivables.Quote;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the page of one bill shows.
 *
 * @param mayPlay whether the sandbox bank of a demonstration is there to play with
 */
record BillPage(
        BillDossiers.Whole whole,
        List<BillDossiers.Event> history,
        List<BankFile.Answer> answers,
        boolean mayCancel,
        boolean mayPlay) {

    /** What a bill states of one debt. */
    record Stated(Owed debt, List<Quote.Line> lines, Money total) {

        /** Before anything is given up. */
        public Money principal() {
            return sum(line -> line.component() == Component.PRINCIPAL);
        }

        /** Fine, interest and correction, before anything is given up. */
        public Money charges() {
            return sum(line -> line.component() != Component.PRINCIPAL);
        }

        public Money discount() {
            return Money.sum(lines.stream().map(Quote.Line::discount).toList());
        }

        private Money sum(Predicate<Quote.Line> some) {
            return Money.sum(lines.stream()
                    .filter(some)
                    .map(line -> line.amount().plus(line.discount()))
                    .toList());
        }
    }

    public Bill bill() {
        return whole.bill();
    }

    /** Debt by debt, component by component: what the bill settles when it is paid in time. */
    public List<Stated> stated() {
        return Statements.of(whole);
    }
}
