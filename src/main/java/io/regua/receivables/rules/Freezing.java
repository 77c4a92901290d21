package io.regua.receivables.rules;

import static io.regua.receivables.Component.CORRECTION;
import static io.regua.receivables.Component.FINE;
import static io.regua.receivables.Component.INTEREST;
import static io.regua.receivables.Component.PRINCIPAL;

import io.regua.money.Money;
import io.regua.receivables.AmountDue;
import io.regua.receivables.Component;
import io.regua.receivables.Frozen.Objection;
import io.regua.receivables.NewQuote.Discount;
import io.regua.receivables.Quote.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What debts are worth on a day, component by component, less what is given up of them. */
public record Freezing(List<Line> lines, List<Objection> objections) {

    private static final List<Component> COMPONENTS = List.of(PRINCIPAL, FINE, INTEREST, CORRECTION);

    public Freezing {
        lines = List.copyOf(lines);
        objections = List.copyOf(objections);
    }

    /** Freezes debts, by receivable id. A discount for early payment is taken off by itself. */
    public static Freezing of(LocalDate day, Map<Long, Debt> debts, List<Discount> discounts) {
        var lines = new ArrayList<Line>();
        var objections = new ArrayList<Objection>();
        debts.forEach((receivable, debt) -> {
            var due = LateCharges.on(day, debt);
            for (var component : COMPONENTS) {
                var line = line(receivable, component, due, discounts);
                if (line.discount().isPositive() && line.amount().isNegative()) {
                    objections.add(new Objection(
                            "discount_above_due",
                            Map.of(
                                    "receivable", String.valueOf(receivable),
                                    "component", component.code(),
                                    "due", due.of(component).toString())));
                } else if (!line.amount().isZero() || !line.discount().isZero()) {
                    lines.add(line);
                }
            }
        });
        var freezing = new Freezing(lines, objections);
        if (objections.isEmpty() && !freezing.total().isPositive()) {
            return new Freezing(lines, List.of(new Objection("nothing_to_pay", Map.of())));
        }
        return freezing;
    }

    private static Line line(long receivable, Component component, AmountDue due, List<Discount> discounts) {
        var asked = Money.sum(discounts.stream()
                .filter(discount -> discount.receivableId() == receivable && discount.component() == component)
                .map(Discount::amount)
                .toList());
        var discount = component == PRINCIPAL ? asked.plus(due.earlyDiscount()) : asked;
        return new Line(receivable, component, due.of(component).minus(discount), discount);
    }

    /** What is to be paid. */
    public Money total() {
        return Money.sum(lines.stream().map(Line::amount).toList());
    }
}
