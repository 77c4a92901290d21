package io.regua.bills.web;

import io.regua.bills.BillDossiers;
import io.regua.bills.Owed;
import io.regua.bills.web.BillPage.Stated;
import io.regua.money.Money;
import io.regua.receivables.Quote;
import java.util.Comparator;
import java.util.List;

/** What a bill states, for the page and for paper. */
final class Statements {

    private Statements() {}

    static List<Stated> of(BillDossiers.Whole whole) {
        return whole.debts().stream().map(debt -> of(whole.quote(), debt)).toList();
    }

    private static Stated of(Quote quote, Owed debt) {
        var lines = quote.lines().stream()
                .filter(line -> line.receivableId() == debt.receivableId())
                .filter(line -> !line.amount().isZero() || !line.discount().isZero())
                .sorted(Comparator.comparing(Quote.Line::component))
                .toList();
        return new Stated(
                debt, lines, Money.sum(lines.stream().map(Quote.Line::amount).toList()));
    }
}
