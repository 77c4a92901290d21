package io.regua.bills.web;

import io.regua.bills.BankFile;
import io.regua.bills.Bill;
import io.regua.bills.BillDossiers;
import io.regua.bills.Owed;
import io.regua.money.Money;
import io.regua.receivables.Component;
import io.regua.receivables.Quote;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the page of one bill shows.
 *
 * @param mayChange whether the reader may take it back, extend or lower it
 * @param objections why a change was not made, in words
 * @param mayPlay whether the sandbox bank of a demonstration is there to play with
 */
record BillPage(
        BillDossiers.Whole whole,
        List<BillDossiers.Event> history,
        List<BankFile.Answer> answers,
        boolean mayChange,
        boolean mayPlay,
        List<String> objections) {

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

    /** What the debts are worth today, where that is less than the bill asks and a bank can take it off. */
    public Optional<Money> worth() {
        var worth = Money.sum(whole.debts().stream().map(Owed::total).toList()).minus(bill().discount());
        return Optional.of(worth)
                .filter(less ->
                        bill().payableBarcode().isPresent() && bill().rebate().isZero())
                .filter(less -> less.isPositive() && less.compareTo(bill().total()) < 0);
    }

    /** Whether the bank has said that it takes the rebate off. */
    public boolean rebateConfirmed() {
        return answers.stream().anyMatch(answer -> answer.event().equals("12"));
    }

    /** Debt by debt, component by component: what the bill settles when it is paid in time. */
    public List<Stated> stated() {
        return Statements.of(whole);
    }
}
